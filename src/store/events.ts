// Table events: an event with its newest revision, what lists ask of it, and when to tell about it.

import { type RawBuilder, sql } from 'kysely'
import type { CalendarEvent, Instant, Revision } from '../domain/event.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { Db, Write } from '../ports.ts'
import { type RevisionRow, revisionColumns, toRevision } from './revisions.ts'
import { nextBehind } from './watcher-claims.ts'

/** What narrows a list or a feed. Several values of one filter mean any of them. */
export type EventFilter = {
  region: string[]
  type: string[]
  topic: string[]
  organizer: string[]
  /** Words; each must occur, the last may be a beginning. */
  q: string
  /** Events that end after this instant, or at it. */
  from: Instant | null
  /** Events that start before this instant. */
  to: Instant | null
}

/** Where a page of a list begins: after this event. */
export type Cursor = { startsAt: Instant; id: string }

export async function findEvent(db: Db, id: string): Promise<CalendarEvent | undefined> {
  const row = await selectEvents(db).where('events.id', '=', id).executeTakeFirst()
  return row && toEvent(row)
}

/**
 * Published events by start, a page at a time. A row that cannot be read costs nobody the others: it
 * is left out, and `unreadable` is given its id.
 */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  page: { after: Cursor | null; limit: number; unreadable?: (id: string) => void },
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
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .execute()
  return readable(rows, page.unreadable)
}

/** What a digest asks of events besides its filter. `From` is the instant itself or later. */
export type Within = {
  publishedFrom?: Instant
  publishedBefore?: Instant
  revisedFrom?: Instant
  endsFrom?: Instant
  startsFrom?: Instant
  startsBefore?: Instant
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
  const { publishedFrom, publishedBefore, revisedFrom, endsFrom, startsFrom, startsBefore } = within
  let query = selectEvents(db).where(fits(filter))
  if (publishedFrom) query = query.where('events.published_at', '>=', publishedFrom)
  if (publishedBefore) query = query.where('events.published_at', '<', publishedBefore)
  if (revisedFrom) query = query.where('events.revised_at', '>=', revisedFrom)
  if (endsFrom) query = query.where('events.ends_at', '>=', endsFrom)
  if (startsFrom) query = query.where('events.starts_at', '>=', startsFrom)
  if (startsBefore) query = query.where('events.starts_at', '<', startsBefore)
  if (after)
    query = query.where(
      sql<boolean>`(events.starts_at, events.id) > (${after.startsAt}, ${after.id})`,
    )
  const rows = await query.orderBy('events.starts_at').orderBy('events.id').limit(limit).execute()
  const last = rows.length === limit ? rows.at(-1) : undefined
  return { events: readable(rows), next: last ? { startsAt: last.starts_at, id: last.id } : null }
}

/** Which of some events are published and fit a filter as they stand. */
export async function idsThatFit(db: Db, filter: EventFilter, ids: string[]): Promise<Set<string>> {
  const rows = await db.query
    .selectFrom('events')
    .select('events.id')
    .where('events.id', 'in', oneOf(ids))
    .where(fits(filter))
    .execute()
  return new Set(rows.map(row => row.id))
}

/** Where a page of updates begins: after this event. */
export type UpdateCursor = { updatedAt: Instant; id: string }

/** The later of its newest revision and its publication; db/migrations has an index on just this. */
const updatedAt = sql<string>`max(events.revised_at, coalesce(events.published_at, ''))`

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

