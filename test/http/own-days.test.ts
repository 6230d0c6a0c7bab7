// Lists, feeds and filters go by an event's own dates, and an end is exclusive: nothing stands under a day on
// which it is not.

import { expect, test } from 'vitest'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type Fields, type World } from '../support/world.ts'

const oakland = {
  organizer: 'Neighbors United',
  placeName: 'Civic Hall',
  address: '12 Example St.',
  city: 'Oakland',
  region: 'east-bay',
  zone: 'America/Los_Angeles',
}
const allDay13 = {
  ...oakland,
  title: 'All day 13',
  allDay: 'on',
  startsLocal: '2027-03-13T00:00',
  endsLocal: '',
}
const tillMidnight = {
  ...oakland,
  title: 'Party till midnight',
  startsLocal: '2027-03-13T20:00',
  endsLocal: '2027-03-14T00:00',
}
const pastMidnight = {
  ...oakland,
  title: 'Party till one',
  startsLocal: '2027-03-13T20:00',
  endsLocal: '2027-03-14T01:00',
}
const withoutEnd = {
  ...oakland,
  title: 'No end 13',
  startsLocal: '2027-03-13T23:00',
  endsLocal: '',
}

/** A calendar whose clock stands at an instant, with these events, the first posted first. */
async function aCalendarOf(at: string, ...forms: Fields[]): Promise<World> {
  const world = await aWorld()
  world.clock.set('2027-02-20T20:00:00.000Z')
  for (const form of forms) await aPublishedEvent(world, form)
  world.clock.set(at)
  return world
}

