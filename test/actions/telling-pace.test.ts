// How often one person hears of one event, however often its organizer saves or presses.

import { expect, test } from 'vitest'
import { aFollower, aPublishedEvent, edited, type Rally, tellings } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

async function aFollowedRally(world: World): Promise<Rally> {
  const rally = await aPublishedEvent(world, { endsLocal: '' })
  await aFollower(world, rally.id)
  return rally
}

const moved = (door: number, tell: string) => ({
  endsLocal: '',
  address: `${door} Market St.`,
  tell,
})

test('thirty edits that are told at once are two mails, and the second says what is left of all', async () => {
  const world = await aWorld()
  const rally = await aFollowedRally(world)
  for (let n = 1; n <= 30; n++) {
    await edited(world, rally, moved(1000 + n, 'now'))
    await world.work()
    world.clock.advance(5)
  }
  expect(tellings(world).map(mail => /now (\d+) Market/.exec(mail.text)?.[1])).toEqual(['1001'])
  world.clock.advance(299)
  await world.work()
  const [, second] = tellings(world)
  expect(tellings(world)).toHaveLength(2)
  expect(second?.text).toContain('Address: was 1001 Market St.; now 1030 Market St.')
})

test('“tell them now” is heard once in five minutes, and says when it rests instead', async () => {
  const world = await aWorld()
  const rally = await aFollowedRally(world)
  const press = async () => {
    const answer = await world.post(`${rally.manage}/telling`)
    await world.work()
    return (await world.get(answer.headers.get('location') ?? '')).text()
  }
  await edited(world, rally, moved(790, 'everyone'))
  expect(await press()).toContain('We are emailing them now.')
  expect(tellings(world)).toHaveLength(1)
  await edited(world, rally, moved(800, 'everyone'))
  expect(await press()).toContain('They were told at once a few minutes ago.')
  expect(tellings(world)).toHaveLength(1)
  world.clock.advance(301)
  await world.work()
  expect(tellings(world)).toHaveLength(2)
  await edited(world, rally, moved(810, 'everyone'))
  expect(await press()).toContain('We are emailing them now.')
})

test('a cancellation waits for nobody’s rest', async () => {
  const world = await aWorld({ settleSeconds: 0 })
  const rally = await aFollowedRally(world)
  await edited(world, rally, moved(790, 'everyone'))
  await world.work()
  world.clock.advance(10)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain' })
  await world.work()
  expect(tellings(world).map(mail => mail.subject.split(':')[0])).toEqual([
    'New address',
    'Cancelled',
  ])
})

test('nor does anything in the last 24 hours', async () => {
  const world = await aWorld()
  const rally = await aFollowedRally(world)
  world.clock.set('2023-01-12T23:00:00.000Z')
  for (const door of [790, 800, 810]) {
    await edited(world, rally, moved(door, 'everyone'))
    await world.work()
    world.clock.advance(10)
  }
  expect(tellings(world)).toHaveLength(3)
})

test('whoever has just come, and was told nothing yet, does not rest', async () => {
  const world = await aWorld({ settleSeconds: 0 })
  const rally = await aFollowedRally(world)
  await edited(world, rally, moved(790, 'everyone'))
  await world.work()
  await aFollower(world, rally.id, { email: 'eva@example.org' })
  world.clock.advance(10)
  await edited(world, rally, moved(800, 'everyone'))
  await world.work()
  expect(tellings(world).map(mail => mail.to)).toEqual(['ada@example.org', 'eva@example.org'])
  world.clock.advance(300)
  await world.work()
  expect(tellings(world).map(mail => mail.to)).toEqual([
    'ada@example.org',
    'eva@example.org',
    'ada@example.org',
  ])
})

test('without limits each edit that is told at once is a mail', async () => {
  const world = await aWorld({ limits: false })
  const rally = await aFollowedRally(world)
  for (const door of [790, 800, 810]) {
    await edited(world, rally, moved(door, 'now'))
    await world.work()
    world.clock.advance(5)
  }
  expect(tellings(world)).toHaveLength(3)
})