/** Ids of a page of published events by start, at a cost that does not grow with the calendar. */
export function startPage(
  db: Db,
  filter: EventFilter,
  { after, limit }: { after: Cursor | null; limit: number },
) {
  const later = after
    ? sql<boolean>`(events.starts_at, events.id) > (${after.startsAt}, ${after.id})`
    : sql<boolean>`true`
  // a plus before a column keeps SQLite from walking the calendar by it: few rows are found otherwise
  const page = (where: RawBuilder<boolean>, order = sql<string>`events.starts_at`) =>
    db.query
      .selectFrom('events')
      .select(['events.id', 'events.starts_at', 'events.revision'])
      .where(fits(filter))
      .where(where)
      .where(later)
      .orderBy(order)
      .orderBy('events.id')
      .limit(limit)
  const { from } = filter
  // what has the words is found by them, whenever it starts
  if (!from || searchWords(filter.q)) {
    const order = searchWords(filter.q) ? sql<string>`+events.starts_at` : undefined
    return db.query.selectFrom(page(sql<boolean>`true`, order).as('page')).selectAll()
  }
  const lookBack = plusSeconds(from, -shortDays * 24 * 60 * 60)
  const short = page(sql<boolean>`events.starts_at >= ${lookBack}`)
  const long = page(
    sql<boolean>`+events.starts_at < ${lookBack}
      AND julianday(events.ends_at) - julianday(events.starts_at) > ${sql.lit(shortDays)}`,
    sql`+events.starts_at`,
  )
  return db.query
    .selectFrom(
      db.query
        .selectFrom(short.as('short'))
        .selectAll()
        .unionAll(db.query.selectFrom(long.as('long')).selectAll())
        .orderBy('starts_at')
        .orderBy('id')
        .limit(limit)
        .as('page'),
    )
    .selectAll()
}

/** One revision of an event, whose watchers are to be told. */
export type Due = { eventId: string; revision: number }

/** Events that are not over and not removed, published or not, in the order of their posting. */
export async function listNotOver(
  db: Db,
  { now, after, limit }: { now: Instant; after: number; limit: number },
): Promise<{ events: CalendarEvent[]; last: number | null }> {
  const rows = await selectEvents(db)
    .select('events.seq')
    .where('events.seq', '>', after)
    .where('events.publication', '<>', 'removed')
    // a day more, since their instants are what is in doubt
    .where('events.ends_at', '>=', plusSeconds(now, -24 * 60 * 60))
    .orderBy('events.seq')
    .limit(limit)
    .execute()
  return { events: readable(rows), last: rows.at(-1)?.seq ?? null }
}

/** Events whose watchers are due to be told, the longest waiting first. */
export async function eventsToTell(db: Db, now: Instant, limit: number): Promise<Due[]> {
  const rows = await db.query
    .selectFrom('events')
    .select(['id', 'revision'])
    .where('tell_after', '<=', now)
    .orderBy('tell_after')
    .limit(limit)
    .execute()
  return rows.map(({ id, revision }) => ({ eventId: id, revision }))
}

/** The same, claimed: until that instant no other sweep gets them, so that each has one teller. */
export async function claimEventsToTell(
  db: Db,
  claim: { now: Instant; until: Instant; limit: number },
): Promise<Due[]> {
  const { now, until, limit } = claim
  const rows = await db.query
    .updateTable('events')
    .set({ telling_until: until })
    .where('seq', 'in', eb =>
      eb
        .selectFrom('events')
        .select('seq')
        .where('tell_after', '<=', now)
        .where(inner =>
          inner.or([inner('telling_until', 'is', null), inner('telling_until', '<=', now)]),
        )
        .orderBy('tell_after')
        .limit(limit),
    )
    .returning(['id', 'revision'])
    .execute()
  return rows.map(({ id, revision }) => ({ eventId: id, revision }))
}

/** Holds on to an event that is being told, or lets go of it with null. */
export function holdTelling(db: Db, id: string, until: Instant | null): Write {
  return db.query.updateTable('events').set({ telling_until: until }).where('id', '=', id)
}

/** The next instant at which anybody is due to be told; undefined while nobody is behind. */
export async function nextTelling(db: Db): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('events')
    .select('tell_after')
    .where('tell_after', 'is not', null)
    .orderBy('tell_after')
    .limit(1)
    .executeTakeFirst()
  return row?.tell_after ?? undefined
}

export function insertEvent(db: Db, event: CalendarEvent): Write {
  return db.query.insertInto('events').values({
    id: event.id,
    publication: event.publication,
    created_at: event.createdAt,
    published_at: event.publishedAt,
    tell_after: null,
    telling_until: null,
    ...listed(event.revision),
  })
}

/** Moves the event to its newest revision; `tellAfter` is when its watchers are due. */
export function updateEvent(db: Db, id: string, revision: Revision, tellAfter: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ ...listed(revision), tell_after: tellAfter })
    .where('id', '=', id)
}

