// Reads the rows that feeds are made of: dates of events at their revision, with their VEVENTs.

import { sql } from 'kysely'
import type { WallTime } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, occurrencesThatFit, startPage } from './event-lists.ts'
import { translated } from './translations.ts'

/** A date of an event as it stands, by name; `date` is '' where the event does not repeat. */
export type FeedKey = { id: string; date: string; revision: number }

/** `octets`: of its VEVENT; 0 when it could not be rendered. */
export type SizedKey = FeedKey & { startsLocal: WallTime; octets: number }

/** Every published event of a filter, by start: as one text, since so many rows are slow to read. */
export async function listFeedKeys(db: Db, filter: EventFilter): Promise<FeedKey[]> {
  const row = await occurrencesThatFit(db, filter)
    .select(
      sql<
        string | null
      >`group_concat(occurrences.event_id || '.' || occurrences.revision || '.' || occurrences.key, ' '
        ORDER BY occurrences.starts_local, occurrences.event_id, occurrences.key)`.as('names'),
    )
    .executeTakeFirstOrThrow()
  return (row.names?.split(' ') ?? []).map(name => {
    const [id = '', revision, date = ''] = name.split('.')
    return { id, revision: Number(revision), date }
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
    .innerJoin('occurrences', join =>
      join.onRef('occurrences.event_id', '=', 'page.id').onRef('occurrences.key', '=', 'page.date'),
    )
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'page.id')
        .onRef('revisions.number', '=', 'page.revision'),
    )
    .select(['page.id', 'page.date', 'page.revision', 'page.starts_local as startsLocal', octets])
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
    .select(['occurrences.event_id as id', 'occurrences.key as date', 'occurrences.revision'])
    .select(['occurrences.starts_local as startsLocal', octets])
    .where('occurrences.ends_on', '<', until)
    .orderBy('occurrences.ends_on', 'desc')
    .orderBy('occurrences.starts_local', 'desc')
    .orderBy('occurrences.event_id', 'desc')
    .limit(limit)
    .execute()
}

/** The VEVENTs of some dates in a language, in their order; null where none could be rendered. */
export async function findVevents(
  db: Db,
  keys: readonly FeedKey[],
  language: Language,
): Promise<{ key: FeedKey; vevent: string | null }[]> {
  const asked = JSON.stringify(keys.map(({ id, revision, date }) => [id, revision, date]))
  const { rows } = await sql<{ place: number; vevent: string | null }>`
    SELECT asked.key AS place, iif(asked.value ->> 2 = '',
      coalesce(${translated(language, 'vevent')}, revisions.vevent), occurrences.vevent) AS vevent
    FROM json_each(${asked}) AS asked
    LEFT JOIN revisions ON revisions.event_id = asked.value ->> 0 AND revisions.number = asked.value ->> 1
    LEFT JOIN occurrences ON occurrences.event_id = asked.value ->> 0 AND occurrences.key = asked.value ->> 2
  `.execute(db.query)
  const found = new Map(rows.map(row => [row.place, row.vevent]))
  return keys.map((key, place) => ({ key, vevent: found.get(place) ?? null }))
}

/** Every date of a published event, by start. */
export async function listDateKeys(db: Db, id: string): Promise<FeedKey[]> {
  return db.query
    .selectFrom('occurrences')
    .select(['event_id as id', 'key as date', 'revision'])
    .where('event_id', '=', id)
    .where('publication', '=', 'published')
    .orderBy('starts_local')
    .orderBy('key')
    .execute()
}

/** The VEVENT of a revision in the calendar's language; undefined where none could be rendered. */
export async function keptVevent(db: Db, id: string, number: number): Promise<string | undefined> {
  const row = await db.query
    .selectFrom('revisions')
    .select('vevent')
    .where('event_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.vevent ?? undefined
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

const octets =
  sql<number>`coalesce(octet_length(iif(occurrences.key = '', revisions.vevent, occurrences.vevent)), 0)`.as(
    'octets',
  )
