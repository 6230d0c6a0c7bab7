// Counts the events of each day of a span, and lists which come first. Reads events as lists do
// (event-lists.ts), without their texts.

import { sql } from 'kysely'
import { type DateSpan, datesOf } from '../domain/calendar-grid.ts'
import { lastEvening } from '../domain/event/when.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, occurrencesByLength } from './event-lists.ts'

/** Events that stand on a day, but for those that last more than three days. */
export type DayOfEvents = {
  count: number
  /** The first of them by start, as many as were asked for. */
  ids: string[]
}

export type DaysOfEvents = {
  /** By date; a day without events is not there. */
  days: ReadonlyMap<string, DayOfEvents>
  /** Events that last more than three days, by start. */
  long: { ids: string[]; hasMore: boolean }
}

type Most = {
  /** Ids of each day. */
  aDay: number
  /** Ids of long events. */
  long: number
}

/** Days of a span by the filter, whose own dates are not read. */
export async function daysWithEvents(
  db: Db,
  filter: EventFilter,
  span: DateSpan,
  most: Most,
): Promise<DaysOfEvents> {
  const within = { ...filter, ...span }
  const days = new Map<string, DayOfEvents>()
  const found = most.aDay > 0 ? firstByDates(db, within, most.aDay) : countsByDates(db, within)
  for (const { ids, count, ...dates } of await found)
    for (const date of datesOf(shownDates(dates, span))) {
      const day = days.get(date) ?? { count: 0, ids: [] }
      days.set(date, day)
      day.count += count
      if (day.ids.length < most.aDay) day.ids.push(...ids)
    }
  const long = most.long > 0 ? await longOnes(db, within, most.long + 1) : []
  return { days, long: { ids: long.slice(0, most.long), hasMore: long.length > most.long } }
}

type Within = EventFilter & DateSpan

/** `hour`: of its end, where that is on another date than its start. */
type Dates = { startsOn: string; lastOn: string; hour: string | null }

/** The first and the last date of some events, on which each of them stands. */
type OfDates = Dates & { ids: string[]; count: number }

const ofDates = ['startsOn', 'lastOn', 'hour'] as const

async function countsByDates(db: Db, within: Within): Promise<OfDates[]> {
  const rows = await db.query
    .selectFrom(datesWithin(db, within).as('dated'))
    .select(ofDates)
    .select(sql<number>`count(*)`.as('count'))
    .groupBy(ofDates)
    .execute()
  return rows.map(row => ({ ...row, ids: [] }))
}

/** The first events of the same dates are enough for the first of each day, in their order. */
async function firstByDates(db: Db, within: Within, most: number): Promise<OfDates[]> {
  const ranked = db.query
    .selectFrom(datesWithin(db, within).as('dated'))
    .selectAll()
    .select([
      sql<number>`row_number() OVER (
        PARTITION BY startsOn, lastOn, hour ORDER BY startsLocal, id)`.as('rank'),
      sql<number>`count(*) OVER (PARTITION BY startsOn, lastOn, hour)`.as('count'),
    ])
  const rows = await db.query
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where('rank', '<=', most)
    .orderBy('startsLocal')
    .orderBy('id')
    .execute()
  return rows.map(({ id, rank, count, ...row }) => ({
    ...row,
    ids: [id],
    count: rank === 1 ? count : 0,
  }))
}

const datesWithin = (db: Db, within: Within) =>
  occurrencesByLength(db, within)
    .short.select(['event_id as id', 'starts_local as startsLocal', 'ends_on as lastOn'])
    .select(sql<string>`substr(starts_local, 1, 10)`.as('startsOn'))
    .select(
      // only a date of several days can end in the night
      sql<string | null>`CASE WHEN ends_on > substr(starts_local, 1, 10) THEN (
        SELECT substr(snapshot ->> 'endsLocal', 12) FROM revisions
        WHERE revisions.event_id = occurrences.event_id AND number = occurrences.revision
          AND NOT snapshot ->> 'allDay') END`.as('hour'),
    )

function shownDates({ startsOn, lastOn, hour }: Dates, { from, to }: DateSpan): DateSpan {
  // an end at midnight is that of the day before already
  const isNight = hour && hour !== '00:00'
  const span = { startsLocal: `${startsOn}T00:00`, endsLocal: `${lastOn}T${hour}`, allDay: false }
  const endsOn = isNight ? lastEvening(span) : lastOn
  return { from: startsOn > from ? startsOn : from, to: endsOn < to ? endsOn : to }
}

async function longOnes(db: Db, within: Within, limit: number): Promise<string[]> {
  const rows = await occurrencesByLength(db, within)
    .long.select('event_id as id')
    .orderBy(sql`+starts_local`)
    .orderBy('event_id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
