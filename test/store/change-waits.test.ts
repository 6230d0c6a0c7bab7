// How long a change waited for its last mail, and how much waits.

import { expect, test } from 'vitest'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { changeWaits, countBehind, waitingMails } from '../../src/store/change-waits.ts'
import { aFollower, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('a change has waited from its edit to the last mail about it', async () => {
  const world = await aWorld({ settleSeconds: 300 })
  const { db } = world.app
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  expect(await countBehind(db)).toBe(0)
  world.clock.advance(10)
  const changedAt = world.clock.now()
  await edited(world, rally, { address: '790 Market St.', tell: 'everyone' })
  expect(await countBehind(db)).toBe(1)
  expect(await changeWaits(db, changedAt)).toEqual([])
  world.clock.advance(320)
  await world.work()
  expect(await changeWaits(db, changedAt)).toEqual([320])
  expect(await changeWaits(db, plusSeconds(changedAt, 1))).toEqual([])
  expect(await countBehind(db)).toBe(0)
})

test('letters wait by kind until they are sent', async () => {
  const world = await aWorld()
  const waits = () => waitingMails(world.app.db)
  const rally = await aPublishedEvent(world)
  await world.work()
  expect(await waits()).toEqual([])
  world.deliver = () => ({ outcome: 'deferred', response: '451' })
  await world.post(`/events/${rally.id}/followers`, { email: 'vera@example.org', language: 'en' })
  await world.work()
  expect(await waits()).toEqual([{ kind: 'confirm-follow', count: 1 }])
})
