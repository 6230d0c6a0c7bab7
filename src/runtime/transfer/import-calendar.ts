// Reads the lines of an export into a database that holds no events yet, and works out again what
// was left out: the search index.

import { toSnapshot } from '../../domain/event/snapshot.ts'
import { firstThatFit, indexWords } from '../../store/event-index.ts'
import { mergeByClockAlone } from '../../store/search-state.ts'
import type { Row, Statement, TransferDatabase } from './database.ts'
import type { Line } from './export-calendar.ts'
import { tablesOf } from './tables.ts'

/** Rows written at once; all of them together stay far under what one D1 batch may take. */
const batchRows = 200
const batchCharacters = 500_000

/** Refuses an import; its message is the line that the host reads. */
export class ImportRefused extends Error {
  override name = 'ImportRefused'
}

/**
 * Writes every row and picture. Answers how many rows, and how many files of pictures found no place.
 *
 * @param open reads the lines from the first one; it is called twice, since nothing is written until
 *   the file is known to be whole.
 *
 * Throws {@link ImportRefused} when the target is inhabited, was migrated differently, or the file is
 * not whole.
 */
export async function importCalendar(
  target: TransferDatabase,
  open: () => AsyncIterable<Line> | Iterable<Line>,
): Promise<{ rows: number; leftOut: number }> {
  const { migrations, rows } = await checked(open())
  await refuseUnlessFit(target, migrations)
  const tables = await tablesOf(target)
  const known = new Set(tables.map(table => table.name))
  // what the migrations themselves put in comes with the file as well
  await target.write(
    tables.toReversed().map(({ name }) => ({ sql: `DELETE FROM "${name}"`, values: [] })),
  )
  let batch: Statement[] = []
  let characters = 0
  let leftOut = 0
  for await (const line of open()) {
    if ('picture' in line) {
      const bytes = Uint8Array.from(Buffer.from(line.bytes, 'base64'))
      if (target.pictures) await target.pictures.put(line.picture, line.name, bytes)
      else leftOut++
    }
    if (!('table' in line)) continue
    if (!known.has(line.table)) throw new ImportRefused(`there is no table ${line.table} here`)
    batch.push(insert(line.table, line.row))
    characters += JSON.stringify(line.row).length
    if (batch.length < batchRows && characters < batchCharacters) continue
    await target.write(batch)
    batch = []
    characters = 0
  }
  if (batch.length > 0) await target.write(batch)
  await buildSearchIndex(target)
  return { rows, leftOut }
}

async function checked(
  lines: AsyncIterable<Line> | Iterable<Line>,
): Promise<{ migrations: string[]; rows: number }> {
  let migrations: string[] | undefined
  let promised: number | undefined
  let rows = 0
  let pictures = 0
  let promisedPictures = 0
  for await (const line of lines) {
    if ('turnout' in line) migrations = line.migrations
    else if ('table' in line) rows++
    else if ('picture' in line) pictures++
    else {
      promised = line.rows
      promisedPictures = line.pictures ?? 0
    }
  }
  if (!migrations) throw new ImportRefused('this is not a file that `npm run export` wrote')
  if (promised !== rows)
    throw new ImportRefused(`the file is not whole: it has ${rows} rows of ${promised ?? 'more'}`)
  if (promisedPictures !== pictures)
    throw new ImportRefused(
      `the file is not whole: it has ${pictures} files of pictures of ${promisedPictures}`,
    )
  return { migrations, rows }
}

async function refuseUnlessFit(target: TransferDatabase, migrations: string[]): Promise<void> {
  const own = await target.read('SELECT name FROM d1_migrations ORDER BY name')
  const here = own.map(row => String(row.name))
  if (here.join() !== migrations.join())
    throw new ImportRefused(
      `the file was written with the migrations ${migrations.join(', ')}, and here there are ${here.join(', ')}: export and import with the same version`,
    )
  const [event] = await target.read('SELECT id FROM events LIMIT 1')
  if (event)
    throw new ImportRefused(
      'there are events here already: a calendar moves into an empty database',
    )
}

function insert(table: string, row: Row): Statement {
  const columns = Object.keys(row)
  const names = columns.map(column => `"${column.replaceAll('"', '""')}"`).join(', ')
  const marks = columns.map(() => '?').join(', ')
  // of an event that came before it, a trigger has made the row (0027)
  const replacing = table === 'occurrences' ? ' OR REPLACE' : ''
  return {
    sql: `INSERT${replacing} INTO "${table}" (${names}) VALUES (${marks})`,
    values: Object.values(row),
  }
}

/** Writes the rows that `indexEvent` writes at each revision, from the newest ones. */
async function buildSearchIndex(target: TransferDatabase): Promise<void> {
  await target.write(mergeByClockAlone.map(sql => ({ sql, values: [] })))
  for (let after: number | null = 0; after !== null; ) {
    const rows = await target.read(indexable, after)
    const events = firstThatFit(
      rows.map(row => ({
        seq: Number(row.seq),
        id: String(row.id),
        number: Number(row.number),
        snapshot: String(row.snapshot),
      })),
    )
    const read = events.map(event => ({ ...event, snapshot: toSnapshot(event.snapshot) }))
    if (read.length > 0) await target.write(indexWords(read))
    after = events.at(-1)?.seq ?? null
  }
}

const indexable = `SELECT seq, id, number, snapshot FROM events
  JOIN revisions ON event_id = id AND number = revision
  WHERE seq > ? AND publication <> 'removed' AND json_valid(snapshot) ORDER BY seq LIMIT 200`
