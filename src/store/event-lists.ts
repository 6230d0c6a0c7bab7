// Holds the SQL of tables occurrences and events as lists: pages what fits a filter, by date from the rows
// of dates, by update from events.

import { type RawBuilder, sql } from 'kysely'
import { daysBetween } from '../domain/calendar-grid.ts'
import { type ChosenValues, choiceFilters, choiceKey } from '../domain/event/choice-filters.ts'
import type { CalendarEvent, Instant, WallTime } from '../domain/event/event.ts'
import { addDays, isWallTime, plusSeconds } from '../domain/event/wall-time.ts'
import { type AskedWords, isWordless } from '../domain/search/asked-words.ts'
import type { Db } from '../ports.ts'
import { onTheirDates } from './dated-events.ts'
import { searchWords } from './event-index.ts'
import { eventColumns, readable, selectEvents } from './events.ts'
import { isOf } from './organizer-identities.ts'
import { isInRegion } from './region-column.ts'
import { revisionColumns } from './revisions.ts'

/** Filters of a list or a feed. Several values of one filter mean any of them. */
export type EventFilter = {
  region: string[]
  type: string[]
  topic: string[]
  /** Values of fields that offer a few. Absent in digests that are older than they. */
  choices?: ChosenValues
  /** One name at most; it means the first organizer that confirmed it. */
  organizer: string[]
  /** Id of one organizer among those of the name, in place of the first. */
  by?: string | undefined
  /** Each must occur; null for no search. */
  words: AskedWords
  /** So many events have the words that dates are walked; else the words lead to the dates. */
  common?: boolean
  /** One row for each event that repeats: its first date that fits. */
  once?: boolean
  /** Events whose last date is this one or later; each by its own wall. */
  from: string | null
  /** Events whose first date is this one or earlier. */
  to: string | null
}

/** Event after which a page of a list begins. */
export type Cursor = { startsLocal: WallTime; id: string }

/**
 * Part of a list: the events that began at most three days before its first date, or what has gone on
 * for longer than that.
 */
export type ListPart = 'days' | 'going-on'

type PageOf = { after: Cursor | null; limit: number; part?: ListPart | undefined }

/**
 * Published events by their start on their own wall, a page at a time, so that dates never go back. A row that cannot be read costs nobody the others: it
 * is left out, and `unreadable` is given its id.
 */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  page: PageOf & { unreadable?: (id: string) => void },
): Promise<CalendarEvent[]> {
  const rows = await db.query
    .selectFrom(startPage(db, filter, page).as('page'))
    .innerJoin('events', 'events.id', 'page.id')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(eventColumns)
    .select(revisionColumns)
    .select(['page.date', 'events.horizon'])
    .orderBy('page.starts_local')
    .orderBy('page.id')
    .execute()
  return onTheirDates(rows, page.unreadable)
}

/**
 * Bounds of a digest on events besides its filter. `From` is the instant itself or later; `Through` is a
 * date, whole.
 */
export type Within = {
  publishedFrom?: Instant
  publishedBefore?: Instant
  /** Revised, shown again or published. */
  updatedFrom?: Instant
  notOverAt?: Instant
  startsFrom?: Instant
  startsThrough?: string
}

/**
 * A page of published events by start, those alone that all of the bounds hold for; `next` is where
 * the page after it begins, null after the last.
 */
