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
