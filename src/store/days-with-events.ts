// Days of a span that have events: how many each has, and which come first. Reads events as lists do
// (event-lists.ts), without their texts.

import { sql } from 'kysely'
import { type DateSpan, dateAfter, datesOf, daysBetween } from '../domain/calendar-grid.ts'
import { lastEvening } from '../domain/event/when.ts'
import type { Db } from '../ports.ts'
import {
  type Cursor,
  type EventFilter,
  type ListPart,
  shortDays,
  startPage,
} from './event-lists.ts'

/** Events that stand on a day, those apart that last more than three days. */
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
  /** Rows that one query reads; a day that has more is counted as far as these. */
  atOnce?: number
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
  const long = (await standing(db, within, { after: null, limit: most.long + 1, part: 'going-on' }))
    .filter(({ startsOn, lastOn }) => isLong(startsOn, lastOn))
    .map(({ id }) => id)
  for await (const row of shortRows(db, within, most.atOnce ?? 1000)) {
    if (isLong(row.startsOn, row.lastOn)) long.push(row.id)
    else stand(days, row, span, most.aDay)
  }
  return { days, long: { ids: long.slice(0, most.long), hasMore: long.length > most.long } }
}

export const isLong = (startsOn: string, lastOn: string): boolean =>
  daysBetween(startsOn, lastOn) > shortDays

type Row = { id: string; startsOn: string; lastOn: string; endsOn: string }

function stand(
  days: Map<string, DayOfEvents>,
  { id, startsOn, endsOn }: Row,
  { from, to }: DateSpan,
  mostIds: number,
): void {
  for (const date of datesOf({ from: max(startsOn, from), to: min(endsOn, to) })) {
    const day = days.get(date) ?? { count: 0, ids: [] }
    days.set(date, day)
    day.count += 1
    if (day.ids.length < mostIds) day.ids.push(id)
  }
}

/** Rows of a full answer but those of its last day, which is then read from its beginning. */
async function* shortRows(db: Db, filter: EventFilter, atOnce: number): AsyncGenerator<Row> {
  let after: Cursor | null = null
  for (;;) {
    const rows: Row[] = await standing(db, filter, { after, limit: atOnce, part: 'days' })
    const lastDay = rows.at(-1)?.startsOn
    if (rows.length < atOnce || lastDay === undefined) return yield* rows
    const isOneDay = rows[0]?.startsOn === lastDay
    yield* isOneDay ? rows : rows.filter(({ startsOn }) => startsOn !== lastDay)
    const next = isOneDay ? dateAfter(lastDay, 1) : lastDay
    if (next === null) return
    // a date is in text order before every wall time of it
    after = { startsLocal: next, id: '' }
  }
}

type PageOf = { after: Cursor | null; limit: number; part: ListPart }

async function standing(db: Db, filter: EventFilter, page: PageOf): Promise<Row[]> {
  const rows = await db.query
    .selectFrom(startPage(db, filter, page).as('page'))
    .innerJoin('events', 'events.id', 'page.id')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(['page.id', 'page.starts_local', 'page.ends_on'])
    // only a date of several days can end in the night
    .select(
      sql<string | null>`CASE WHEN page.ends_on > substr(page.starts_local, 1, 10)
        AND NOT snapshot ->> 'allDay' THEN substr(snapshot ->> 'endsLocal', 12) END`.as('ends_at'),
    )
    .orderBy('page.starts_local')
    .orderBy('page.id')
    .execute()
  return rows.map(({ id, starts_local: startsLocal, ends_on: lastOn, ends_at: hour }) => {
    // an end at midnight is that of the day before already
    const isNight = hour && hour !== '00:00'
    const endsOn = isNight
      ? lastEvening({ startsLocal, endsLocal: `${lastOn}T${hour}`, allDay: false })
      : lastOn
    return { id, startsOn: startsLocal.slice(0, 10), lastOn, endsOn }
  })
}

const max = (a: string, b: string): string => (a > b ? a : b)
const min = (a: string, b: string): string => (a < b ? a : b)
