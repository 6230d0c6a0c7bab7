// Events that are over are offered below a list that finds them, and listed the newest first.

import { expect, test } from 'vitest'
import { listPast } from '../../src/store/past-events.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const textOf = async (world: World, path: string): Promise<string> => (await world.get(path)).text()

/** Two events that are over, and one to come. */
async function aMonthLater() {
  const world = await aWorld()
  const day = (date: string) => ({
    startsLocal: `2023-${date}T12:00`,
    endsLocal: `2023-${date}T13:00`,
  })
  const first = await aPublishedEvent(world, { title: 'First rally', ...day('01-13') })
  const second = await aPublishedEvent(world, { title: 'Second rally', ...day('01-20') })
  const coming = await aPublishedEvent(world, { title: 'Concert', ...day('02-20') })
  world.clock.set('2023-02-07T20:00:00.000Z')
  return { world, first, second, coming }
}

test('a list with filters says how many events are over, in both languages, and leads to them', async () => {
  const { world, first, second, coming } = await aMonthLater()
  const page = await textOf(world, '/?q=rallies&region=san-francisco')
  expect(page).toContain('No events match these filters.')
  expect(page).toMatch(
    /<a href="\/\?region=san-francisco&amp;q=rallies&amp;past=1">2 that are over<\/a>/,
  )
  expect(await textOf(world, '/?q=second&lang=es')).toContain('1 que ya pasó')
  expect(await textOf(world, '/?q=concert')).not.toContain('over</a>')
  expect(await textOf(world, '/')).not.toContain('over</a>')

  const past = await textOf(world, '/?q=rallies&region=san-francisco&past=1')
  expect(past).toContain('<h1>Events that are over</h1>')
  expect(past.indexOf(second.id)).toBeLessThan(past.indexOf(first.id))
  expect(past).not.toContain(coming.id)
  expect(past).toContain('href="/?region=san-francisco&amp;q=rallies">What is to come</a>')
  expect(await textOf(world, '/?past=1&q=concert')).toContain('No past event matches')
  expect(await textOf(world, '/regions/san-francisco?past=1&lang=es')).toContain(first.id)
})

test('a list whose reader chose dates offers no others', async () => {
  const { world } = await aMonthLater()
  expect(await textOf(world, '/?q=rally&from=2023-03-01')).not.toContain('over</a>')
  expect(await textOf(world, '/?q=rally&when=week')).not.toContain('over</a>')
})

test('an event is over on the day after its last, and its page is not kept longer', async () => {
  const { world, first } = await aMonthLater()
  world.clock.set('2023-01-13T23:00:00.000Z')
  expect(await textOf(world, '/?past=1')).not.toContain(first.id)
  expect(await textOf(world, '/')).toContain(first.id)
  world.clock.set('2023-01-14T08:00:00.000Z')
  expect(await textOf(world, '/?past=1')).toContain(first.id)
  expect(await textOf(world, '/')).not.toContain(first.id)
})

test('the choices of a list of what is over are those of events that are over', async () => {
  const { world } = await aMonthLater()
  const exhibition = {
    title: 'Exhibition',
    startsLocal: '2023-02-01T12:00',
    endsLocal: '2023-03-01T13:00',
  }
  await aPublishedEvent(world, { ...exhibition, region: 'east-bay', type: 'other' })
  for (const path of ['/?past=1', '/?past=1&to=2023-12-31']) {
    const page = await textOf(world, path)
    const chosen = [...page.matchAll(/class="chip" href="[^"]*(region|type)=([^"&]+)"/g)]
    expect(
      chosen.map(([, , slug]) => slug),
      path,
    ).toEqual(['san-francisco', 'us', 'california', 'protest'])
  }
})

test('a page of what is over goes on where the one before ended', async () => {
  const { world, first, second } = await aMonthLater()
  const filter = {
    ...{ region: [], type: [], topic: [], organizer: [] },
    ...{ words: null, from: null, to: null },
  }
  const page = (after: { startsLocal: string; id: string } | null) =>
    listPast(world.app.db, filter, { today: '2023-02-07', after, limit: 1 })
  const [newest] = await page(null)
  expect(newest?.id).toBe(second.id)
  const [next] = await page({ startsLocal: '2023-01-20T12:00', id: second.id })
  expect(next?.id).toBe(first.id)
  expect(await page({ startsLocal: '2023-01-13T12:00', id: first.id })).toEqual([])
})

test('`past` is 1 or absent', async () => {
  const world = await aWorld()
  expect((await world.get('/?past=2')).status).toBe(400)
  expect((await world.get('/?past=')).status).toBe(200)
})
