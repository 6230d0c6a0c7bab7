// What an event offers its readers, by its state and by the clock. Pure: a cached page asks again at
// `overAt`, since no revision tells that an event is over.

import type { CalendarEvent, Instant, Revision } from './event.ts'
import { addDays, instantOf, plusSeconds } from './wall-time.ts'

/** `add`: to the reader's own calendar, as a copy. */
export type EventAction = 'follow' | 'endorse' | 'add'

/** Seconds that an event without an end is taken to last at least. */
const unknownLength = 6 * 60 * 60

/**
 * The instant at which an event is over: its end, exclusive. Without an end it is the midnight after
 * its start, and six hours after its start at the earliest. Null while it is postponed, because its
 * new date is not known.
 */
export function overAt({ snapshot, startsAt, endsAt }: Revision): Instant | null {
  const { state, startsLocal, zone, allDay } = snapshot
  if (state === 'postponed') return null
  if (allDay || endsAt > startsAt) return endsAt
  const midnight = instantOf(addDays(`${startsLocal.slice(0, 10)}T00:00`, 1), zone)
  const later = plusSeconds(startsAt, unknownLength)
  if (midnight < later) return later
  return midnight
}

export function isOver(revision: Revision, now: Instant): boolean {
  const at = overAt(revision)
  return at !== null && at <= now
}

/**
 * The actions that an event offers at an instant. A cancelled one can be followed, because it may be
 * reinstated; a postponed one has no date to add to a calendar.
 */
export function offeredActions(
  { publication, revision }: Pick<CalendarEvent, 'publication' | 'revision'>,
  now: Instant,
): readonly EventAction[] {
  if (publication !== 'published' || isOver(revision, now)) return []
  switch (revision.snapshot.state) {
    case 'announced':
      return ['follow', 'endorse', 'add']
    case 'postponed':
      return ['follow', 'endorse']
    case 'cancelled':
      return ['follow']
  }
}
