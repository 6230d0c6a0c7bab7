// Makes a new revision from an edit or a change of state. Pure; the caller commits it.

import type { Refusal } from '../refusal.ts'
import { type Change, differences, fieldsOfAspect, readDifferences } from './differences.ts'
import type { Author, CalendarEvent, Instant, Revision, Snapshot } from './event.ts'
import { fields } from './fields.ts'
import { olderThan, withFlyerFacts } from './flyer.ts'
import { saysOtherwise } from './moved.ts'
import { plusSeconds } from './wall-time.ts'
import { endInstant, startInstant } from './when.ts'

export type Edit = {
  snapshot: Snapshot
  note: string
  quiet: boolean
  by: Author
  /** Its organizer says that the flyer is right, though the event has changed since. */
  flyerRight?: boolean | undefined
}

/** The first revision of a new event. */
export function firstRevision(snapshot: Snapshot, by: Author, now: Instant): Revision {
  return {
    number: 1,
    at: now,
    by,
    note: '',
    quiet: false,
    snapshot: withFlyerFacts(snapshot, null),
    ...instantsOf(snapshot),
    changedFrom: null,
  }
}

/** The revision that an edit makes, or why it makes none. */
export function reviseEvent(event: CalendarEvent, edit: Edit, now: Instant): Revision | Refusal {
  const { revision } = event
  const changes = differences(revision.snapshot, edit.snapshot)
  const read = readDifferences(revision.snapshot, edit.snapshot)
  return revised(event, edit, { changes, read, now })
}

/** The same by changes that the caller knows; `read`: those that people read. */
export function revised(
  { revision }: Pick<CalendarEvent, 'revision'>,
  edit: Edit,
  { changes, read, now }: { changes: readonly Change[]; read: readonly Change[]; now: Instant },
): Revision | Refusal {
  const isAnswer =
    edit.flyerRight === true &&
    olderThan(withFlyerFacts(edit.snapshot, revision.snapshot)).length > 0
  if (changes.length === 0 && !isAnswer) return { refused: 'nothing-changed' }
  if (revision.snapshot.state === 'cancelled' && edit.snapshot.state === 'cancelled')
    return { refused: 'event-cancelled' }
  if (edit.quiet && !canBeQuiet(read)) return { refused: 'cannot-be-quiet' }
  return {
    number: revision.number + 1,
    at: instantAfter(revision.at, now),
    by: edit.by,
    note: edit.note,
    // an answer about the flyer alone is nothing to tell
    quiet: edit.quiet || changes.length === 0,
    snapshot: withFlyerFacts(
      withLaw(edit.snapshot, revision.snapshot),
      revision.snapshot,
      edit.flyerRight,
    ),
    ...instantsOf(edit.snapshot),
    changedFrom: null,
  }
}

/**
 * Tells whether "a correction of spelling, tell nobody" can be true: not when people would come at
 * another time or elsewhere, or the event is on or off.
 */
export const canBeQuiet = (changes: readonly Change[]): boolean =>
  changes.every(change => !isAlwaysTold(change) && !saysOtherwise(change))

const isAlwaysTold = ({ aspect }: Change): boolean =>
  aspect === 'state' || fieldsOfAspect(aspect).some(name => fields[name].change.told === 'always')

/** Keeps the mark of a time-zone law while the time on the wall is the same. */
function withLaw(snapshot: Snapshot, { movedByLaw, startsLocal, zone }: Snapshot): Snapshot {
  const { movedByLaw: _, ...rest } = snapshot
  const stays = movedByLaw && startsLocal === snapshot.startsLocal && zone === snapshot.zone
  return stays ? { ...rest, movedByLaw } : rest
}

function instantsOf(snapshot: Snapshot): Pick<Revision, 'startsAt' | 'endsAt'> {
  return { startsAt: startInstant(snapshot), endsAt: endInstant(snapshot) }
}

/** Seconds that revisions may be ahead of the clock: so many are saved within one second of it. */
const mostAhead = 10

/**
 * A second later, since LAST-MODIFIED counts seconds and ICSx5 updates only when it grows; yet no more than
 * {@link mostAhead} ahead of the clock, past which each is later by a millisecond, since `updated_since` tells them apart.
 * Where the clock was set back, it goes on by seconds.
 */
export function instantAfter(previous: Instant, now: Instant): Instant {
  const isAtBound =
    previous > plusSeconds(now, mostAhead - 1) && previous <= plusSeconds(now, mostAhead + 1)
  const next = plusSeconds(previous, isAtBound ? 0.001 : 1)
  return next > now ? next : now
}
