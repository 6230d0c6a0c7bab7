// Draws the page that holds the form for a new event.

import { useWords } from '../page-context.ts'
import { EventFormPart, type EventFormProps } from '../parts/event-form.tsx'
import { Page } from '../parts/page.tsx'

export type EventFormPageProps = Omit<EventFormProps, 'edit'>

/** Behind an organizer's link its address holds a token. */
export function EventFormPage(props: EventFormPageProps) {
  const words = useWords().eventFormPage
  const isSecret = props.action !== '/events'
  const title = words.newTitle
  return (
    <Page
      {...props}
      title={props.errors.length > 0 || props.dates ? `${words.wrong}: ${title}` : title}
      path={isSecret ? undefined : '/events/new'}
      secret={isSecret}
      description={isSecret ? undefined : words.lead}
    >
      <h1>{title}</h1>
      <p>{words.lead}</p>
      <EventFormPart {...props} />
    </Page>
  )
}
