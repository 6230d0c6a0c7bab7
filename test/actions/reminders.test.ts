// Mail before the start: to those who asked, and to endorsers whose copies may still be wrong.

import { expect, test } from 'vitest'
import type { Delivery } from '../../src/ports.ts'
import { aFollower, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

// the rally starts on January 13 at 20:00 UTC
const hoursBefore = (hours: number) =>
  new Date(Date.parse('2023-01-13T20:00:00.000Z') - hours * 3_600_000).toISOString()

const subjects = (world: World) => world.mails.map(mail => [mail.to, mail.subject]).sort()

async function at(world: World, hours: number): Promise<void> {
  world.clock.set(hoursBefore(hours))
  await world.work()
}

test('whoever asked is reminded once, a day before the start', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id, { reminder: 'on' })
  await aFollower(world, rally.id, { email: 'eva@example.org' })
  world.mails.length = 0
  await at(world, 25)
  expect(world.mails).toEqual([])
  await at(world, 24)
  await at(world, 23)
  await at(world, 1)
  expect(subjects(world)).toEqual([
    ['ada@example.org', 'Reminder, Friday 12:00 noon: SF rally: US hands off Peru'],
  ])
  expect(world.mails[0]?.text).toContain('870 Market St.')
  expect(world.mails[0]?.calendar).toContain('METHOD:PUBLISH')
})

test('the reminder can be asked for and given up on the watcher’s own page', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const ada = await aFollower(world, rally.id, { reminder: 'on' })
  const eva = await aFollower(world, rally.id, { email: 'eva@example.org' })
  expect(await (await world.get(ada)).text()).toContain('You get a reminder')
  await world.post(`${ada}/reminder`, { wanted: 'no' })
  await world.post(`${eva}/reminder`, { wanted: 'yes' })
  world.mails.length = 0
  await at(world, 24)
  expect(world.mails.map(mail => mail.to)).toEqual(['eva@example.org'])
})

test.each(['cancellation', 'postponement'])(
  'nobody is reminded of the start after a %s',
  async off => {
    const world = await aWorld()
    const rally = await aPublishedEvent(world)
    await aFollower(world, rally.id, { reminder: 'on' })
    await world.post(`${rally.manage}/${off}`, { reason: 'The consulate is closed' })
    world.clock.advance(600)
    await world.work()
    world.mails.length = 0
    await at(world, 24)
    await at(world, 2)
    expect(world.mails).toEqual([])
  },
)

test('an endorser who has not confirmed a move is asked 48 and 12 hours before, once each', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  const carmen = await anEndorser(world, rally.id, {
    organization: 'Comité de Solidaridad',
    email: 'carmen@example.org',
    language: 'es',
  })
  await aFollower(world, rally.id)
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  world.mails.length = 0
  await at(world, 48)
  await at(world, 40)
  expect(subjects(world)).toEqual([
    ['bruno@example.org', 'Please confirm your own announcements: SF rally: US hands off Peru'],
    [
      'carmen@example.org',
      'Confirmen sus propios anuncios, por favor: SF rally: US hands off Peru',
    ],
  ])
  const bruno = world.mails.find(mail => mail.to === 'bruno@example.org')
  expect(bruno?.text).toContain('Address: was 870 Market St.; now 790 Market St.')
  await world.post(`${carmen}/acknowledgement`, { revision: '2' })
  world.mails.length = 0
  await at(world, 12)
  await at(world, 6)
  expect(world.mails.map(mail => mail.to)).toEqual(['bruno@example.org'])
})

test('nobody is asked after a change of price, nor right after they were told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await edited(world, rally, { price: '$5' })
  world.clock.advance(600)
  await world.work()
  world.mails.length = 0
  await at(world, 48)
  expect(world.mails).toEqual([])
  await at(world, 30)
  await edited(world, rally, { price: '$5', startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  await world.work()
  expect(world.mails.map(mail => mail.subject)).toEqual([
    'Moved to 11:00 AM: SF rally: US hands off Peru',
  ])
  world.mails.length = 0
  await at(world, 20)
  expect(world.mails).toEqual([])
  await at(world, 12)
  expect(world.mails.map(mail => mail.to)).toEqual(['bruno@example.org'])
})

test('a reminder that is cut off by a crash is the same mail when it comes again', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id, { reminder: 'on' })
  world.mails.length = 0
  const ids: string[] = []
  const answers: Delivery['outcome'][] = ['uncertain', 'deferred', 'delivered']
  world.deliver = ({ messageId }) => {
    ids.push(messageId)
    return { outcome: answers.shift() ?? 'delivered', response: '450 later' }
  }
  for (const hours of [24, 23, 22, 21, 20]) await at(world, hours)
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(1)
})

test('while a domain rests, its reminders rest, and go out when it is back', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const many = Array.from({ length: 120 }, (_, index) => `reader${index}@example.org`)
  for (const email of many) await aFollower(world, rally.id, { email, reminder: 'on' })
  world.mails.length = 0
  let tried = 0
  world.deliver = () => {
    tried++
    return { outcome: 'deferred', response: '450 too many from you' }
  }
  await at(world, 24)
  expect(tried).toBeLessThan(10)
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  await at(world, 23)
  expect(world.mails.map(mail => mail.to).sort()).toEqual(many.sort())
})

test('what changes while reminders go out changes who gets one, and what it says', async () => {
  const world = await aWorld()
  // one after the other, so that it happens before the second
  world.app.mailer.limits = { connections: 1, domainPerMinute: 6000 }
  const rally = await aPublishedEvent(world)
  for (const email of ['ada@example.org', 'eva@example.org'])
    await aFollower(world, rally.id, { email, reminder: 'on' })
  world.mails.length = 0
  world.deliver = async () => {
    world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
    await world.post(`${rally.manage}/cancellation`, { reason: 'The consulate is closed' })
    return { outcome: 'delivered', response: '250 OK' }
  }
  await at(world, 24)
  await at(world, 23)
  expect(world.mails.map(mail => mail.subject.split(':')[0])).toEqual([
    'Reminder, Friday 12',
    'Cancelled (Fri, Jan 13)',
    'Cancelled (Fri, Jan 13)',
  ])
})
