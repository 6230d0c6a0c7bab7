// Telling by queue: bounded messages, several consumers, and nothing lost with a message.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { tzVersion } from '../../../src/domain/event/tz-database.ts'
import { ask, sweep } from '../../../src/runtime/workers/tasks.ts'
import { appliedTzVersion } from '../../../src/store/calendar.ts'
import { insertWatcher } from '../../../src/store/watchers.ts'
import { aPublishedEvent, edited, type Rally } from '../../support/people.ts'
import { aWorld, type World } from '../../support/world.ts'
import { aQueue } from './a-queue.ts'

const moved = { startsLocal: '2023-01-13T11:00' }

test('eight consumers at once tell 130 watchers once each', async () => {
  const { world, rally } = await aWatchedRally(130)
  const { queue, drain } = aQueue()
  await edited(world, rally, moved)
  world.clock.advance(300)
  await ask(queue, 'tell-watchers', 300)
  await drain(world.app, 8)
  const told = world.mails.map(mail => mail.to)
  expect(new Set(told).size).toBe(130)
  expect(told).toHaveLength(130)
})

test('no message tells more than 50 watchers', async () => {
  const { world, rally } = await aWatchedRally(130)
  const { queue, waiting, doNext } = aQueue()
  await edited(world, rally, moved)
  world.clock.advance(300)
  await sweep(world.app, queue)
  const counts: number[] = []
  while (waiting.length > 0) {
    const before = world.mails.length
    await doNext(world.app)
    counts.push(world.mails.length - before)
  }
  expect(Math.max(...counts)).toBe(50)
  expect(counts.reduce((sum, count) => sum + count)).toBe(130)
})

test('a change is asked about at once, and again when it has rested', async () => {
  const { queue, waiting } = aQueue()
  await ask(queue, 'tell-watchers', 300)
  expect(waiting).toEqual([
    { task: { do: 'tell-watchers' }, delaySeconds: 0 },
    { task: { do: 'tell-watchers' }, delaySeconds: 301 },
  ])
})

test('a change that still rests is told by nobody', async () => {
  const { world, rally } = await aWatchedRally(3)
  const { queue, drain } = aQueue()
  await edited(world, rally, moved)
  await ask(queue, 'tell-watchers', 300)
  await drain(world.app)
  expect(world.mails).toEqual([])
})

test('an edit while the one before it is being told rests for its own time', async () => {
  const { world, rally } = await aWatchedRally(60)
  const { queue, doNext, drain } = aQueue()
  await edited(world, rally, moved)
  world.clock.advance(300)
  await sweep(world.app, queue)
  await doNext(world.app)
  await edited(world, rally, { ...moved, address: '790 Market St.' })
  await drain(world.app)
  expect(world.mails).toHaveLength(50)

  world.clock.advance(300)
  await sweep(world.app, queue)
  await drain(world.app, 3)
  const second = world.mails.slice(50)
  expect(second).toHaveLength(60)
  for (const mail of second) expect(mail.subject).toMatch(/new address/i)
})

test('two sweeps in a row start one teller, and a lost message is swept up later', async () => {
  const { world, rally } = await aWatchedRally(3)
  const { queue, waiting, drain } = aQueue()
  await edited(world, rally, moved)
  world.clock.advance(300)
  await sweep(world.app, queue)
  await sweep(world.app, queue)
  expect(waiting.filter(({ task }) => task.do === 'tell')).toHaveLength(1)

  waiting.length = 0
  world.clock.advance(601)
  await sweep(world.app, queue)
  await drain(world.app)
  expect(world.mails).toHaveLength(3)
})

test('letters are sent by the sweep when their message was lost', async () => {
  const world = await aWorld()
  const { queue, drain } = aQueue()
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org', language: 'en' })
  world.mails.length = 0
  await sweep(world.app, queue)
  await drain(world.app)
  expect(world.mails.map(mail => mail.to)).toEqual(['ada@example.org'])
})

test('the sweep after a deployment applies the tz database that came with it', async () => {
  const { app } = await aWorld()
  const { queue } = aQueue()
  expect(await appliedTzVersion(app.db)).not.toBe(tzVersion)
  await sweep(app, queue)
  expect(await appliedTzVersion(app.db)).toBe(tzVersion)
})

test('descriptions that an older version left are rendered in bounded messages', async () => {
  const world = await aWorld()
  const { queue, drain } = aQueue()
  const { id } = await aPublishedEvent(world)
  const { query } = world.app.db
  await sql`WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 60)
    INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
    SELECT event_id, i, at, by, note, quiet, snapshot, starts_at, ends_at FROM revisions, n
    WHERE event_id = ${id} AND number = 1`.execute(query)
  await sweep(world.app, queue)
  await drain(world.app)
  const left = await sql`SELECT 1 FROM revisions WHERE description_html IS NULL`.execute(query)
  expect(left.rows).toEqual([])
})

async function aWatchedRally(watchers: number): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const { db, vault, clock } = world.app
  for (let n = 0; n < watchers; n++) {
    const address = `watcher${n}@example.org`
    await db.commit([
      insertWatcher(db, {
        id: `watcher${n}`,
        eventId: rally.id,
        address: await vault.seal(address),
        addressKey: await vault.addressKey(address),
        inboxKey: await vault.addressKey(address),
        language: 'en',
        tokenHash: `hash${n}`,
        createdAt: clock.now(),
      }),
      db.query
        .updateTable('watchers')
        .set({ confirmed_at: clock.now(), told_revision: 1 })
        .where('id', '=', `watcher${n}`),
    ])
  }
  world.mails.length = 0
  return { world, rally }
}
