// Another process writes to the database: reads go on, writes wait without holding anybody up, and one
// that has waited too long says that nothing was saved.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DatabaseBusy } from '../../src/ports.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { claimMails } from '../../src/store/queued-mails.ts'
import { listTerms } from '../../src/store/terms.ts'
import { aFollower, aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

let folder = ''
let path = ''
const open: { close(): void }[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'))
  path = join(folder, 'turnout.db')
})
afterEach(() => {
  for (const one of open.splice(0)) one.close()
  rmSync(folder, { recursive: true })
})

/** @param busyTimeout milliseconds that a write waits. */
function migrated(busyTimeout: number): NodeDb {
  const db = openDatabase(path, { busyTimeout })
  open.push(db)
  migrate(db.raw, join(projectRoot, 'db/migrations'))
  return db
}

/** Another connection, with a write transaction open. */
function foreignWriter(): SQLite.Database {
  const other = new SQLite(path)
  open.push(other)
  other.exec('BEGIN IMMEDIATE')
  return other
}

const aWrite = (db: NodeDb) =>
  db.query.insertInto('mailbox').values({ id: 'a', received_at: '2023-01-06', raw_sealed: 'x' })
const kept = (db: NodeDb) => db.query.selectFrom('mailbox').select('id').execute()

test('a write waits for another process, and reads and timers go on meanwhile', async () => {
  const db = migrated(60_000)
  const other = foreignWriter()
  const before = db.stamp?.()
  let done = false
  const committed = db.commit([aWrite(db)]).then(() => {
    done = true
  })
  for (let turn = 0; turn < 5; turn++) {
    await new Promise(resolve => setTimeout(resolve, 5))
    expect((await listTerms(db)).type.length).toBeGreaterThan(0)
  }
  expect(done).toBe(false)
  const during = db.stamp?.()
  other.exec('COMMIT')
  await committed
  expect(await kept(db)).toHaveLength(1)
  expect(new Set([before, during, db.stamp?.()]).size, 'no answer is kept from before').toBe(3)
})

const one = { kinds: ['lost-links' as const], lease: 'one', limit: 1 }

test('a claim, which is a write that answers with rows, waits as well', async () => {
  const db = migrated(60_000)
  const other = foreignWriter()
  const now = '2023-01-06T00:00:00.000Z'
  const claimed = claimMails(db, { ...one, now, until: now })
  setTimeout(() => other.exec('COMMIT'), 20)
  expect(await claimed).toEqual([])
})

test('after its busy timeout a write says that nothing was saved, with the code of the database', async () => {
  const db = migrated(50)
  const other = foreignWriter()
  const refused = db.commit([aWrite(db)])
  await expect(refused).rejects.toThrowError(DatabaseBusy)
  await expect(refused).rejects.toMatchObject({ name: 'SQLITE_BUSY' })
  const now = '2023-01-06T00:00:00.000Z'
  await expect(claimMails(db, { ...one, now, until: now })).rejects.toThrowError(DatabaseBusy)
  other.exec('COMMIT')
  expect(await kept(db)).toEqual([])
})

/** The form that a page gives back to be sent again. */
function formIn(page: string): { action: string; fields: Record<string, string[]> } {
  const [, action = '', inner = ''] =
    /<form class="form" method="post" action="([^"]+)">(.*?)<\/form>/s.exec(page) ?? []
  const fields: Record<string, string[]> = {}
  for (const [, name = '', value = ''] of inner.matchAll(/name="([^"]+)" value="([^"]*)"/g))
    fields[name] = [
      ...(fields[name] ?? []),
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]
  return { action, fields }
}

test('a form is answered 503, keeps what was typed, and goes through when it is sent again', async () => {
  const world = await aWorld({}, migrated(50))
  const other = foreignWriter()
  const title = 'Rally "for" bread & roses'
  const description = 'First line\n\nSecond line'
  const busy = await world.post('/events', aForm({ title, description }))
  expect(busy.status).toBe(503)
  expect(busy.headers.get('retry-after')).toBe('10')
  expect(world.logged).toEqual([
    'nothing was saved in a POST, since another process is writing: SQLITE_BUSY',
  ])
  expect((await world.get('/')).status).toBe(200)
  const page = await busy.text()
  expect(page).toContain('Nothing was saved')
  expect(page).toContain('What you typed is kept on this page')
  other.exec('COMMIT')
  const { action, fields } = formIn(page)
  expect(fields).toMatchObject({ title: [title], description: [description] })
  expect(fields.topics).toEqual(['international', 'labor'])
  expect((await world.post(action, fields)).status).toBe(303)
  const rows = await world.app.db.query.selectFrom('events').select('id').execute()
  expect(rows).toHaveLength(1)
})

test('a button has nothing typed, and a program is answered as a problem', async () => {
  const world = await aWorld({}, migrated(50))
  const rally = await aPublishedEvent(world)
  const other = foreignWriter()
  const page = await (await world.post(`${rally.manage}/telling`)).text()
  expect(formIn(page)).toEqual({ action: `${rally.manage}/telling`, fields: {} })
  expect(page).not.toContain('What you typed')
  const answer = await world.postJson('/events', aForm())
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ type: 'urn:turnout:problem:busy', status: 503 })
  expect(answer.headers.get('retry-after')).toBe('10')
  other.exec('COMMIT')
})

test('a mail that a server took is not sent again, however long its record had to wait', async () => {
  const world = await aWorld({ settleSeconds: 0 }, migrated(20))
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const told = await tellingMeanwhile(world, () =>
    edited(world, rally, { address: '790 Market St.' }),
  )
  expect(told).toHaveLength(1)
  const asked = await tellingMeanwhile(world, () =>
    world.post(`/events/${rally.id}/followers`, { email: 'eva@example.org' }),
  )
  expect(asked).toHaveLength(1)
})

/** The mails of one change; another process writes from the first one on, for longer than a commit waits. */
async function tellingMeanwhile(world: World, change: () => Promise<unknown>) {
  await change()
  world.mails.length = 0
  world.deliver = () => {
    const other = foreignWriter()
    setTimeout(() => other.exec('COMMIT'), 200)
    return { outcome: 'delivered', response: '250 OK' }
  }
  await world.work()
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  world.clock.advance(3600)
  await world.work()
  return world.mails
}
