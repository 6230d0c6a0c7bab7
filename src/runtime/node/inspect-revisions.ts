// Looks whether the revisions of each event are a whole chain, and whether a row hangs on an event that is not
// there. Reads only.

import type SQLite from 'better-sqlite3'

/** One line for each event whose revisions are not 1, 2, … up to its own; a removed event has none to tell. */
export const brokenChains = (db: SQLite.Database): string[] =>
  idsOf(
    db,
    `SELECT e.id FROM events AS e WHERE e.publication <> 'removed' AND (e.revision, e.revision) IS NOT
      (SELECT count(*), max(number) FROM revisions WHERE event_id = e.id)
      OR EXISTS (SELECT 1 FROM revisions AS r WHERE r.event_id = e.id AND r.number > 1 AND r.at <
        (SELECT at FROM revisions WHERE event_id = e.id AND number = r.number - 1))
      ORDER BY e.id`,
  ).map(id => `event ${id} has not each of its revisions, in the order of their time`)

/** One line for each table that has rows of no event, whose columns no foreign key holds. */
export function orphans(db: SQLite.Database): string[] {
  const tables = db
    .prepare<[], string>(
      `SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name = 'event_id' ORDER BY m.name`,
    )
    .pluck()
    .all()
  return tables.flatMap(table => {
    const count = db
      .prepare<[], number>(
        `SELECT count(*) FROM "${table}" WHERE event_id IS NOT NULL AND event_id NOT IN (SELECT id FROM events)`,
      )
      .pluck()
      .get()
    return count ? [`${count} rows of ${table} are of no event`] : []
  })
}

const idsOf = (db: SQLite.Database, query: string) => db.prepare<[], string>(query).pluck().all()
