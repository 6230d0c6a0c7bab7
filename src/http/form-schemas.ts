// Defines the schemas of all forms but the event's, and reads any form by its schema. Their meaning is the
// domain's.

import * as v from 'valibot'
import type { QuestionForm } from '../actions/ask-organizer.ts'
import type { ContactForm } from '../actions/contact-organizer.ts'
import type { ReportForm } from '../actions/report-event.ts'
import type { DigestForm } from '../actions/subscribe-digest.ts'
import type { EndorsementForm, FollowerForm } from '../actions/watch-event.ts'
import { type ChoiceFilter, choiceFilters } from '../domain/event/choice-filters.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { fields as eventFields } from '../domain/event/fields.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { namedAtMost } from '../domain/named-at-most.ts'
import type { Refusal } from '../domain/refusal.ts'
import { limits } from '../domain/text-limits.ts'
import { cameAsJson, type Fields } from './body.ts'
import { base, box, count, say, text, texts } from './form-shapes.ts'

const follower = { email: text(limits.email), language: text(limits.choice), reminder: box }

export const followerSchema = v.object(follower) satisfies v.GenericSchema<unknown, FollowerForm>
export const endorsementSchema = v.object({
  ...follower,
  organization: text(limits.organization),
  contactName: text(limits.contactName),
  website: text(limits.website),
  statement: text(limits.statement),
}) satisfies v.GenericSchema<unknown, EndorsementForm>
export const endorsementRuleSchema = v.object({
  rule: v.picklist(
    ['ask', 'show'],
    say(words => words.unknownRule),
  ),
})
/** Endorsements that are meant, and whether the form stands on the page of those that wait. */
export const endorsementsSchema = v.object({
  endorsement: texts(limits.choice),
  from: text(limits.choice),
})
export const stateSchema = v.object({
  reason: text(limits.note),
  note: text(limits.note),
  date: text(limits.choice),
  applies: text(limits.choice),
  baseRevision: base,
})
/** A change of state before its second look. */
export const stateActSchema = v.object({
  ...stateSchema.entries,
  act: v.picklist(
    ['cancellation', 'postponement', 'reinstatement', 'tentative'],
    say(words => words.unknownAct),
  ),
})
export const restorationSchema = v.object({ note: text(limits.note), baseRevision: base })
export const organizerSchema = v.object({ name: text(limits.name), email: text(limits.email) })
export const passageSchema = v.object({
  field: text(limits.choice),
  start: count,
  revision: count,
})
/** A reason in the moderator's words, else a saved one. */
export const reasons = { reason: text(limits.refusal), saved: text(limits.refusal) }
export const answerSchema = v.object({ revision: count, ...reasons })
export const sentenceSchema = v.object({ sentence: text(limits.sentence) })
export const reportSchema = v.object({
  reason: text(limits.choice),
  words: text(limits.report),
  email: text(limits.email),
}) satisfies v.GenericSchema<unknown, ReportForm>
export const reasonSchema = v.object(reasons)
/** The buttons beside what a draft says against itself: `mend` is `description:57:870 Market St.` */
export const draftPressSchema = v.object({
  mend: v.pipe(
    text(limits.sentence),
    v.transform(pressed => {
      const [, field, start, passage] = /^([\w.]+):(\d+):(.+)$/s.exec(pressed) ?? []
      return field && passage ? { in: field, start: Number(start), text: passage } : null
    }),
  ),
  right: text(limits.sentence),
})
/** The button beside dates in question: the dates that are right (domain/event/date-questions.ts). */
export const datesPressSchema = v.object({ datesRight: text(limits.sentence) })
export const contactSchema = v.object({
  name: text(limits.name),
  email: text(limits.email),
  message: text(limits.message),
}) satisfies v.GenericSchema<unknown, ContactForm>
export const questionSchema = v.object({
  name: text(limits.name),
  email: text(limits.email),
  question: text(limits.question),
  language: text(limits.choice),
}) satisfies v.GenericSchema<unknown, QuestionForm>
/** The version that a page showed; null from a program that does not say. */
const version = v.optional(v.nullable(count, null), null)
export const versionSchema = v.object({ version })
export const answerFormSchema = v.object({
  answer: text(limits.answer),
  publicly: box,
  right: text(limits.sentence),
  version,
})
const chosenValues = Object.fromEntries(
  choiceFilters.map(name => [name, texts(limits.choice)]),
) as Record<ChoiceFilter, ReturnType<typeof texts>>
export const digestSchema = v.object({
  email: text(limits.email),
  language: text(limits.choice),
  period: text(limits.choice),
  region: texts(limits.term),
  type: texts(limits.term),
  topic: texts(limits.term),
  ...chosenValues,
  q: text(limits.q),
  organizer: text(eventFields.organizer.value.limit),
  by: text(limits.choice),
}) satisfies v.GenericSchema<unknown, DigestForm>
export const emailSchema = v.object({ email: text(limits.email) })
export const shownSchema = v.object({ revision: v.optional(v.nullable(count, null), null) })

/**
 * A form as it was read. `form` is null when anything is wrong with it, and nothing may read its texts
 * then. `typed` is there as well when all that is wrong is that a text is too long: a page shows it again.
 */
export type ReadForm<T> = { form: T | null; typed: T | null; invalid: InvalidFields }

type InvalidFields = Extract<Refusal, { refused: 'invalid-fields' }>

export type FormSchema<T> = v.GenericSchema<unknown, T> & { readonly entries: object }

/**
 * One error a field at most, in words of the language. A field that a program misspells is refused, so
 * that nothing which it meant to say is dropped.
 *
 * @param standing the values of those fields that a program may leave unnamed and unchanged.
 */
export function readForm<T>(
  schema: FormSchema<T>,
  fields: Fields,
  language: Language,
  standing: Fields = {},
): ReadForm<T> {
  const unknown = unknownFields(schema, fields, language)
  if (unknown.length > 0) return { form: null, typed: null, invalid: invalid(unknown) }
  const whole = cameAsJson(fields) ? { ...standing, ...fields } : fields
  const read = v.safeParse(schema, whole, { lang: language, abortPipeEarly: true })
  if (read.success) return { form: read.output, typed: read.output, invalid: invalid([]) }
  const errors = new Map<string, string>()
  for (const issue of read.issues) {
    const field = String(issue.path?.[0]?.key ?? '')
    if (!errors.has(field)) errors.set(field, issue.message)
  }
  const onlyTooLong = read.typed && read.issues.every(issue => issue.type === 'check')
  return {
    form: null,
    typed: onlyTooLong ? read.output : null,
    invalid: invalid([...errors].map(([field, message]) => ({ field, message }))),
  }
}

/** Errors about a few of the names that no field of a form has; a browser's form may hold buttons besides. */
function unknownFields<T>(schema: FormSchema<T>, fields: Fields, language: Language): FieldError[] {
  if (!cameAsJson(fields)) return []
  const known = Object.keys(schema.entries)
  const message = wordsOf(language).formErrors.unknownField(
    namedAtMost(known, { most: 30, language }),
  )
  return Object.keys(fields)
    .filter(name => !known.includes(name))
    .slice(0, mostUnknown)
    .map(name => ({ field: name.slice(0, limits.term), message }))
}

const mostUnknown = 5

const invalid = (errors: FieldError[]): InvalidFields => ({ refused: 'invalid-fields', errors })
