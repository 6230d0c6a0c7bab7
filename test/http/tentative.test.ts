// An event that is not certain yet: marked everywhere, told, and open to readers as before.

import { expect, test } from 'vitest'
import { aFollower, aPublishedEvent, edited, type Rally, tellings } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

async function told(world: World) {
  world.clock.advance(600)
  await world.work()
  return tellings(world)
}

async function aTentativeRally(): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const fields = { reason: 'The permit is asked for.', baseRevision: '1' }
  const done = await world.post(`${rally.manage}/tentative`, fields)
  expect(done.headers.get('location')).toContain('done=tentative')
  return { world, rally }
}

test('page, feed, JSON and mail say that it is not certain, and why', async () => {
  const { world, rally } = await aTentativeRally()
  const page = await pageOf(world, `/events/${rally.id}`)
  expect(page).toMatch(/tentative<\/strong>[\s\S]{0,80}The permit is asked for/i)
  expect(page, 'it can be added and followed').toContain('id="follow"')
  const feed = await pageOf(world, '/calendar.ics')
  expect(feed).toContain('STATUS:TENTATIVE')
  expect(feed).toMatch(/SUMMARY:TENTATIVE: SF rally/)
  const json = (await (await world.get(`/events/${rally.id}.json`)).json()) as object
  expect(json).toMatchObject({ status: 'tentative', reason: 'The permit is asked for.' })
  expect(page).toContain('https://schema.org/EventScheduled')
  const [mail] = await told(world)
  expect(mail?.subject).toBe('Not certain yet: SF rally: US hands off Peru')
  expect(mail?.text).toContain('It is not certain that this event takes place:')
  expect(mail?.text).toContain('The permit is asked for.')
})

test('a move of a tentative event names the move, and that it is certain is told once', async () => {
  const { world, rally } = await aTentativeRally()
  await told(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' })
  world.clock.advance(3600)
  expect((await told(world)).at(-1)?.subject).toMatch(/^Moved to 11:00.AM: /)
  const look = await pageOf(world, `${rally.manage}/state`)
  expect(look).toContain('It takes place as announced')
  await world.post(`${rally.manage}/reinstatement`, { note: '', baseRevision: '3' })
  world.clock.advance(3600)
  const mails = await told(world)
  expect(mails).toHaveLength(3)
  expect(mails.at(-1)?.subject).toMatch(/^Certain now: /)
  expect(mails.at(-1)?.text).toContain('It is certain now that this event takes place:')
  expect(await pageOf(world, `/events/${rally.id}`)).not.toMatch(/tentative<\/strong>/i)
})

test('it needs a reason, and one way leads to each other state', async () => {
  const { world, rally } = await aTentativeRally()
  expect((await world.post(`${rally.manage}/tentative`, { reason: '' })).status).toBe(422)
  const again = { reason: 'Still asked for.', baseRevision: '2' }
  expect((await world.post(`${rally.manage}/tentative`, again)).status).toBe(409)
  const off = { reason: 'No permit', baseRevision: '2' }
  expect((await world.post(`${rally.manage}/cancellation`, off)).status).toBe(303)
  expect(await pageOf(world, '/calendar.ics')).toContain('STATUS:CANCELLED')
})
