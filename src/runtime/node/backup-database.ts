// Copies a database while it is served: one consistent snapshot, whole or not at all, with its key.

import {
  existsSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import { CommandError } from './commands/command.ts'
import { createPrivate, isDatabaseFile, privateMode, syncToDisk } from './database-file.ts'
import { type Inspection, inspectDatabase } from './inspect-database.ts'
import { picturesPath } from './pictures.ts'

type Source = {
  databasePath: string
  /** The key to check the copy with. */
  key: string
  /** False: the host keeps SECRET_KEY by other means, so no key is written. */
  keepsKey: boolean
  /** False for a copy that lies beside the database itself, whose pictures a migration does not touch. */
  keepsPictures?: false
}

/**
 * Writes `file`, `file.pictures` where there are any, and `file.key` where the key lies beside the database. All are of mode 0600, and take
 * their names when they are whole, looked through, and on the disk.
 *
 * Throws {@link CommandError}; nothing is left behind then.
 */
export async function backupDatabase(source: Source, file: string): Promise<Inspection> {
  refuseTarget(source.databasePath, file)
  removeForgotten(file)
  const part = partOf(file)
  try {
    createPrivate(part)
    copyInto(part, source.databasePath)
    const inspection = await inspectDatabase(part, source.key)
    const broken = inspection.findings.find(({ about }) => about === 'integrity' || about === 'key')
    if (broken)
      throw new CommandError(`The copy is not whole, so no backup was made: ${broken.says}`)
    syncToDisk(part)
    if (source.keepsKey) writeKey(`${file}.key`, source.key)
    // after the rows, each of whose pictures was there before it
    if (source.keepsPictures !== false) backupPictures(source.databasePath, file)
    renameSync(part, file)
    syncToDisk(dirname(file))
    return inspection
  } catch (error) {
    throw worded(error, file)
  } finally {
    for (const one of [
      part,
      `${part}-wal`,
      `${part}-shm`,
      `${part}-journal`,
      partOf(`${file}.key`),
      partOf(picturesPath(file)),
    ])
      rmSync(one, { force: true })
  }
}

/** The pictures beside the backup, as they lie beside the database; none where there are none. */
function backupPictures(databasePath: string, file: string): void {
  const [from, to] = [picturesPath(databasePath), picturesPath(file)]
  if (!existsSync(from)) {
    rmSync(to, { force: true })
    return
  }
  const part = partOf(to)
  createPrivate(part)
  copyInto(part, from)
  syncToDisk(part)
  renameSync(part, to)
}

/** VACUUM INTO reads one snapshot, however much is written meanwhile, and copies no deleted content. */
function copyInto(part: string, databasePath: string): void {
  const db = new SQLite(databasePath, { readonly: true, fileMustExist: true })
  try {
    db.prepare('VACUUM INTO ?').run(part)
  } finally {
    db.close()
  }
}

export function writeKey(path: string, key: string): void {
  const part = partOf(path)
  writeFileSync(part, `${key}\n`, { mode: privateMode, flag: 'wx' })
  syncToDisk(part)
  renameSync(part, path)
}

/** Named by process, so that two at once do not write into one another's. */
export const partOf = (file: string): string => `${file}.${process.pid}.part`

/** Parts of processes that were killed. */
function removeForgotten(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(file)}.`)) continue
    const pid = /\.(\d+)\.part(?:-wal|-shm|-journal)?$/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Only a backup is overwritten, and never the database itself. */
function refuseTarget(databasePath: string, file: string): void {
  if (!existsSync(databasePath))
    throw new CommandError(
      `DATABASE_PATH=${databasePath} is not there: it takes the database of npm start`,
    )
  const folder = dirname(file)
  if (!existsSync(folder)) throw new CommandError(`There is no folder ${folder}`)
  if (!existsSync(file)) return
  if (realpathSync(file) === realpathSync(databasePath))
    throw new CommandError(`${file} is the database itself: name another file`)
  if (!statSync(file).isFile() || (statSync(file).size > 0 && !isDatabaseFile(file)))
    throw new CommandError(`${file} is no backup, so it is not overwritten: name another file`)
}

/** A full disk and a folder that may not be written to, in words. */
export function worded(error: unknown, file: string): unknown {
  const code = codeOf(error)
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code))
    return new CommandError(
      `There is no room for ${file} (${code}): nothing was written there. Make room, or name a file on another disk`,
    )
  if (code.startsWith('SQLITE_') || /^E[A-Z]+$/.test(code))
    return new CommandError(`${file} was not written (${code}): ${(error as Error).message}`)
  return error
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
