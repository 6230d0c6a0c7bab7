// Reads the rows that feeds are made of: dates of events at their revision, with their VEVENTs.

import { sql } from 'kysely'
import type { WallTime } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, occurrencesThatFit, startPage } from './event-lists.ts'
import { translated } from './translations.ts'

/** An event as it stands, by name. */
export type FeedKey = { id: string; revision: number }

/** `octets`: of its VEVENT; 0 when it could not be rendered. */
export type SizedKey = FeedKey & { startsLocal: WallTime; octets: number }

/** Every published event of a filter, by start: as one text, since so many rows are slow to read. */
export async function listFeedKeys(db: Db, filter: EventFilter): Promise<FeedKey[]> {
  const row = await occurrencesThatFit(db, filter)
    .select(
      sql<string | null>`group_concat(occurrences.event_id || '.' || occurrences.revision, ' '
        ORDER BY occurrences.starts_local, occurrences.event_id)`.as('names'),
    )
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
    .selectFrom(startPage(db, filter, { after: null, limit }).as('page'))
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'page.id')
        .onRef('revisions.number', '=', 'page.revision'),
    )
    .select(['page.id', 'page.revision', 'page.starts_local as startsLocal', octets])
    .orderBy('page.starts_local')
    .orderBy('page.id')
    .execute()
}

/** Those whose last date is `from` or later and before `until`, the latest first. */
export async function lastSizedKeys(
  db: Db,
  filter: EventFilter,
  { from, until, limit }: { from: string; until: string; limit: number },
): Promise<SizedKey[]> {
  return occurrencesThatFit(db, { ...filter, from })
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'occurrences.event_id')
        .onRef('revisions.number', '=', 'occurrences.revision'),
    )
    .select(['occurrences.event_id as id', 'occurrences.revision'])
    .select(['occurrences.starts_local as startsLocal', octets])
    .where('occurrences.ends_on', '<', until)
    .orderBy('occurrences.ends_on', 'desc')
    .orderBy('occurrences.starts_local', 'desc')
    .orderBy('occurrences.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** The VEVENTs of some events in a language, by id; null where none could be rendered. */
export async function findVevents(
  db: Db,
  keys: readonly FeedKey[],
  language: Language,
): Promise<Map<string, string | null>> {
  const asked = JSON.stringify(keys.map(({ id, revision }) => [id, revision]))
  const rows = await sql<{ event_id: string; vevent: string | null }>`
    SELECT revisions.event_id, coalesce(${translated(language, 'vevent')}, revisions.vevent) AS vevent FROM json_each(${asked}) AS asked
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

const octets = sql<number>`coalesce(octet_length(revisions.vevent), 0)`.as('octets')
