// Draws a page with one form about one event: the event in a few lines, what the form is for, its fields.

import type { Child } from 'hono/jsx'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { EventInWords } from './event-in-words.tsx'
import { ErrorSummary } from './field.tsx'
import { Page } from './page.tsx'

export type AboutEvent<Form> = {
  eventId: string
  snapshot: Snapshot
  /** As it was typed. */
  form: Form
  errors: readonly FieldError[]
}

type FormAboutEventProps = Omit<AboutEvent<unknown>, 'form'> & {
  words: { title: string; lead: string; send: string }
  /** Below the event's address: `reports`. */
  action: string
  /** Said before the form, after its lead. */
  before?: Child
  /** The fields. */
  children: Child
}

export function FormAboutEvent(props: FormAboutEventProps) {
  const { eventId, snapshot, errors, words, action } = props
  const event = `/events/${eventId}`
  return (
    <Page {...props} title={`${words.title}: ${snapshot.title}`}>
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} href={event} />
      <p>{words.lead}</p>
      {props.before}
      <form class="form" method="post" action={`${event}/${action}`}>
        <ErrorSummary errors={errors} />
        {props.children}
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}
