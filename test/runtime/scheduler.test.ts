// The clock of one machine: what a commit wakes it for, and what it looks for once a minute.

import type { KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import type { App } from '../../src/ports.ts'
import { startScheduler } from '../../src/runtime/scheduler.ts'
import { mara } from '../support/moderators.ts'
import { aFollower, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

/** The same program, whose queries are noted as SQL. */
function noting({ app }: World): { noted: string[]; app: App } {
  const noted: string[] = []
  const compiler = app.db.query.getExecutor()
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      noted.push(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { noted, app: { ...app, db: { ...app.db, query: app.db.query.withPlugin(plugin) } } }
}

/**
 * Matches queries that grow with the calendar: the look for reminders, for moderators' news, for what
 * ran out.
 */
const growing = /"starts_at" >|contradictions|confirmations/

test('a commit wakes it for mail alone; the rest of the calendar is read once a minute', async () => {
  const world = await aWorld({ moderators: [mara] })
  const { noted, app } = noting(world)
  const scheduler = startScheduler(app, line => world.logged.push(line))
  const woken = async () => {
    noted.length = 0
    scheduler.wake()
    await scheduler.idle()
    return noted.filter(query => growing.test(query)).length
  }
  expect(await woken()).toBeGreaterThan(0)
  world.clock.advance(59)
  for (let commit = 0; commit < 5; commit++) expect(await woken()).toBe(0)
  expect(noted.length).toBeGreaterThan(0)
  world.clock.advance(1)
  expect(await woken()).toBeGreaterThan(0)
  await scheduler.stop()
  expect(world.logged).toEqual([])
})

test('a reminder comes within the minute in which it is due', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id, { reminder: 'on' })
  world.mails.length = 0
  const scheduler = startScheduler(world.app, line => world.logged.push(line))
  const at = async (instant: string) => {
    world.clock.set(instant)
    scheduler.wake()
    await scheduler.idle()
    return world.mails.length
  }
  expect(await at('2023-01-12T19:59:30.000Z')).toBe(0)
  expect(await at('2023-01-12T20:00:10.000Z')).toBe(0)
  expect(await at('2023-01-12T20:00:30.000Z')).toBe(1)
  await scheduler.stop()
})

test('a system clock that was put back does not put the sweep off', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id, { reminder: 'on' })
  world.mails.length = 0
  const scheduler = startScheduler(world.app, line => world.logged.push(line))
  for (const instant of ['2023-01-13T21:00:00.000Z', '2023-01-12T20:30:00.000Z']) {
    world.clock.set(instant)
    scheduler.wake()
    await scheduler.idle()
  }
  expect(world.mails).toHaveLength(1)
  await scheduler.stop()
})
