// A removed event on disk: no byte of it is left in the file, its log or an export.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetTakedowns } from '../../src/actions/forget-takedowns.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import type { World } from '../support/world.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-removed-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const words = {
  title: 'Xylophone zephyr',
  description: `Thereminvox quorum. ${'Kaleidoscopic balalaika evening. '.repeat(400)}`,
  organizer: 'Ocarina collective',
  placeName: 'Bandoneon hall',
}
/**
 * Words as they were typed, as tokens of the search index have it; cut short, since the index cuts off
 * what tokens share.
 */
const typed = [
  'xyloph',
  'theremin',
  'kaleidosc',
  'balalai',
  'ocari',
  'bandone',
  'glocken',
  'sousapho',
]

test('no byte of a removed event is left in the database and its log, nor in an export', async () => {
  const file = join(folder, 'turnout.db')
  const { world, sealed, ids } = await aRemovedEvent(file)
  await world.work()
  await forgetTakedowns(world.app)
  const bytes = bytesIn(folder)
  for (const word of typed) expect(bytes.toLowerCase().includes(word), word).toBe(false)
  for (const address of sealed) expect(bytes.includes(address)).toBe(false)
  expect(bytes.includes(ids.removed)).toBe(true)
  expect(bytes).toContain('Quiet vigil')

  const exported = join(folder, 'whole.jsonl')
  moving('export', exported, file)
  const lines = readFileSync(exported, 'utf8')
  for (const word of typed) expect(lines.toLowerCase().includes(word), word).toBe(false)
  for (const address of sealed) expect(lines.includes(address)).toBe(false)

  const fresh = join(folder, 'fresh.db')
  moving('import', exported, fresh)
  const moved = new SQLite(fresh, { readonly: true })
  const count = (sql: string) => moved.prepare(sql).pluck().get()
  expect(count(`SELECT publication FROM events WHERE id = '${ids.removed}'`)).toBe('removed')
  expect(count(`SELECT count(*) FROM revisions WHERE event_id = '${ids.removed}'`)).toBe(0)
  expect(count('SELECT removed_by FROM removals')).toBe('moderator')
  expect(count("SELECT count(*) FROM event_search WHERE event_search MATCH 'xylophone'")).toBe(0)
  expect(count("SELECT count(*) FROM event_search WHERE event_search MATCH 'vigil'")).toBe(1)
  moved.close()
})

test('an export with letters about a removal still to go is imported whole, and they go', async () => {
  const file = join(folder, 'turnout.db')
  const { world } = await aRemovedEvent(file)
  const exported = join(folder, 'whole.jsonl')
  moving('export', exported, file)
  const fresh = join(folder, 'fresh.db')
  moving('import', exported, fresh)
  world.app.db = openDatabase(fresh)
  const before = world.mails.length
  await world.work()
  expect(
    world.mails
      .slice(before)
      .map(mail => mail.to)
      .sort(),
  ).toEqual(['ada@example.org', 'bruno@example.org', 'olga@example.org'])
})

/** Beside an event that stays, so that pages are shared with it. */
async function aRemovedEvent(file: string) {
  const world: World = await aWatchedOverWorld()
  const db = openDatabase(file)
  migrate(db.raw, path('db/migrations'))
  world.app.db = db
  const vigil = { title: 'Quiet vigil', contactEmail: 'rosa@example.org' }
  const stays = await aPublishedEvent(world, vigil)
  const rally = await aPublishedEvent(world, words)
  await anEndorser(world, rally.id, { statement: 'Glockenspiel for all.' })
  await aFollower(world, rally.id)
  await edited(world, rally, {
    ...words,
    description: 'Sousaphone parade.',
    note: 'Sousaphones now',
  })
  await edited(world, rally, { ...words, description: words.description })
  world.clock.advance(600)
  await world.work()
  const sealed = db.raw
    .prepare(
      'SELECT address_sealed FROM watchers WHERE event_id = ? UNION SELECT address_sealed FROM organizers WHERE event_id = ?',
    )
    .pluck()
    .all(rally.id, rally.id) as string[]
  expect(sealed).toHaveLength(3)
  for (const word of typed) expect(bytesIn(folder).toLowerCase().includes(word), word).toBe(true)
  await takeDown(world, rally.id, 'removal')
  return { world, sealed, ids: { removed: rally.id, stays: stays.id } }
}

const bytesIn = (directory: string): string =>
  readdirSync(directory)
    .map(name => readFileSync(join(directory, name), 'latin1'))
    .join('')

function moving(verb: 'export' | 'import', file: string, database: string): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path('src/runtime/transfer/main.ts'), verb, 'sqlite', file],
    { env: { ...process.env, BASE_URL: '', DATABASE_PATH: database }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${verb} failed: ${stderr}`)
}
