// What SQLite is told about the disk: a commit waits for it, unless it need not be durable.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'

const [normal, full] = [1, 2]
let folder: string
let db: NodeDb

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-database-'))
  db = openDatabase(join(folder, 'turnout.db'))
  db.raw.exec('CREATE TABLE seen (synchronous INTEGER PRIMARY KEY)')
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const synchronous = () => db.raw.pragma('synchronous', { simple: true })

/** Reads PRAGMA synchronous as it is while a commit runs. */
async function whileCommitting(options?: { durable: boolean }): Promise<unknown> {
  const write = sql`INSERT INTO seen SELECT synchronous FROM pragma_synchronous`
  await db.commit([{ compile: () => write.compile(db.query) }], options)
  return db.raw.prepare('SELECT synchronous FROM seen').pluck().get()
}

test('waits for the disk', async () => {
  expect(await whileCommitting()).toBe(full)
})

test('does not when the commit need not be durable, and does again after it', async () => {
  expect(await whileCommitting({ durable: false })).toBe(normal)
  expect(synchronous()).toBe(full)
})

test('waits again after one that failed', async () => {
  await whileCommitting({ durable: false })
  await expect(whileCommitting({ durable: false })).rejects.toThrow()
  expect(synchronous()).toBe(full)
})
