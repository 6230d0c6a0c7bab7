// Opens the test database of the Node project: real SQLite, in memory, migrated.

import { fileURLToPath } from 'node:url'
import type { Db, Pictures } from '../../src/ports.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { openPictures } from '../../src/runtime/node/pictures.ts'

const migrations = fileURLToPath(new URL('../../db/migrations', import.meta.url))

export const host = 'node'

/** A migrated database without an event, as bytes; undefined until the first call. */
let empty: Buffer | undefined

/** Opens an empty, migrated database of its own for every call, because migrating takes longer than most tests. */
export async function freshDatabase(): Promise<Db> {
  empty ??= migrated()
  return openDatabase(empty)
}

export const freshPictures = (): Pictures => openPictures(':memory:')

function migrated(): Buffer {
  const db = openDatabase(':memory:')
  migrate(db.raw, migrations)
  const bytes = db.raw.serialize()
  db.close()
  return bytes
}
