// Holds the SQL of table suppressions: inboxes that get no mail from this calendar. Knows keyed hashes,
// never addresses.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Suppression = {
  at: Instant
  /** Id of the one letter that may still go out; null until a form asks again. */
  wayBack: string | null
}

/** The inbox's own key, and perhaps that of the spelling that an older row holds. */
export type InboxKeys = readonly [inbox: string, spelling?: string]

export async function findSuppression(db: Db, keys: InboxKeys): Promise<Suppression | undefined> {
  const row = await db.query
    .selectFrom('suppressions')
    .select(['at', 'way_back'])
    .where('inbox_key', 'in', given(keys))
    // a letter that was spent for one of them is spent
    .orderBy('way_back', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { at: row.at, wayBack: row.way_back }
}

/** Counts the addresses that get no mail. */
export async function countSuppressions(db: Db): Promise<number> {
  const row = await db.query
    .selectFrom('suppressions')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

/** A second stop keeps the first one's row, and what was spent of it. */
export function insertSuppression(db: Db, [inbox]: InboxKeys, now: Instant): Write {
  return db.query
    .insertInto('suppressions')
    .values({ inbox_key: inbox, why: 'asked', at: now, way_back: null })
    .onConflict(conflict => conflict.column('inbox_key').doNothing())
}

/** Spends the one letter; of two at the same moment, the first is it. */
export function noteWayBack(db: Db, keys: InboxKeys, mailId: string): Write {
  return db.query
    .updateTable('suppressions')
    .set({ way_back: mailId })
    .where('inbox_key', 'in', given(keys))
    .where('way_back', 'is', null)
}

/** Mail may come again: the reader has proved by a private link that they want it. */
export function liftSuppression(db: Db, keys: InboxKeys): Write {
  return db.query.deleteFrom('suppressions').where('inbox_key', 'in', given(keys))
}

/** Stops everything that an inbox watches, so that no claim finds it. */
export function stopWatchersOf(db: Db, keys: InboxKeys, now: Instant): Write {
  return db.query
    .updateTable('watchers')
    .set({ stopped_at: now })
    .where(isOf(keys))
    .where('stopped_at', 'is', null)
}

/** A row of one of these inboxes, under any spelling, or under the one that an older row has. */
export const isOf = (keys: InboxKeys) => {
  const list = sql.join(given(keys))
  return sql<boolean>`(inbox_key IN (${list}) OR address_key IN (${list}))`
}

const given = (keys: InboxKeys): string[] => keys.filter(key => key !== undefined)
