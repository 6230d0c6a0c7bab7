// The list of what is on: quick choices as links that keep the others, and counts beside the filters.

import { expect, test } from 'vitest'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const march = {
  title: 'March',
  startsLocal: '2023-01-14T12:00',
  endsLocal: '',
  region: 'east-bay',
}

async function aWeekend(): Promise<World> {
  const world = await aWorld()
  // a Wednesday in the calendar's zone
  world.clock.set('2023-01-11T20:00:00.000Z')
  await aPublishedEvent(world, march)
  await aPublishedEvent(world, {
    ...march,
    title: 'Meeting',
    startsLocal: '2023-01-14T13:00',
    region: 'san-francisco',
  })
  await aPublishedEvent(world, { ...march, title: 'Later', startsLocal: '2023-01-24T12:00' })
  return world
}

const open = async (world: World, path: string): Promise<string> =>
  (await (await world.get(path)).text()).replaceAll('&amp;', '&')

const titles = (page: string): string[] =>
  [...page.matchAll(/class="u-url p-name"[^>]*>([^<]+)</g)].map(([, title]) => title ?? '')

/** The address behind a quick choice. */
const choice = (page: string, label: string): string =>
  new RegExp(`class="chip" href="([^"]+)"[^>]*>${label}<`).exec(page)?.[1] ?? ''

test('this weekend in the East Bay is two taps, each a link that keeps the other', async () => {
  const world = await aWeekend()
  const all = await open(world, '/')
  expect(titles(all)).toEqual(['March', 'Meeting', 'Later'])
  const weekend = await open(world, choice(all, 'This weekend'))
  expect(titles(weekend)).toEqual(['March', 'Meeting'])
  const eastBay = choice(weekend, 'East Bay')
  expect(eastBay).toBe('/?when=weekend&region=east-bay')
  const both = await open(world, eastBay)
  expect(titles(both)).toEqual(['March'])
  expect(both).toContain('href="/?when=weekend" aria-current="true">East Bay<')
  expect(titles(await open(world, choice(both, 'Everywhere')))).toEqual(['March', 'Meeting'])
  expect(titles(await open(world, choice(both, 'From today')))).toEqual(['March', 'Later'])
})

test('a named span is the same in feeds and the API, moves with the day, and an unknown one is refused', async () => {
  const world = await aWeekend()
  const asked = async () => {
    const { events } = await (await world.get('/api/v1/events?when=weekend')).json()
    return events.map(({ title }: { title: string }) => title)
  }
  expect(await asked()).toEqual(['March', 'Meeting'])
  expect(await open(world, '/calendar.ics?when=weekend')).not.toContain('SUMMARY:Later')
  world.clock.set('2023-01-23T20:00:00.000Z')
  expect(await asked()).toEqual([])
  const refused = await world.get('/?when=someday')
  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('today, tomorrow, weekend, week, month')
})

test('a named span moves with the day in each format, though the calendar does not change', async () => {
  const world = await aWeekend()
  const paths = [
    ...['/calendar.ics', '/calendar.json', '/calendar.atom', '/api/v1/events'].map(
      path => `${path}?when=tomorrow`,
    ),
    '/api/v1/events?when=tomorrow&updated_since=2020-01-01T00:00:00Z',
  ]
  const heard = async () =>
    Promise.all(
      paths.map(async path => {
        const text = await open(world, path)
        return `${path} ${['March', 'Meeting', 'Later'].filter(title => text.includes(title))}`
      }),
    )
  world.clock.set('2023-01-12T20:00:00.000Z')
  expect(await heard()).toEqual(paths.map(path => `${path} `))
  world.clock.set('2023-01-13T20:00:00.000Z')
  expect(await heard()).toEqual(paths.map(path => `${path} March,Meeting`))
  world.clock.set('2023-01-14T20:00:00.000Z')
  expect(await heard()).toEqual(paths.map(path => `${path} `))
})

