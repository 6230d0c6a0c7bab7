// Computes the day that a list or a feed is for, in the calendar's zone.

import type { Instant } from '../domain/event/event.ts'
import { addDays, instantOf, wallTimeAt } from '../domain/event/wall-time.ts'

/** A date, and its instants from one midnight to the next. */
export type Day = { date: string; since: Instant; until: Instant }

export function dayOf(now: Instant, zone: string): Day {
  const midnight = `${wallTimeAt(now, zone).slice(0, 10)}T00:00`
  return {
    date: midnight.slice(0, 10),
    since: instantOf(midnight, zone),
    until: instantOf(addDays(midnight, 1), zone),
  }
}
