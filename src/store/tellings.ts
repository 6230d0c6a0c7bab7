// Table tellings: the proof of who was told of which revision, and what the mail server answered.

import type { TellingsTable } from '../../db/schema.ts'
import type { Db, Write } from '../ports.ts'

/** A repeat after a crash is the same mail and keeps the first proof. */
export function insertTelling(db: Db, telling: TellingsTable): Write {
  return db.query
    .insertInto('tellings')
    .values(telling)
    .onConflict(conflict => conflict.columns(['watcher_id', 'revision']).doNothing())
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
