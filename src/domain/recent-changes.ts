// What a page marks as *Changed*: the net difference of the last days, for whoever looked before.

import { type Change, netDifference, notesSince } from './differences.ts'
import type { Instant, Revision } from './event.ts'
import { plusSeconds } from './wall-time.ts'

/** How long a change is marked: a week, so that who looks every Sunday sees each. */
const markedSeconds = 7 * 24 * 60 * 60

/** The instant since when changes are marked. */
export const markedSince = (now: Instant): Instant => plusSeconds(now, -markedSeconds)

/**
 * The difference between the newest revision and the one that stood a week ago, or the first.
 *
 * @param revisions oldest first, from the one that stood then (or an earlier one) to the newest.
 */
export function recentChanges(
  revisions: readonly Revision[],
  now: Instant,
): { changes: Change[]; notes: string[] } {
  const since = markedSince(now)
  const stood = revisions.findLast(revision => revision.at <= since) ?? revisions[0]
  if (!stood) return { changes: [], notes: [] }
  const later = revisions.filter(({ number }) => number > stood.number)
  return { changes: netDifference([stood], later), notes: notesSince(later) }
}
