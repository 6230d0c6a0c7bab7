// Holds the SQL of table events: an event with its newest revision. What lists ask of it is in
// event-lists.ts, when to tell about it in telling-times.ts.

import { sql } from 'kysely'
import type { CalendarEvent, Instant, Revision } from '../domain/event/event.ts'
import { emptySnapshot } from '../domain/event/snapshot.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { endedAt, lastDate } from '../domain/event/when.ts'
import type { Db, Write } from '../ports.ts'
import { joinedRegions } from './region-column.ts'
import { type RevisionRow, revisionColumns, toRevision } from './revisions.ts'

/** A removed event is found with nothing in it. */
export async function findEvent(db: Db, id: string): Promise<CalendarEvent | undefined> {
  const row = await selectEvents(db).where('events.id', '=', id).executeTakeFirst()
  return row ? toEvent(row) : findRemoved(db, id)
}

async function findRemoved(db: Db, id: string): Promise<CalendarEvent | undefined> {
  const row = await db.query
    .selectFrom('events')
    .selectAll()
    .where('id', '=', id)
    .where('publication', '=', 'removed')
    .executeTakeFirst()
  if (!row) return undefined
  const { revision: number, revised_at: at, starts_at: startsAt, ends_at: endsAt } = row
  const words = { by: 'organizer', note: '', quiet: false, snapshot: emptySnapshot } as const
  return {
    id: row.id,
    publication: row.publication,
    createdAt: row.created_at,
    publishedAt: row.published_at,
    moderatedAt: row.moderated_at,
    revision: { number, at, ...words, startsAt, endsAt, changedFrom: null },
  }
}

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
    .where('events.over_at', '>', plusSeconds(now, -24 * 60 * 60))
    .orderBy('events.seq')
    .limit(limit)
    .execute()
  return { events: readable(rows), last: rows.at(-1)?.seq ?? null }
}

/** Events that are not removed, in the order of their posting; `last` is null after the last page. */
export async function listAll(
  db: Db,
  { after, limit }: { after: number; limit: number },
): Promise<{ events: CalendarEvent[]; last: number | null }> {
  const rows = await selectEvents(db)
    .select('events.seq')
    .where('events.seq', '>', after)
    .where('events.publication', '<>', 'removed')
    .orderBy('events.seq')
    .limit(limit)
    .execute()
  return { events: readable(rows), last: rows.at(-1)?.seq ?? null }
}

/** Of an event that repeats: until which date its dates are worked out, and the end of the last of them. */
export type SeriesSpan = { horizon: string; endsOn: string; overAt: Instant }

export function insertEvent(db: Db, event: CalendarEvent, span: SeriesSpan | null = null): Write {
  return db.query.insertInto('events').values({
    id: event.id,
    publication: event.publication,
    created_at: event.createdAt,
    published_at: event.publishedAt,
    tell_after: null,
    telling_until: null,
    ...listed(event.revision, span),
  })
}

/** Moves the event to its newest revision; `tellAfter` is when its watchers are due. */
export function updateEvent(
  db: Db,
  id: string,
  revision: Revision,
  { tellAfter, span = null }: { tellAfter: Instant; span?: SeriesSpan | null },
): Write {
  return db.query
    .updateTable('events')
    .set({ ...listed(revision, span), tell_after: tellAfter })
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
    .where(sql<boolean>`NOT EXISTS (SELECT 1 FROM reviews WHERE event_id = ${id})`)
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

export function selectEvents(db: Db) {
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

export const eventColumns = [
  'events.id',
  'events.publication',
  'events.created_at',
  'events.published_at',
  'events.moderated_at',
] as const

function listed(revision: Revision, span: SeriesSpan | null) {
  const { snapshot } = revision
  return {
    revision: revision.number,
    revised_at: revision.at,
    starts_at: revision.startsAt,
    ends_at: revision.endsAt,
    starts_local: snapshot.startsLocal,
    ends_on: span?.endsOn ?? lastDate(snapshot),
    over_at: span?.overAt ?? endedAt(revision),
    horizon: span?.horizon ?? null,
    region: joinedRegions(snapshot.region),
    type: snapshot.type,
    organizer: snapshot.organizer,
  }
}

export type EventRow = RevisionRow & {
  id: string
  publication: CalendarEvent['publication']
  created_at: string
  published_at: string | null
  moderated_at: string | null
}

export function readable(rows: EventRow[], unreadable?: (id: string) => void): CalendarEvent[] {
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
    moderatedAt: row.moderated_at,
    revision: toRevision(row),
  }
}