export async function listEventsWithin(
  db: Db,
  filter: EventFilter,
  within: Within,
  { after, limit }: { after: Cursor | null; limit: number },
): Promise<{ events: CalendarEvent[]; next: Cursor | null }> {
  const { publishedFrom, publishedBefore, updatedFrom, notOverAt, startsFrom, startsThrough } =
    within
  let query = selectEvents(db)
    .innerJoin('occurrences', 'occurrences.event_id', 'events.id')
    .where('events.publication', '=', 'published')
    .where(isWithin('occurrences', filter, Boolean(publishedFrom || updatedFrom)))
    .where(isAbout('occurrences', filter))
  // what was published since was updated since, which has an index
  if (publishedFrom)
    query = query
      .where('events.published_at', '>=', publishedFrom)
      .where(sql<boolean>`${updatedAt} >= ${publishedFrom}`)
  if (publishedBefore) query = query.where('events.published_at', '<', publishedBefore)
  if (updatedFrom) query = query.where(sql<boolean>`${updatedAt} >= ${updatedFrom}`)
  if (notOverAt) query = query.where('occurrences.over_at', '>', notOverAt)
  if (startsFrom)
    query = query
      .where('occurrences.starts_local', '>=', dateBefore(startsFrom))
      .where(sql<boolean>`+occurrences.starts_at >= ${startsFrom}`)
  if (startsThrough) query = query.where('occurrences.starts_local', '<', endOf(startsThrough))
  if (after) query = query.where(isAfter(after))
  const rows = await query
    .select(['occurrences.starts_local', 'occurrences.key as date', 'events.horizon'])
    .orderBy('occurrences.starts_local')
    .orderBy('occurrences.event_id')
    .limit(limit)
    .execute()
  const last = rows.length === limit ? rows.at(-1) : undefined
  return {
    events: onTheirDates(rows),
    next: last ? { startsLocal: last.starts_local, id: last.id } : null,
  }
}

/** Some events that are published, by start. */
export async function publishedEvents(db: Db, ids: readonly string[]): Promise<CalendarEvent[]> {
  const rows = await selectEvents(db)
    .where('events.id', 'in', oneOf(ids))
    .where('events.publication', '=', 'published')
    .orderBy('events.starts_local')
    .orderBy('events.id')
    .execute()
  return readable(rows)
}

/** Selects those of some events that are published and fit a filter as they stand. */
export async function idsThatFit(db: Db, filter: EventFilter, ids: string[]): Promise<Set<string>> {
  const rows = await db.query
    .selectFrom('events')
    .select('events.id')
    .where('events.id', 'in', oneOf(ids))
    .where(fits(filter))
    .execute()
  return new Set(rows.map(row => row.id))
}

/** Event after which a page of updates begins. */
export type UpdateCursor = { updatedAt: Instant; id: string }

/** As `updatedAt` of an event is; db/migrations has an index on just this. */
export const updatedAt = sql<string>`max(events.revised_at, coalesce(events.published_at, ''), coalesce(events.moderated_at, ''))`

/** Published events in the order of their last update, which must be after `since`. */
export async function listUpdates(
  db: Db,
  filter: EventFilter,
  page: { after: UpdateCursor; limit: number; unreadable?: (id: string) => void },
): Promise<CalendarEvent[]> {
  const { after, limit, unreadable } = page
  const rows = await selectEvents(db)
    .where(fits(filter))
    .where(sql<boolean>`(${updatedAt}, events.id) > (${after.updatedAt}, ${after.id})`)
    .orderBy(updatedAt)
    .orderBy('events.id')
    .limit(limit)
    .execute()
  return readable(rows, unreadable)
}

/** The days that a list looks back for what has begun and goes on; longer events have their own index. */
const shortDays = 3

/** The whole days from the first date to the last, as the index of long events has them. */
const lengthInDays = sql`julianday(occurrences.ends_on) - julianday(substr(occurrences.starts_local, 1, 10))`

const isLong = sql<boolean>`${lengthInDays} > ${sql.lit(shortDays)}`

/**
 * Tells whether an event goes on for so long that a calendar shows it once, and not on each of its
 * days.
 */
export const goesOn = (startsOn: string, lastOn: string): boolean =>
  daysBetween(startsOn, lastOn) > shortDays

