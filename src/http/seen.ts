// Reads which version of an event a reader has on paper, and words what changed since.

import type { Context } from 'hono'
import type { SinceSeen } from '../../templates/parts/since-seen.tsx'
import { changeWords } from '../domain/change-words.ts'
import type { CalendarEvent, Instant, Revision } from '../domain/event/event.ts'
import type { Wording } from '../domain/event/field-words.ts'
import { tracedChanges } from '../domain/recurrence/series-changes.ts'

/** `?seen=3`: the number of a revision that the event has; null for anything else. */
export function seenIn(c: Context, { revision }: CalendarEvent): number | null {
  const seen = Number(c.req.query('seen'))
  return Number.isInteger(seen) && seen >= 1 && seen <= revision.number ? seen : null
}

/** The net difference from the version on paper to what stands; null where no version is named. */
export function sinceSeen(
  seen: number | null,
  { revisions, now, wording }: { revisions: readonly Revision[]; now: Instant; wording: Wording },
): SinceSeen | null {
  const held = revisions.find(({ number }) => number === seen)
  if (!held) return null
  const since = revisions.filter(({ number }) => number > held.number)
  const traced = since.length > 0 ? tracedChanges([held], since, now) : []
  return { seen: held.number, changes: traced.map(({ change }) => changeWords(change, wording)) }
}
