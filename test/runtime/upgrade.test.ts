// Databases that earlier versions made come up to this one, whole, and answer as they did.

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../src/runtime/clock.ts'
import { inspectDatabase } from '../../src/runtime/node/inspect-database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { dumpKey } from '../support/upgrade-key.ts'

const dumps = readdirSync('test/upgrade').filter(name => name.endsWith('.sql'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-upgrade-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The database that the statements make, as a file. */
function loaded(name: string): string {
  const path = join(folder, 'turnout.db')
  const raw = new SQLite(path)
  // the tables of an index are written by name
  raw.unsafeMode(true)
  raw.exec(readFileSync(`test/upgrade/${name}`, 'utf8'))
  raw.close()
  writeFileSync(`${path}.key`, dumpKey, { mode: 0o600 })
  return path
}

test('there is a database of each version', () => {
  expect(dumps.length).toBeGreaterThan(0)
})

test.each(dumps)('%s comes up whole, and its pages answer', async name => {
  const path = loaded(name)
  const before = await inspectDatabase(path, dumpKey)
  expect(before.findings).toEqual([])
  const settings = readSettings({
    PORT: '0',
    DATABASE_PATH: path,
    SECRET_KEY: dumpKey,
    TURNOUT_NOW: '2027-03-11T20:00:00Z',
  })
  const logged: string[] = []
  const served = await serve(settings, systemClock(settings.startsAt), line => logged.push(line))
  await served.scheduler.idle()
  const get = async (address: string) => {
    const answer = await fetch(`http://127.0.0.1:${served.port}${address}`)
    expect(answer.status, address).toBe(200)
    return answer.text()
  }
  const { events } = JSON.parse(await get('/api/v1/events?from=2000-01-01')) as {
    events: { id: string; title: string }[]
  }
  expect(events.length).toBe(before.events)
  for (const { id } of events) {
    expect(await get(`/events/${id}`)).toContain('<h1')
    expect(await get(`/events/${id}.ics`)).toContain('BEGIN:VEVENT')
    await get(`/events/${id}/history`)
  }
  expect((await get('/calendar.ics')).match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(20)
  const last = events.at(-1)
  expect(await get(`/?q=${encodeURIComponent(last?.title ?? '')}`)).toContain(last?.id ?? '')
  await served.close()
  expect(logged).toEqual([])
  const after = await inspectDatabase(path, dumpKey)
  expect(after).toMatchObject({ findings: [], pending: [], revisions: before.revisions })
})

/** A database as the program was before its newest migrations. */
function older(last: string): string {
  const migrations = join(folder, 'migrations')
  mkdirSync(migrations)
  for (const name of readdirSync('db/migrations'))
    if (name <= `${last}~`) copyFileSync(join('db/migrations', name), join(migrations, name))
  const path = join(folder, 'turnout.db')
  const raw = new SQLite(path)
  migrate(raw, migrations)
  raw.close()
  writeFileSync(`${path}.key`, dumpKey, { mode: 0o600 })
  return path
}

const started = (path: string) =>
  serve(readSettings({ PORT: '0', DATABASE_PATH: path }), systemClock(null), () => {})

test('a start copies an older database before it migrates it, and keeps one such copy', async () => {
  const path = older('0032')
  writeFileSync(`${path}.before-0020`, '')
  await (await started(path)).close()
  const copies = readdirSync(folder).filter(name => name.includes('.before-'))
  expect(copies).toEqual(['turnout.db.before-0033'])
  const copy = await inspectDatabase(join(folder, 'turnout.db.before-0033'), dumpKey)
  expect([copy.findings, copy.pending[0]?.slice(0, 4)]).toEqual([[], '0033'])
  expect(statSync(join(folder, 'turnout.db.before-0033')).mode & 0o777).toBe(0o600)
  // nothing to migrate, nothing to copy
  rmSync(join(folder, 'turnout.db.before-0033'))
  await (await started(path)).close()
  expect(readdirSync(folder).filter(name => name.includes('.before-'))).toEqual([])
})

test('a database of a newer Turnout is refused in one line, and is left as it is', async () => {
  const path = older('9999')
  const raw = new SQLite(path)
  raw.prepare("INSERT INTO d1_migrations (name) VALUES ('9999_of_tomorrow.sql')").run()
  raw.close()
  await expect(started(path)).rejects.toThrow(
    /^DATABASE_PATH=\S+ was written by a newer Turnout \(9999_of_tomorrow\.sql\): it takes [^\n]+$/,
  )
})
