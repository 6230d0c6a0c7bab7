// The organizer's pages: move, a second look before a change of state, undo, an earlier version put back.

import { expect, test } from 'vitest'
import {
  aFollower,
  anEndorser,
  aPublishedEvent,
  edited,
  type Rally,
  tellings,
} from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

const snapshotOf = async (world: World, rally: Rally) =>
  (await (await world.get(`/events/${rally.id}.json`)).json()) as Record<string, unknown>

const move = (fields: Record<string, string> = {}) => ({
  startsLocal: '2023-01-13T11:00',
  endsLocal: '2023-01-13T12:30',
  placeName: 'Peru Consulate',
  address: '790 Market St.',
  city: 'San Francisco',
  note: 'The door is at 790.',
  baseRevision: '1',
  ...fields,
})

test('a move changes when and where, and nothing else', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const before = await snapshotOf(world, rally)
  const page = await pageOf(world, `${rally.manage}/move`)
  expect(page).toContain('Move it and tell 1 person')
  const moved = await world.post(`${rally.manage}/move`, move())
  expect(moved.headers.get('location')).toBe(`${rally.manage}?done=moved`)
  const after = await snapshotOf(world, rally)
  expect(after).toMatchObject({
    startsLocal: '2023-01-13T11:00',
    address: '790 Market St.',
    revision: 2,
  })
  for (const name of ['title', 'description', 'topics', 'price', 'organizer', 'languages'])
    expect(after[name], name).toEqual(before[name])
  world.clock.advance(600)
  await world.work()
  expect(tellings(world)).toHaveLength(1)
  expect(tellings(world)[0]?.text).toContain('The door is at 790.')
})

test('a move corrects the text as well when that is wished, where it plainly says the old', async () => {
  const world = await aWorld()
  const description = 'Friday January 13, 2023 12:00 PM Noon, 870 Market St.'
  const rally = await aPublishedEvent(world, { description })
  const preview = await world.post(`${rally.manage}/move/preview`, move())
  const page = await preview.text()
  expect(preview.status).toBe(200)
  expect(page).toContain('this says 12:00 noon; the event is at 11:00 AM')
  expect(page).toMatch(/name="mend"[^>]*checked/)
  expect((await snapshotOf(world, rally)).revision, 'nothing is saved').toBe(1)
  await world.post(`${rally.manage}/move`, move({ mend: 'on' }))
  expect((await snapshotOf(world, rally)).description).toBe(
    'Friday January 13, 2023 11:00 AM, 790 Market St.',
  )
})

test('a refused move gives back what was typed: a slip, nothing new, somebody else’s edit', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const slip = await world.post(`${rally.manage}/move`, move({ startsLocal: '2023-01-13 soonish' }))
  expect(slip.status).toBe(422)
  const slipPage = await slip.text()
  expect(slipPage).toContain('soonish')
  expect(slipPage).toContain('value="790 Market St."')

  await edited(world, rally, { title: 'SF rally: another name' })
  const late = await world.post(`${rally.manage}/move`, move())
  expect(late.status).toBe(409)
  const latePage = await late.text()
  expect(latePage).toContain('Somebody else saved a change')
  expect(latePage).toMatch(/name="baseRevision" value="2"/)
  expect(latePage).toContain('value="790 Market St."')
})

test('a program moves with the fields that it names', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const moved = await world.postJson(`${rally.manage}/move`, {
    address: '790 Market St.',
    baseRevision: 1,
  })
  expect(moved.status).toBe(200)
  expect(await snapshotOf(world, rally)).toMatchObject({
    address: '790 Market St.',
    startsLocal: '2023-01-13T12:00',
  })
  const unknown = await world.postJson(`${rally.manage}/move`, { title: 'New', baseRevision: 2 })
  expect(unknown.status).toBe(422)
})

