// Puts a backup in a database's place. Looks it through first; the database that was there is kept aside.

import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import SQLite from 'better-sqlite3'
import { partOf, worded, writeKey } from './backup-database.ts'
import { CommandError } from './commands/command.ts'
import { createPrivate, isDatabaseFile, keyBeside, syncToDisk } from './database-file.ts'
import { tryLockDatabase } from './database-lock.ts'
import { type Inspection, inspectDatabase } from './inspect-database.ts'
import { picturesPath } from './pictures.ts'

type Place = {
  databasePath: string
  /** SECRET_KEY, which a start takes before any key that lies beside the database. */
  secretKey: string | null
  /** True when a database that is there may be moved aside. */
  replace: boolean
}

type Restored = Inspection & { aside: string | null }

/**
 * Throws {@link CommandError} when a server has the database, when one is there and `replace` is not
 * said, and when the backup is not whole or not of the key; the database stays as it was then.
 */
export async function restoreDatabase(file: string, place: Place): Promise<Restored> {
  const { databasePath, replace } = place
  if (!existsSync(file) || !statSync(file).isFile() || !isDatabaseFile(file))
    throw new CommandError(`${file} is no backup of Turnout`)
  const lock = tryLockDatabase(databasePath)
  if (!lock)
    throw new CommandError(
      `DATABASE_PATH=${databasePath} is served by another process: stop that one first`,
    )
  try {
    const isThere = existsSync(databasePath)
    if (isThere && !replace)
      throw new CommandError(
        `DATABASE_PATH=${databasePath} is there already: add --replace to move it aside, and put ${file} in its place`,
      )
    return await put(file, place, isThere)
  } finally {
    lock.release()
  }
}

async function put(file: string, place: Place, isThere: boolean): Promise<Restored> {
  const { databasePath } = place
  const key = keyFor(file, place)
  const part = partOf(databasePath)
  mkdirSync(dirname(databasePath), { recursive: true })
  try {
    createPrivate(part)
    copyFileSync(file, part)
    const inspection = await inspectDatabase(part, key)
    const [first] = inspection.findings
    if (first) throw new CommandError(`${file} is not whole, so it was not put back: ${first.says}`)
    syncToDisk(part)
    const aside = isThere ? keepAside(databasePath) : null
    if (place.secretKey === null && key !== keyBeside(databasePath))
      writeKey(`${databasePath}.key`, key)
    // a log of the old database would be played into the new one
    for (const log of ['-wal', '-shm']) rmSync(`${databasePath}${log}`, { force: true })
    restorePictures(file, databasePath)
    renameSync(part, databasePath)
    syncToDisk(dirname(databasePath))
    return { ...inspection, aside }
  } catch (error) {
    throw worded(error, databasePath)
  } finally {
    for (const one of [
      part,
      `${part}-wal`,
      `${part}-shm`,
      partOf(`${databasePath}.key`),
      partOf(picturesPath(databasePath)),
    ])
      rmSync(one, { force: true })
  }
}

/** The pictures of the backup in place of those that are there, which are kept aside with their database. */
function restorePictures(file: string, databasePath: string): void {
  const [from, to] = [picturesPath(file), picturesPath(databasePath)]
  // whatever is not the backup's has no row there
  for (const end of ['', '-wal', '-shm']) rmSync(`${to}${end}`, { force: true })
  if (!existsSync(from)) return
  const part = partOf(to)
  createPrivate(part)
  copyFileSync(from, part)
  syncToDisk(part)
  renameSync(part, to)
}

/** The key that the next start will use: it has to be the one of the backup. */
function keyFor(file: string, { databasePath, secretKey }: Place): string {
  const key = secretKey ?? keyBeside(file) ?? keyBeside(databasePath)
  if (key) return key
  throw new CommandError(
    `SECRET_KEY is not set and ${file}.key is not there: it takes the key of ${file}, without which nothing private in it can be read`,
  )
}

/** A second name for each file, so that the database is in its place until the new one takes it. */
function keepAside(databasePath: string): string {
  emptyLog(databasePath)
  if (existsSync(picturesPath(databasePath))) emptyLog(picturesPath(databasePath))
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, '')
  const aside = `${databasePath}.before-${stamp}`
  for (const end of ['', '-wal', '.key', '.pictures']) {
    const from = `${databasePath}${end}`
    if (existsSync(from)) secondName(from, `${aside}${end}`)
  }
  return aside
}

/** Checkpoints the log into the file. A database that is too broken for that keeps its log beside it. */
function emptyLog(databasePath: string): void {
  try {
    const db = new SQLite(databasePath)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.close()
  } catch {
    // kept as it is
  }
}

function secondName(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    // a file system without second names
    copyFileSync(from, to)
  }
}
