// Keeps the files of a database on disk: `turnout.db`, its `-wal` and `-shm`, and the key beside it. Must
// know nothing of what is in them.

import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { SettingsError } from '../setting-values.ts'

/** Mode of every file that holds or opens private data. */
export const privateMode = 0o600

/**
 * Creates the file for its user alone, or takes it from all others. SQLite gives `-wal` and `-shm` the
 * mode of the file that they belong to.
 */
export function keepPrivate(path: string): void {
  if (path === ':memory:') return
  closeSync(openSync(path, existsSync(path) ? 'r' : 'a', privateMode))
  if (!isOurs(path)) return
  for (const file of [path, `${path}-wal`, `${path}-shm`])
    if (existsSync(file) && (statSync(file).mode & 0o077) !== 0) chmodSync(file, privateMode)
}

/** Not a folder, another program's file or another user's, to which DATABASE_PATH may point by mistake. */
function isOurs(path: string): boolean {
  const { size, uid } = statSync(path)
  const isMine = process.getuid === undefined || process.getuid() === uid
  return statSync(path).isFile() && isMine && (size === 0 || isDatabaseFile(path))
}

/** Creates an empty file of mode 0600. Throws EEXIST when there is one. */
export function createPrivate(path: string): void {
  closeSync(openSync(path, 'wx', privateMode))
}

/** A folder, or another program's file: found out before a lock or a key is made beside it. */
export function refuseForeignFile(path: string): void {
  if (path === ':memory:' || !existsSync(path)) return
  const stat = statSync(path)
  const isOther = stat.isFile() && stat.size > 0 && !isDatabaseFile(path)
  if (stat.isFile() && !isOther) return
  throw new SettingsError(
    `DATABASE_PATH=${path} cannot be opened, because it is ${stat.isDirectory() ? 'a folder' : 'no database'}: it takes the path of a database of Turnout, or of a new file such as ${join(stat.isDirectory() ? path : dirname(path), 'turnout.db')}`,
  )
}

/** An empty file beside a key was a database once: a start must not make a new calendar of it. */
export function refuseEmptied(path: string): void {
  if (path === ':memory:' || !existsSync(path) || !existsSync(`${path}.key`)) return
  const { size } = statSync(path)
  if (size > 0 || !statSync(path).isFile()) return
  throw new SettingsError(
    `DATABASE_PATH=${path} is empty, but its key is there, so a calendar was lost: it takes a database of Turnout. Put it back (npm run -s turnout -- restore FILE --replace), or remove the empty file to begin a new calendar`,
  )
}

/** True for a file that begins as SQLite's do. */
export function isDatabaseFile(path: string): boolean {
  const magic = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    readSync(file, magic, 0, 16, 0)
  } finally {
    closeSync(file)
  }
  return magic.toString('latin1') === 'SQLite format 3\0'
}

/** The key that is kept beside a database or a backup; undefined when there is none. */
export function keyBeside(path: string): string | undefined {
  const file = `${path}.key`
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Waits until the disk has a file, or the names in a folder. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
