// The instants of an event, worked out from its wall times and zone (decision 4).

import type { Details, Instant } from './event.ts'
import { addDays, instantOf } from './wall-time.ts'

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/** The start. */
export function startInstant({ startsLocal, zone }: When): Instant {
  return instantOf(startsLocal, zone)
}

/** The end; exclusive (the next midnight) for an all-day event; the start when nobody said. */
export function endInstant({ startsLocal, endsLocal, zone, allDay }: When): Instant {
  const last = endsLocal ?? startsLocal
  return instantOf(allDay ? addDays(last, 1) : last, zone)
}
