// Actions that an event offers its readers, by its state and by the clock. Pure: a cached page asks again at
// `overAt`, since no revision tells that an event is over.

import type { CalendarEvent, Instant, Revision } from './event.ts'
import { endedAt } from './when.ts'

/** `add`: to the reader's own calendar, as a copy. `ask`: the organizer, in public. */
export type EventAction = 'follow' | 'endorse' | 'add' | 'ask'

/**
 * The instant at which an event is over: see {@link endedAt}. Null while it is postponed, because its
 * new date is not known.
 */
export const overAt = (revision: Revision): Instant | null =>
  revision.snapshot.state === 'postponed' ? null : endedAt(revision)

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
    case 'tentative':
      return ['follow', 'endorse', 'add', 'ask']
    case 'postponed':
      return ['follow', 'endorse', 'ask']
    case 'cancelled':
      return ['follow', 'ask']
  }
}
