// Lists an event that repeats: one line with how many more dates, each date where it is asked for, days of the grid.

import { expect, test } from 'vitest'
import { aPublishedSeries } from '../support/a-series.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const when = { startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' }

const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const linksOf = (page: string) =>
  [...page.matchAll(/class="u-url p-name" href="([^"]*)"/g)].map(([, href]) => href)

async function aCalendar() {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY;COUNT=5', extra: [] }, when)
  const other = await aPublishedEvent(world, {
    title: 'Town hall on water',
    contactEmail: 'rosa@example.org',
    startsLocal: '2023-02-20T19:00',
    endsLocal: '2023-02-20T21:00',
  })
  return { world, id, single: other.id }
}

test('has one line a series, with how many more dates, and each of them with dates=all', async () => {
  const { world, id, single } = await aCalendar()
  const page = await pageOf(world, '/')
  expect(linksOf(page)).toEqual([`/events/${id}`, `/events/${single}`])
  expect(page).toContain(`<a href="/events/${id}#dates">and 4 more dates</a>`)
  expect(linksOf(await pageOf(world, '/?dates=all'))).toEqual([
    `/events/${id}/dates/2023-02-14`,
    `/events/${single}`,
    ...['21', '28'].map(day => `/events/${id}/dates/2023-02-${day}`),
    ...['07', '14'].map(day => `/events/${id}/dates/2023-03-${day}`),
  ])
  // of the dates that are asked for
  const later = await pageOf(world, '/?from=2023-02-22&to=2023-03-08')
  expect(linksOf(later)).toEqual([`/events/${id}`])
  expect(later).toContain('and 1 more date<')
  // the next date, once the first is over
  world.clock.set('2023-02-21T20:00:00.000Z')
  expect(await pageOf(world, '/')).toContain('and 3 more dates')
  expect(linksOf(await pageOf(world, '/?q=rally'))).toEqual([`/events/${id}`])
})

test('stands in a week and a month on each of its dates, at the hours of that date', async () => {
  const { world, id } = await aCalendar()
  for (const view of ['week', 'month']) {
    const page = await pageOf(world, `/?view=${view}&date=2023-02-21`)
    expect(page).toContain(`/events/${id}/dates/2023-02-21`)
    expect(page).not.toMatch(/since Tue/)
  }
})
