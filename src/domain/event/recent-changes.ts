// Changes of the last week, which pages mark as *Changed* for readers of an earlier version.

import { type Traced, tracedDifference } from './differences.ts'
import type { Instant, Revision } from './event.ts'
import { aspects } from './fields.ts'
import { lastChange } from './last-change.ts'
import { plusSeconds } from './wall-time.ts'

/** Seconds that a change is marked: a week, so that a reader who looks every Sunday sees each. */
const markedSeconds = 7 * 24 * 60 * 60

/** The instant since when changes are marked. */
export const markedSince = (now: Instant): Instant => plusSeconds(now, -markedSeconds)

/** The instant at which the marks of an event change next by the clock alone; null when they do not. */
export function marksMoveOn(revisions: readonly Revision[], now: Instant): Instant | null {
  const since = markedSince(now)
  const marked = revisions.map(({ at }) => at).filter(at => at > since)
  const [first] = marked.sort()
  return first === undefined ? null : plusSeconds(first, markedSeconds)
}

/**
 * The marked changes of the last week: the last change that every copy tells of, and of the other aspects
 * what differs from the last revision of a week ago that had rested (or the first). What was taken back
 * before it had rested was told to nobody.
 *
 * @param revisions all of them, oldest first.
 * @param rested numbers of those that have rested.
 */
export function recentChanges(
  revisions: readonly Revision[],
  rested: readonly number[],
  now: Instant,
): Traced[] {
  const since = markedSince(now)
  const stood =
    revisions.findLast(({ at, number }) => at <= since && rested.includes(number)) ?? revisions[0]
  if (!stood) return []
  const later = revisions.filter(({ number }) => number > stood.number)
  const last = lastChange(revisions, revisions.at(-1)?.changedFrom ?? null)
  const told = last && last.at > since ? last.traced : []
  const others = tracedDifference([stood], later).filter(
    ({ change }) => !told.some(one => one.change.aspect === change.aspect),
  )
  return inOrder([...told, ...others])
}

const inOrder = (traced: readonly Traced[]): Traced[] =>
  traced.toSorted((a, b) => aspects.indexOf(a.change.aspect) - aspects.indexOf(b.change.aspect))