/**
 * An event that is published already stays as it was published. The public reads it from this
 * revision on: what nobody could see before is nobody's copy.
 */
export function publishEvent(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ publication: 'published', published_at: now, first_public: sql`revision` })
    .where('id', '=', id)
    .where('publication', '=', 'awaiting')
}

/** The same for an event whose review was decided so, in the same batch. */
export function publishReviewed(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ publication: 'published', published_at: now, first_public: sql`revision` })
    .where('id', '=', id)
    .where('publication', '=', 'awaiting')
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM reviews WHERE event_id = ${id} AND decision = 'published')`,
    )
}

/** Makes the watchers of an event due at once. */
export function tellSoon(db: Db, id: string, now: Instant): Write {
  return db.query.updateTable('events').set({ tell_after: now }).where('id', '=', id)
}

/**
 * Makes an event due when a watcher begins with an older revision than stands as this is committed:
 * the newer one may have been told to everybody else already.
 */
export function tellIfBehind(db: Db, id: string, seen: number, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ tell_after: sql`min(coalesce(tell_after, ${now}), ${now})` })
    .where('id', '=', id)
    .where('revision', '>', seen)
}

/** Sets when to look again for watchers behind on this revision; a newer one has its own time. */
export function tellAgain(db: Db, id: string, revision: number, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ tell_after: nextBehind(id, revision, now) })
    .where('id', '=', id)
    .where('revision', '=', revision)
}

function selectEvents(db: Db) {
  return db.query
    .selectFrom('events')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(eventColumns)
    .select(revisionColumns)
}

const eventColumns = [
  'events.id',
  'events.publication',
  'events.created_at',
  'events.published_at',
] as const

/** True for a row of `events` that is published and fits the filter. */
export function fits(filter: EventFilter) {
  const { from, to } = filter
  const words = searchWords(filter.q)
  // with words, no index but theirs
  const by = sql.raw(words ? '+' : '')
  const conditions = [sql`${by}events.publication = 'published'`]
  if (from) conditions.push(sql`${by}events.ends_at >= ${from}`)
  if (to) conditions.push(sql`${by}events.starts_at < ${to}`)
  for (const column of ['region', 'type', 'organizer'] as const)
    if (filter[column].length > 0)
      conditions.push(sql`${sql.ref(`events.${column}`)} IN ${oneOf(filter[column])}`)
  if (filter.topic.length > 0)
    conditions.push(
      sql`events.id IN (SELECT event_id FROM event_topics WHERE topic IN ${oneOf(filter.topic)})`,
    )
  if (words)
    conditions.push(
      sql`events.seq IN (SELECT rowid FROM event_search WHERE event_search MATCH ${words})`,
    )
  return sql<boolean>`${sql.join(conditions, sql` AND `)}`
}

/** A list as one bound parameter, since D1 allows 100 of them. */
const oneOf = (values: string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** FTS5's work grows with every word times every match, and SQLite answers nobody meanwhile. */
const mostWords = 12

/** The first words as FTS5 phrases, each once, so that nothing in them is an operator. */
function searchWords(q: string): string {
  const typed = q.slice(0, 1000).match(/[\p{L}\p{N}]+/gu) ?? []
  const words = [...new Set(typed.map(word => word.slice(0, 50)))].slice(0, mostWords)
  return words.map((word, index) => `"${word}"${index === words.length - 1 ? '*' : ''}`).join(' ')
}

function listed(revision: Revision) {
  const { snapshot } = revision
  return {
    revision: revision.number,
    revised_at: revision.at,
    starts_at: revision.startsAt,
    ends_at: revision.endsAt,
    region: snapshot.region,
    type: snapshot.type,
    organizer: snapshot.organizer,
  }
}

type EventRow = RevisionRow & {
  id: string
  publication: CalendarEvent['publication']
  created_at: string
  published_at: string | null
}

function readable(rows: EventRow[], unreadable?: (id: string) => void): CalendarEvent[] {
  return rows.flatMap(row => {
    try {
      return [toEvent(row)]
    } catch {
      unreadable?.(row.id)
      return []
    }
  })
}

function toEvent(row: EventRow): CalendarEvent {
  return {
    id: row.id,
    publication: row.publication,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    revision: toRevision(row),
  }
}
