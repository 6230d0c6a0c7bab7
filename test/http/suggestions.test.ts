// Suggestions while a search is typed: public events alone, what is to come first, never more than eight.

import { expect, test } from 'vitest'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

type Suggested = { title: string; id: string; startsLocal: string }

async function suggested(world: World, q: string): Promise<Suggested[]> {
  const answer = await world.get(`/suggestions?q=${encodeURIComponent(q)}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('application/json')
  return (await answer.json()) as Suggested[]
}

const titles = async (world: World, q: string) =>
  (await suggested(world, q)).map(({ title }) => title)

const at = (date: string) => ({
  ...{ startsLocal: `${date}T12:00`, endsLocal: `${date}T13:00` },
  ...{ placeName: 'Hall', organizer: 'Neighbors' },
})

test('what is to come comes first, by time, then what is over, the newest first', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Oldest rally', ...at('2023-01-10') })
  await aPublishedEvent(world, { title: 'Newer rally', ...at('2023-01-20') })
  await aPublishedEvent(world, { title: 'Later rally', ...at('2023-03-20') })
  const next = await aPublishedEvent(world, { title: 'Next rally', ...at('2023-02-20') })
  await aPublishedEvent(world, { title: 'Vigil', ...at('2023-02-20') })
  world.clock.set('2023-02-07T20:00:00.000Z')
  expect(await titles(world, 'ral')).toEqual([
    'Next rally',
    'Later rally',
    'Newer rally',
    'Oldest rally',
  ])
  expect((await suggested(world, 'next'))[0]).toEqual({
    ...{ title: 'Next rally', id: next.id, startsLocal: '2023-02-20T12:00' },
  })
})

test.each([
  ['re', ['Reunión de vecinos']],
  ['REUNIÓN VEC', ['Reunión de vecinos']],
  ['reuniones', ['Reunión de vecinos']],
  ['gran', ['Reunión de vecinos']],
  ['amig', ['Reunión de vecinos']],
  ['description', []],
  ['討論', ['反戦集会と討論会']],
  ['r', []],
  ['', []],
  ['🔥🔥', []],
  ['" OR *', []],
])('%s suggests %s', async (q, expected) => {
  const world = await aWorld()
  await aPublishedEvent(world, {
    ...{ title: 'Reunión de vecinos', placeName: 'Salón Grande', organizer: 'Amigos del barrio' },
    description: 'A description.',
  })
  await aPublishedEvent(world, { ...at('2023-02-20'), title: '反戦集会と討論会' })
  expect(await titles(world, q)).toEqual(expected)
})

test('one title is suggested once, and eight at most', async () => {
  const world = await aWorld()
  for (let n = 0; n < 9; n++)
    await aPublishedEvent(world, { title: `Rally ${'abcdefghi'[n]}`, ...at(`2023-02-1${n}`) })
  await aPublishedEvent(world, { title: 'RALLY  B', ...at('2023-02-20') })
  const found = await titles(world, 'rally')
  expect(found).toHaveLength(8)
  expect(new Set(found.map(one => one.toLowerCase())).size).toBe(8)
})

test('nothing that is not public is suggested, and what changes is so at once', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world, { title: 'Xylophones' })
  await world.post('/events', aForm({ title: 'Xylorimbas' }))
  expect(await titles(world, 'xylo')).toEqual(['Xylophones'])
  await edited(world, rally, { title: 'Xylographs' })
  expect(await titles(world, 'xylo')).toEqual(['Xylographs'])
  await takeDown(world, rally.id, 'hiding')
  expect(await titles(world, 'xylo')).toEqual([])
  await takeDown(world, rally.id, 'showing')
  expect(await titles(world, 'xylo')).toEqual(['Xylographs'])
  await takeDown(world, rally.id, 'removal')
  expect(await titles(world, 'xylo')).toEqual([])
})

test('an unchanged calendar answers 304, and other suggestions the next day', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'First rally', ...at('2023-01-13') })
  await aPublishedEvent(world, { title: 'Second rally', ...at('2023-01-14') })
  const first = await world.get('/suggestions?q=rally')
  const etag = first.headers.get('etag') ?? ''
  const again = await world.get('/suggestions?q=rally', { 'if-none-match': etag })
  expect(again.status).toBe(304)
  expect(await titles(world, 'rally')).toEqual(['First rally', 'Second rally'])
  world.clock.set('2023-01-14T20:00:00.000Z')
  expect(await titles(world, 'rally')).toEqual(['Second rally', 'First rally'])
})

test('the search field names the list that a script fills', async () => {
  const world = await aWorld()
  const page = await (await world.get('/')).text()
  expect(page).toMatch(/<input[^>]* name="q"[^>]* list="suggestions"/)
  expect(page).toContain('<datalist id="suggestions">')
})
