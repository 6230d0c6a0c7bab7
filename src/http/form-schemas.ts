// The shape of every form, from plain fields to typed ones, and how long each text may be. What they
// mean is the domain's to say.

import * as v from 'valibot'
import type { Words } from '../../locales/en.ts'
import type { ContactForm } from '../actions/contact-organizer.ts'
import type { ReportForm } from '../actions/report-event.ts'
import type { DigestForm } from '../actions/subscribe-digest.ts'
import type { EndorsementForm, FollowerForm } from '../actions/watch-event.ts'
import type { EditForm, EventForm, FieldError } from '../domain/event/event-form.ts'
import { isLanguage, type Language, wordsOf } from '../domain/language.ts'
import { namedAtMost } from '../domain/named-at-most.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isLonger, limits, mostValues } from '../domain/text-limits.ts'
import { cameAsJson, type Fields } from './body.ts'

/** A message in the language that {@link readForm} is asked for. */
const say =
  (words: (errors: Words['formErrors']) => string) =>
  ({ lang }: { lang?: string | undefined }): string =>
    words(wordsOf(lang !== undefined && isLanguage(lang) ? lang : 'en').formErrors)

const isShort = (text: string, most: number): boolean => !isLonger(text, most)

/** Any number that JSON can write; `1e400` is read as infinite. */
const number = v.pipe(v.number(), v.finite())

/** A text of so many characters; numbers are taken as typed, a missing field as empty. */
const text = (most: number) =>
  v.optional(
    v.nullish(
      v.pipe(
        v.union(
          [v.string(), number],
          say(words => words.mustBeText),
        ),
        v.transform(String),
        v.check(
          value => isShort(value, most),
          say(words => words.tooLong(most)),
        ),
      ),
      '',
    ),
    '',
  )

/** A ticked box: present in a form, true in JSON. Nothing else is taken for an empty box but words for it. */
const box = v.optional(
  v.nullish(
    v.pipe(
      v.union(
        [v.boolean(), v.string(), v.array(v.string())],
        say(words => words.mustBeTrueOrFalse),
      ),
      v.transform(value => (typeof value === 'boolean' ? [String(value)] : [value].flat())),
      v.check(
        values => values.every(one => /^(?:on|true|yes|1|off|false|no|0|)$/i.test(one)),
        say(words => words.mustBeTrueOrFalse),
      ),
      v.transform(values => values.some(one => /^(?:on|true|yes|1)$/i.test(one))),
    ),
    false,
  ),
  false,
)

/** One value or a few. The whole list is judged at once, so that its answer does not grow with it. */
const texts = (most: number) =>
  v.optional(
    v.nullish(
      v.pipe(
        v.custom<string | string[]>(
          value => typeof value === 'string' || isFewTexts(value),
          issue =>
            Array.isArray(issue.input) && issue.input.length > mostValues
              ? say(words => words.tooManyValues(mostValues))(issue)
              : say(words => words.mustBeTexts)(issue),
        ),
        v.transform(value => (typeof value === 'string' ? [value] : value)),
        v.check(
          values => values.every(one => isShort(one, most)),
          say(words => words.tooLong(most)),
        ),
      ),
      [],
    ),
    [],
  )

const isFewTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= mostValues && value.every(one => typeof one === 'string')

const count = v.optional(
  v.pipe(
    v.union(
      [v.string(), v.number()],
      say(words => words.mustBeNumber),
    ),
    v.transform(Number),
    v.safeInteger(say(words => words.mustBeWholeNumber)),
  ),
  0,
)

/** Which revision a page or a program changes; 0 when it does not say. */
const base = v.nullish(count, 0)

/** The same where it must be said, since nothing may be written over unseen. */
const saidBase = v.pipe(
  base,
  v.minValue(
    1,
    say(words => words.baseRevisionMissing),
  ),
)

const eventFields = {
  title: text(limits.title),
  summary: text(limits.summary),
  description: text(limits.description),
  startsLocal: text(limits.time),
  endsLocal: text(limits.time),
  zone: text(limits.term),
  allDay: box,
  placeName: text(limits.placeName),
  address: text(limits.address),
  city: text(limits.city),
  region: text(limits.term),
  onlineUrl: text(limits.onlineUrl),
  type: text(limits.term),
  topics: texts(limits.term),
  organizer: text(limits.organizer),
  contactEmail: text(limits.email),
  showContact: box,
  website: text(limits.website),
  price: text(limits.price),
  languages: text(limits.languages),
}

const follower = { email: text(limits.email), language: text(limits.choice), reminder: box }

export const eventSchema = v.object(eventFields) satisfies v.GenericSchema<unknown, EventForm>
const editFields = {
  note: text(limits.note),
  tell: v.optional(
    v.picklist(
      ['everyone', 'nobody', 'now'],
      say(words => words.unknownTell),
    ),
    'everyone',
  ),
}
export const editSchema = v.object({
  ...eventFields,
  ...editFields,
  baseRevision: saidBase,
}) satisfies v.GenericSchema<unknown, EditForm>
/** An edit that is still being typed. */
export const typedEditSchema = v.object({ ...eventFields, ...editFields, baseRevision: base })
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
/** Which endorsements are meant, and whether the form stands on the page of those that wait. */
export const endorsementsSchema = v.object({
  endorsement: texts(limits.choice),
  from: text(limits.choice),
})
export const stateSchema = v.object({
  reason: text(limits.note),
  note: text(limits.note),
  baseRevision: base,
})
export const organizerSchema = v.object({ name: text(limits.name), email: text(limits.email) })
export const passageSchema = v.object({
  field: text(limits.choice),
  start: count,
  revision: count,
})
export const answerSchema = v.object({ revision: count, reason: text(limits.refusal) })
export const sentenceSchema = v.object({ sentence: text(limits.sentence) })
export const reportSchema = v.object({
  reason: text(limits.choice),
  words: text(limits.report),
  email: text(limits.email),
}) satisfies v.GenericSchema<unknown, ReportForm>
export const reasonSchema = v.object({ reason: text(limits.refusal) })
/** The buttons beside what a draft says against itself: `mend` is `description:57:870 Market St.` */
export const draftPressSchema = v.object({
  mend: v.pipe(
    text(limits.sentence),
    v.transform(pressed => {
      const [, field, start, passage] = /^(\w+):(\d+):(.+)$/s.exec(pressed) ?? []
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
export const digestSchema = v.object({
  email: text(limits.email),
  language: text(limits.choice),
  period: text(limits.choice),
  region: texts(limits.term),
  type: texts(limits.term),
  topic: texts(limits.term),
  q: text(limits.q),
  organizer: text(limits.organizer),
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

type FormSchema<T> = v.GenericSchema<unknown, T> & { readonly entries: object }

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
    const field = v.getDotPath(issue)?.split('.')[0] ?? ''
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
