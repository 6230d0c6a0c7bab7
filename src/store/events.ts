// Table events: an event with its newest revision, what lists ask of it, and when to tell about it.

import { type SelectQueryBuilder, sql } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { CalendarEvent, Instant, Revision } from '../domain/event.ts'
import type { Db, Write } from '../ports.ts'
import { type RevisionRow, revisionColumns, toRevision } from './revisions.ts'
import { nextBehind } from './watchers.ts'

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

/** Published events by start, a page at a time. */
export async function listEvents(
  db: Db,
  filter: EventFilter,
  page: { after: Cursor | null; limit: number },
): Promise<CalendarEvent[]> {
  const { after, limit } = page
  let query = narrow(selectEvents(db), filter)
  if (after)
    query = query.where(
      sql<boolean>`(events.starts_at, events.id) > (${after.startsAt}, ${after.id})`,
    )
  const rows = await query.orderBy('events.starts_at').orderBy('events.id').limit(limit).execute()
  return rows.map(toEvent)
}

/** The stored VEVENTs of published events by start; one that could not be rendered is left out. */
export async function listVevents(db: Db, filter: EventFilter): Promise<string[]> {
  const rows = await narrow(
    db.query
      .selectFrom('events')
      .innerJoin('revisions', join =>
        join
          .onRef('revisions.event_id', '=', 'events.id')
          .onRef('revisions.number', '=', 'events.revision'),
      ),
    filter,
  )
    .select('revisions.vevent')
    .where('revisions.vevent', 'is not', null)
    .orderBy('events.starts_at')
    .orderBy('events.id')
    .execute()
  return rows.map(row => row.vevent ?? '')
}

/** Events whose watchers are due to be told, the longest waiting first. */
export async function eventsToTell(db: Db, now: Instant, limit: number): Promise<string[]> {
  const rows = await db.query
    .selectFrom('events')
    .select('id')
    .where('tell_after', '<=', now)
    .orderBy('tell_after')
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
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

/** An event that is published already stays as it was published. */
export function publishEvent(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ publication: 'published', published_at: now })
    .where('id', '=', id)
    .where('publication', '=', 'awaiting')
}

/** Makes the watchers of an event due at once. */
export function tellSoon(db: Db, id: string, now: Instant): Write {
  return db.query.updateTable('events').set({ tell_after: now }).where('id', '=', id)
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
    .select(['events.id', 'events.publication', 'events.created_at', 'events.published_at'])
    .select(revisionColumns)
}

function narrow<O>(
  query: SelectQueryBuilder<Schema, 'events' | 'revisions', O>,
  filter: EventFilter,
): SelectQueryBuilder<Schema, 'events' | 'revisions', O> {
  let narrowed = query.where('events.publication', '=', 'published')
  const { from, to } = filter
  if (from) narrowed = narrowed.where('events.ends_at', '>=', from)
  if (to) narrowed = narrowed.where('events.starts_at', '<', to)
  for (const column of ['region', 'type', 'organizer'] as const)
    if (filter[column].length > 0)
      narrowed = narrowed.where(`events.${column}`, 'in', oneOf(filter[column]))
  if (filter.topic.length > 0)
    narrowed = narrowed.where('events.id', 'in', eb =>
      eb.selectFrom('event_topics').select('event_id').where('topic', 'in', oneOf(filter.topic)),
    )
  const words = searchWords(filter.q)
  if (words)
    narrowed = narrowed.where(
      sql<boolean>`events.seq IN (SELECT rowid FROM event_search WHERE event_search MATCH ${words})`,
    )
  return narrowed
}

/** A list as one bound parameter, since D1 allows 100 of them. */
const oneOf = (values: string[]) =>
  sql<string>`(SELECT value FROM json_each(${JSON.stringify(values)}))`

/** Words as FTS5 phrases, so that nothing in them is an operator. */
function searchWords(q: string): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? []
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

function toEvent(row: EventRow): CalendarEvent {
  return {
    id: row.id,
    publication: row.publication,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    revision: toRevision(row),
  }
}
