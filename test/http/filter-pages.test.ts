// Pages of their own for one region, topic, kind of event or organizer.

import { expect, test } from 'vitest'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

const march = {
  title: 'March',
  startsLocal: '2023-01-14T12:00',
  endsLocal: '',
  region: 'east-bay',
  organizer: 'East Bay Tenants Inc.',
}

async function aWeekend(): Promise<World> {
  const world = await aWorld()
  // a Wednesday in the calendar's zone
  world.clock.set('2023-01-11T20:00:00.000Z')
  await aPublishedEvent(world, march)
  const meeting = { title: 'Meeting', startsLocal: '2023-01-14T13:00', region: 'san-francisco' }
  await aPublishedEvent(world, { ...march, ...meeting, type: 'meeting', organizer: 'C/D 100% ?' })
  await aPublishedEvent(world, { ...march, title: 'Later', startsLocal: '2023-01-24T12:00' })
  return world
}

const open = async (world: World, path: string, headers = {}): Promise<string> => {
  const answer = await world.get(path, headers)
  expect(answer.status, path).toBe(200)
  return (await answer.text()).replaceAll('&amp;', '&')
}

const titles = (page: string): string[] =>
  [...page.matchAll(/class="u-url p-name"[^>]*>([^<]+)</g)].map(([, title]) => title ?? '')

/** The address behind a quick choice. */
const choice = (page: string, label: string): string =>
  new RegExp(`class="chip" href="([^"]+)"[^>]*>${label}<`).exec(page)?.[1] ?? ''

const between = (page: string, before: string, after: string): string =>
  page.split(before)[1]?.split(after)[0] ?? ''

test('each is headed by what it is of, in both languages, with title, canonical and feeds of its own', async () => {
  const world = await aWeekend()
  const pages: Record<string, [string, string, string[]]> = {
    '/regions/east-bay': ['Events in the East Bay', 'Eventos en East Bay', ['March', 'Later']],
    '/types/meeting': ['Meetings', 'Reuniones', ['Meeting']],
    '/topics/labor': ['Labor events', 'Eventos del tema Trabajo', ['March', 'Meeting', 'Later']],
    '/organizers/East%20Bay%20Tenants%20Inc.': [
      'Events by East Bay Tenants Inc.',
      'Eventos de East Bay Tenants Inc.',
      ['March', 'Later'],
    ],
    '/organizers/C%2FD%20100%25%20%3F': [
      'Events by C/D 100% ?',
      'Eventos de C/D 100% ?',
      ['Meeting'],
    ],
  }
  const sitemap = await open(world, '/sitemap.xml')
  for (const [path, [english, spanish, listed]] of Object.entries(pages)) {
    const page = await open(world, path)
    expect(between(page, '<h1 dir="auto">', '<')).toBe(english)
    expect(page).toContain(`<title>${english} · `)
    expect(page).toContain(`<link rel="canonical" href="${baseUrl}${path}"/>`)
    expect(page).toContain(`<meta name="description" content="${english}: `)
    expect(titles(page)).toEqual(listed)
    expect(between(page, '<script type="application/ld+json">', '<')).toContain('BreadcrumbList')
    const [, feed = ''] = /href="(\/calendar\.ics\?[^"]+)"/.exec(page) ?? []
    const calendar = await open(world, feed)
    for (const title of ['March', 'Meeting', 'Later'])
      expect(calendar.includes(`SUMMARY:${title}`), `${path} ${title}`).toBe(listed.includes(title))
    expect(between(await open(world, `${path}?lang=es`), '<h1 dir="auto">', '<')).toBe(spanish)
    const [, frame = ''] = /href="(\/oembed\?[^"]+)"/.exec(page) ?? []
    expect(frame).toContain(encodeURIComponent(path))
    const { html } = await (await world.get(frame)).json()
    const [, src = ''] = /src="([^"]+)"/.exec(html) ?? []
    const embedded = await open(world, src.replace(baseUrl, '').replaceAll('&amp;', '&'))
    expect(titles(embedded)).toEqual(listed)
    expect(embedded).toContain(`<link rel="canonical" href="${baseUrl}${path}"/>`)
    expect(sitemap).toContain(`<loc>${baseUrl}${path}</loc>`)
  }
})