test('the name of a feed says a named span, not the dates that it stands for that day', async () => {
  const world = await aWeekend()
  const asked = 'region=east-bay&when=weekend'
  const name = 'Turnout: East Bay, This weekend'
  expect(await open(world, `/calendar.ics?${asked}`)).toContain(
    `X-WR-CALNAME:${name.replace(',', '\\,')}\r\n`,
  )
  expect((await (await world.get(`/calendar.json?${asked}`)).json()).title).toBe(name)
  expect(await open(world, `/calendar.atom?${asked}`)).toContain(`<title>${name}</title>`)
  const spanish = `/calendar.json?${asked}&lang=es`
  expect((await (await world.get(spanish)).json()).title).toBe(
    'Turnout: East Bay, Este fin de semana',
  )
})

test('a feed leads to the list that has its events', async () => {
  const world = await aWeekend()
  const asked = '?limit=1&after=2023-01-01T00:00~x&utm_source=mail'
  for (const [filters, path] of [
    ['', '/'],
    ['&region=east-bay', '/regions/east-bay'],
    ['&type=protest&when=weekend&lang=es', '/types/protest?when=weekend&lang=es'],
    ['&type=protest&region=east-bay', '/?type=protest&region=east-bay'],
  ] as const) {
    const url = `https://turnout.example${path}`
    const feed = await (await world.get(`/calendar.json${asked}${filters}`)).json()
    expect(feed.home_page_url).toBe(url)
    expect(await open(world, `/calendar.atom${asked}${filters}`)).toContain(
      `<link rel="alternate" href="${url}" type="text/html"/>`,
    )
  }
})

test('a filter says how many events each choice would show, and offers regions that have some', async () => {
  const world = await aWeekend()
  const page = await open(world, '/?when=weekend')
  expect(page).toContain('East Bay (1)')
  expect(page).toContain('San Francisco (1)')
  expect(choice(page, 'South Bay')).toBe('')
})

test('each list carries one entry to subscribe to exactly it, and says what a subscription leaves out', async () => {
  const world = await aWeekend()
  const entry = async (path: string) => {
    const page = await open(world, path)
    const part = page.split('<details class="subscribe" id="subscribe">')[1] ?? ''
    return part.split('</ul>')[0] ?? ''
  }
  const weekend = await entry('/regions/east-bay?when=weekend&q=march')
  expect(weekend).toContain('You get the events of this list: “march”; East Bay; This weekend.')
  const filters = 'region=east-bay&q=march&when=weekend'
  for (const path of ['/calendar.atom', '/calendar.json', '/sharing', '/embed'])
    expect(weekend, path).toMatch(new RegExp(`href="${path}\\?[^"]*when=weekend`))
  expect(weekend).toContain(`href="webcal://turnout.example/calendar.ics?${filters}"`)
  expect(weekend).toContain(`>https://turnout.example/calendar.ics?${filters}<`)
  expect(weekend).toContain('href="/digests?region=east-bay&q=march"')
  expect(weekend).toContain('without these dates')
  const month = await entry('/?view=month&date=2023-02-01&type=protest')
  expect(month).toContain('href="/calendar.json?type=protest"')
  expect(month).toContain('not limited to the days that this page shows')
  expect(month).not.toContain('without these dates')
  expect(await entry('/?lang=es')).toContain('Recibirá todos los eventos de Turnout.')
  for (const address of weekend.matchAll(/href="(\/[^"]+)"/g))
    expect((await world.get(address[1] ?? '')).status, address[1]).toBe(200)
})

test('every link to a part of a list leads to a part that is there', async () => {
  const world = await aWeekend()
  const lists = ['/', '/?view=day', '/?view=month', '/?view=week', '/?past=1', '/?q=march']
  const empty = [
    '/organizers/Nobody',
    '/?organizer=Nobody&view=month',
    '/?q=%3F%3F',
    '/?q=%3F%3F&view=week',
  ]
  for (const path of [...lists, ...empty]) {
    const page = await open(world, path)
    const parts = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(parts, path).toContain('main')
    for (const id of parts) expect(page, `${path} #${id}`).toContain(` id="${id}"`)
    if (lists.includes(path) && path !== '/?past=1') expect(parts, path).toContain('subscribe')
  }
})
