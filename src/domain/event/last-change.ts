// Works out the last change that a copy of an event tells of: the net difference from a revision that had
// rested, the same in every feed, file and page. Pure.

import {
  type Change,
  loudRevisions,
  notesOf,
  type Traced,
  tracedDifference,
} from './differences.ts'
import type { Instant, Revision } from './event.ts'

export type LastChange = {
  changes: Change[]
  /** The sentences that explain it, oldest first. */
  notes: string[]
  /** When the newest revision behind it that was not a correction of spelling was saved. */
  at: Instant
}

/**
 * The number of the revision that the newest one tells its last change from; null where it tells of
 * none. What was taken back before it had rested was told to nobody, and is left out.
 *
 * @param revisions oldest first, the newest included.
 * @param rested numbers of the revisions that had rested before it, newest first.
 */
export function changedFrom(
  revisions: readonly Revision[],
  rested: readonly number[],
): number | null {
  return rested.find(number => lastChange(revisions, number) !== null) ?? null
}

/**
 * The difference between a rested revision and the newest, corrections of spelling left out; null when
 * nothing does.
 *
 * @param revisions oldest first, from that one or an earlier one to the newest.
 * @param from number of the rested revision, as the newest revision has it.
 */
export function lastChange(
  revisions: readonly Revision[],
  from: number | null,
): (LastChange & { traced: Traced[] }) | null {
  const base = revisions.find(({ number }) => number === from)
  if (!base) return null
  const since = revisions.filter(({ number }) => number > base.number)
  const traced = tracedDifference([base], since)
  const told = loudRevisions(traced).at(-1)
  return told
    ? { changes: traced.map(({ change }) => change), notes: notesOf(traced), at: told.at, traced }
    : null
}