test('every quick choice keeps the page and the others, and the page’s own leads out of it', async () => {
  const world = await aWeekend()
  const page = await open(world, '/regions/east-bay')
  const weekend = choice(page, 'This weekend')
  expect(weekend).toBe('/regions/east-bay?when=weekend')
  const there = await open(world, weekend)
  expect(titles(there)).toEqual(['March'])
  expect(choice(there, 'San Francisco')).toBe('/regions/san-francisco?when=weekend')
  expect(choice(there, 'Everywhere')).toBe('/?when=weekend')
  expect(choice(there, 'From today')).toBe('/regions/east-bay')
  const kind = choice(await open(world, '/regions/california'), 'Meeting')
  expect(kind).toBe('/regions/california?type=meeting')
  expect(titles(await open(world, kind))).toEqual(['Meeting'])
})

test('a region names its parts and what it is part of', async () => {
  const world = await aWeekend()
  const page = await open(world, '/regions/california')
  expect(page).toContain('Part of: <a href="/regions/us">US</a>')
  expect(page).toContain('<a href="/regions/east-bay">East Bay</a>')
  expect(titles(page)).toEqual(['March', 'Meeting', 'Later'])
  expect(await open(world, '/regions/us')).toContain('Events in the US')
})

test('a list with one filter names the page as its canonical address', async () => {
  const world = await aWeekend()
  const canonical = async (path: string) =>
    between(await open(world, path), '<link rel="canonical" href="', '"').replace(baseUrl, '')
  expect(await canonical('/?region=east-bay')).toBe('/regions/east-bay')
  expect(await canonical('/?type=protest&when=weekend')).toBe('/types/protest?when=weekend')
  expect(await canonical('/?region=east-bay&type=protest')).toBe('/?region=east-bay&type=protest')
  expect(await canonical('/regions/east-bay?type=protest')).toBe('/?region=east-bay&type=protest')
  expect(await canonical('/?region=east-bay&region=us')).toBe('/?region=east-bay&region=us')
  expect(await canonical('/?region=east-bay&lang=es')).toBe('/regions/east-bay?lang=es')
})

test('an unknown one is a 404 that names those that there are, and another spelling leads to the page', async () => {
  const world = await aWeekend()
  const refused = await world.get('/regions/atlantis')
  expect(refused.status).toBe(404)
  expect(await refused.text()).toMatch(/“atlantis” is not a region.*East Bay, South Bay/s)
  const program = await world.get('/topics/atlantis', { accept: 'application/json' })
  expect((await program.json()).detail).toMatch(/is not a topic.*Labor/)
  const leads = async (path: string) => {
    const answer = await world.get(path)
    return `${answer.status} ${answer.headers.get('location')}`
  }
  expect(await leads('/regions/East%20Bay?when=weekend')).toBe('301 /regions/east-bay?when=weekend')
  expect(await leads('/regions/East-Bay/')).toBe('301 /regions/east-bay')
  expect(await leads('/types/protest.')).toBe('301 /types/protest')
  const tenants = '/organizers/East%20Bay%20Tenants%20Inc.'
  expect(await leads('/organizers/EAST%20BAY%20tenants%20inc.')).toBe(`301 ${tenants}`)
  expect(await leads(`${tenants},`)).toBe(`301 ${tenants}`)
  expect(await leads(`${tenants}/`)).toBe(`301 ${tenants}`)
})

test('an organizer that no event names has an empty page that names those alike, found by no search', async () => {
  const world = await aWeekend()
  const page = await open(world, '/organizers/Tenants%20of%20Oakland')
  expect(titles(page)).toEqual([])
  expect(page).toContain('<meta name="robots" content="noindex"/>')
  expect(page).toContain('href="/organizers/East%20Bay%20Tenants%20Inc."')
})
