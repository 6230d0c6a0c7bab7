// The test database of the Node project: real SQLite, in memory, migrated.

import { fileURLToPath } from 'node:url'
import type { Db } from '../../src/ports.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url))

export const host = 'node'

/** An empty, migrated database of its own for every call. */
export async function freshDatabase(): Promise<Db> {
  const db = openDatabase(':memory:')
  migrate(db.raw, migrations)
  return db
}
