// Holds the SQL of table tellings: the proof of who was told of which revision, and what the mail server
// answered.

import { sql } from 'kysely'
import type { TellingsTable } from '../../db/schema.ts'
import type { Db, Write } from '../ports.ts'

/** Several at once. A repeat after a crash is the same mail and keeps the first proof. */
export function insertTellings(db: Db, tellings: readonly TellingsTable[]): Write {
  const insert = sql<unknown>`INSERT INTO tellings
    (watcher_id, revision, event_id, from_revision, message_id, told_at, response)
    SELECT value ->> 'watcher_id', value ->> 'revision', value ->> 'event_id',
      value ->> 'from_revision', value ->> 'message_id', value ->> 'told_at', value ->> 'response'
    FROM json_each(${JSON.stringify(tellings)}) WHERE true
    ON CONFLICT (watcher_id, revision) DO NOTHING`
  return { compile: () => insert.compile(db.query) }
}

/** By watcher: the revision that they held before they were first told of a change. */
export async function firstHeld(
  db: Db,
  watcherIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await db.query
    .selectFrom('tellings')
    .select(['watcher_id', eb => eb.fn.min('from_revision').as('held')])
    .where(
      'watcher_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(watcherIds)}))`,
    )
    .groupBy('watcher_id')
    .execute()
  return new Map(rows.map(row => [row.watcher_id, row.held]))
}

/** The last mail that a watcher was sent; undefined when none was needed yet. */
export async function lastTelling(db: Db, watcherId: string): Promise<TellingsTable | undefined> {
  return db.query
    .selectFrom('tellings')
    .selectAll()
    .where('watcher_id', '=', watcherId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
}