/** A page of the dates of published events by start, at a cost that does not grow with the calendar. */
export function startPage(db: Db, filter: EventFilter, { after, limit, part }: PageOf) {
  const later = after ? isAfter(after) : sql<boolean>`true`
  // a plus before a column keeps SQLite from walking the calendar by it: few rows are found otherwise
  const page = (where: RawBuilder<boolean>, order = sql<string>`occurrences.starts_local`) =>
    occurrencesThatFit(db, filter)
      .select(['occurrences.event_id as id', 'occurrences.key as date'])
      .select(['occurrences.starts_local', 'occurrences.revision'])
      .where(where)
      .where(later)
      .where(filter.once ? isFirstDate(filter) : sql<boolean>`true`)
      .orderBy(order)
      .orderBy('occurrences.event_id')
      .limit(limit)
  const whole = (one: ReturnType<typeof page>) => db.query.selectFrom(one.as('page')).selectAll()
  const { from } = filter
  const unordered = sql<string>`+occurrences.starts_local`
  const lookBack = from && daysBefore(from, shortDays)
  const isEarlier = sql<boolean>`+occurrences.starts_local < ${lookBack}`
  // what has the words is found by them, whenever it starts
  if (searchWords(filter.words) && !filter.common) {
    const isShort = sql<boolean>`+occurrences.starts_local >= ${lookBack}`
    const ofPart = part === 'days' ? isShort : part === 'going-on' ? isEarlier : sql<boolean>`true`
    return whole(page(lookBack ? ofPart : sql<boolean>`true`, unordered))
  }
  if (!lookBack) return whole(page(sql<boolean>`true`))
  const short = page(sql<boolean>`occurrences.starts_local >= ${lookBack}`)
  const long = page(sql<boolean>`${isEarlier} AND ${isLong}`, unordered)
  if (part) return whole(part === 'days' ? short : long)
  return db.query
    .selectFrom(
      db.query
        .selectFrom(short.as('short'))
        .selectAll()
        .unionAll(db.query.selectFrom(long.as('long')).selectAll())
        .orderBy('starts_local')
        .orderBy('id')
        .limit(limit)
        .as('page'),
    )
    .selectAll()
}

/** True for the first date of an event that is not before those asked for. */
const isFirstDate = ({ from }: EventFilter) =>
  sql<boolean>`(occurrences.key = '' OR NOT EXISTS (SELECT 1 FROM occurrences AS other
    WHERE other.event_id = occurrences.event_id AND other.starts_local < occurrences.starts_local
      AND other.ends_on >= ${from ?? ''}))`

