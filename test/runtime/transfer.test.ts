// Export and import: the rally goes from SQLite to D1 and back, and nothing of it is lost.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NodeDb } from '../../src/runtime/node/database.ts'
import { lockDatabase } from '../../src/runtime/node/database-lock.ts'
import { inspectDatabase } from '../../src/runtime/node/inspect-database.ts'
import type { NodePictures } from '../../src/runtime/node/pictures.ts'
import { noteKept, notePictureOf } from '../../src/store/pictures.ts'
import { aPublishedSeries } from '../support/a-series.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { png } from '../support/pictures.ts'
import { anAsked, answered } from '../support/questions.ts'
import { aWorld } from '../support/world.ts'

const path = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-moving-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the rally moves from SQLite to D1 and back, every table of it the same', async () => {
  const [old, fresh] = [join(folder, 'old.db'), join(folder, 'new.db')]
  await rallyIn(old)
  const state = join(folder, 'worker')
  wrangler('d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state)
  const [first, second] = [join(folder, 'first.jsonl'), join(folder, 'second.jsonl')]
  move('export', 'sqlite', first, { DATABASE_PATH: old })
  move('import', 'worker', first, { WORKER_STATE: state })
  move('export', 'worker', second, { WORKER_STATE: state })
  move('import', 'sqlite', second, { DATABASE_PATH: fresh })

  expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))
  const [before, after] = [everythingIn(old), everythingIn(fresh)]
  expect(after).toEqual(before)
  const [pictures, same] = [everythingIn(`${old}.pictures`), everythingIn(`${fresh}.pictures`)]
  expect(pictures.pictures).toHaveLength(2)
  expect(same).toEqual(pictures)
  expect(after.occurrences).toHaveLength(4)
  expect((await inspectDatabase(fresh, null)).findings).toEqual([])
  for (const table of [
    'events',
    'revisions',
    'watchers',
    'tellings',
    'organizers',
    'letters',
    'answers',
  ])
    expect(before[table], table).not.toEqual([])
  expect(found(fresh, 'solidarity')).toBe(1)
  expect(found(fresh, '790')).toBe(1)
})

test('a file that was cut off is refused, and nothing of it is kept', async () => {
  const [old, fresh] = [join(folder, 'old.db'), join(folder, 'new.db')]
  await rallyIn(old)
  const file = join(folder, 'whole.jsonl')
  move('export', 'sqlite', file, { DATABASE_PATH: old })
  const lines = readFileSync(file, 'utf8').split('\n')
  for (const left of [lines.slice(0, 20), lines.filter(line => !line.includes('"480.webp"'))]) {
    writeFileSync(file, left.join('\n'))
    const refused = tryMove('import', 'sqlite', file, { DATABASE_PATH: fresh })
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('the file is not whole')
  }
  expect(everythingIn(fresh).events).toEqual([])
  expect(everythingIn(fresh).terms).not.toEqual([])
})

test('a calendar that is there already is not written over', async () => {
  const old = join(folder, 'old.db')
  await rallyIn(old)
  const file = join(folder, 'whole.jsonl')
  move('export', 'sqlite', file, { DATABASE_PATH: old })
  const before = everythingIn(old)
  const refused = tryMove('import', 'sqlite', file, { DATABASE_PATH: old })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('there are events here already')
  expect(everythingIn(old)).toEqual(before)
})

test('beside a server a calendar is exported, and never imported', async () => {
  const [served, empty] = [join(folder, 'served.db'), join(folder, 'empty.db')]
  const file = join(folder, 'whole.jsonl')
  await rallyIn(served)
  const locks = [served, empty].map(lockDatabase)
  move('export', 'sqlite', file, { DATABASE_PATH: served })
  const refused = tryMove('import', 'sqlite', file, { DATABASE_PATH: empty })
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/^DATABASE_PATH=\S+ is served by another process: .*\n$/)
  for (const lock of locks) lock.release()
  move('import', 'sqlite', file, { DATABASE_PATH: empty })
})

test('says what it takes when it is called with something else', () => {
  const refused = tryMove('export', 'nowhere', 'file.jsonl', {})
  expect(refused.status).toBe(1)
  expect(refused.stderr).toContain('npm run export -- FROM FILE')
})

/** The rally with an endorser and a follower who were told that it moved, and a vigil on three dates. */
async function rallyIn(file: string): Promise<void> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await aFollower(world, rally.id)
  await answered(world, await anAsked(world, rally), 'Yes, there is a ramp.')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', address: '790 Market St.' })
  world.clock.advance(300)
  await world.work()
  await aPublishedSeries(
    world,
    { rule: 'FREQ=WEEKLY;COUNT=3', extra: [] },
    {
      ...{ title: 'Vigil', summary: 'Candles.', description: 'Bring one.' },
      ...{ startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' },
    },
  )
  const made = await world.app.pictures?.make(png())
  if (!made || 'fault' in made) throw new Error('no picture')
  const { hash } = made.picture
  await world.app.pictures?.put(made)
  await world.app.db.commit([
    noteKept(world.app.db, hash, world.clock.now()),
    notePictureOf(world.app.db, rally.id, hash),
  ])
  await (world.app.db as NodeDb).raw.backup(file)
  await (world.app.pictures as NodePictures).raw.backup(`${file}.pictures`)
}

function everythingIn(file: string): Record<string, unknown[]> {
  const db = new SQLite(file, { readonly: true })
  const tables = db
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'event_search_%' AND name NOT LIKE 'title_search_%' AND name <> 'd1_migrations'",
    )
    .all()
  const content = tables.map(({ name }) => [
    name,
    db
      .prepare(`SELECT ${name === 'event_search' ? 'rowid, *' : '*'} FROM ${name} ORDER BY 1, 2`)
      .all(),
  ])
  db.close()
  return Object.fromEntries(content)
}

function found(file: string, word: string): unknown {
  const db = new SQLite(file, { readonly: true })
  const count = db.prepare('SELECT count(*) FROM event_search WHERE event_search MATCH ?').pluck()
  const answer = count.get(word)
  db.close()
  return answer
}

function move(...how: Parameters<typeof tryMove>): void {
  const { status, stderr } = tryMove(...how)
  if (status !== 0) throw new Error(`${how.slice(0, 2).join(' ')} failed: ${stderr}`)
}

const tryMove = (verb: string, place: string, file: string, env: Record<string, string>) =>
  spawnSync(process.execPath, [path('src/runtime/transfer/main.ts'), verb, place, file], {
    // the test runner has a BASE_URL of its own
    env: { ...process.env, BASE_URL: '', ...env },
    encoding: 'utf8',
  })

function wrangler(...args: string[]): void {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path('node_modules/wrangler/bin/wrangler.js'), ...args],
    {
      cwd: path('.'),
      env: { ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' },
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(stderr)
}
