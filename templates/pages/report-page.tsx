// A form to report an event to the moderators, without an account; and the thanks for it.

import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { wordsOf } from '../../src/domain/language.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ErrorSummary, SelectField, TextField } from '../parts/field.tsx'
import { Page, type PageBase } from '../parts/page.tsx'

export type ReportPageProps = PageBase & {
  eventId: string
  snapshot: Snapshot
  /** As it was typed. */
  form: { reason: string; words: string; email: string }
  errors: readonly FieldError[]
}

/** `GET /events/:id/report`, and its 422 and 429. */
export function ReportPage(props: ReportPageProps) {
  const { language, eventId, snapshot, form, errors } = props
  const words = wordsOf(language).report
  return (
    <Page {...props} title={`${words.title}: ${snapshot.title}`}>
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} language={language} href={`/events/${eventId}`} />
      <p>{words.lead}</p>
      <p>
        {`${words.wrongDetails} `}
        <a href={`/events/${eventId}/contact`}>{words.write}</a>
      </p>
      <form class="form" method="post" action={`/events/${eventId}/reports`}>
        <ErrorSummary errors={errors} language={language} />
        <SelectField name="reason" label={words.reason} errors={errors} required>
          <option value="">{words.choose}</option>
          {Object.entries(words.reasons).map(([value, label]) => (
            <option value={value} selected={form.reason === value}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          name="words"
          label={words.words}
          help={words.wordsHelp}
          value={form.words}
          errors={errors}
          rows={5}
        />
        <TextField
          name="email"
          type="email"
          label={words.email}
          help={words.emailHelp}
          value={form.email}
          errors={errors}
          autocomplete="email"
        />
        <button type="submit">{words.send}</button>
      </form>
    </Page>
  )
}

/** `GET /events/:id/report?sent=1`. */
export function ReportedPage(props: PageBase & { eventId: string }) {
  const words = wordsOf(props.language).report
  return (
    <Page {...props} title={words.sentTitle}>
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sent}</p>
      <p class="links">
        <a href={`/events/${props.eventId}`}>{wordsOf(props.language).common.eventPage}</a>
      </p>
    </Page>
  )
}
