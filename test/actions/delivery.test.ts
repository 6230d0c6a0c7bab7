// What becomes of mail that does not get through: tried again, given up, and never in others' way.

import { expect, test } from 'vitest'
import { tellBatch } from '../../src/mail/deliver.ts'
import type { Delivery, Message } from '../../src/ports.ts'
import { eventsToTell } from '../../src/store/telling-times.ts'
import { claimBehind } from '../../src/store/watcher-claims.ts'
import { listWatchers } from '../../src/store/watcher-lists.ts'
import { findWatcher } from '../../src/store/watchers.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const answer = (outcome: Delivery['outcome'], response: string): Delivery => ({ outcome, response })
const taken = answer('delivered', '250 OK')
const isChange = (mail: Message) => mail.listId !== undefined

async function aChange(world: World, manage: string, id: string): Promise<void> {
  await edited(world, { id, manage }, { startsLocal: '2023-01-13T11:00' })
  world.mails.length = 0
  world.clock.advance(600)
}

test('an address that is refused is marked at once, and the organizer is told of it once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id, { website: 'https://mission.example' })
  await aFollower(world, rally.id)
  await aFollower(world, rally.id, { email: 'gone@example.net' })
  await aChange(world, rally.manage, rally.id)
  world.deliver = ({ to }) =>
    to === 'ada@example.org' || to === 'olga@example.org'
      ? taken
      : answer('rejected', '550 5.1.1 <bruno@example.org>: no such user')
  await world.work()
  const bounced = (await listWatchers(world.app.db, rally.id)).filter(one => one.bouncedAt)
  expect(bounced).toHaveLength(2)
  expect(bounced.map(one => one.lastResponse)).toContain('550 5.1.1')

  world.clock.advance(600)
  await world.work()
  const isOfBounces = ({ subject }: Message) => subject.startsWith('Some emails are not arriving')
  const letters = world.mails.filter(isOfBounces)
  expect(letters).toHaveLength(1)
  expect(letters[0]?.subject).toBe('Some emails are not arriving: SF rally: US hands off Peru')
  expect(letters[0]?.text).toContain('Mission Tenants Assembly: Bruno, https://mission.example')
  expect(letters[0]?.text).toContain('1 person who follows it.')
  expect(letters[0]?.text).not.toContain('bruno@example.org')

  await edited(world, rally, { startsLocal: '2023-01-13T10:00' })
  world.clock.advance(600)
  await world.work()
  world.clock.advance(600)
  await world.work()
  expect(world.mails.filter(isOfBounces)).toHaveLength(1)
})

test('a full disk in the middle keeps nobody waiting once there is room again', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const name of ['ada', 'bea', 'cleo'])
    await aFollower(world, rally.id, { email: `${name}@${name}.example` })
  await aChange(world, rally.manage, rally.id)
  const { db } = world.app
  const commit = db.commit
  world.deliver = () => {
    db.commit = async () => {
      throw new Error('database or disk is full')
    }
    return taken
  }
  await expect(world.work()).rejects.toThrow('full')
  db.commit = commit
  world.deliver = () => taken
  world.clock.advance(5)
  await world.work()
  const told = (await listWatchers(db, rally.id)).map(watcher => watcher.toldRevision)
  expect(told).toEqual([2, 2, 2])
  // whose note did not fit on the disk is told again, by the same mail
  const ids = world.mails.filter(isChange).map(mail => mail.messageId)
  expect(new Set(ids).size).toBe(3)
})

test('a full disk while two events are told leaves no failure that nobody waits for', async () => {
  const world = await aWorld()
  const first = await aPublishedEvent(world)
  const second = await aPublishedEvent(world, { contactEmail: 'otto@example.org' })
  await aFollower(world, first.id)
  for (const name of ['bea', 'cleo', 'dora'])
    await aFollower(world, second.id, { email: `${name}@slow.example` })
  await aChange(world, first.manage, first.id)
  world.clock.advance(1)
  await aChange(world, second.manage, second.id)
  const { db } = world.app
  const commit = db.commit
  const pause = (millis: number) => new Promise(resolve => setTimeout(resolve, millis))
  world.deliver = async mail => {
    await pause(mail.to === 'ada@example.org' ? 100 : 300)
    db.commit = async () => {
      throw new Error('database or disk is full')
    }
    return taken
  }
  const unhandled: unknown[] = []
  const note = (error: unknown) => void unhandled.push(error)
  process.on('unhandledRejection', note)
  await expect(world.work()).rejects.toThrow('full')
  await pause(10)
  process.off('unhandledRejection', note)
  db.commit = commit
  expect(unhandled).toEqual([])
})

