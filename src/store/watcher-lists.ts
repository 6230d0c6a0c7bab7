// Watchers of an event or of an address, by the list and by the number. Table watchers; one row is in watchers.ts.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { isListening, toWatcher, type Watcher } from './watchers.ts'

/** Lists the watchers of one address that have confirmed, newest first. */
export async function watchersByAddress(
  db: Db,
  addressKey: string,
  limit: number,
): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('address_key', '=', addressKey)
    .where('confirmed_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toWatcher)
}

/** Lists all confirmed watchers, endorsers and followers, in the order in which they came. */
export async function listWatchers(db: Db, eventId: string): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toWatcher)
}

/** Some of those who have confirmed, endorsers before followers, and how many there are in all. */
export async function listEndorsersFirst(
  db: Db,
  eventId: string,
  limit: number,
): Promise<{ listed: Watcher[]; all: number }> {
  const confirmed = db.query
    .selectFrom('watchers')
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
  const { all } = await confirmed
    .select(eb => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const rows = await confirmed
    .selectAll()
    .orderBy(
      sql`EXISTS (SELECT 1 FROM endorsements WHERE watcher_id = watchers.id
        AND confirmed_at IS NOT NULL AND withdrawn_at IS NULL)`,
      'desc',
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return { listed: rows.map(toWatcher), all }
}

/** Those whose address was found to take no mail, within a stretch of time, and still is. */
export async function listBounced(
  db: Db,
  eventId: string,
  { from, until }: { from: Instant; until: Instant },
): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('bounced_at', '>=', from)
    .where('bounced_at', '<', until)
    .orderBy('bounced_at')
    .orderBy('created_at')
    .execute()
  return rows.map(toWatcher)
}

/** Counts the people that a change would be told to. */
export async function countTold(db: Db, eventId: string): Promise<number> {
  const row = await db.query
    .selectFrom('watchers')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('event_id', '=', eventId)
    .where(isListening)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The same, by the revision that they hold. */
export async function countByHeldRevision(
  db: Db,
  eventId: string,
): Promise<{ revision: number; watchers: number }[]> {
  return db.query
    .selectFrom('watchers')
    .select(['told_revision as revision', eb => eb.fn.countAll<number>().as('watchers')])
    .where('event_id', '=', eventId)
    .where(isListening)
    .groupBy('told_revision')
    .execute()
}
