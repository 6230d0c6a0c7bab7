// Every address that takes a form, with the names of its fields: read from the schemas, so that a new
// field is in every test and check that goes through them.

import type * as v from 'valibot'
import { editSchema, eventSchema } from '../../src/http/event-schemas.ts'
import {
  answerSchema,
  contactSchema,
  datesPressSchema,
  digestSchema,
  draftPressSchema,
  emailSchema,
  endorsementRuleSchema,
  endorsementSchema,
  endorsementsSchema,
  followerSchema,
  organizerSchema,
  passageSchema,
  reasonSchema,
  reportSchema,
  sentenceSchema,
  shownSchema,
  stateSchema,
} from '../../src/http/form-schemas.ts'

const names = (...schemas: { entries: v.ObjectEntries }[]): string[] =>
  schemas.flatMap(schema => Object.keys(schema.entries))

/** By the route's own pattern. */
export const everyForm: Record<string, string[]> = {
  '/events': names(eventSchema, datesPressSchema),
  '/readings': names(eventSchema),
  '/events/:id/endorsements': names(endorsementSchema),
  '/events/:id/followers': names(followerSchema),
  '/events/:id/contact': names(contactSchema),
  '/events/:id/reports': names(reportSchema),
  '/confirm/:token': names(shownSchema),
  '/confirm/:token/mendings': names(passageSchema),
  '/confirm/:token/dismissals': names(sentenceSchema),
  '/manage/:token/events': names(eventSchema, datesPressSchema),
  '/manage/:token/revisions': names(editSchema, datesPressSchema),
  '/manage/:token/preview': names(editSchema, draftPressSchema),
  '/manage/:token/cancellation': names(stateSchema),
  '/manage/:token/postponement': names(stateSchema),
  '/manage/:token/reinstatement': names(stateSchema),
  '/manage/:token/telling': [],
  '/manage/:token/endorsements/showing': names(endorsementsSchema),
  '/manage/:token/endorsements/:endorsement/hiding': names(endorsementsSchema),
  '/manage/:token/endorsements/:endorsement/showing': names(endorsementsSchema),
  '/manage/:token/endorsement-rule': names(endorsementRuleSchema),
  '/manage/:token/readings': names(editSchema),
  '/manage/:token/mendings': names(passageSchema),
  '/manage/:token/dismissals': names(sentenceSchema),
  '/manage/:token/organizers': names(organizerSchema),
  '/manage/:token/organizers/:organizer/withdrawal': [],
  '/watch/:token/acknowledgement': names(shownSchema),
  '/watch/:token/stop': ['List-Unsubscribe'],
  '/watch/:token/restart': names(shownSchema),
  '/watch/:token/reminder': ['wanted'],
  '/watch/:token/vouching': ['wanted', ...names(shownSchema)],
  '/watch/:token/withdrawal': [],
  '/digests': names(digestSchema),
  '/digest/:token': names(digestSchema),
  '/digest/:token/stop': ['List-Unsubscribe'],
  '/digest/:token/restart': [],
  '/mail/:token/stop': [],
  '/mail/:token/restart': [],
  '/lost-link': names(emailSchema),
  '/moderation': names(emailSchema),
  '/moderation/:token/events/:event/publication': names(answerSchema),
  '/moderation/:token/events/:event/refusal': names(answerSchema),
  '/moderation/:token/events/:event/reminder': [],
  '/moderation/:token/events/:event/dismissals': names(sentenceSchema),
  '/moderation/:token/events/:event/hiding': names(reasonSchema),
  '/moderation/:token/events/:event/showing': names(reasonSchema),
  '/moderation/:token/events/:event/report-dismissal': [],
  // what takes the event away is last, so that all before it finds one
  '/confirm/:token/withdrawal': names(reasonSchema),
  '/manage/:token/withdrawal': names(reasonSchema),
  '/moderation/:token/events/:event/removal': names(reasonSchema),
}

/** What an address may be asked with beside its path, on lists, feeds and pages alike. */
export const everyFilter: readonly string[] = [
  'region',
  'type',
  'topic',
  'q',
  'organizer',
  'from',
  'to',
  'view',
  'date',
  'when',
  'past',
  'lang',
  'size',
  'after',
  'ongoing',
  'updated_since',
  'limit',
  'done',
]

export const filteredPaths: readonly string[] = [
  '/',
  '/calendar.ics',
  '/calendar.atom',
  '/calendar.json',
  '/changes.atom',
  '/api/v1/events',
  '/digests',
]
