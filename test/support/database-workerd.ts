// The test database of the workerd project: a local D1, migrated, emptied for every call.

import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { D1Database } from '@cloudflare/workers-types'
import type { Db } from '../../src/ports.ts'
import { d1Database } from '../../src/runtime/workers/database.ts'

type TestEnv = { DB: D1Database; MIGRATIONS: D1Migration[] }

export const host = 'workerd'

export async function freshDatabase(): Promise<Db> {
  const { DB, MIGRATIONS } = env as unknown as TestEnv
  const { results } = await DB.prepare(
    "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '_cf_%' AND name NOT LIKE 'event_search_%'",
  ).all<{ name: string; type: string }>()
  await DB.batch([
    DB.prepare('PRAGMA defer_foreign_keys = ON'),
    ...results.map(({ name, type }) => DB.prepare(`DROP ${type} "${name}"`)),
  ])
  await applyD1Migrations(DB, MIGRATIONS)
  return d1Database(DB)
}
