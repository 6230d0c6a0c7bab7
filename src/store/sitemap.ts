// Table events as a list of addresses for search engines: page by page in the order of their ids.

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
