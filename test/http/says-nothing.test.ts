// A change that nobody can read in any words is recorded and told to nobody; one in spelling alone moves
// no event.

import { beforeEach, expect, test } from 'vitest'
import {
  aFollower,
  aForm,
  anEdit,
  aPublishedEvent,
  edited,
  type Rally,
  tellings,
} from '../support/people.ts'
import { aWorld, type Fields, type World } from '../support/world.ts'

let world: World
let rally: Rally

beforeEach(async () => {
  world = await aWorld()
})

async function published(fields: Fields): Promise<void> {
  rally = await aPublishedEvent(world, { endsLocal: '', ...fields })
  await aFollower(world, rally.id)
  world.clock.advance(3600)
}

async function rested(): Promise<string> {
  world.clock.advance(301)
  await world.work()
  return (await world.get(`/events/${rally.id}.ics`)).text()
}

test.each([
  ['another zone with the same hour', { zone: 'America/Denver' }, { zone: 'America/Phoenix' }],
  ['a curly quote in the place', { placeName: "St. Mary's" }, { placeName: 'St. Mary’s' }],
])('%s is a revision, and no mail, mark or move', async (_, posted, typed) => {
  await published(posted)
  await edited(world, rally, { endsLocal: '', ...posted, ...typed })
  expect(await rested()).not.toMatch(/MOVED|Changed on/)
  expect(tellings(world)).toEqual([])
  const page = await (await world.get(`/events/${rally.id}`)).text()
  const [aboveHistory = ''] = page.split('id="history"')
  expect(aboveHistory.includes('class="was-now"')).toBe(false)
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(200)
})

test.each([
  ['an end that is the start', {}, { endsLocal: '2023-01-13T12:00' }],
  [
    'a last day that is the first',
    { allDay: 'on', startsLocal: '2023-01-13' },
    { endsLocal: '2023-01-13' },
  ],
  [
    'decomposed letters',
    { placeName: 'Caf\u00e9 R\u00e9union' },
    { placeName: 'Cafe\u0301 Re\u0301union' },
  ],
  ['a zero-width space', { placeName: 'Peru Consulate' }, { placeName: 'Peru \u200bConsulate' }],
])('%s is nothing to record', async (_, posted, typed) => {
  await published(posted)
  const form = { ...aForm({ endsLocal: '', ...posted, ...typed }), baseRevision: '1' }
  const answer = await world.post(`${rally.manage}/revisions`, { ...form, tell: 'everyone' })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('Nothing is different')
})

test('a slip of the pen that is mended for everyone to hear moves no event', async () => {
  await published({ placeName: 'Plaza Hotle' })
  await edited(world, rally, { endsLocal: '', placeName: 'Plaza Hotel', tell: 'everyone' })
  expect(await rested()).not.toContain('MOVED')
  expect(tellings(world)).toHaveLength(1)
})

test('a history entry about a zone with the same hour names both zones', async () => {
  await published({ zone: 'America/Denver' })
  await edited(world, rally, { endsLocal: '', zone: 'America/Phoenix' })
  const history = await (await world.get(`/events/${rally.id}/history`)).text()
  expect(history).toMatch(/Time zone.*America\/Denver.*America\/Phoenix/s)
})

test('the case of an address is nothing to record', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const edit = await anEdit(world, rally, { contactEmail: 'Olga@Example.org' })
  const saved = await world.post(`${rally.manage}/revisions`, edit)
  expect(saved.status).toBe(422)
  expect(await saved.text()).toContain('there is nothing to record')
})
