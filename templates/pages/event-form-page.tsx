// Draws the page that holds the form for a new event, or for an edit that was refused.

import { useWords } from '../page-context.ts'
import { EventFormPart, type EventFormProps } from '../parts/event-form.tsx'
import { Page } from '../parts/page.tsx'

export type EventFormPageProps = EventFormProps

/** A new event when there is no `edit`; otherwise the edit of one, whose address holds a token. */
export function EventFormPage(props: EventFormPageProps) {
  const words = useWords().eventFormPage
  const isSecret = props.action !== '/events'
  const title = props.edit ? words.editTitle : words.newTitle
  return (
    <Page
      {...props}
      title={props.errors.length > 0 || props.dates ? `${words.wrong}: ${title}` : title}
      path={isSecret ? undefined : '/events/new'}
      secret={isSecret}
      description={isSecret ? undefined : words.lead}
    >
      <h1>{title}</h1>
      {!props.edit && <p>{words.lead}</p>}
      <EventFormPart {...props} />
    </Page>
  )
}
