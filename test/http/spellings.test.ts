// Other spellings of a search that finds nothing: from the words of the events, each known to find a public one.

import { expect, test } from 'vitest'
import { nearestWords, slipsBetween } from '../../src/domain/search/spelling.ts'
import { aWatchedOverWorld, takeDown } from '../support/moderators.ts'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

/** Searches that a page suggests: label, then address. */
async function suggestedBy(world: World, path: string): Promise<string[][]> {
  const page = await (await world.get(path)).text()
  const block = /Did you mean:<\/p><ul class="links">(.*?)<\/ul>/s.exec(page)?.[1] ?? ''
  return [...block.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g)].map(([, href, label]) => [
    label ?? '',
    (href ?? '').replaceAll('&amp;', '&'),
  ])
}

const labels = async (world: World, q: string) =>
  (await suggestedBy(world, `/?q=${encodeURIComponent(q)}`)).map(([label]) => label)

test.each([
  ['rally', 'rally', 0],
  ['raly', 'rally', 1],
  ['ralyl', 'rally', 1],
  ['rallly', 'rally', 1],
  ['relly', 'rally', 1],
  ['solidartiy', 'solidarity', 1],
  ['soldarty', 'solidarity', 2],
  ['abc', 'xyzuvw', 3],
])('%s and %s are %i slips apart', (one, other, slips) => {
  expect(slipsBetween(one, other, 2)).toBe(slips)
})

test('of known words the nearest are taken, those of more events first, and a short word has none', () => {
  const known = [
    { word: 'rallye', events: 1 },
    { word: 'rally', events: 1 },
    { word: 'rails', events: 90 },
    { word: 'rallys', events: 3 },
  ]
  expect(nearestWords('ralyl', known, 9)).toEqual(['rally'])
  expect(nearestWords('rallyx', known, 2)).toEqual(['rallys', 'rallye'])
  expect(nearestWords('ral', known, 9)).toEqual([])
})

test('a misspelled search leads to one that finds something, and keeps the other filters', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Solidarity with the tenants', description: 'Reunión.' })
  expect(await suggestedBy(world, '/?region=san-francisco&q=solidartiy+tenants')).toEqual([
    ['solidarity tenants', '/?region=san-francisco&q=solidarity+tenants'],
  ])
  expect(await suggestedBy(world, '/types/protest?q=tennants')).toEqual([
    ['tenants', '/types/protest?q=tenants'],
  ])
  expect(await labels(world, 'oslidarity')).toEqual(['solidarity'])
  expect(await labels(world, 'solidartiy tennants')).toEqual(['solidarity tenants'])
  expect(await labels(world, 'reunoin')).toEqual(['reunion'])
  expect(await (await world.get('/?q=solidartiy&lang=es')).text()).toContain('Quizás quiso decir:')
})

test('the names of terms are known words', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Rally', type: 'vigil-ritual', description: '' })
  expect(await labels(world, 'vigilai')).toEqual(['vigilia'])
})

test('what would find nothing with the other filters is not suggested', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Solidarity' })
  expect(await suggestedBy(world, '/?region=east-bay&q=solidartiy')).toEqual([])
  expect(await labels(world, 'solidartiy zzzzzz')).toEqual([])
})

test('nothing is suggested where something is found, to come or over', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Tenants and tenant' })
  expect(await labels(world, 'tenants')).toEqual([])
  world.clock.set('2023-06-01T08:00:00.000Z')
  expect(await labels(world, 'tenants')).toEqual([])
  expect(await labels(world, 'tennants')).toEqual(['tenants'])
})

test('a word of no public event is never suggested', async () => {
  const world = await aWatchedOverWorld()
  await world.post('/events', aForm({ title: 'Xylorimba' }))
  expect(await labels(world, 'xylorimab')).toEqual([])
  const rally = await aPublishedEvent(world, { title: 'Xylophone' })
  expect(await labels(world, 'xylophoen')).toEqual(['xylophone'])
  await takeDown(world, rally.id, 'hiding')
  expect(await labels(world, 'xylophoen')).toEqual([])
})

test('a search of many unknown words costs a few looks', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const q = Array.from({ length: 200 }, (_, n) => `unknown${'x'.repeat(n % 9)}`).join('+')
  expect((await world.get(`/?q=${q}`)).status).toBe(200)
})
