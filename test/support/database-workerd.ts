// Opens the test database of the workerd project: a local D1, migrated once, emptied for every call.

import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import type { Db, Pictures } from '../../src/ports.ts'
import { d1Database } from '../../src/runtime/workers/database.ts'
import { type PictureBindings, workerPictures } from '../../src/runtime/workers/pictures.ts'

type TestEnv = PictureBindings & { DB: D1Database; MIGRATIONS: D1Migration[] }

export const host = 'workerd'

/** Rows by table. */
type Seeds = Map<string, Record<string, unknown>[]>

/** Every table with the rows that the migrations put in; undefined until the first call. */
let seeds: Seeds | undefined

export async function freshDatabase(): Promise<Db> {
  const { DB, MIGRATIONS } = env as unknown as TestEnv
  seeds ??= await migrated(DB, MIGRATIONS)
  const seeded = [...seeds].filter(([, rows]) => rows.length > 0)
  await DB.batch([
    DB.prepare('PRAGMA defer_foreign_keys = ON'),
    ...[...seeds.keys()].map(table => DB.prepare(`DELETE FROM "${table}"`)),
    DB.prepare('DELETE FROM sqlite_sequence'),
    ...seeded.map(([table, rows]) => insert(DB, table, rows)),
  ])
  return d1Database(DB)
}

/** Of one bucket for all tests: a picture is found by what is in it. */
export function freshPictures(): Pictures {
  const pictures = workerPictures(env as unknown as TestEnv)
  if (!pictures) throw new Error('no pictures are bound')
  return pictures
}

/** Makes the tables anew, since another test file may have left its own in the same database. */
async function migrated(DB: D1Database, migrations: D1Migration[]): Promise<Seeds> {
  const before = await tables(DB)
  await DB.batch([
    DB.prepare('PRAGMA defer_foreign_keys = ON'),
    // it reads the index, which goes after it; its name is one of those that SQLite makes with the index
    DB.prepare('DROP TABLE IF EXISTS event_search_words'),
    ...before.map(({ name, type }) => DB.prepare(`DROP ${type} "${name}"`)),
  ])
  await applyD1Migrations(DB, migrations)
  const found: Seeds = new Map()
  for (const { name } of await tables(DB)) {
    if (name === 'd1_migrations') continue
    const { results } = await DB.prepare(`SELECT * FROM "${name}"`).all()
    found.set(name, results)
  }
  return found
}

async function tables(DB: D1Database): Promise<{ name: string; type: string }[]> {
  const { results } = await DB.prepare(
    "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name NOT LIKE 'event_search_%' AND name NOT LIKE 'title_search_%'",
  ).all<{ name: string; type: string }>()
  return results
}

/** One statement, however many the rows. */
function insert(DB: D1Database, table: string, rows: Record<string, unknown>[]) {
  const names = Object.keys(rows[0] ?? {})
  const columns = names.map(name => `"${name}"`).join(', ')
  const values = names.map(name => `value ->> '${name}'`).join(', ')
  return DB.prepare(`INSERT INTO "${table}" (${columns}) SELECT ${values} FROM json_each(?)`).bind(
    JSON.stringify(rows),
  )
}
