// The instants of an event, worked out from its wall times and zone (decision 4).

import type { Details, Instant, WallTime } from './event.ts'
import { addDays, resolveWallTime } from './wall-time.ts'

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/**
 * The start. A wall time that the zone skips is read as after the gap: the form refuses those, but a
 * whole day may begin in one, and a law may make one of an event that was posted before it.
 */
export function startInstant({ startsLocal, zone }: When): Instant {
  return instantOf(startsLocal, zone)
}

/** The end; exclusive (the next midnight) for an all-day event; the start when nobody said. */
export function endInstant({ startsLocal, endsLocal, zone, allDay }: When): Instant {
  const last = endsLocal ?? startsLocal
  return instantOf(allDay ? addDays(last, 1) : last, zone)
}

function instantOf(local: WallTime, zone: string): Instant {
  const resolved = resolveWallTime(local, zone)
  return resolved.kind === 'skipped' ? instantOf(resolved.after, zone) : resolved.at
}
