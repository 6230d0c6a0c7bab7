// An event in up to three regions: found by each of them, once; told of in words; one for programs that know one.

import { expect, test } from 'vitest'
import { toSnapshot } from '../../src/domain/event/snapshot.ts'
import { aFollower, aForm, anEdit, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const walk = {
  title: 'Walk around the Bay',
  startsLocal: '2023-01-14T12:00',
  endsLocal: '',
  region: ['east-bay', 'south-bay', 'san-francisco'],
}

async function aWalk(): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  world.clock.set('2023-01-11T20:00:00.000Z')
  const rally = await aPublishedEvent(world, walk)
  await aPublishedEvent(world, { ...walk, title: 'Meeting', region: 'east-bay' })
  return { world, rally }
}

const open = async (world: World, path: string): Promise<string> =>
  (await (await world.get(path)).text()).replaceAll('&amp;', '&')

const times = (page: string, words: string): number => page.split(words).length - 1

test('a list, a feed and a search of any of its regions have it once, and counts have it in each', async () => {
  const { world, rally } = await aWalk()
  const link = `href="/events/${rally.id}"`
  for (const query of ['region=south-bay', 'region=east-bay&region=san-francisco', 'region=us', ''])
    expect(times(await open(world, `/?${query}`), link), query).toBe(1)
  expect(times(await open(world, '/regions/south-bay'), link)).toBe(1)
  expect(times(await open(world, '/?region=peninsula'), link)).toBe(0)
  expect(times(await open(world, '/?q=south+bay'), link)).toBe(1)
  expect(times(await open(world, '/calendar.ics?region=san-francisco'), 'BEGIN:VEVENT')).toBe(1)
  const page = await open(world, '/')
  for (const [name, count] of [
    ['East Bay', 2],
    ['South Bay', 1],
    ['California', 2],
  ] as const)
    expect(page).toContain(`${name} (${count})`)
  const feed = await open(world, '/calendar.atom?region=south-bay')
  for (const slug of walk.region) expect(feed).toContain(`<category term="${slug}"`)
})

test('programs read the first as they always did, and all under another name, and may post one or several', async () => {
  const { world, rally } = await aWalk()
  const { region, regions } = await (await world.get(`/events/${rally.id}.json`)).json()
  expect(region).toBe('east-bay')
  expect(regions).toEqual(['east-bay', 'san-francisco', 'south-bay'])
  const described = await (await world.get('/openapi.json')).json()
  expect(described.components.schemas.Event.properties).toMatchObject({
    region: { type: 'string' },
    regions: { type: 'array' },
  })
  const json = { 'content-type': 'application/json', accept: 'application/json' }
  for (const region of ['south-bay', ['South Bay', 'north-bay']]) {
    const body = JSON.stringify({ ...aForm(), region })
    expect((await world.request('/events', { method: 'POST', headers: json, body })).status).toBe(
      201,
    )
  }
})

test('more than three are refused in words beside the field, and all that were chosen come back', async () => {
  const { world } = await aWalk()
  const region = [...walk.region, 'north-bay']
  const refused = await world.post('/events', aForm({ region }))
  expect(refused.status).toBe(422)
  const page = await refused.text()
  expect(page).toContain('Choose 3 at most.')
  for (const slug of region) expect(page).toContain(`<option value="${slug}" selected`)
  const spanish = await world.post('/events?lang=es', aForm({ region }))
  expect(await spanish.text()).toContain('Elija 3 como mucho.')
})

test('the form of an event in several regions shows them all, and takes one away', async () => {
  const { world, rally } = await aWalk()
  const form = await open(world, `${rally.manage}/edit`)
  for (const slug of walk.region) expect(form).toContain(`<option value="${slug}" selected`)
  await edited(world, rally, { ...walk, region: ['', 'south-bay', ''] })
  expect(times(await open(world, '/?region=east-bay'), `/events/${rally.id}`)).toBe(0)
  expect(times(await open(world, '/?region=south-bay'), `href="/events/${rally.id}"`)).toBe(1)
})

test('a follower is told in words, and the history says both values', async () => {
  const { world, rally } = await aWalk()
  await aFollower(world, rally.id)
  await edited(world, rally, { ...walk, region: ['south-bay', 'east-bay'] })
  world.clock.advance(3600)
  await world.work()
  const told = 'Region: was East Bay, San Francisco, South Bay; now East Bay, South Bay'
  expect(world.mails.at(-1)?.text.replace(/\s+/g, ' ')).toContain(told)
  const history = await open(world, `/events/${rally.id}/history`)
  const link = (slug: string, name: string) => `<a href="/regions/${slug}">${name}</a>`
  const [east, west] = [link('east-bay', 'East Bay'), link('san-francisco', 'San Francisco')]
  expect(history).toContain(`${east}, ${west}, ${link('south-bay', 'South Bay')}`)
  expect(await open(world, `/events/${rally.id}`)).toContain(
    `>${east}, ${link('south-bay', 'South Bay')}<`,
  )
})

test('an order of choosing, and a snapshot from before there were several, are no change', async () => {
  const { world, rally } = await aWalk()
  const region = [...walk.region].reverse()
  const again = await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, { ...walk, region }),
  )
  expect(again.status).toBe(422)
  expect(toSnapshot('{"region":"east-bay"}').region).toEqual(['east-bay'])
  expect(toSnapshot('{"region":""}').region).toEqual([])
})
