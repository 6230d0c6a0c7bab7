// What nobody confirmed is forgotten: addresses that a stranger may have typed in, events that nobody
// stood by. What was confirmed or public stays as it was.

import { expect, test } from 'vitest'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import { everythingStored } from '../support/everything-stored.ts'
import {
  aFollower,
  aForm,
  aPublishedEvent,
  aShownEndorser,
  edited,
  lastAsking,
  type Rally,
  tellings,
} from '../support/people.ts'
import { aWorld, type Fields, linkIn, type World } from '../support/world.ts'

const stored = async (world: World) => JSON.stringify(await everythingStored(world.app.db))

async function daysLater(world: World, days: number): Promise<void> {
  world.clock.advance(days * 24 * 3600)
  await forgetUnconfirmed(world.app)
}

/** Fills in a form, and leaves the letter unanswered. Returns the path of its link. */
async function asked(world: World, rally: Rally, form: string, fields: Fields): Promise<string> {
  await world.post(`/events/${rally.id}/${form}`, fields)
  await world.work()
  return linkIn(lastAsking(world), 'confirm')
}

test('whoever never confirmed is forgotten two weeks after somebody typed them in', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const before = await everythingStored(world.app.db)
  const follow = await asked(world, rally, 'followers', { email: 'vera@example.org' })
  const endorse = await asked(world, rally, 'endorsements', {
    email: 'vera@example.org',
    organization: 'Somebody',
    statement: 'Never said by them',
  })
  await daysLater(world, 13)
  for (const link of [follow, endorse]) {
    const late = await world.get(link)
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('This link has expired')
  }
  await daysLater(world, 2)
  const { watchers, endorsements, confirmations, revisions, events } = await everythingStored(
    world.app.db,
  )
  expect([watchers, endorsements]).toEqual([[], []])
  expect({ confirmations, revisions, events }).toEqual({
    confirmations: before.confirmations,
    revisions: before.revisions,
    events: before.events,
  })
  for (const press of [world.get, world.post]) {
    const gone = await press(follow)
    expect(gone.status).toBe(404)
    expect(await gone.text()).toContain('has expired')
  }
})

test('whoever confirmed stays, though they asked again and did not answer', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const bruno = await aShownEndorser(world, rally)
  await asked(world, rally, 'endorsements', {
    email: 'bruno@example.org',
    organization: 'A second name',
  })
  await daysLater(world, 20)
  expect(await stored(world)).not.toContain('A second name')
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('Mission Tenants Assembly')
  expect((await world.get(bruno)).status).toBe(200)
})

test('whoever asked again lately is not forgotten with what they asked before', async () => {
  const world = await aWorld()
  const inMarch = { startsLocal: '2023-03-13T12:00', endsLocal: '2023-03-13T13:30' }
  const rally = await aPublishedEvent(world, inMarch)
  await asked(world, rally, 'followers', { email: 'ada@example.org' })
  await daysLater(world, 13)
  const again = await asked(world, rally, 'followers', { email: 'ada@example.org' })
  await daysLater(world, 3)
  expect((await world.post(again)).status).toBe(303)
})

test('an event that nobody stood by is forgotten whole, a month after its link ran out', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { address: '790 Market St.' })
  const before = await everythingStored(world.app.db)
  await world.post('/events', aForm({ title: 'Spam', contactEmail: 'vera@example.org' }))
  await world.work()
  const link = linkIn(lastAsking(world), 'confirm')
  await daysLater(world, 30)
  expect(await stored(world)).toContain('Spam')
  await daysLater(world, 8)
  expect(await stored(world)).not.toContain('Spam')
  const after = await everythingStored(world.app.db)
  for (const table of [
    'events',
    'revisions',
    'organizers',
    'confirmations',
    'letters',
    'event_topics',
  ])
    expect(after[table], table).toEqual(before[table])
  expect((await world.get(link)).status).toBe(404)
  expect(await (await world.get(`/events/${rally.id}/history`)).text()).toContain('790 Market St.')
})

test('an event whose link was sent again is kept for as long again', async () => {
  const world = await aWorld()
  await world.post('/events', aForm({ title: 'Late', contactEmail: 'olga@example.org' }))
  await world.work()
  await daysLater(world, 30)
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  await daysLater(world, 30)
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  expect((await world.post(linkIn(lastAsking(world), 'confirm'))).status).toBe(303)
  await daysLater(world, 60)
  expect(await stored(world)).toContain('Late')
})

test('an event that waits for moderators has been stood by, however long it waits', async () => {
  const world = await aWorld({ publishing: 'moderated', moderators: ['mo@example.org'] })
  await world.post('/events', aForm({ title: 'Waiting' }))
  await world.work()
  await world.post(linkIn(lastAsking(world), 'confirm'))
  await daysLater(world, 90)
  expect(await stored(world)).toContain('Waiting')
})

test('whoever confirms is written to in the language that they asked in', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  // somebody typed the address in before, and nobody answered
  await asked(world, rally, 'followers', { email: 'ada@example.org', language: 'en' })
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org', language: 'es' })
  await world.work()
  const page = await world.get(linkIn(lastAsking(world), 'confirm'))
  expect(await page.text()).toContain('<html lang="es">')
  await world.post(linkIn(lastAsking(world), 'confirm'))
  await asked(world, rally, 'followers', { email: 'ada@example.org', language: 'en' })
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)[0]?.subject).toMatch(/^Nueva dirección/)
  await aFollower(world, rally.id, { language: 'en' })
  await edited(world, rally, { address: '800 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)[1]?.subject).toMatch(/^New address/)
})
