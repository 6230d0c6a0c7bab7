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
  db.raw.exec('CREATE TABLE seen (synchronous INTEGER)')
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const written = sql`INSERT INTO seen SELECT synchronous FROM pragma_synchronous`
const newest = () =>
  db.raw.prepare('SELECT synchronous FROM seen ORDER BY rowid DESC').pluck().get()

/** Reads PRAGMA synchronous as it is while a commit runs. */
async function whileCommitting(options?: { durable: boolean }): Promise<unknown> {
  await db.commit([{ compile: () => written.compile(db.query) }], options)
  return newest()
}

test('waits for the disk', async () => {
  expect(await whileCommitting()).toBe(full)
})

test('does not when the commit need not be durable, and does again with the next that must', async () => {
  for (const _ of ['first', 'second'])
    expect(await whileCommitting({ durable: false })).toBe(normal)
  expect(await whileCommitting()).toBe(full)
  expect(await whileCommitting({ durable: false })).toBe(normal)
})

test('a claim, which is a query that writes, waits for it, too', async () => {
  await whileCommitting({ durable: false })
  await sql`INSERT INTO seen SELECT synchronous FROM pragma_synchronous RETURNING *`.execute(
    db.query,
  )
  expect(newest()).toBe(full)
})

test('waits after one that failed', async () => {
  const broken = sql`INSERT INTO nowhere VALUES (1)`
  const failing = db.commit([{ compile: () => broken.compile(db.query) }], { durable: false })
  await expect(failing).rejects.toThrow()
  expect(await whileCommitting()).toBe(full)
})
