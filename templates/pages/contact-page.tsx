// A form to write to an organizer whose address is not shown.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { wordsOf } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'

export type ContactPageProps = PageBase & {
  eventId: string
  snapshot: Snapshot
  /** As it was typed. */
  form: { name: string; email: string; message: string }
  errors: readonly FieldError[]
}

/** `GET /events/:id/contact`, and its 422. */
export function ContactPage(props: ContactPageProps) {
  const { language, eventId, snapshot, form, errors } = props
  const words = wordsOf(language).contactPage
  return (
    <Page {...props} title={`${words.title}: ${snapshot.title}`}>
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} language={language} href={`/events/${eventId}`} />
      <p>{words.lead}</p>
      <form class="form" method="post" action={`/events/${eventId}/contact`}>
        <ErrorSummary errors={errors} language={language} />
        <TextField
          name="name"
          label={words.name}
          value={form.name}
          errors={errors}
          autocomplete="name"
          required
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          help={words.emailHelp}
          value={form.email}
          errors={errors}
          autocomplete="email"
          required
        />
        <TextField
          name="message"
          label={words.message}
          help={words.messageHelp}
          value={form.message}
          errors={errors}
          rows={8}
          required
        />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}
