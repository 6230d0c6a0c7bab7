// A day, a week and a month: what stands on which day, and where each link leads, on both hosts.

import { expect, test } from 'vitest'
import { insertEvents } from '../support/insert-events.ts'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type Fields, type World } from '../support/world.ts'

const oakland = {
  placeName: 'Civic Hall',
  address: '12 Example St.',
  city: 'Oakland',
  region: 'east-bay',
  zone: 'America/Los_Angeles',
  endsLocal: '',
}

/** A calendar on a Wednesday, with these events by title. */
async function aCalendarOf(events: Record<string, Fields>): Promise<World> {
  const world = await aWorld()
  world.clock.set('2027-03-10T20:00:00.000Z')
  for (const [title, fields] of Object.entries(events))
    await aPublishedEvent(world, { ...oakland, title, ...fields })
  return world
}

const open = async (world: World, path: string): Promise<string> => {
  const answer = await world.get(path)
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll('&amp;', '&')
}

const text = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** By date of the month (`13`), the words in its cell, but for the number itself. */
async function monthOf(world: World, path: string): Promise<Record<string, string>> {
  const page = await open(world, path)
  const cells = page.matchAll(/<td[^>]*><a class="to-day"[^>]*>(\d+)<\/a>.*?<\/a>(.*?)<\/td>/gs)
  const found = [...cells].map(([, day = '', cell = '']) => [day, text(cell)])
  return Object.fromEntries(found.filter(([, words]) => words !== ''))
}

