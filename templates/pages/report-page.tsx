// Draws the form to report an event to the moderators, without an account; and the thanks for it.

import { useWords } from '../page-context.ts'
import { SelectField, TextField } from '../parts/field.tsx'
import { type AboutEvent, FormAboutEvent } from '../parts/form-about-event.tsx'
import { Page } from '../parts/page.tsx'

export type ReportPageProps = AboutEvent<{ reason: string; words: string; email: string }>

/** `GET /events/:id/report`, and its 422 and 429. */
export function ReportPage({ form, ...about }: ReportPageProps) {
  const { eventId, errors } = about
  const words = useWords().report
  const elsewhere = (
    <p>
      {`${words.wrongDetails} `}
      <a href={`/events/${eventId}/contact`}>{words.write}</a>
    </p>
  )
  return (
    <FormAboutEvent {...about} words={words} action="reports" before={elsewhere}>
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
    </FormAboutEvent>
  )
}

/** `GET /events/:id/report?sent=1`. */
export function ReportedPage(props: { eventId: string }) {
  const words = useWords().report
  return (
    <Page {...props} title={words.sentTitle}>
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sent}</p>
      <p class="links">
        <a href={`/events/${props.eventId}`}>{useWords().common.eventPage}</a>
      </p>
    </Page>
  )
}
