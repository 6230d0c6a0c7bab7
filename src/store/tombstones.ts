// Holds the SQL of table events, those that were public and are taken down: what a mirror has to drop.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import type { UpdateCursor } from './event-lists.ts'

export type Tombstone = { id: string; status: 'hidden' | 'removed'; updatedAt: Instant }

/** In the order in which they were taken down, after a place in it; of every filter, since none is left to compare. */
export async function listTombstones(
  db: Db,
  { after, limit }: { after: UpdateCursor; limit: number },
): Promise<Tombstone[]> {
  const rows = await db.query
    .selectFrom('events')
    .select(['id', 'publication', sql<Instant>`moderated_at`.as('updatedAt')])
    // in the words of the index events_taken_down
    .where(sql<boolean>`publication IN ('hidden', 'removed')`)
    .where('published_at', 'is not', null)
    .where(sql<boolean>`(moderated_at, id) > (${after.updatedAt}, ${after.id})`)
    .orderBy('moderated_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(({ id, publication, updatedAt }) => ({
    id,
    status: publication === 'hidden' ? 'hidden' : 'removed',
    updatedAt,
  }))
}
