// Lists the tables of a calendar by asking its database, so that a new one is never left behind.

import type { TransferDatabase } from './database.ts'

export type Table = {
  name: string
  /** Columns of the primary key, in order. */
  key: string[]
  /** Tables that its rows refer to. */
  refersTo: string[]
}

/**
 * Every table that holds what cannot be worked out again, those that others refer to first. The last is `calendar`,
 * because rows of other tables move its version as they come in.
 */
export async function tablesOf(database: TransferDatabase): Promise<Table[]> {
  const names = await database.read(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
      AND name NOT LIKE '!_cf!_%' ESCAPE '!' AND name NOT LIKE 'event!_search%' ESCAPE '!'
      AND name NOT LIKE 'title!_search%' ESCAPE '!'
      AND name <> 'd1_migrations' ORDER BY name = 'calendar', name`,
  )
  const tables: Table[] = []
  for (const { name } of names) {
    const columns = await database.read(
      'SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk',
      String(name),
    )
    const references = await database.read(
      'SELECT DISTINCT "table" AS name FROM pragma_foreign_key_list(?)',
      String(name),
    )
    tables.push({
      name: String(name),
      key: columns.map(row => String(row.name)),
      refersTo: references.map(row => String(row.name)).filter(other => other !== name),
    })
  }
  return inOrder(tables)
}

function inOrder(tables: Table[]): Table[] {
  const placed: Table[] = []
  const waiting = [...tables]
  while (waiting.length > 0) {
    const next = waiting.findIndex(table =>
      table.refersTo.every(name => placed.some(one => one.name === name)),
    )
    const [table] = waiting.splice(next, 1)
    if (next < 0 || !table) throw new Error('two tables refer to each other')
    placed.push(table)
  }
  return placed
}
