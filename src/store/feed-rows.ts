// Reads the rows that feeds are made of: events at their revision, with their VEVENTs.

import { sql } from 'kysely'
import type { WallTime } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, fits, startPage } from './event-lists.ts'

/** An event as it stands, by name. */
export type FeedKey = { id: string; revision: number }

/** `octets`: of its VEVENT; 0 when it could not be rendered. */
export type SizedKey = FeedKey & { startsLocal: WallTime; octets: number }

/** Every published event of a filter, by start: as one text, since so many rows are slow to read. */
export async function listFeedKeys(db: Db, filter: EventFilter): Promise<FeedKey[]> {
  const row = await db.query
    .selectFrom('events')
    .select(
      sql<string | null>`group_concat(
        events.id || '.' || events.revision, ' ' ORDER BY events.starts_local, events.id)`.as(
        'names',
      ),
    )
    .where(fits(filter))
    .executeTakeFirstOrThrow()
  return (row.names?.split(' ') ?? []).map(name => {
    const dot = name.indexOf('.')
    return { id: name.slice(0, dot), revision: Number(name.slice(dot + 1)) }
  })
}

/** The first of a filter by start. */
export async function firstSizedKeys(
  db: Db,
  filter: EventFilter,
  limit: number,
): Promise<SizedKey[]> {
  return db.query
    .selectFrom(startPage(db, filter, { after: null, limit }).as('events'))
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(['events.id', 'events.revision', startsLocal, octets])
    .orderBy('events.starts_local')
    .orderBy('events.id')
    .execute()
}

/** Those whose last date is `from` or later and before `until`, the latest first. */
export async function lastSizedKeys(
  db: Db,
  filter: EventFilter,
  { from, until, limit }: { from: string; until: string; limit: number },
): Promise<SizedKey[]> {
  return db.query
    .selectFrom('events')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(['events.id', 'events.revision', startsLocal, octets])
    .where(fits({ ...filter, from }))
    .where('events.ends_on', '<', until)
    .orderBy('events.ends_on', 'desc')
    .orderBy('events.starts_local', 'desc')
    .orderBy('events.id', 'desc')
    .limit(limit)
    .execute()
}

/** The VEVENTs of some events, by id; null where none could be rendered. */
export async function findVevents(
  db: Db,
  keys: readonly FeedKey[],
): Promise<Map<string, string | null>> {
  const asked = JSON.stringify(keys.map(({ id, revision }) => [id, revision]))
  const rows = await sql<{ event_id: string; vevent: string | null }>`
    SELECT revisions.event_id, revisions.vevent FROM json_each(${asked}) AS asked
    JOIN revisions ON revisions.event_id = asked.value ->> 0 AND revisions.number = asked.value ->> 1
  `.execute(db.query)
  return new Map(rows.rows.map(row => [row.event_id, row.vevent]))
}

/** Published events whose newest revision could not be rendered: they stand on pages, in no calendar. */
export async function countUnrendered(db: Db): Promise<number> {
  const row = await db.query
    .selectFrom('revisions')
    .innerJoin('events', join =>
      join
        .onRef('events.id', '=', 'revisions.event_id')
        .onRef('events.revision', '=', 'revisions.number'),
    )
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('revisions.vevent', 'is', null)
    // the plus makes it begin with those revisions (revisions_unrendered), not with all events
    .where(sql<boolean>`+events.publication = 'published'`)
    .executeTakeFirstOrThrow()
  return row.n
}

const startsLocal = sql<WallTime>`events.starts_local`.as('startsLocal')
const octets = sql<number>`coalesce(octet_length(revisions.vevent), 0)`.as('octets')
