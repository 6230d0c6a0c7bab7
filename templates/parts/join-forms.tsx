// The two ways to be told of changes: endorse as an organization, follow as a person.

import type { FieldError } from '../../src/domain/event/event-form.ts'
import { type Language, languages, wordsOf } from '../../src/domain/language.ts'
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
  language: Language
}

export function EndorseFormPart({ eventId, form, errors, language }: JoinProps<EndorseForm>) {
  const words = wordsOf(language).joinForms
  const shared = { scope: 'endorse', errors }
  return (
    <form class="form" method="post" action={`/events/${eventId}/endorsements`}>
      <ErrorSummary scope="endorse" errors={errors} language={language} />
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
      <EmailField
        {...shared}
        value={form.email}
        help={words.endorseEmailHelp}
        language={language}
      />
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
      <LanguageField {...shared} value={form.language} language={language} />
      <Choice name="reminder" label={words.reminder} checked={form.reminder} />
      <button type="submit">{words.endorse}</button>
    </form>
  )
}

export function FollowFormPart({ eventId, form, errors, language }: JoinProps<FollowForm>) {
  const words = wordsOf(language).joinForms
  const shared = { scope: 'follow', errors }
  return (
    <form class="form" method="post" action={`/events/${eventId}/followers`}>
      <ErrorSummary scope="follow" errors={errors} language={language} />
      <EmailField {...shared} value={form.email} help={words.followEmailHelp} language={language} />
      <LanguageField {...shared} value={form.language} language={language} />
      <Choice name="reminder" label={words.reminder} checked={form.reminder} />
      <button type="submit">{words.follow}</button>
    </form>
  )
}

type SharedProps = Pick<FieldProps, 'scope' | 'errors'> & { value: string; language: Language }

function EmailField({ value, language, ...rest }: SharedProps & { help: string }) {
  return (
    <TextField
      {...rest}
      name="email"
      type="email"
      label={wordsOf(language).common.email}
      value={value}
      autocomplete="email"
      required
    />
  )
}

function LanguageField({ value, language, ...rest }: SharedProps) {
  return (
    <SelectField {...rest} name="language" label={wordsOf(language).common.language}>
      {languages.map(code => (
        <option value={code} lang={code} selected={code === (value || language)}>
          {wordsOf(code).name}
        </option>
      ))}
    </SelectField>
  )
}
