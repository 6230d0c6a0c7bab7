// Gives every refusal its status, for pages and for RFC 9457. Its words stand in the catalogues of the
// languages; the compiler sees that no name is missing in either.

import { type Language, wordsOf } from '../domain/language.ts'
import type { LimitName, Refusal, RefusalName } from '../domain/refusal.ts'

/** The words of a refusal: what happened, what was kept, what to do. */
type ProblemWords = { title: string; detail: string; whatToDo: string }

/** Refusals of HTTP itself, beside those of the domain. */
export type ProblemName =
  | RefusalName
  | LimitName
  | 'page-not-found'
  | 'method-not-allowed'
  | 'invalid-fields'
  | 'dates-in-question'
  | 'answer-in-question'
  | 'revision-conflict'
  | 'not-a-form'
  | 'unreadable-json'
  | 'too-large'
  | 'too-many-uploads'
  | 'address-too-long'
  | 'foreign-origin'
  | 'misdirected'
  | 'unknown-filter'
  | 'format-not-offered'
  | 'busy'
  | 'fault'

const statuses = {
  'page-not-found': 404,
  'method-not-allowed': 405,
  'invalid-fields': 422,
  'not-a-form': 415,
  'unreadable-json': 400,
  'too-large': 413,
  'too-many-uploads': 503,
  misdirected: 421,
  'address-too-long': 414,
  'foreign-origin': 403,
  'unknown-filter': 400,
  'format-not-offered': 501,
  busy: 503,
  fault: 500,

  'dates-in-question': 422,
  'answer-in-question': 422,
  'event-not-found': 404,
  'event-hidden': 404,
  'event-removed': 410,
  'event-cancelled': 409,
  'event-over': 409,
  'endorsing-cancelled': 409,
  'already-in-that-state': 409,
  'revision-conflict': 409,
  'revision-not-found': 422,
  'nothing-changed': 422,
  'cannot-be-quiet': 422,

  'link-not-found': 404,
  'link-expired': 410,
  'link-used': 410,
  'moderator-link-expired': 410,
  'last-organizer': 409,
  'already-an-organizer': 409,
  'organizer-takes-no-mail': 409,
  'no-one-to-answer': 409,
  'question-not-found': 404,
  'question-changed': 409,

  'not-public-yet': 409,
  'answered-already': 409,
  'too-late-to-undo': 409,
  'told-already': 409,
  'changed-meanwhile': 409,
  'no-moderators': 404,

  'too-much-mail': 429,
  'too-many-reports': 429,
  'too-many-forms': 429,
} as const satisfies Record<ProblemName, number>

export type ProblemStatus = (typeof statuses)[ProblemName]

export const problemStatus = (name: ProblemName): ProblemStatus => statuses[name]

export function problemWords(name: ProblemName, language: Language): ProblemWords {
  const words: Record<ProblemName, ProblemWords> = wordsOf(language).refusals
  return words[name]
}

/** The catalogue's name of a refusal for a request that has no form to show its errors beside. */
export const problemOf = ({ refused }: Refusal): ProblemName => refused
