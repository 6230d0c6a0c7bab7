// Opens the databases that a calendar is exported from and imported into: SQL in, rows out. A SQLite file, or D1.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { PictureFileName } from '../../domain/picture/picture.ts'
import type { Bytes, Pictures } from '../../ports.ts'
import { keepPrivate } from '../node/database-file.ts'
import { lockDatabase, tryLockDatabase } from '../node/database-lock.ts'
import { migrate } from '../node/migrate.ts'
import { openPictures, picturesPath } from '../node/pictures.ts'
import { projectRoot } from '../node/project-root.ts'
import { SettingsError } from '../setting-values.ts'

export type Value = string | number | null
export type Row = Record<string, Value>
export type Statement = { sql: string; values: Value[] }

export type TransferDatabase = {
  read(sql: string, ...values: Value[]): Promise<Row[]>
  /** All of the statements, or none. */
  write(statements: Statement[]): Promise<void>
  /** Files of pictures; absent where the place keeps none. */
  pictures?: Pick<Pictures, 'get'> & {
    put(hash: string, name: PictureFileName, bytes: Bytes): Promise<void>
  }
  close(): Promise<void>
}

/**
 * A file of `npm start`, created and migrated when it is not there. One that a process serves is read
 * as it is, and filled by nothing: `fill` throws SettingsError then.
 */
export function sqliteDatabase(path: string, use: 'read' | 'fill'): TransferDatabase {
  const lock = use === 'fill' ? lockDatabase(path) : tryLockDatabase(path)
  keepPrivate(path)
  const db = new SQLite(path)
  db.pragma('foreign_keys = ON')
  if (lock) migrate(db, join(projectRoot, 'db/migrations'))
  // a server may start while it is read
  if (use === 'read') lock?.release()
  const run = db.transaction((statements: Statement[]) => {
    for (const { sql, values } of statements) db.prepare(sql).run(...values)
  })
  const kept = picturesPath(path)
  const pictures = use === 'fill' || existsSync(kept) ? openPictures(kept) : undefined
  return {
    ...(pictures && {
      pictures: {
        get: pictures.get,
        put: async (hash, name, bytes) => {
          const picture = { hash, width: 0, height: 0 }
          if ((await pictures.put({ picture, files: [{ name, bytes }] })) === 'full')
            throw new SettingsError(`There is no room for the pictures in ${kept}`)
        },
      },
    }),
    read: async (sql, ...values) => db.prepare<Value[], Row>(sql).all(...values),
    write: async statements => run.immediate(statements),
    async close() {
      pictures?.close()
      db.close()
      if (use === 'fill') lock?.release()
    },
  }
}

type D1 = {
  prepare(sql: string): { bind(...values: Value[]): { all<T>(): Promise<{ results: T[] }> } }
  batch(statements: object[]): Promise<unknown>
}

type R2 = {
  get(key: string): Promise<{ arrayBuffer(): Promise<ArrayBuffer> } | null>
  put(key: string, bytes: Bytes): Promise<unknown>
}

/**
 * The D1 of wrangler.toml, already migrated: the local one that `npm run worker` keeps in a
 * directory, or with null the account's own (as whom `wrangler login` has logged in).
 */
export async function d1Database(stateDirectory: string | null): Promise<TransferDatabase> {
  const remote = stateDirectory === null
  // seconds to load, and nobody needs it for a file
  const wrangler = await import('wrangler').catch(() => {
    throw new SettingsError(
      'wrangler is not installed: a D1 is read and filled where `npm ci` was run without --omit=dev',
    )
  })
  const proxy = await wrangler.getPlatformProxy<{ DB: D1; PICTURES?: R2 }>({
    configPath: configOfDatabase(wrangler, remote),
    persist: remote ? false : { path: join(stateDirectory, 'v3') },
    remoteBindings: remote,
  })
  const { DB, PICTURES } = proxy.env
  return {
    ...(PICTURES && {
      pictures: {
        async get(hash, name) {
          const found = await PICTURES.get(`${hash}/${name}`)
          return found ? new Uint8Array(await found.arrayBuffer()) : undefined
        },
        put: async (hash, name, bytes) => void (await PICTURES.put(`${hash}/${name}`, bytes)),
      },
    }),
    async read(sql, ...values) {
      const { results } = await DB.prepare(sql)
        .bind(...values)
        .all<Row>()
      return results
    },
    async write(statements) {
      await DB.batch(statements.map(({ sql, values }) => DB.prepare(sql).bind(...values)))
    },
    close: () => proxy.dispose(),
  }
}

/** The database's part of wrangler.toml alone, so that neither the Worker nor its queue is started. */
function configOfDatabase(wrangler: typeof import('wrangler'), remote: boolean): string {
  const { d1_databases, r2_buckets } = wrangler.unstable_readConfig({
    config: join(projectRoot, 'wrangler.toml'),
  })
  const database = d1_databases.find((one: { binding: string }) => one.binding === 'DB')
  const path = join(projectRoot, 'var', `moving-${remote ? 'remote' : 'local'}.json`)
  mkdirSync(dirname(path), { recursive: true })
  const config = {
    name: 'turnout-moving',
    d1_databases: [{ ...database, remote }],
    r2_buckets: r2_buckets
      .filter((one: { binding: string }) => one.binding === 'PICTURES')
      .map((one: object) => ({ ...one, remote })),
  }
  writeFileSync(path, JSON.stringify(config))
  return path
}
