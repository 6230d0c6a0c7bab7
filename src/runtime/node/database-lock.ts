// Holds a database for one process, so that a start can free the leases of the process before it.

import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { SettingsError } from '../setting-values.ts'
import { keepPrivate } from './database-file.ts'

export type DatabaseLock = { release(): void }

/** Keeps the handles from the garbage collector, which would close them. */
const held = new Set<SQLite.Database>()

/**
 * Takes the lock of a database: a transaction that stays open on a second, empty SQLite file
 * (`turnout.db.lock`). The kernel frees its file lock when the process ends, however it ends, so no
 * lock is ever stale. Other processes go on reading and writing the database.
 *
 * Throws {@link SettingsError} when another process has it.
 */
export function lockDatabase(path: string): DatabaseLock {
  const lock = tryLockDatabase(path)
  if (lock) return lock
  throw new SettingsError(
    `DATABASE_PATH=${path} is served by another process: it takes a database that no other one serves. Stop that one, or set DATABASE_PATH to another file`,
  )
}

/** The same; undefined when another process has it. */
export function tryLockDatabase(path: string): DatabaseLock | undefined {
  if (path === ':memory:') return { release() {} }
  const lockPath = `${realPath(path)}.lock`
  // another user who may read it could hold the lock
  keepPrivate(lockPath)
  const file = new SQLite(lockPath, { timeout: 0 })
  try {
    file.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    file.close()
    if (error instanceof SQLite.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return undefined
    throw error
  }
  held.add(file)
  return {
    release() {
      held.delete(file)
      file.close()
    },
  }
}

/** The path without symbolic links, so that a database has one lock. Creates the folder. */
function realPath(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  mkdirSync(dirname(path), { recursive: true })
  return join(realpathSync(dirname(path)), basename(path))
}
