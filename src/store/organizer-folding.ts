// Holds the SQL of tables organizer_identities and events, once after a release: keys that an older
// release or a migration folded, and published events that have no organizer yet.

import { sql } from 'kysely'
import { foldName, foldRelease } from '../domain/fold-name.ts'
import type { Db, Write } from '../ports.ts'

export type StaleIdentity = { id: string; name: string; addressKey: string }

export async function staleIdentities(db: Db, limit: number): Promise<StaleIdentity[]> {
  const rows = await db.query
    .selectFrom('organizer_identities')
    .select(['id', 'name', 'address_key as addressKey'])
    .where('fold', '<', foldRelease)
    .orderBy('fold')
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows
}

/**
 * Folds a name anew. Where that makes it another row's name of the same address, the earlier of the two
 * stays and has the events of both.
 */
export function foldAgain(db: Db, { id, name, addressKey }: StaleIdentity): Write[] {
  const key = foldName(name)
  const same = sql`SELECT id FROM organizer_identities
    WHERE (id = ${id} OR (name_key = ${key} AND address_key = ${addressKey}))`
  const kept = sql<string>`(${same} ORDER BY seq LIMIT 1)`
  const dropped = sql<string>`(${same} ORDER BY seq LIMIT -1 OFFSET 1)`
  return [
    db.query
      .updateTable('events')
      .set({ organizer_identity: kept })
      .where('organizer_identity', 'in', dropped),
    db.query.deleteFrom('organizer_identities').where('id', 'in', dropped),
    db.query
      .updateTable('organizer_identities')
      .set({ name_key: key, fold: foldRelease })
      .where('address_key', '=', addressKey)
      .where(eb => eb.or([eb('id', '=', id), eb('name_key', '=', key)])),
  ]
}

/** Published events without an organizer, as a program that did not know of it left them. */
export async function unidentifiedEvents(
  db: Db,
  limit: number,
): Promise<{ id: string; organizer: string; isConfirmed: boolean }[]> {
  const rows = await db.query
    .selectFrom('events')
    .select(['id', 'organizer'])
    .select(
      sql<0 | 1>`EXISTS (SELECT 1 FROM confirmations WHERE event_id = events.id
        AND purpose = 'publish' AND confirmed_at IS NOT NULL)`.as('confirmed'),
    )
    .where('organizer_identity', 'is', null)
    .where('publication', '=', 'published')
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ id, organizer, confirmed }) => ({
    id,
    organizer,
    isConfirmed: confirmed === 1,
  }))
}
