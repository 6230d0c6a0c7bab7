// Table suppressions: who stopped all mail from this calendar. Knows keyed hashes, never addresses.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Suppression = {
  at: Instant
  /** Id of the one letter that may still go out; null until somebody asks again. */
  wayBack: string | null
}

export async function findSuppression(
  db: Db,
  addressKey: string,
): Promise<Suppression | undefined> {
  const row = await db.query
    .selectFrom('suppressions')
    .select(['at', 'way_back'])
    .where('address_key', '=', addressKey)
    .executeTakeFirst()
  return row && { at: row.at, wayBack: row.way_back }
}

/** How many addresses get no mail. */
export async function countSuppressions(db: Db): Promise<number> {
  const row = await db.query
    .selectFrom('suppressions')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** A second stop keeps the first one's row, and what was spent of it. */
export function insertSuppression(db: Db, addressKey: string, now: Instant): Write {
  return db.query
    .insertInto('suppressions')
    .values({ address_key: addressKey, why: 'asked', at: now, way_back: null })
    .onConflict(conflict => conflict.column('address_key').doNothing())
}

/** Spends the one letter; of two at the same moment, the first is it. */
export function noteWayBack(db: Db, addressKey: string, letterId: string): Write {
  return db.query
    .updateTable('suppressions')
    .set({ way_back: letterId })
    .where('address_key', '=', addressKey)
    .where('way_back', 'is', null)
}

export function liftSuppression(db: Db, addressKey: string): Write {
  return db.query.deleteFrom('suppressions').where('address_key', '=', addressKey)
}

/** The same for whoever holds a row: they have proved by a private link that they want mail. */
export function liftSuppressionOf(
  db: Db,
  table: 'watchers' | 'organizers' | 'digests' | 'contact_messages',
  id: string,
): Write {
  return db.query
    .deleteFrom('suppressions')
    .where(
      'address_key',
      '=',
      sql<string>`(SELECT address_key FROM ${sql.table(table)} WHERE id = ${id})`,
    )
}

/** Stops everything that an address watches, so that no claim finds it. */
export function stopWatchersOf(db: Db, addressKey: string, now: Instant): Write {
  return db.query
    .updateTable('watchers')
    .set({ stopped_at: now })
    .where('address_key', '=', addressKey)
    .where('stopped_at', 'is', null)
}
