// What a page marks as *Changed*: the net difference of the last days, for whoever looked before.

import { type Change, netDifference, notesSince } from './differences.ts'
import type { Instant, Revision } from './event.ts'
import { plusSeconds } from './wall-time.ts'

/** How long a change is marked: a week, so that who looks every Sunday sees each. */
const markedSeconds = 7 * 24 * 60 * 60

/** The instant since when changes are marked. */
export const markedSince = (now: Instant): Instant => plusSeconds(now, -markedSeconds)

/**
 * The difference between the newest revision and the last one of a week ago that had rested, or the
 * first: what was taken back before it had rested was told to nobody.
 *
 * @param revisions oldest first, from the one that stood then (or an earlier one) to the newest.
 * @param rested numbers of those that have rested.
 */
export function recentChanges(
  revisions: readonly Revision[],
  rested: readonly number[],
  now: Instant,
): { changes: Change[]; notes: string[] } {
  const since = markedSince(now)
  const stood =
    revisions.findLast(({ at, number }) => at <= since && rested.includes(number)) ?? revisions[0]
  if (!stood) return { changes: [], notes: [] }
  const later = revisions.filter(({ number }) => number > stood.number)
  return { changes: netDifference([stood], later), notes: notesSince(later) }
}