test('a change of state is looked at first: who hears of it, and what', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  const look = await world.post(`${rally.manage}/state`, {
    act: 'cancellation',
    reason: 'The permit was withdrawn.',
    baseRevision: '1',
  })
  const page = await look.text()
  expect(page).toContain('We email 1 person')
  expect(page).toContain('The permit was withdrawn.')
  expect(page).toMatch(/<form[^>]*action="[^"]*\/cancellation"/)
  expect((await snapshotOf(world, rally)).revision).toBe(1)
  expect((await world.post(`${rally.manage}/state`, { act: 'explosion' })).status).toBe(422)
  const unsaid = await world.post(`${rally.manage}/state`, {
    act: 'cancellation',
    baseRevision: '1',
  })
  expect(unsaid.status).toBe(422)
})

test('a change that rests is undone by one press, and nobody hears of it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const before = await snapshotOf(world, rally)
  await world.post(`${rally.manage}/postponement`, { reason: 'Rain', baseRevision: '1' })
  expect(await pageOf(world, rally.manage)).toContain('Undo the change')
  const undone = await world.post(`${rally.manage}/undo`, { baseRevision: '2' })
  expect(undone.headers.get('location')).toBe(`${rally.manage}?done=undone`)
  expect(await snapshotOf(world, rally)).toMatchObject({ status: before.status, revision: 3 })
  world.clock.advance(3600)
  await world.work()
  expect(tellings(world)).toEqual([])
  expect(await pageOf(world, rally.manage)).not.toContain('Undo the change')
})

test('once the mail is out, undo leads to a second look, and a program is told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  const late = await world.post(`${rally.manage}/undo`, { baseRevision: '2' })
  expect(late.headers.get('location')).toBe(`${rally.manage}/revisions/1/restoration`)
  const program = await world.postJson(`${rally.manage}/undo`, { baseRevision: 2 })
  expect(program.status).toBe(409)
  expect(await snapshotOf(world, rally)).toMatchObject({ revision: 2 })
})

test('an earlier version is put back as a new one, without the address that it had', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { contactEmail: 'olga@example.org' })
  await aFollower(world, rally.id)
  await edited(world, rally, { address: '790 Market St.', contactEmail: 'other@example.org' })
  await edited(world, rally, {
    price: 'free',
    address: '790 Market St.',
    contactEmail: 'other@example.org',
  })
  world.clock.advance(600)
  await world.work()
  const look = await pageOf(world, `${rally.manage}/revisions/1/restoration`)
  expect(look).toContain('Put version 1 back')
  expect(look).toContain('We email 1 person')
  const stale = await world.post(`${rally.manage}/revisions/1/restoration`, { baseRevision: '2' })
  expect(stale.headers.get('location')).toContain('done=changed-meanwhile')
  await world.post(`${rally.manage}/revisions/1/restoration`, {
    baseRevision: '3',
    note: 'As it was',
  })
  expect(await snapshotOf(world, rally)).toMatchObject({ address: '870 Market St.', revision: 4 })
  expect(await pageOf(world, `${rally.manage}/edit`)).toContain('value="other@example.org"')
  world.clock.advance(600)
  await world.work()
  expect(tellings(world).at(-1)?.text).toContain('As it was')
  expect((await world.get(`${rally.manage}/revisions/9/restoration`)).status).toBe(404)
  expect((await world.get(`${rally.manage}/revisions/nine/restoration`)).status).toBe(404)
})

test('an event that nobody has seen is edited, and has no other pages', async () => {
  const world = await aWorld({ publishing: 'moderated', moderators: ['mara@example.org'] })
  const rally = await aPublishedEvent(world)
  const page = await pageOf(world, rally.manage)
  expect(page).toContain('/edit"')
  expect(page).not.toContain('/move"')
  expect((await world.get(`${rally.manage}/edit`)).status).toBe(200)
  for (const name of ['move', 'state', 'people', 'links', 'history'])
    expect((await world.get(`${rally.manage}/${name}`)).status, name).toBe(409)
})
