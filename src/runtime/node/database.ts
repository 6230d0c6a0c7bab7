// Opens the database of one machine: SQLite in this process, through better-sqlite3.

import SQLite from 'better-sqlite3'
import { Kysely } from 'kysely'
import type { Schema } from '../../../db/schema.ts'
import type { Db } from '../../ports.ts'
import { knownSqlError } from '../sql-errors.ts'
import { keepPrivate } from './database-file.ts'
import { openRowStamps, type RowStamps } from './row-stamps.ts'
import { PatientDialect, whileLocked } from './write-lock.ts'

/** Milliseconds between looks whether another process wrote. */
const lookMillis = 250

/** Is told of each commit, and of each error that a statement ended with. */
type SqlWatch = { wrote(): void; sqlFailed(error: unknown): void }

export type NodeDb = Db & { raw: SQLite.Database; close(): void }

/** Milliseconds that a write waits for the lock of another process. */
const usualBusyTimeout = 5000

/**
 * Opens (and creates, for its user alone) the file, or `:memory:`. Does not migrate.
 *
 * @param from a path, or the bytes of a database, of which a copy is opened in memory.
 * @param busyTimeout milliseconds that a write waits for another process's; then it throws DatabaseBusy.
 */
export function openDatabase(
  from: string | Buffer,
  { busyTimeout = usualBusyTimeout, watch }: { busyTimeout?: number; watch?: SqlWatch } = {},
): NodeDb {
  if (typeof from === 'string') keepPrivate(from)
  const raw = new SQLite(from, { timeout: usualBusyTimeout })
  raw.pragma('journal_mode = WAL')
  raw.pragma('foreign_keys = ON')
  // WAL with FULL: an answered commit survives a power cut, not only a crash of this process
  raw.pragma('synchronous = FULL')
  // SQLite's own wait would hold up the event loop: from here on the waiting is ours
  raw.pragma('busy_timeout = 0')
  // deleted content is overwritten: a removed event must not be read out of the file's free pages
  raw.pragma('secure_delete = ON')
  let waitsForDisk = true

  // with NORMAL a commit waits for no disk: it is in the system's hands, and outlives this process. It stays so
  // until the next durable commit, because each pragma costs as much as a read
  function waitForDisk(waits: boolean): void {
    if (waits === waitsForDisk) return
    raw.pragma(`synchronous = ${waits ? 'FULL' : 'NORMAL'}`)
    waitsForDisk = waits
  }

  const statements = new Map<string, SQLite.Statement>()

  function prepared(sql: string) {
    const known = statements.get(sql)
    if (known) return known
    const statement = raw.prepare(sql)
    if (statements.size < 500) statements.set(sql, statement)
    return statement
  }

  // kysely alone would prepare anew at each read, which costs as much as the read
  const database = {
    prepare(sql: string) {
      const statement = prepared(sql)
      // a claim is kept like any write
      if (!statement.readonly) waitForDisk(true)
      return statement
    },
    close: () => raw.close(),
  }
  const query = new Kysely<Schema>({
    dialect: new PatientDialect(
      { database },
      { busyTimeout, failed: error => watch?.sqlFailed(error) },
    ),
  })

  const runAll = raw.transaction((writes: { sql: string; parameters: readonly unknown[] }[]) => {
    for (const { sql, parameters } of writes) prepared(sql).run(...parameters)
  })

  // writes of other processes (an import, a person with sqlite3) show in data_version only
  const dataVersion = raw.prepare('PRAGMA data_version').pluck()
  let own = 0
  let others = dataVersion.get() as number
  /** Looks that found the database locked: what may have been written then counts as written. */
  let unsure = 0
  let looked = performance.now()
  // opened when first asked for, because the tables are there by then
  let rows: RowStamps | undefined

  return {
    raw,
    query,
    stamp(of) {
      if (performance.now() - looked > lookMillis) {
        looked = performance.now()
        try {
          others = dataVersion.get() as number
        } catch {
          unsure++
        }
      }
      if (!of) return own + others + unsure
      rows ??= openRowStamps(raw)
      return rows.last(of) + others + unsure
    },
    async commit(writes, { durable } = { durable: true }) {
      if (writes.length === 0) return
      const compiled = writes.map(write => write.compile())
      const commitOnce = () => {
        // with each try, so that no answer is kept under a stamp from before the commit
        own++
        waitForDisk(durable)
        runAll.immediate(compiled)
      }
      try {
        await whileLocked(commitOnce, busyTimeout)
        watch?.wrote()
      } catch (error) {
        watch?.sqlFailed(error)
        throw knownSqlError(error)
      }
    },
    emptyLog() {
      // while another process reads, it answers that it is busy, and the next takedown tries again
      raw.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => raw.close(),
  }
}
