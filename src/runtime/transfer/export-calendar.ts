// Writes a whole calendar as lines of JSON: a head, every row of every table, and a foot that counts
// them. What is sealed stays sealed, so the SECRET_KEY has to move along, by another way.

import { fileNames, type PictureFileName } from '../../domain/picture/picture.ts'
import type { Row, TransferDatabase } from './database.ts'
import { type Table, tablesOf } from './tables.ts'

/** Rows read at once. */
const pageSize = 500

export type Line =
  | { turnout: 'calendar'; migrations: string[] }
  | { table: string; row: Row }
  /** A file of a picture, in base64. */
  | { picture: string; name: PictureFileName; bytes: string }
  | { rows: number; pictures?: number }

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
  let pictures = 0
  for await (const picture of picturesOf(source)) {
    pictures++
    yield picture
  }
  yield { rows, ...(pictures > 0 && { pictures }) }
}

async function* picturesOf({ read, pictures }: TransferDatabase): AsyncGenerator<Line> {
  if (!pictures) return
  for (const row of await read('SELECT hash FROM pictures ORDER BY hash'))
    for (const name of fileNames) {
      const bytes = await pictures.get(String(row.hash), name)
      if (bytes)
        yield { picture: String(row.hash), name, bytes: Buffer.from(bytes).toString('base64') }
    }
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
