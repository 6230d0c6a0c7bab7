// Holds the SQL of tables watchers and digests, once after a release: rows that have no key of their inbox
// yet.

import { sql } from 'kysely'
import type { SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Unfolded = { table: 'watchers' | 'digests'; id: string; address: SealedAddress }

export async function unfoldedAddresses(db: Db, limit: number): Promise<Unfolded[]> {
  const { rows } = await sql<Unfolded>`
    SELECT 'watchers' AS "table", id, address_sealed AS address FROM watchers WHERE inbox_key = ''
    UNION ALL SELECT 'digests', id, address_sealed FROM digests WHERE inbox_key = ''
    LIMIT ${limit}`.execute(db.query)
  return rows
}

export const setInboxKey = (db: Db, { table, id }: Unfolded, inboxKey: string): Write =>
  db.query.updateTable(table).set({ inbox_key: inboxKey }).where('id', '=', id)

/** The key of the inbox that a key of one spelling belongs to; undefined when no row tells. */
export async function inboxOfSpelling(db: Db, addressKey: string): Promise<string | undefined> {
  const { rows } = await sql<{ inbox_key: string }>`
    SELECT inbox_key FROM watchers WHERE address_key = ${addressKey} AND inbox_key <> ''
    UNION ALL SELECT inbox_key FROM digests WHERE address_key = ${addressKey} AND inbox_key <> ''
    LIMIT 1`.execute(db.query)
  return rows[0]?.inbox_key
}