test('an address that only puts mail off is given up after two days, and the organizer told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await aChange(world, rally.manage, rally.id)
  let tries = 0
  world.deliver = mail => {
    if (!isChange(mail)) return taken
    tries += 1
    return answer('deferred', '450 4.2.1 mailbox busy')
  }
  const standing = async () => (await listWatchers(world.app.db, rally.id))[0]
  for (let minutes = 0; minutes < 47 * 60; minutes += 20) {
    await world.work()
    world.clock.advance(20 * 60)
  }
  expect((await standing())?.bouncedAt).toBeNull()
  expect(tries).toBeGreaterThan(8)
  expect(tries).toBeLessThan(20)
  for (let hours = 0; hours < 12; hours += 1) {
    world.clock.advance(3600)
    await world.work()
  }
  expect((await standing())?.bouncedAt).not.toBeNull()
  const triesThen = tries
  world.clock.advance(24 * 3600)
  await world.work()
  expect(tries).toBe(triesThen)
  expect(world.mails.map(mail => mail.to)).toEqual(['olga@example.org'])
})

test('a mail server that is away for three days is no fault of any address', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const name of ['ada', 'bea', 'cy', 'dan', 'eva', 'fay', 'gus', 'hal'])
    await aFollower(world, rally.id, { email: `${name}@example.org` })
  await aChange(world, rally.manage, rally.id)
  let tries = 0
  world.deliver = () => {
    tries += 1
    return answer('deferred', 'ECONNREFUSED')
  }
  for (let minutes = 0; minutes < 3 * 24 * 60; minutes += 30) {
    await world.work()
    world.clock.advance(30 * 60)
  }
  expect(tries, 'only a few knock at the door').toBeLessThan(3 * 24 * 2 * 6)
  world.deliver = () => taken
  await world.work()
  expect(world.mails.filter(isChange)).toHaveLength(8)
})

test('a mail that hangs keeps nobody of another domain waiting', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let index = 0; index < 6; index += 1)
    await aFollower(world, rally.id, { email: `ada${index}@slow.example` })
  for (let index = 0; index < 6; index += 1)
    await aFollower(world, rally.id, { email: `bea${index}@quick.example` })
  await aChange(world, rally.manage, rally.id)
  const hanging: (() => void)[] = []
  const order: string[] = []
  world.deliver = async mail => {
    if (isChange(mail) && mail.to.endsWith('@slow.example') && hanging.length < 2)
      await new Promise<void>(resolve => hanging.push(resolve))
    order.push(mail.to.replace(/^.*@/, ''))
    return taken
  }
  const working = world.work()
  while (order.length < 6) await new Promise(resolve => setTimeout(resolve, 5))
  expect(order).toEqual(Array(6).fill('quick.example'))
  for (const release of hanging) release()
  await working
  expect(order).toHaveLength(12)
})

test('a domain that puts off five mails in a row is left alone, the others are told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let index = 0; index < 12; index += 1)
    await aFollower(world, rally.id, { email: `ada${index}@busy.example` })
  await aFollower(world, rally.id, { email: 'bea@example.org' })
  await aChange(world, rally.manage, rally.id)
  let tries = 0
  world.deliver = mail => {
    if (!mail.to.endsWith('@busy.example')) return taken
    tries += 1
    return answer('deferred', '451 4.7.1 try again later')
  }
  await world.work()
  expect(tries).toBeLessThan(8)
  expect(world.mails.map(mail => mail.to)).toEqual(['bea@example.org'])
  world.deliver = () => taken
  for (let minutes = 0; minutes < 10; minutes += 1) {
    world.clock.advance(60)
    await world.work()
  }
  expect(new Set(world.mails.map(mail => mail.to)).size).toBe(13)
})

test('a claim takes the domains in turn', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let index = 0; index < 8; index += 1)
    await aFollower(world, rally.id, { email: `ada${index}@many.example` })
  await aFollower(world, rally.id, { email: 'bea@one.example' })
  await aFollower(world, rally.id, { email: 'cy@other.example' })
  await aChange(world, rally.manage, rally.id)
  const { db, clock, vault } = world.app
  const [due] = await eventsToTell(db, { now: clock.now(), urgent: false, limit: 1 })
  const claimed = await claimBehind(db, {
    eventId: rally.id,
    revision: due?.revision ?? 0,
    lease: 'mine',
    now: clock.now(),
    until: '2023-01-08T00:00:00.000Z',
    limit: 4,
  })
  const domains = await Promise.all(
    claimed.map(async one => (await vault.unseal(one.address)).replace(/^.*@/, '')),
  )
  expect(domains.sort()).toEqual(['many.example', 'many.example', 'one.example', 'other.example'])
})

test('mail about an event belongs under the confirmation that began it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  await world.work()
  const asked = world.mails.at(-1)
  await world.post(linkIn(asked, 'confirm'))
  await aChange(world, rally.manage, rally.id)
  await world.work()
  expect(world.mails[0]?.references).toBe(asked?.messageId)
})

test('a batch for a revision that is no longer the newest tells nobody', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await aChange(world, rally.manage, rally.id)
  expect(await tellBatch(world.app, { eventId: rally.id, revision: 1 })).toBe('done')
  expect(world.mails).toEqual([])
  await world.work()
  expect(world.mails).toHaveLength(1)
  const [watcher] = await listWatchers(world.app.db, rally.id)
  expect((await findWatcher(world.app.db, watcher?.id ?? ''))?.toldRevision).toBe(2)
})
