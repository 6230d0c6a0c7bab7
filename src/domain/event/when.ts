// Works out the instants and the dates of an event from its wall times and zone (decision 4). Every end is
// exclusive: an event that ends at an instant is over at it.

import type { Details, Instant, Revision } from './event.ts'
import { addDays, instantOf, plusSeconds } from './wall-time.ts'

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/** The start. */
export function startInstant({ startsLocal, zone }: When): Instant {
  return instantOf(startsLocal, zone)
}

/** The end; exclusive (the next midnight) for an all-day event; the start when no end is known. */
export function endInstant({ startsLocal, endsLocal, zone, allDay }: When): Instant {
  const last = endsLocal ?? startsLocal
  return instantOf(allDay ? addDays(last, 1) : last, zone)
}

/** The date of the start, on the event's own wall. */
export const firstDate = ({ startsLocal }: Pick<When, 'startsLocal'>): string =>
  startsLocal.slice(0, 10)

/**
 * The last date, on its own wall, that the event stands on. An end at midnight is the end of the day
 * before. An event without an end stands on the day of its start alone.
 */
export function lastDate({
  startsLocal,
  endsLocal,
  allDay,
}: Pick<When, 'startsLocal' | 'endsLocal' | 'allDay'>): string {
  const ends = endsLocal ?? startsLocal
  const atMidnight = !allDay && ends > startsLocal && ends.endsWith('T00:00')
  return (atMidnight ? addDays(ends, -1) : ends).slice(0, 10)
}

/**
 * The last date that a calendar's grid shows it on. An end in the night, before six in the morning, belongs to
 * the evening before it.
 */
export function lastEvening({
  startsLocal,
  endsLocal,
  allDay,
}: Pick<When, 'startsLocal' | 'endsLocal' | 'allDay'>): string {
  const last = endsLocal ?? startsLocal
  const isNight = !allDay && firstDate({ startsLocal }) < last.slice(0, 10) && endsInNight(last)
  return (isNight ? addDays(last, -1) : last).slice(0, 10)
}

const endsInNight = (endsLocal: string): boolean => endsLocal.slice(11) < '06:00'

/** Seconds that an event without an end is taken to last at least. */
const unknownLength = 6 * 60 * 60

/**
 * The instant at which an event has ended, whatever its state. Without an end it is the midnight after
 * its start, and six hours after its start at the earliest.
 */
export function endedAt({
  snapshot,
  startsAt,
  endsAt,
}: Pick<Revision, 'startsAt' | 'endsAt'> & { snapshot: When }): Instant {
  if (endsAt > startsAt) return endsAt
  const midnight = instantOf(addDays(`${firstDate(snapshot)}T00:00`, 1), snapshot.zone)
  const later = plusSeconds(startsAt, unknownLength)
  if (midnight < later) return later
  return midnight
}
