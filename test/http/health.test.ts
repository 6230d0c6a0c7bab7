// /healthz on both hosts: what the database knows by itself of mail that does not get out.

import { expect, test } from 'vitest'
import { aForm } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

type Health = {
  status: string
  faults: { fault: string; says: string; code: string; since: string }[]
  lastMailAt: string | null
  oldestMailAt: string | null
}

async function health(world: World): Promise<Health & { code: number }> {
  const answer = await world.get('/healthz')
  return { code: answer.status, ...((await answer.json()) as Health) }
}

const aPost = async (world: World, n = 0) =>
  world.post('/events', { ...aForm(), contactEmail: `olga@rally-${n}.example.org` })

test('a calendar that works says when mail last went out', async () => {
  const world = await aWorld()
  expect(await health(world)).toMatchObject({
    code: 200,
    status: 'ok',
    faults: [],
    lastMailAt: null,
  })
  await aPost(world)
  expect(await health(world)).toMatchObject({ oldestMailAt: world.clock.now() })
  await world.work()
  expect(await health(world)).toMatchObject({
    code: 200,
    lastMailAt: world.clock.now(),
    oldestMailAt: null,
  })
})

test('a mail server that is away for longer than five minutes is a fault, and back it is none', async () => {
  const world = await aWorld()
  world.deliver = () => ({ outcome: 'deferred', response: 'ECONNECTION' })
  const since = world.clock.now()
  await aPost(world)
  await world.work()
  expect((await health(world)).code).toBe(200)
  world.clock.advance(301)
  await world.work()
  expect(await health(world)).toMatchObject({
    code: 503,
    status: 'failing',
    faults: [{ fault: 'mail-away', code: 'ECONNECTION', since }],
  })
  world.deliver = () => ({ outcome: 'delivered', response: '250' })
  world.clock.advance(3600)
  await world.work()
  expect(await health(world)).toMatchObject({ code: 200, faults: [] })
})

test('mail that is refused for everybody is a fault, for one address it is none', async () => {
  const world = await aWorld()
  world.deliver = () => ({ outcome: 'rejected', response: '550 5.1.1 no such user' })
  for (const n of [1, 2, 3]) await aPost(world, n)
  await world.work()
  expect((await health(world)).code).toBe(200)
  world.deliver = () => ({ outcome: 'rejected', response: '554 go away, olga@example.org' })
  for (const n of [4, 5, 6]) await aPost(world, n)
  await world.work()
  const said = await health(world)
  expect(said).toMatchObject({ code: 503, faults: [{ fault: 'mail-refused', code: '554' }] })
  expect(JSON.stringify(said)).not.toContain('olga')
})

test('what is due and done by nobody for three minutes is a fault', async () => {
  const world = await aWorld()
  await aPost(world)
  world.clock.advance(120)
  expect((await health(world)).code).toBe(200)
  world.clock.advance(120)
  expect(await health(world)).toMatchObject({ code: 503, faults: [{ fault: 'clock-stopped' }] })
})

test('a stranger’s server that puts mail off for hours is no fault of the calendar', async () => {
  const world = await aWorld()
  world.deliver = () => ({ outcome: 'deferred', response: '450 4.2.0 greylisted' })
  await aPost(world)
  for (let hour = 0; hour < 3; hour++) {
    await world.work()
    world.clock.advance(3600)
  }
  await world.work()
  expect((await health(world)).code).toBe(200)
})