/** Titles and headings of the list, in its order. */
async function listOf(world: World, path = '/'): Promise<string[]> {
  const page = await (await world.get(path)).text()
  const found = page.matchAll(
    /<h2 class="day-heading"[^>]*>(.*?)<\/h2>|<h3 class="listing-title"[^>]*>(.*?)<\/h3>/gs,
  )
  return [...found].map(([, heading, title]) => text(heading ?? title ?? ''))
}

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const titlesIn: Record<string, (world: World, query: string) => Promise<string[]>> = {
  api: async (world, query) => {
    const { events } = await (await world.get(`/api/v1/events${query}`)).json()
    return events.map((event: { title: string }) => event.title)
  },
  atom: async (world, query) => {
    const feed = await (await world.get(`/calendar.atom${query}`)).text()
    return [...feed.matchAll(/<entry>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title ?? '')
  },
  json: async (world, query) => {
    const { items } = await (await world.get(`/calendar.json${query}`)).json()
    return items.map((item: { title: string }) => item.title)
  },
  ics: async (world, query) => {
    const feed = await (await world.get(`/calendar.ics${query}`)).text()
    return [...feed.matchAll(/^SUMMARY:(.*?)\r$/gm)].map(([, title]) => title ?? '')
  },
}

test('an event of yesterday, and one that ended at midnight, stand nowhere today; what went on does', async () => {
  const world = await aCalendarOf(
    '2027-03-14T16:00:00.000Z',
    allDay13,
    tillMidnight,
    pastMidnight,
    withoutEnd,
  )
  expect(await listOf(world)).toEqual(['Today Sunday, March 14', 'Party till one'])
  for (const name of ['api', 'atom', 'json'])
    expect(await titlesIn[name]?.(world, ''), name).toEqual(['Party till one'])
  for (const [name, titles] of Object.entries(titlesIn))
    expect(await titles(world, '?from=2027-03-14'), name).toEqual(['Party till one'])
})

test('all day long and until midnight an event stands under its day', async () => {
  const world = await aCalendarOf('2027-03-14T07:59:00.000Z', allDay13, tillMidnight, withoutEnd)
  expect(await listOf(world)).toEqual([
    'Today Saturday, March 13',
    'All day 13',
    'Party till midnight',
    'No end 13',
  ])
})

const london = {
  ...oakland,
  title: 'All day from London',
  zone: 'Europe/London',
  allDay: 'on',
  startsLocal: '2027-03-21T00:00',
  endsLocal: '',
}
const evening = {
  ...oakland,
  title: 'Evening in Oakland',
  startsLocal: '2027-03-20T18:00',
  endsLocal: '2027-03-20T20:00',
}

test('events of several zones stand under their own days, and no heading goes back', async () => {
  const tokyo = {
    ...evening,
    title: 'Breakfast in Tokyo',
    zone: 'Asia/Tokyo',
    startsLocal: '2027-03-22T08:00',
    endsLocal: '2027-03-22T09:00',
  }
  const night = { ...evening, title: 'Night', startsLocal: '2027-03-21T22:00', endsLocal: '' }
  const world = await aCalendarOf('2027-03-19T19:00:00.000Z', london, evening, tokyo, night)
  expect(await listOf(world)).toEqual([
    'Tomorrow Saturday, March 20',
    'Evening in Oakland',
    'Sunday March 21',
    'All day from London',
    'Night',
    'Next week March 22 to 28',
    'Breakfast in Tokyo',
  ])
  for (const [name, titles] of Object.entries(titlesIn)) {
    expect(await titles(world, '?to=2027-03-20'), name).toEqual(['Evening in Oakland'])
    expect(await titles(world, '?from=2027-03-21&to=2027-03-21'), name).toEqual([
      'All day from London',
      'Night',
    ])
    expect(await titles(world, '?from=2027-03-22'), name).toEqual(['Breakfast in Tokyo'])
  }
  expect(await listOf(world, '/?to=2027-03-20')).not.toContain('All day from London')
})

test('pages of the API follow each other without a gap or a repeat across zones', async () => {
  const forms = [0, 1, 2, 3, 4, 5].map(index => ({
    ...evening,
    title: `Event ${index}`,
    zone: ['Pacific/Auckland', 'America/Los_Angeles', 'Europe/London'][index % 3] ?? '',
    startsLocal: `2027-03-2${Math.floor(index / 2)}T1${index}:00`,
    endsLocal: '',
  }))
  const world = await aCalendarOf('2027-03-15T19:00:00.000Z', ...forms.toReversed())
  const seen: string[] = []
  let path: string | null = '/api/v1/events?limit=2'
  while (path) {
    const page = (await (await world.get(path)).json()) as {
      events: { title: string }[]
      next: string | null
    }
    seen.push(...page.events.map(({ title }) => title))
    path = page.next
  }
  expect(seen).toEqual(forms.map(({ title }) => title))
})

const weekend = {
  ...oakland,
  title: 'Weekend camp',
  startsLocal: '2027-03-19T18:00',
  endsLocal: '2027-03-21T14:00',
}
const yearLong = {
  ...oakland,
  title: 'Exhibition of a year',
  allDay: 'on',
  startsLocal: '2027-02-20T00:00',
  endsLocal: '2028-02-19T00:00',
}

test('an event of a weekend stands once in the list, with its last day', async () => {
  const world = await aCalendarOf('2027-03-18T19:00:00.000Z', weekend, evening)
  const page = text(await (await world.get('/')).text())
  expect(page).toContain('Tomorrow Friday, March 19 6:00 PM to Sun 21 Weekend camp')
  expect(page.split('Weekend camp')).toHaveLength(2)

  world.clock.set('2027-03-20T19:00:00.000Z')
  const began = text(await (await world.get('/')).text())
  expect(began).toContain('Today Saturday, March 20 since Fri 19 to Sun 21 Weekend camp')
  expect(began.indexOf('Weekend camp')).toBeLessThan(began.indexOf('Evening in Oakland'))
})

test('what has gone on for over three days stands once in a section of its own, behind the days', async () => {
  const world = await aCalendarOf('2027-03-18T19:00:00.000Z', yearLong, weekend)
  expect(await listOf(world)).toEqual([
    'Tomorrow Friday, March 19',
    'Weekend camp',
    'Going on',
    'Exhibition of a year',
  ])
  expect(text(await (await world.get('/')).text())).toContain(
    'Going on since February 20 to February 19, 2028 Exhibition of a year',
  )
  world.clock.set('2027-02-23T20:00:00.000Z')
  expect((await listOf(world)).slice(0, 2)).toEqual([
    'Today Tuesday, February 23',
    'Exhibition of a year',
  ])
  // programs get all of it, by its start
  world.clock.set('2027-03-18T19:00:00.000Z')
  for (const [name, titles] of Object.entries(titlesIn))
    expect(await titles(world, ''), name).toEqual(['Exhibition of a year', 'Weekend camp'])
})

test('many that go on are read a page at a time, and the days are not pushed away by them', async () => {
  const world = await aCalendarOf('2027-03-18T19:00:00.000Z', evening, yearLong)
  const { query } = world.app.db
  const exhibition = await query
    .selectFrom('events')
    .selectAll()
    .where('starts_local', '=', '2027-02-20T00:00')
    .executeTakeFirstOrThrow()
  const revision = await query
    .selectFrom('revisions')
    .selectAll()
    .where('event_id', '=', exhibition.id)
    .executeTakeFirstOrThrow()
  const { seq: _, ...row } = exhibition
  for (let index = 0; index < 54; index++) {
    const id = `copy${String(index).padStart(2, '0')}`
    await query
      .insertInto('events')
      .values({ ...row, id })
      .execute()
    await query
      .insertInto('revisions')
      .values({ ...revision, event_id: id })
      .execute()
  }
  const first = await (await world.get('/')).text()
  expect((await listOf(world))[1]).toBe('Evening in Oakland')
  expect(first.split('Exhibition of a year')).toHaveLength(51)
  const more = /href="(\/\?ongoing=[^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const rest = await listOf(world, more)
  expect(rest).toEqual(['Going on', ...Array(5).fill('Exhibition of a year')])
})
