// The rally's story: posted for noon at 870, moved to 11 AM at 790, and everybody knows.

import { expect, test } from 'vitest'
import { aFollower, anEndorser, aPublishedEvent, edited, tellings } from '../support/people.ts'
import { aWorld, linkIn } from '../support/world.ts'

test('tells every endorser once, in their language, when time and address move', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await anEndorser(world, rally.id, {
    organization: 'Comité de Solidaridad con el Perú',
    email: 'carmen@example.org',
    language: 'es',
  })
  world.mails.length = 0

  const moved = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }
  await edited(world, rally, { ...moved, note: 'Time of rally moved to 11AM' })
  world.clock.advance(240)
  await edited(world, rally, { ...moved, address: '790 Market St.', note: 'The door is at 790.' })
  world.clock.advance(240)
  await world.work()
  const { mails } = world
  expect(
    mails.map(mail => mail.to),
    'the change still rests',
  ).toEqual(['olga@example.org'])

  world.clock.advance(60)
  await world.work()
  expect(tellings(world).map(({ to, subject }) => [to, subject])).toEqual([
    ['bruno@example.org', 'Moved to 11:00 AM, new address: SF rally: US hands off Peru'],
    ['carmen@example.org', 'Pasa a las 11:00 a. m., nueva dirección: SF rally: US hands off Peru'],
  ])
  const [english, spanish] = tellings(world)
  for (const version of [english?.text, english?.html]) {
    expect(version).toMatch(/was\W[\s\S]*12:00 noon[\s\S]*now\W[\s\S]*11:00 AM/)
    expect(version).toMatch(/was\W[\s\S]*870 Market St\.[\s\S]*now\W[\s\S]*790 Market St\./)
    expect(version).toContain('Time of rally moved to 11AM')
    expect(version).toContain('The door is at 790.')
  }
  expect(spanish?.text).toMatch(/antes: 870 Market St\.; ahora: 790 Market St\./)
  expect(english?.calendar).toContain('DTSTART:20230113T190000Z')

  world.clock.advance(7 * 24 * 3600)
  await world.work()
  expect(tellings(world)).toHaveLength(2)
})

test('a change that was taken back sends nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(60)
  await edited(world, rally, { startsLocal: '2023-01-13T12:00' })
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toEqual([])
})

test('a correction of spelling tells nobody, and the next change does not mention it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  world.mails.length = 0
  await edited(world, rally, { title: 'SF Rally: US hands off Peru', tell: 'nobody' })
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toEqual([])

  await edited(world, rally, { title: 'SF Rally: US hands off Peru', address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toHaveLength(1)
  expect(tellings(world)[0]?.text).not.toContain('Title:')
})

test('a new watcher starts at the revision that they confirmed on', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { address: '790 Market St.' })
  await aFollower(world, rally.id)
  world.mails.length = 0
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toEqual([])
})

test('who confirms on a page that is older than the event is told what they missed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  await world.work()
  const confirm = linkIn(world.mails.at(-1), 'confirm')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  await world.work()
  await world.post(confirm, { revision: '1' })
  world.mails.length = 0
  await world.work()
  expect(tellings(world).map(mail => mail.subject)).toEqual([
    'Moved to 11:00 AM: SF rally: US hands off Peru',
  ])
})

test('inside a day of the start a change is told at once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  world.mails.length = 0
  world.clock.set('2023-01-13T02:00:00.000Z')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await world.work()
  expect(tellings(world)).toHaveLength(1)
})

test('a cancellation with its reason is told, and the feed keeps the event as cancelled', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  world.mails.length = 0
  await world.post(`${rally.manage}/cancellation`, { reason: 'The consulate is closed that day' })
  world.clock.advance(600)
  await world.work()
  const [mail] = tellings(world)
  expect(mail?.subject).toBe('Cancelled: SF rally: US hands off Peru')
  expect(mail?.text).toContain('The consulate is closed that day')
  expect(mail?.calendar).toContain('STATUS:CANCELLED')
  const feed = await (await world.get('/calendar.ics')).text()
  expect(feed).toContain('STATUS:CANCELLED')
  expect(feed).toContain('SEQUENCE:1')
})

test('the feed goes on telling the last change through a correction of spelling', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { address: '790 Market St.', note: 'The door is at 790.' })
  await edited(world, rally, { address: '790 Market St.', summary: 'Bring drums', tell: 'nobody' })
  const feed = (await (await world.get(`/events/${rally.id}.ics`)).text()).replaceAll('\r\n ', '')
  expect(feed).toMatch(/DESCRIPTION:Changed on [^:]*:\\nAddress: was 870 Market St\.\\; now 790/)
  expect(feed).toContain('The door is at 790.')
  expect(feed).not.toContain('Summary: was')
})