/** By weekday, the titles below its heading. */
async function weekOf(world: World, path: string): Promise<Record<string, string[]>> {
  const page = await open(world, path)
  const days = page.matchAll(
    /<span class="day-title">(\w+)<\/span>(.*?)(?=<span class="day-title">|<section class="long|<p class="printed)/gs,
  )
  return Object.fromEntries(
    [...days].map(([, day = '', part = '']) => [
      day,
      [...part.matchAll(/u-url p-name"[^>]*>([^<]+)</g)].map(([, title]) => title ?? ''),
    ]),
  )
}

const goingOn = (page: string): string =>
  text(/<section class="long-events".*?<\/section>/s.exec(page)?.[0] ?? '')

test('an event stands on its days: past midnight on the first, several days on each, long ones apart', async () => {
  const world = await aCalendarOf({
    'Till midnight': { startsLocal: '2027-03-12T20:00', endsLocal: '2027-03-13T00:00' },
    // the clocks go forward that night
    'Till three': { startsLocal: '2027-03-13T20:00', endsLocal: '2027-03-14T03:00' },
    'Whole day': { startsLocal: '2027-03-16T00:00', allDay: 'on' },
    Retreat: { startsLocal: '2027-03-19T18:00', endsLocal: '2027-03-21T14:00' },
    Exhibition: {
      startsLocal: '2027-03-22T00:00',
      endsLocal: '2027-04-04T00:00',
      allDay: 'on',
    },
    'In Tokyo': { startsLocal: '2027-03-25T08:00', zone: 'Asia/Tokyo' },
    'Of April': { startsLocal: '2027-04-01T12:00' },
  })
  expect(await monthOf(world, '/?view=month')).toEqual({
    12: '8:00 PM Till midnight',
    13: '8:00 PM Till three',
    16: 'All day Whole day',
    19: '6:00 PM Retreat',
    20: 'since Fri 19 Retreat',
    21: 'since Fri 19 Retreat',
    25: '8:00 AM In Tokyo',
  })
  expect(goingOn(await open(world, '/?view=month'))).toBe('Going on Exhibition March 22 to April 4')
  expect(goingOn(await open(world, '/?view=month&date=2027-04-15'))).toContain('Exhibition')
  expect(goingOn(await open(world, '/?view=month&date=2027-05-01'))).toBe('')
  expect(await monthOf(world, '/?view=month&date=2027-04-30')).toEqual({
    1: '12:00 noon Of April',
  })
  expect(await weekOf(world, '/?view=week&date=2027-03-14')).toMatchObject({
    Sunday: [],
    Tuesday: ['Whole day'],
    Friday: ['Retreat'],
    Saturday: ['Retreat'],
  })
})

test('a week begins on Sunday in English and on Monday in Spanish', async () => {
  const world = await aCalendarOf({ March: { startsLocal: '2027-03-14T12:00' } })
  const heads = async (path: string) =>
    [...(await open(world, path)).matchAll(/<th scope="col"><abbr title="(\S+)">/g)].map(
      ([, name]) => name,
    )
  // a Sunday is of the next week in English
  expect(await weekOf(world, '/?view=week')).not.toHaveProperty('Sunday', ['March'])
  expect(await weekOf(world, '/?view=week&date=2027-03-14')).toMatchObject({ Sunday: ['March'] })
  expect(await weekOf(world, '/?view=week&lang=es')).toMatchObject({ domingo: ['March'] })
  expect(await heads('/?view=month')).toEqual(
    'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  )
  expect((await heads('/?view=month&lang=es'))[0]).toBe('lunes')
  expect(await open(world, '/?view=month&lang=es')).toContain('<html lang="es">')
})

test('a changed event says so in words, and stands where it is now', async () => {
  const world = await aCalendarOf({ Clinic: { startsLocal: '2027-03-17T11:00' } })
  const rally = await aPublishedEvent(world, {
    title: 'Rally',
    startsLocal: '2027-03-18T12:00',
    endsLocal: '',
  })
  await edited(world, rally, { title: 'Rally', startsLocal: '2027-03-20T12:00', endsLocal: '' })
  expect((await monthOf(world, '/?view=month'))[20]).toBe('moved 12:00 noon Rally')
  await world.post(`${rally.manage}/cancellation`, { reason: 'No permit', baseRevision: '2' })
  const month = await monthOf(world, '/?view=month')
  expect(month[18]).toBeUndefined()
  expect(month[20]).toBe('cancelled 12:00 noon Rally')
  expect(text(await open(world, '/?view=day&date=2027-03-20'))).toContain('cancelled No permit')
})

const filters = 'region=east-bay&type=protest&topic=labor&topic=international&q=march'

/** Links of a page to lists, days, weeks and months, as they are in the page. */
const dated = (page: string): string[] =>
  [...page.matchAll(/<a[^>]* href="(\/\?[^"]*)"/g)]
    .map(([, href]) => href ?? '')
    .filter(href => !href.includes('#'))

test.each(['list', 'day', 'week', 'month'])(
  'every link of a %s to other dates keeps every filter, and dates of one kind',
  async view => {
    const world = await aCalendarOf({
      March: { startsLocal: '2027-03-17T11:00', type: 'protest', topics: ['labor'] },
    })
    const page = await open(world, `/?${filters}&view=${view}&date=2027-03-17`)
    const links = dated(page).filter(href => /view=|from=|when=|date=/.test(href))
    expect(links.length).toBeGreaterThan(8)
    for (const href of links) {
      const query = new URLSearchParams(href.slice(2))
      const kinds = [query.has('when'), query.has('from') || query.has('to'), query.has('view')]
      expect(kinds.filter(Boolean).length, href).toBeLessThanOrEqual(1)
      // a choice of a region, a kind, or none at all changes that one filter
      const others = ['region', 'type', 'topic', 'q'].filter(name => query.has(name))
      const isClearing = others.length === 0
      expect(isClearing || others.length >= 3, href).toBe(true)
      if (others.includes('topic')) expect(query.getAll('topic'), href).toHaveLength(2)
    }
    // two of each month's days lead where the others lead
    for (const href of links.filter(href => !/-\d[1-9]$/.test(href))) await open(world, href)
  },
)

test('views lead to each other by name, to today, and back', async () => {
  const world = await aCalendarOf({ March: { startsLocal: '2027-03-17T11:00' } })
  const named = (page: string, name: string) =>
    new RegExp(`<a[^>]* href="([^"]*)"[^>]*>(?:<span[^>]*>.</span> )?${name}`).exec(page)?.[1]
  const month = await open(world, '/?view=month&date=2026-12-24&region=east-bay')
  expect(month).toContain('<h1 class="view-title">December 2026</h1>')
  expect(named(month, 'November 2026')).toBe('/?region=east-bay&view=month&date=2026-11-01')
  expect(named(month, 'January 2027')).toBe('/?region=east-bay&view=month&date=2027-01-01')
  expect(named(month, 'Week')).toBe('/?region=east-bay&view=week&date=2026-12-24')
  expect(named(month, 'As a list')).toBe('/?region=east-bay&from=2026-12-01&to=2026-12-31')
  expect(named(month, 'This weekend')).toBe('/?region=east-bay&when=weekend')
  expect(month).toContain('<a class="now" href="/?region=east-bay&view=month">Today</a>')
  // the month that holds today is the one without a date
  expect(named(await open(world, '/?view=month&date=2027-04-11'), 'March 2027')).toBe(
    '/?view=month',
  )
  const week = await open(world, '/?view=week&date=2026-12-31')
  expect(week).toContain('<h1 class="view-title">December 27, 2026 to January 2, 2027</h1>')
  expect(named(week, 'December 20, 2026 to December 26, 2026')).toContain('date=2026-12-20')
  const day = await open(world, '/?view=day&date=2027-03-17')
  expect(day).toContain('<h1 class="view-title">Wednesday, March 17, 2027</h1>')
  expect(named(day, 'Thu, March 18')).toBe('/?view=day&date=2027-03-18')
  const list = await open(world, '/?from=2027-05-10&region=east-bay')
  expect(named(list, 'Month')).toBe(
    '/?from=2027-05-10&region=east-bay'.replace('from=2027-05-10&', '') +
      '&view=month&date=2027-05-10',
  )
  expect(named(list, 'June 2027')).toBe('/?region=east-bay&from=2027-06-01')
})

test('the page of a region has a day, a week and a month of its own', async () => {
  const world = await aCalendarOf({
    March: { startsLocal: '2027-03-17T11:00' },
    Elsewhere: { startsLocal: '2027-03-17T12:00', region: 'san-francisco' },
  })
  const list = await open(world, '/regions/east-bay')
  for (const name of ['Month', 'Week', 'Day']) {
    const from = name === 'Day' ? '/regions/east-bay?view=month' : '/regions/east-bay'
    const href = new RegExp(`class="chip" href="([^"]+)"[^>]*>${name}<`).exec(
      await open(world, from),
    )?.[1]
    expect(href).toBe(`/regions/east-bay?view=${name.toLowerCase()}`)
    const page = await open(world, `${href}&date=2027-03-17`)
    expect(page).toMatch(/<title>Events in the East Bay: .*2027|March/)
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).toContain('>March<')
    expect(page).not.toContain('>Elsewhere<')
    expect(page).toContain(`/regions/east-bay?view=${name.toLowerCase()}&date=2027-03-17"/>`)
  }
  expect(list).toContain('<a href="/regions/east-bay?view=day&date=2027-03-17">17<')
})

test('today is marked for programs that read the page aloud, and moves at midnight', async () => {
  const world = await aCalendarOf({ March: { startsLocal: '2027-03-17T11:00' } })
  const current = async (path: string) =>
    [
      ...(await open(world, path)).matchAll(
        /<a[^>]*aria-current="date"[^>]*>(?:<span[^>]*>)?(\w+)/g,
      ),
    ].map(([, day]) => day)
  expect(await current('/?view=month')).toEqual(['10', '10'])
  expect(await current('/?view=week')).toEqual(['Wednesday'])
  expect(await current('/?view=month&date=2027-04-10')).toEqual([])
  world.clock.set('2027-03-11T07:59:59.000Z')
  expect(await current('/?view=month')).toEqual(['10', '10'])
  world.clock.set('2027-03-11T08:00:00.000Z')
  expect(await current('/?view=month')).toEqual(['11', '11'])
  expect(await current('/?view=week')).toEqual(['Thursday'])
})

test('a new event is in the month, the week and the small month at once', async () => {
  const world = await aCalendarOf({})
  const paths = ['/?view=month', '/?view=week', '/?view=day&date=2027-03-12', '/']
  for (const path of paths) expect(await open(world, path), path).not.toContain('Sudden')
  expect(await open(world, '/')).not.toContain('/?view=day&date=2027-03-12')
  await aPublishedEvent(world, { ...oakland, title: 'Sudden', startsLocal: '2027-03-12T18:00' })
  for (const path of paths) expect(await open(world, path), path).toContain('Sudden')
  expect(await open(world, '/')).toContain('<a href="/?view=day&date=2027-03-12">12<')
})

test('a day with many shows the first and leads to the rest; each is counted', async () => {
  const world = await aCalendarOf(
    Object.fromEntries(
      [0, 1, 2, 3, 4, 5].map(hour => [`Event ${hour}`, { startsLocal: `2027-03-17T1${hour}:00` }]),
    ),
  )
  const page = await open(world, '/?view=month')
  expect(page).toContain('<a class="more-of-day" href="/?view=day&date=2027-03-17">and 2 more</a>')
  expect(page).toMatch(
    /<span class="count" aria-hidden="true">6<\/span><span class="unseen">: 6 events</,
  )
  const chosen = await open(world, '/?view=month&date=2027-03-17')
  const below = chosen.slice(chosen.indexOf('class="chosen-day"'))
  expect([...below.matchAll(/u-url p-name"[^>]*>(Event \d)</g)]).toHaveLength(6)
})

test('the number of a day is that of the list below, however the events end', async () => {
  const world = await aCalendarOf({})
  const ends = ['', '2T23:00', '3T00:00', '3T02:00', '3T05:59', '3T06:00', '4T03:00', '5T12:00']
  await insertEvents(
    world,
    'Text.',
    ['10:00', '00:00', '23:30'].flatMap(hour =>
      [...ends, '6T12:00'].map((end, at) => ({
        title: `Event ${at}`,
        startsLocal: `2027-03-12T${hour}`,
        endsLocal: end && end > `2T${hour}` ? `2027-03-1${end}` : null,
      })),
    ),
  )
  await insertEvents(world, 'Text.', [
    {
      title: 'Event all day',
      startsLocal: '2027-03-12T00:00',
      endsLocal: '2027-03-14T00:00',
      allDay: true,
    },
  ])
  for (const day of [11, 12, 13, 14, 15, 16]) {
    const page = await open(world, `/?view=month&date=2027-03-${day}`)
    const below = page.slice(page.indexOf('class="chosen-day"'))
    const listed = [...below.matchAll(/u-url p-name"[^>]*>(Event [^<]+)</g)].length
    const cell = new RegExp(`>${day}</a>.*?(?=</td>)`, 's').exec(page)?.[0] ?? ''
    const counted = Number(/class="count"[^>]*>(\d+)</.exec(cell)?.[1] ?? 0)
    expect(listed, `${day} March`).toBe(counted)
  }
})

test.each([
  ['view=someday', 'There are: list, day, week, month.'],
  ['view=month&date=2027-02-30', '“2027-02-30” is not a date.'],
  ['view=week&date=tomorrow', '“tomorrow” is not a date.'],
  ['date=nothing', '“nothing” is not a date.'],
  ['view=month&region=atlantis', '“atlantis” is not a region of this calendar.'],
])('%s is refused in words', async (query, words) => {
  const world = await aCalendarOf({})
  const answer = await world.get(`/?${query}`)
  expect(answer.status).toBe(400)
  expect(text(await answer.text())).toContain(words)
})

test('past and far months work, and the calendar ends with its years', async () => {
  const world = await aCalendarOf({})
  for (const view of ['list', 'day', 'week', 'month'])
    for (const date of ['0001-01-01', '2000-02-29', '9998-12-31', '9999-12-31'])
      await open(world, `/?view=${view}&date=${date}`)
  const first = await open(world, '/?view=month&date=0001-01-15')
  expect(first).not.toContain('rel="prev"')
  for (const href of dated(first).filter(href => /0001-0[12]-01/.test(href)))
    await open(world, href)
  const last = await open(world, '/?view=day&date=9999-12-31')
  expect(last).not.toMatch(/class="view-head".*rel="next".*class="list-page/s)
  expect(last).not.toContain('10000')
})

test('a list begins at date=, and other dates of an address give way to those of its view', async () => {
  const world = await aCalendarOf({
    Early: { startsLocal: '2027-03-12T11:00' },
    Late: { startsLocal: '2027-04-12T11:00' },
  })
  const list = await open(world, '/?view=list&date=2027-04-01')
  expect(list).not.toContain('>Early<')
  expect(list).toContain('>Late<')
  const month = await open(world, '/?view=month&when=today&from=2027-03-10&to=2027-03-10')
  expect(month).toContain('>Early<')
  expect(month).not.toMatch(/href="[^"]*(?:view=[^"]*from=|from=[^"]*view=)/)
  expect(month).toContain('/calendar.ics"')
})
