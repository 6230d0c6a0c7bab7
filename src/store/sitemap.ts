// Holds the SQL of tables events and organizer_identities as lists of addresses for search engines: page
// by page, events in the order of their ids, organizers by number.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { updatedAt } from './event-lists.ts'

/** Published events of one page, from an id on. */
export async function listAddresses(
  db: Db,
  from: string,
  limit: number,
): Promise<{ id: string; updatedAt: Instant }[]> {
  const rows = await db.query
    .selectFrom('events')
    .select(['events.id', updatedAt.as('updated_at')])
    .where('events.publication', '=', 'published')
    .where('events.id', '>=', from)
    .orderBy('events.id')
    .limit(limit)
    .execute()
  return rows.map(row => ({ id: row.id, updatedAt: row.updated_at }))
}

/** Ids with which pages of so many published events begin; it reads every id of the calendar once. */
export async function addressPages(db: Db, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM (
      SELECT id, row_number() OVER (ORDER BY id) AS place FROM events WHERE publication = 'published'
    ) WHERE place % ${limit} = 1`.execute(db.query)
  return rows.map(row => row.id)
}

/** Organizers that the bare name means and that have a published event, as numbers and names. */
const named = sql<{ seq: number; name: string }>`
  SELECT seq, name FROM organizer_identities AS own WHERE address_key <> '' AND name_key <> ''
    AND NOT EXISTS (SELECT 1 FROM organizer_identities AS earlier
      WHERE earlier.name_key = own.name_key AND earlier.address_key <> '' AND earlier.seq < own.seq)
    AND EXISTS (SELECT 1 FROM events WHERE organizer_identity = own.id AND publication = 'published')`

/** Names of organizers of one page, from a number on. */
export async function listOrganizers(db: Db, from: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM (${named}) WHERE seq >= ${from} ORDER BY seq LIMIT ${limit}`.execute(db.query)
  return rows.map(row => row.name)
}

/** Numbers with which pages of so many organizers begin; it reads every organizer once. */
export async function organizerPages(db: Db, limit: number): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    SELECT seq FROM (SELECT seq, row_number() OVER (ORDER BY seq) AS place FROM (${named}))
    WHERE place % ${limit} = 1`.execute(db.query)
  return rows.map(row => row.seq)
}
