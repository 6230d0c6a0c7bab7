// Lists the dates of published events that are over, the newest first. A date is over on the day after its last.

import { type RawBuilder, sql } from 'kysely'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { onTheirDates } from './dated-events.ts'
import { searchWords } from './event-index.ts'
import { type Cursor, type EventFilter, occurrencesThatFit } from './event-lists.ts'
import { eventColumns } from './events.ts'
import { revisionColumns } from './revisions.ts'

type PageOf = {
  /** The calendar's date. */
  today: string
  /** The last date of the page before. */
  after: Cursor | null
  limit: number
}

/** A page of what is over. */
export async function listPast(
  db: Db,
  filter: EventFilter,
  { today, after, limit }: PageOf,
): Promise<CalendarEvent[]> {
  // what the words find is few, and no calendar is walked for it
  const start = sql<string>`${sql.raw(searchWords(filter.words) && !filter.common ? '+' : '')}occurrences.starts_local`
  const earlier = after
    ? sql<boolean>`(occurrences.starts_local, occurrences.event_id) < (${after.startsLocal}, ${after.id})`
    : sql<boolean>`true`
  const page = pastThatFit(db, filter, today)
    .select(['occurrences.event_id as id', 'occurrences.key as date'])
    .select('occurrences.starts_local')
    .where(earlier)
    .orderBy(start, 'desc')
    .orderBy('occurrences.event_id', 'desc')
    .limit(limit)
  const rows = await db.query
    .selectFrom(page.as('page'))
    .innerJoin('events', 'events.id', 'page.id')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(eventColumns)
    .select(revisionColumns)
    .select(['page.date', 'events.horizon'])
    .orderBy('page.starts_local', 'desc')
    .orderBy('page.id', 'desc')
    .execute()
  return onTheirDates(rows)
}

/** Counts the dates that are over, `most` at most. */
export async function countPast(
  db: Db,
  filter: EventFilter,
  { today, most }: { today: string; most: number },
): Promise<number> {
  const some = pastThatFit(db, filter, today).select('occurrences.event_id').limit(most)
  const { count } = await db.query
    .selectFrom(some.as('some'))
    .select(eb => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Dates of published events that fit a filter and are over. */
export function pastThatFit(db: Db, filter: EventFilter, today: string) {
  // the index by start is walked from today back
  const to = filter.to && filter.to < today ? filter.to : today
  const isOver: RawBuilder<boolean> = sql`+occurrences.ends_on < ${today}`
  return occurrencesThatFit(db, { ...filter, to }).where(isOver)
}
