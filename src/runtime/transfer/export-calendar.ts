// Writes a whole calendar as lines of JSON: a head, every row of every table, and a foot that counts
// them. What is sealed stays sealed, so the SECRET_KEY has to move along, by another way.

import type { Row, TransferDatabase } from './database.ts'
import { type Table, tablesOf } from './tables.ts'

/** Rows read at once. */
const pageSize = 500

export type Line =
  | { turnout: 'calendar'; migrations: string[] }
  | { table: string; row: Row }
  | { rows: number }

/** The lines, in the order in which an import may write them. */
export async function* exportCalendar(source: TransferDatabase): AsyncGenerator<Line> {
  const migrations = await source.read('SELECT name FROM d1_migrations ORDER BY name')
  yield { turnout: 'calendar', migrations: migrations.map(row => String(row.name)) }
  let rows = 0
  for (const table of await tablesOf(source))
    for await (const row of rowsOf(source, table)) {
      rows++
      yield { table: table.name, row }
    }
  yield { rows }
}

/** By key and never by offset, so that the last page costs what the first one did. */
async function* rowsOf(source: TransferDatabase, { name, key }: Table): AsyncGenerator<Row> {
  const columns = key.map(column => `"${column}"`).join(', ')
  const marks = key.map(() => '?').join(', ')
  let last: Row | undefined
  do {
    const after = last ? `WHERE (${columns}) > (${marks})` : ''
    const values = last ? key.map(column => last?.[column] ?? null) : []
    const page = await source.read(
      `SELECT * FROM "${name}" ${after} ORDER BY ${columns} LIMIT ${pageSize}`,
      ...values,
    )
    yield* page
    last = page.length === pageSize ? page.at(-1) : undefined
  } while (last)
}
