// The shape of every form, from plain fields to typed ones. What they mean is the domain's to say.

import * as v from 'valibot'
import type { ContactForm } from '../actions/contact-organizer.ts'
import type { DigestForm } from '../actions/subscribe-digest.ts'
import type { EndorsementForm, FollowerForm } from '../actions/watch-event.ts'
import type { EditForm, EventForm, FieldError } from '../domain/event-form.ts'
import type { Fields } from './body.ts'

/** A line of text; numbers are taken as typed, a missing field as empty. */
const text = v.optional(
  v.nullish(
    v.pipe(v.union([v.string(), v.number()], 'This must be text.'), v.transform(String)),
    '',
  ),
  '',
)

/** A ticked box: present in a form, true in JSON. */
const box = v.optional(
  v.pipe(
    v.unknown(),
    v.transform(
      value => value === true || (typeof value === 'string' && /^(on|true|yes|1)$/i.test(value)),
    ),
  ),
  false,
)

/** One value or several. */
const texts = v.optional(
  v.nullish(
    v.pipe(
      v.union([v.string(), v.array(v.string())], 'This must be text, or a list of texts.'),
      v.transform(value => (typeof value === 'string' ? [value] : value)),
    ),
    [],
  ),
  [],
)

const count = v.optional(
  v.pipe(
    v.union([v.string(), v.number()], 'This must be a number.'),
    v.transform(Number),
    v.integer('This must be a whole number.'),
  ),
  0,
)

/** Which revision a page or a program changes; 0 when it does not say. */
const base = v.nullish(count, 0)

/** The same where it must be said, since nothing may be written over unseen. */
const saidBase = v.pipe(
  base,
  v.minValue(1, 'Say which revision was edited: its number, as the event gives it.'),
)

const eventFields = {
  title: text,
  summary: text,
  description: text,
  startsLocal: text,
  endsLocal: text,
  zone: text,
  allDay: box,
  placeName: text,
  address: text,
  city: text,
  region: text,
  onlineUrl: text,
  type: text,
  topics: texts,
  organizer: text,
  contactEmail: text,
  showContact: box,
  website: text,
  price: text,
  languages: text,
}

const follower = { email: text, language: text, reminder: box }

export const eventSchema = v.object(eventFields) satisfies v.GenericSchema<unknown, EventForm>
export const editSchema = v.object({
  ...eventFields,
  note: text,
  baseRevision: saidBase,
  tell: v.optional(
    v.picklist(['everyone', 'nobody', 'now'], 'Choose everyone, nobody or now.'),
    'everyone',
  ),
}) satisfies v.GenericSchema<unknown, EditForm>
export const followerSchema = v.object(follower) satisfies v.GenericSchema<unknown, FollowerForm>
export const endorsementSchema = v.object({
  ...follower,
  organization: text,
  contactName: text,
  website: text,
  statement: text,
}) satisfies v.GenericSchema<unknown, EndorsementForm>
export const stateSchema = v.object({ reason: text, note: text, baseRevision: base })
export const organizerSchema = v.object({ name: text, email: text })
export const passageSchema = v.object({ field: text, start: count, revision: count })
export const answerSchema = v.object({ revision: count, reason: text })
export const sentenceSchema = v.object({ sentence: text })
/** The buttons beside what a draft says against itself: `mend` is `description:57:870 Market St.` */
export const draftPressSchema = v.object({
  mend: v.pipe(
    text,
    v.transform(pressed => {
      const [, field, start, passage] = /^(\w+):(\d+):(.+)$/s.exec(pressed) ?? []
      return field && passage ? { in: field, start: Number(start), text: passage } : null
    }),
  ),
  right: text,
})
export const contactSchema = v.object({
  name: text,
  email: text,
  message: text,
}) satisfies v.GenericSchema<unknown, ContactForm>
export const digestSchema = v.object({
  email: text,
  language: text,
  period: text,
  region: texts,
  type: texts,
  topic: texts,
  q: text,
  organizer: text,
}) satisfies v.GenericSchema<unknown, DigestForm>
export const emailSchema = v.object({ email: text })
export const shownSchema = v.object({ revision: v.fallback(v.nullable(count), null) })

/** The typed form, or what is wrong beside each field. */
export function readForm<T>(
  schema: v.GenericSchema<unknown, T>,
  fields: Fields,
): { form: T } | { errors: FieldError[] } {
  const read = v.safeParse(schema, fields)
  if (read.success) return { form: read.output }
  return {
    errors: read.issues.map(issue => ({
      field: v.getDotPath(issue)?.split('.')[0] ?? '',
      message: issue.message,
    })),
  }
}
