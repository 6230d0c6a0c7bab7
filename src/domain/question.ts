// Decides about questions to an organizer: which the public sees, and which answers are older than a
// change. Pure.

import { type Change, readDifferences } from './event/differences.ts'
import type { Instant, Revision, Snapshot } from './event/event.ts'
import type { Aspect } from './event/fields.ts'
import { hasLink } from './links-in-words.ts'

export type QuestionOutcome = 'public' | 'private' | 'declined'

export type QuestionState = {
  confirmedAt: Instant | null
  outcome: QuestionOutcome | null
  /** Null while a moderator has not looked at a public answer. */
  shownAt: Instant | null
  hiddenAt: Instant | null
}

export type QuestionStanding =
  | 'unconfirmed'
  | 'waiting'
  | 'in-review'
  | 'shown'
  | 'hidden'
  | 'private'
  | 'declined'

export function questionStanding(question: QuestionState): QuestionStanding {
  const { confirmedAt, outcome, shownAt, hiddenAt } = question
  if (confirmedAt === null) return 'unconfirmed'
  if (outcome === null) return 'waiting'
  if (outcome !== 'public') return outcome
  if (hiddenAt !== null) return 'hidden'
  return shownAt === null ? 'in-review' : 'shown'
}

/** Aspects that answers are about: whether it is on, when and where. */
const answered: ReadonlySet<Aspect> = new Set([
  'state',
  'time',
  'place',
  'address',
  'city',
  'online',
])

/** Lists the changes of an event since an answer was given, without those that were taken back. */
export const changedSince = (then: Snapshot, now: Snapshot): Change[] =>
  readDifferences(then, now).filter(({ aspect }) => answered.has(aspect))

/** Lists the aspects of the event that changed since the revision that an answer holds for. */
export function changedAspects(revision: number, revisions: readonly Revision[]): Aspect[] {
  const newest = revisions.at(-1)
  const then = revisions.find(({ number }) => number === revision)
  return then && newest
    ? changedSince(then.snapshot, newest.snapshot).map(({ aspect }) => aspect)
    : []
}

const plainLength = 1000

/**
 * Tells whether an answer by mail can be public without a second look: its words begin the mail, so
 * that no quote is in them, and nothing in them may be a signature or a private detail.
 *
 * @param text of the whole mail; @param words what is taken of it.
 */
export function isPlainReply(text: string, words: string): boolean {
  const begins = text.replace(/\r\n?/g, '\n').trimStart().startsWith(words)
  const lines = words.split('\n').filter(line => line.trim() !== '')
  const endsSentence = lines.length === 1 || /[.!?…)”"’]$/.test(words)
  return begins && words.length <= plainLength && endsSentence && !isPersonal(words)
}

/** Holds a web or mail address, or what may be a telephone number. */
const isPersonal = (words: string): boolean =>
  hasLink(words) || /\S@\S/.test(words) || /\d(?:[\s().-]?\d){6}/.test(words)