/** How many dates of each event that repeats fit the dates of a filter. */
export async function countDates(
  db: Db,
  ids: readonly string[],
  { from, to }: Pick<EventFilter, 'from' | 'to'>,
): Promise<Map<string, number>> {
  let query = db.query
    .selectFrom('occurrences')
    .select(['event_id as id', db.query.fn.countAll<number>().as('count')])
    .where('event_id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('key', '<>', '')
    .groupBy('event_id')
  if (from) query = query.where('ends_on', '>=', from)
  if (to) query = query.where('starts_local', '<', endOf(to))
  return new Map((await query.execute()).map(({ id, count }) => [id, count]))
}

const isAfter = ({ startsLocal, id }: Cursor) =>
  sql<boolean>`(occurrences.starts_local, occurrences.event_id) > (${startsLocal}, ${id})`

/** A date before that of an instant on any wall, so that a list need not begin with the past. */
const dateBefore = (at: Instant): string => plusSeconds(at, -2 * 24 * 60 * 60).slice(0, 10)

/** In text order after every wall time of a date, and before the next date. */
const endOf = (date: string): string => `${date}T24:00`

/** The years beyond those of {@link isWallTime} hold no event. */
function daysBefore(date: string, days: number): string {
  const midnight = `${date}T00:00`
  return isWallTime(midnight) ? addDays(midnight, -days).slice(0, 10) : date
}

/** Tells whether another condition than dates finds the rows. */
const isFew = ({ words, common, organizer }: EventFilter): boolean =>
  (searchWords(words) !== '' && !common) || organizer.length > 0

/** Dates of published events that fit a filter, found in the rows of dates alone. */
export function occurrencesThatFit(db: Db, filter: EventFilter) {
  return db.query
    .selectFrom('occurrences')
    .where(isWithin('occurrences', filter, isFew(filter)))
    .where(isAbout('occurrences', filter))
}

/** Tells whether any published event fits a filter. */
export async function findsAny(db: Db, filter: EventFilter): Promise<boolean> {
  const row = await occurrencesThatFit(db, filter)
    .select('occurrences.event_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Dates that fit a filter, apart: those of a few days, and those that go on for longer. */
export function occurrencesByLength(db: Db, filter: EventFilter & { from: string }) {
  const of = sql.raw(isFew(filter) ? '+' : '')
  const lookBack = daysBefore(filter.from, shortDays)
  const all = occurrencesThatFit(db, filter)
  return {
    short: all
      .where(sql<boolean>`${of}occurrences.starts_local >= ${lookBack}`)
      .where(sql<boolean>`${lengthInDays} <= ${sql.lit(shortDays)}`),
    long: all.where(isLong),
  }
}

/** True for a row of `events` that is published and fits the filter with one of its dates. */
function fits(filter: EventFilter) {
  const { from, to } = filter
  const within = sql<boolean>`(${isWithin('events', filter)} AND (horizon IS NULL OR EXISTS (
    SELECT 1 FROM occurrences WHERE event_id = events.id AND ${isWithin('occurrences', filter, true)})))`
  const isPublished = sql<boolean>`events.publication = 'published'`
  const isIn = from || to ? within : isPublished
  return sql<boolean>`${isIn} AND ${isAbout('events', filter)}`
}

/**
 * True for a row that is public and has a date within the filter's; of an event, the first and the last of its dates
 * are looked at.
 *
 * @param few Whether rows are found by something else, so that SQLite must not walk the calendar.
 */
function isWithin(table: 'events' | 'occurrences', { from, to }: EventFilter, few = false) {
  // a plus before a column keeps its indexes from being used
  const of = sql.raw(`${few ? '+' : ''}${table}`)
  const conditions = [sql`${of}.publication = 'published'`]
  if (from) conditions.push(sql`${of}.ends_on >= ${from}`)
  if (to) conditions.push(sql`${of}.starts_local < ${endOf(to)}`)
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`
}

/** True for a row of an event that fits a filter, whenever it takes place. */
function isAbout(table: 'events' | 'occurrences', filter: EventFilter) {
  const id = sql.ref(table === 'events' ? 'events.id' : 'occurrences.event_id')
  const [organizer] = filter.organizer
  const words = searchWords(filter.words)
  const conditions: RawBuilder<unknown>[] = []
  if (filter.region.length > 0) conditions.push(isInRegion(table, filter.region))
  if (filter.type.length > 0)
    conditions.push(sql`${sql.ref(`${table}.type`)} IN ${oneOf(filter.type)}`)
  if (organizer)
    conditions.push(
      sql`${id} IN (SELECT id FROM events WHERE ${isOf({ name: organizer, by: filter.by ?? '' })})`,
    )
  const hasAnyOf = (keys: readonly string[]) =>
    sql`${id} IN (SELECT event_id FROM event_topics WHERE topic IN ${oneOf(keys)})`
  if (filter.topic.length > 0) conditions.push(hasAnyOf(filter.topic))
  for (const name of choiceFilters) {
    const values = filter.choices?.[name] ?? []
    if (values.length > 0) conditions.push(hasAnyOf(values.map(value => choiceKey(name, value))))
  }
  if (isWordless(filter.words)) conditions.push(sql`0`)
  if (words) {
    const found = sql`(SELECT rowid FROM event_search WHERE event_search MATCH ${words})`
    conditions.push(
      filter.common
        ? sql`(SELECT seq FROM events AS one WHERE one.id = ${id}) IN ${found}`
        : sql`${id} IN (SELECT id FROM events WHERE seq IN ${found})`,
    )
  }
  return sql<boolean>`${sql.join([sql`1`, ...conditions], sql` AND `)}`
}

/** A list as one bound parameter, since D1 allows 100 of them. */
const oneOf = (values: readonly string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`
