// Writes the calendar of the demo, as this code makes it, as SQL into test/upgrade (`npm run dump:upgrade`): once for each
// release. The tests bring every such file up to the code of the day.

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type SQLite from 'better-sqlite3'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { serveDemo } from '../../src/runtime/node/serve-demo.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { dumpKey } from '../../test/support/upgrade-key.ts'

const day = new Date().toISOString().slice(0, 10)
const settings = readSettings({
  DEMO: '1',
  PORT: '0',
  SECRET_KEY: dumpKey,
  CALENDAR_ID: 'upgrade.example',
  TURNOUT_NOW: '2027-03-11T20:00:00Z',
})
const served = await serveDemo(settings, console.error)
await served.scheduler.idle()
const sql = dump((served.app.db as unknown as { raw: SQLite.Database }).raw)
await served.close()
const name = `${served.app.config.version}-${day}.sql`
writeFileSync(join(projectRoot, 'test/upgrade', name), sql)
console.log(`test/upgrade/${name}: ${Math.round(sql.length / 1024)} KiB`)

type Part = { type: string; name: string; tbl_name: string; sql: string | null }

/** Statements that make the same database: tables with their rows, then indexes and triggers. */
function dump(raw: SQLite.Database): string {
  const parts = raw
    .prepare(
      'SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid',
    )
    .all() as Part[]
  const isVirtual = ({ sql }: Part) => /^CREATE VIRTUAL/i.test(sql ?? '')
  const tables = parts.filter(({ type }) => type === 'table')
  const plain = tables.filter(part => !isVirtual(part) && !part.name.startsWith('sqlite_'))
  const others = parts.filter(({ type }) => type !== 'table')
  return [
    'PRAGMA foreign_keys = OFF;',
    'PRAGMA writable_schema = ON;',
    'BEGIN;',
    ...plain.flatMap(({ name, sql }) => [
      `${sql};`,
      // what was mailed is as large as all else together, and a calendar with a mail server keeps none of it
      ...(name === 'mailbox' ? [] : rowsOf(raw, name)),
    ]),
    ...rowsOf(raw, 'sqlite_sequence'),
    // a virtual table is named, and not made: its own tables stand above with all that they hold
    ...tables
      .filter(isVirtual)
      .map(
        ({ name, sql }) =>
          `INSERT INTO sqlite_master (type, name, tbl_name, rootpage, sql) VALUES ('table', ${quoted(name)}, ${quoted(name)}, 0, ${quoted(sql)});`,
      ),
    ...others.map(({ sql }) => `${sql};`),
    'COMMIT;',
    'PRAGMA writable_schema = RESET;',
    '',
  ].join('\n')
}

function rowsOf(raw: SQLite.Database, table: string): string[] {
  const rows = raw.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]
  // a row of its own key is made anew with each table
  const insert = table === 'sqlite_sequence' ? 'INSERT OR REPLACE' : 'INSERT'
  return rows.map(row => `${insert} INTO "${table}" VALUES (${row.map(quoted).join(', ')});`)
}

function quoted(value: unknown): string {
  if (value === null) return 'NULL'
  if (value instanceof Uint8Array) return `X'${Buffer.from(value).toString('hex')}'`
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  const text = String(value).replaceAll("'", "''")
  // a line of the file is a statement: ends of lines stand as two signs that no text has
  return /[\r\n]/.test(text)
    ? `replace(replace('${text.replaceAll('\r', '\ue000').replaceAll('\n', '\ue001')}', char(57344), char(13)), char(57345), char(10))`
    : `'${text}'`
}
