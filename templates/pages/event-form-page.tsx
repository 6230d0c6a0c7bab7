// The page that holds the form for a new event, or for an edit that was refused.

import type { Phrases } from '../../src/domain/language.ts'
import { EventFormPart, type EventFormProps } from '../parts/event-form.tsx'
import { Page, type PageBase } from '../parts/page.tsx'

export type EventFormPageProps = PageBase & EventFormProps

/** A new event when there is no `edit`; otherwise the edit of one, whose address holds a token. */
export function EventFormPage(props: EventFormPageProps) {
  const words = phrases[props.language]
  const isSecret = props.action !== '/events'
  const title = props.edit ? words.editTitle : words.newTitle
  return (
    <Page
      {...props}
      title={props.errors.length > 0 || props.dates ? `${words.wrong}: ${title}` : title}
      path={isSecret ? undefined : '/events/new'}
      secret={isSecret}
    >
      <h1>{title}</h1>
      {!props.edit && <p class="lead">{words.lead}</p>}
      <EventFormPart {...props} />
    </Page>
  )
}

const en = {
  newTitle: 'Post an event',
  editTitle: 'Edit the event',
  wrong: 'Please check',
  lead: 'No account needed. When a detail changes later, you correct it here once, and everyone who relies on it is told.',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    newTitle: 'Publicar un evento',
    editTitle: 'Corregir el evento',
    wrong: 'Por favor revise',
    lead: 'No hace falta una cuenta. Si algo cambia después, lo corrige aquí una sola vez y se avisa a todos los que dependen del evento.',
  },
}
