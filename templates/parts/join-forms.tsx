// Draws the two ways to be told of changes: endorse as an organization, follow as a person.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { languages, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Choice, ErrorSummary, type FieldProps, SelectField, TextField } from './field.tsx'

/** An endorsement as it was typed. */
export type EndorseForm = {
  organization: string
  contactName: string
  email: string
  website: string
  statement: string
  language: string
  reminder: boolean
}

/** A follower as it was typed. */
export type FollowForm = { email: string; language: string; reminder: boolean }

type JoinProps<Form> = {
  eventId: string
  form: Form
  errors: readonly FieldError[]
}

export function EndorseFormPart({ eventId, form, errors }: JoinProps<EndorseForm>) {
  const words = useWords().joinForms
  const shared = { scope: 'endorse', errors }
  return (
    <form class="form" method="post" action={`/events/${eventId}/endorsements`}>
      <ErrorSummary scope="endorse" errors={errors} />
      <TextField
        {...shared}
        name="organization"
        label={words.organization}
        value={form.organization}
        autocomplete="organization"
        required
      />
      <TextField
        {...shared}
        name="contactName"
        label={words.contactName}
        help={words.contactNameHelp}
        value={form.contactName}
        autocomplete="name"
      />
      <EmailField {...shared} value={form.email} help={words.endorseEmailHelp} />
      <TextField
        {...shared}
        name="website"
        type="url"
        label={words.website}
        help={words.websiteHelp}
        value={form.website}
      />
      <TextField
        {...shared}
        name="statement"
        label={words.statement}
        help={words.statementHelp}
        value={form.statement}
        rows={3}
      />
      <LanguageField {...shared} value={form.language} />
      <Choice name="reminder" label={words.reminder} checked={form.reminder} />
      <button type="submit">{words.endorse}</button>
    </form>
  )
}

export function FollowFormPart({ eventId, form, errors }: JoinProps<FollowForm>) {
  const words = useWords().joinForms
  const shared = { scope: 'follow', errors }
  return (
    <form class="form" method="post" action={`/events/${eventId}/followers`}>
      <ErrorSummary scope="follow" errors={errors} />
      <EmailField {...shared} value={form.email} help={words.followEmailHelp} />
      <LanguageField {...shared} value={form.language} />
      <Choice name="reminder" label={words.reminder} checked={form.reminder} />
      <button type="submit">{words.follow}</button>
    </form>
  )
}

type SharedProps = Pick<FieldProps, 'scope' | 'errors'> & { value: string }

function EmailField({ value, ...rest }: SharedProps & { help: string }) {
  return (
    <TextField
      {...rest}
      name="email"
      type="email"
      label={useWords().common.email}
      value={value}
      autocomplete="email"
      required
    />
  )
}

function LanguageField({ value, ...rest }: SharedProps) {
  const language = useLanguage()
  return (
    <SelectField {...rest} name="language" label={useWords().common.language}>
      {languages.map(code => (
        <option value={code} lang={code} selected={code === (value || language)}>
          {wordsOf(code).name}
        </option>
      ))}
    </SelectField>
  )
}
