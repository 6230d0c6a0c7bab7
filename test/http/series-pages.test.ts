// The pages of an event that repeats: the next date first, the coming ones, what is off, and a page for each date.

import { expect, test } from 'vitest'
import { editSeries, type Reach } from '../../src/domain/recurrence/edit-series.ts'
import { keysOf } from '../../src/domain/recurrence/occurrences.ts'
import type { Series } from '../../src/domain/recurrence/series.ts'
import { aPublishedSeries, reviseSeries } from '../support/a-series.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const when = { startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' }
const weekly = { rule: 'FREQ=WEEKLY;COUNT=10', extra: [] }

const edited = (series: Series, key: string, applies: Reach, set: Partial<Series>) => {
  const dates = keysOf(series, '2024-01-01')
  const at = dates.find(one => one.key === key)
  if (!at) throw new Error(`there is no ${key}`)
  return editSeries(series, set, { at, applies, dates, isOver: () => false })
}

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

const dataOf = (page: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '{}')

test('shows the next date first, then the coming ones, and moves on as they pass', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, weekly, when)
  const page = await pageOf(world, `/events/${id}`)
  expect(page).toContain('Every Tuesday, 10 times, 7:00 PM to 9:00 PM')
  expect(page).toMatch(
    /dates\/2023-02-14" aria-current="true">Tuesday, February 14, 2023, 7:00 PM</,
  )
  expect(page).toContain('and 4 more dates')
  world.clock.set('2023-02-15T20:00:00.000Z')
  const later = await pageOf(world, `/events/${id}`)
  expect(later).toMatch(/dates\/2023-02-21" aria-current="true"/)
  expect(later).not.toContain('dates/2023-02-14')
  expect(dataOf(later)).toMatchObject({
    '@type': 'EventSeries',
    startDate: '2023-02-21T19:00:00-08:00',
    subEvent: expect.arrayContaining([
      expect.objectContaining({ startDate: '2023-02-28T19:00:00-08:00' }),
    ]),
  })
})

test('says which date is off, and goes on with the next that is on', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, weekly, when)
  world.clock.advance(3600)
  await reviseSeries(world, id, series =>
    edited(series, '2023-02-14', 'this', { state: 'cancelled', reason: 'Rain' }),
  )
  const page = await pageOf(world, `/events/${id}`)
  expect(page).toMatch(/Does not take place as announced on:<\/strong> Tuesday, February 14, 2023/)
  expect(page).toMatch(/<strong>cancelled \(Rain\)<\/strong>/)
  expect(page).toMatch(/\(February 14, 2023\)/)
  expect(page).toMatch(/dates\/2023-02-21" aria-current="true"/)
  const date = await pageOf(world, `/events/${id}/dates/2023-02-14`)
  expect(date).toMatch(/<title>CANCELLED/)
})

test('has a page for each date, with what is its own', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, weekly, when)
  world.clock.advance(3600)
  await reviseSeries(world, id, series =>
    edited(series, '2023-02-28', 'this', { placeName: 'Hall', description: 'Bring *candles*.' }),
  )
  const page = await pageOf(world, `/events/${id}/dates/2023-02-28`)
  expect(page).toContain('Bring <em>candles</em>.')
  expect(page).toContain('see all of them')
  expect(dataOf(page)).toMatchObject({
    '@type': 'Event',
    startDate: '2023-02-28T19:00:00-08:00',
    superEvent: { '@type': 'EventSeries', url: expect.stringMatching(`/events/${id}$`) },
  })
  expect(await pageOf(world, `/events/${id}`)).not.toContain('candles')
  for (const key of ['2023-03-01', '1999-01-01', '2023-02-28T1200'])
    expect((await world.get(`/events/${id}/dates/${key}`)).status).toBe(404)
})

test('an event that takes place once has no dates on its page, and no page for one', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world, when)
  const page = await pageOf(world, `/events/${id}`)
  expect(page).not.toContain('id="dates"')
  expect(dataOf(page)['@type']).toBe('Event')
  expect((await world.get(`/events/${id}/dates/2023-02-14`)).status).toBe(404)
})
