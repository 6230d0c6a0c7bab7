// Holds the SQL of table occurrences: the dates of events that repeat. That of an event that does not is
// written by triggers (0027).

import { sql } from 'kysely'
import type { Revision } from '../domain/event/event.ts'
import { endedAt, lastDate } from '../domain/event/when.ts'
import type { Db, Write } from '../ports.ts'

/** A date as it is to be kept: its revision on that date, with its VEVENT. */
export type DateRow = { key: string; revision: Revision; vevent: string | null }

/** The number of the revision that last changed each date, by key. */
export async function datesKept(db: Db, eventId: string): Promise<Map<string, number>> {
  const rows = await db.query
    .selectFrom('occurrences')
    .select(['key', 'revision'])
    .where('event_id', '=', eventId)
    .where('key', '<>', '')
    .execute()
  return new Map(rows.map(row => [row.key, row.revision]))
}

/** The VEVENTs of some dates, in their order. */
export async function veventsOfDates(
  db: Db,
  eventId: string,
  keys: readonly string[],
): Promise<string[]> {
  const rows = await db.query
    .selectFrom('occurrences')
    .select('vevent')
    .where('event_id', '=', eventId)
    .where('key', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(keys)}))`)
    .orderBy('key')
    .execute()
  return rows.flatMap(({ vevent }) => (vevent === null ? [] : [vevent]))
}

/** Characters that one statement is given; D1 takes a megabyte. */
const mostCharacters = 400_000

/** The revision of an event that its dates were worked out from. */
type DatesOf = { id: string; revision: number }

/**
 * Writes dates of an event after its own row: publication, region and type are that one's. Nothing where another
 * revision stands by now: that one has worked its dates out.
 */
export function putDates(db: Db, of: DatesOf, rows: readonly DateRow[]): Write[] {
  return chunked(rows.map(toColumns)).map(chunk => {
    const insert = sql`INSERT INTO occurrences (event_id, key, publication, region, type, starts_at, ends_at,
        starts_local, ends_on, over_at, revision, vevent)
      SELECT events.id, row.value ->> 'key', publication, region, events.type, row.value ->> 'starts_at',
        row.value ->> 'ends_at', row.value ->> 'starts_local', row.value ->> 'ends_on',
        row.value ->> 'over_at', row.value ->> 'revision', row.value ->> 'vevent'
      FROM events, json_each(${JSON.stringify(chunk)}) AS row
      WHERE events.id = ${of.id} AND events.revision = ${of.revision} AND events.publication <> 'removed'
      ON CONFLICT (event_id, key) DO UPDATE SET starts_at = excluded.starts_at, ends_at = excluded.ends_at,
        starts_local = excluded.starts_local, ends_on = excluded.ends_on, over_at = excluded.over_at,
        revision = excluded.revision, vevent = excluded.vevent`
    return { compile: () => insert.compile(db.query) }
  })
}

/** Deletes the dates that an event has no longer, those that came after it was read too. */
export const deleteDatesBut = (db: Db, eventId: string, keys: readonly string[]): Write =>
  db.query
    .deleteFrom('occurrences')
    .where('event_id', '=', eventId)
    .where('key', 'not in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(keys)}))`)

function toColumns({ key, revision, vevent }: DateRow) {
  return {
    key,
    starts_at: revision.startsAt,
    ends_at: revision.endsAt,
    starts_local: revision.snapshot.startsLocal,
    ends_on: lastDate(revision.snapshot),
    over_at: endedAt(revision),
    revision: revision.number,
    vevent,
  }
}

function chunked<T>(rows: readonly T[]): T[][] {
  const chunks: T[][] = []
  let room = 0
  for (const row of rows) {
    room -= JSON.stringify(row).length
    const chunk = chunks.at(-1)
    if (chunk && room > 0) chunk.push(row)
    else {
      chunks.push([row])
      room = mostCharacters
    }
  }
  return chunks
}
