// The version that every feed is kept under moves with what the public reads, and with nothing else.

import { expect, test } from 'vitest'
import { calendarVersion } from '../../src/store/calendar.ts'
import { aModeratedWorld, aQueue, aWaitingEvent, press } from '../support/moderators.ts'
import {
  aFollower,
  aForm,
  anEndorser,
  aPublishedEvent,
  edited,
  lastAsking,
  posted,
} from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

/** By how much the version moves meanwhile. */
async function moves(world: World, work: () => Promise<unknown>): Promise<number> {
  const { version } = await calendarVersion(world.app.db)
  await work()
  return (await calendarVersion(world.app.db)).version - version
}

const pathOf = (world: World) => linkIn(lastAsking(world), 'confirm')

test('a post that nobody has confirmed discards no feed; its publication does', async () => {
  const world = await aWorld()
  const submit = () =>
    world.post('/events', aForm({ description: posted, address: '790 Market St.' }))
  expect(await moves(world, submit)).toBe(0)
  await world.work()
  const confirm = pathOf(world)
  const dismiss = () => world.post(`${confirm}/dismissals`, { sentence: '870 Market St.' })
  expect(await moves(world, dismiss)).toBe(0)
  expect(await moves(world, () => world.post(confirm))).toBe(1)
})

test('an event that waits for a moderator discards no feed until it is public', async () => {
  const world = await aModeratedWorld()
  expect(await moves(world, () => aWaitingEvent(world))).toBe(0)
  const rally = await aWaitingEvent(world, { title: 'Vigil at the library' })
  const edit = () => edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  expect(await moves(world, edit)).toBe(0)
  const queue = await aQueue(world)
  expect(await moves(world, () => press(world, queue, `${rally.id}/publication`))).toBe(1)
})

test('an edit and an endorsement of a published event discard feeds; a follower does not', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  expect(await moves(world, () => edited(world, rally, { startsLocal: '2023-01-13T11:00' }))).toBe(
    1,
  )
  expect(await moves(world, () => anEndorser(world, rally.id))).toBe(1)
  expect(await moves(world, () => aFollower(world, rally.id))).toBe(0)
})

test('a calendar that publishes at once discards feeds with each post', async () => {
  const world = await aWorld({ publishing: 'open' })
  expect(await moves(world, () => world.post('/events', aForm()))).toBe(1)
})
