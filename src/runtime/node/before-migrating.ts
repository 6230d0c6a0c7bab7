// Looks at a database before a start migrates it: one of a newer Turnout is refused, and an older one is copied first.

import { readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type SQLite from 'better-sqlite3'
import { SettingsError } from '../setting-values.ts'
import { backupDatabase } from './backup-database.ts'
import { CommandError } from './commands/command.ts'
import { migrationsOf } from './migrate.ts'

/**
 * Writes `DATABASE_PATH.before-NNNN`, named by the first migration that follows, and removes the copies of earlier
 * upgrades. A new database, and one in memory, is not copied.
 *
 * @param key SECRET_KEY, which the copy is tried with.
 */
export async function beforeMigrating(
  raw: SQLite.Database,
  directory: string,
  { databasePath, key }: { databasePath: string; key: string },
): Promise<void> {
  const { applied, missing, unknown } = migrationsOf(raw, directory)
  if (unknown.length > 0)
    throw new SettingsError(
      `DATABASE_PATH=${databasePath} was written by a newer Turnout (${unknown.join(', ')}): it takes that version or a later one, or a backup from before (npm run -s turnout -- restore FILE --replace)`,
    )
  const [next = ''] = missing
  if (databasePath === ':memory:' || applied.length === 0 || !next) return
  const copy = `${databasePath}.before-${next.slice(0, 4)}`
  try {
    await backupDatabase({ databasePath, key, keepsKey: false, keepsPictures: false }, copy)
  } catch (error) {
    if (!(error instanceof CommandError)) throw error
    throw new SettingsError(`Nothing was migrated. ${error.message}`)
  }
  removeOthers(copy)
}

function removeOthers(copy: string): void {
  const stem = basename(copy).slice(0, -'0000'.length)
  for (const name of readdirSync(dirname(copy)))
    if (name.startsWith(stem) && /^\d{4}$/.test(name.slice(stem.length)) && name !== basename(copy))
      rmSync(join(dirname(copy), name))
}
