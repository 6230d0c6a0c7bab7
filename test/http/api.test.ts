// The API: a page at a time, what changed since, and a description that is true.

import { expect, test } from 'vitest'
import type { EventJson, RevisionJson } from '../../src/feeds/event-json.ts'
import { aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, baseUrl, type World } from '../support/world.ts'

type Page = { events: EventJson[]; next: string | null }

const page = async (world: World, path: string) =>
  (await (await world.get(path.replace(baseUrl, ''))).json()) as Page

async function allPages(world: World, path: string): Promise<EventJson[]> {
  const { events, next } = await page(world, path)
  return next ? [...events, ...(await allPages(world, next))] : events
}

async function aCalendar(size: number): Promise<World> {
  const world = await aWorld({ publishing: 'open' })
  for (let number = 0; number < size; number++) {
    world.clock.advance(60)
    await world.post('/events', {
      ...aForm({
        title: `Event ${number}`,
        // two start at each time, so that a page can end between them
        startsLocal: `2023-02-${10 + Math.floor(number / 2)}T12:00`,
        endsLocal: `2023-02-${10 + Math.floor(number / 2)}T13:00`,
        contactEmail: `olga${number}@example.org`,
      }),
    })
  }
  return world
}

test('pages by key hold every event once, in the order of their start', async () => {
  const world = await aCalendar(7)
  const events = await allPages(world, '/api/v1/events?limit=2')
  expect(new Set(events.map(event => event.id)).size).toBe(7)
  expect(events.map(event => event.startsAt)).toEqual(events.map(event => event.startsAt).sort())
  const first = await page(world, '/api/v1/events?limit=2')
  expect(first.events).toHaveLength(2)
  expect((await page(world, '/api/v1/events?type=vigil-ritual')).events).toEqual([])
})

test('an event that began long ago and goes on is listed, one that is over is not', async () => {
  const world = await aWorld({ publishing: 'open' })
  const spans = {
    'over for a week': ['2022-12-01T12:00', '2022-12-30T12:00'],
    'on since June': ['2022-06-01T12:00', '2023-06-01T12:00'],
    'on since yesterday': ['2023-01-05T12:00', '2023-01-08T12:00'],
    'over since yesterday': ['2023-01-05T12:00', '2023-01-05T13:00'],
    'to come': ['2023-01-09T12:00', '2023-01-09T13:00'],
  }
  // a page would be asked about the past days
  for (const [title, [startsLocal = '', endsLocal = '']] of Object.entries(spans))
    await world.postJson('/events', {
      ...aForm({ title, startsLocal, endsLocal, contactEmail: `${title.length}@example.org` }),
    })
  const titles = (await page(world, '/api/v1/events')).events.map(event => event.title)
  expect(titles).toEqual(['on since June', 'on since yesterday', 'to come'])
  const feed = await (await world.get('/calendar.ics')).text()
  expect([...feed.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, title]) => title).sort()).toEqual(
    Object.keys(spans).sort(),
  )
})

test('updated_since gives what was revised or published after, cancelled events too', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const vigil = await aPublishedEvent(world, { title: 'Vigil' })
  world.clock.advance(60)
  const looked = world.clock.now()
  expect(await allPages(world, `/api/v1/events?updated_since=${looked}`)).toEqual([])
  world.clock.advance(60)
  await world.post(`${rally.manage}/cancellation`, { reason: 'Rain' })
  world.clock.advance(60)
  await edited(world, vigil, { title: 'Vigil', address: '790 Market St.' })
  const updated = await allPages(world, `/api/v1/events?limit=1&updated_since=${looked}`)
  expect(updated.map(({ title, status, revision }) => [title, status, revision])).toEqual([
    ['SF rally: US hands off Peru', 'cancelled', 2],
    ['Vigil', 'moved', 2],
  ])
  const last = updated.at(-1)?.updatedAt
  expect(await allPages(world, `/api/v1/events?updated_since=${last}`)).toEqual([])
})

test('revisions say what was and what is now, and no private address', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    note: 'Time of rally moved to 11AM',
  })
  const path = `/api/v1/events/${rally.id}/revisions`
  const text = await (await world.get(path)).text()
  expect(text).not.toContain('olga')
  expect(text).not.toContain('contact')
  const { revisions } = JSON.parse(text) as { revisions: RevisionJson[] }
  expect(revisions.map(({ number, changes, note }) => [number, changes.length, note])).toEqual([
    [1, 0, ''],
    [2, 1, 'Time of rally moved to 11AM'],
  ])
  expect(revisions[1]?.changes[0]).toMatchObject({
    was: '12:00 noon to 1:30 PM',
    now: '11:00 AM to 1:30 PM',
  })
  const rest = JSON.parse(await (await world.get(`${path}?after=1`)).text())
  expect(rest.revisions).toEqual([revisions[1]])
})

test('a contact is given only where the event shows it', async () => {
  const world = await aWorld()
  const hidden = await aPublishedEvent(world)
  const shown = await aPublishedEvent(world, { showContact: 'yes' })
  const contact = async (id: string) =>
    ((await (await world.get(`/events/${id}.json`)).json()) as EventJson).contact
  expect(await contact(hidden.id)).toBeNull()
  expect(await contact(shown.id)).toBe('olga@example.org')
})

test('what is wrong with an address is said as RFC 9457 has it', async () => {
  const world = await aWorld()
  for (const query of ['type=riot', 'limit=1000', 'updated_since=yesterday', 'after=somewhere']) {
    const response = await world.get(`/api/v1/events?${query}`)
    expect([query, response.status, response.headers.get('content-type')]).toEqual([
      query,
      400,
      'application/problem+json; charset=utf-8',
    ])
  }
  expect((await world.get('/api/v1/events/nothere')).status).toBe(404)
})

test('a row that cannot be read is left out of lists and pages; the others stay', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aPublishedEvent(world, { title: 'Vigil' })
  const { db } = world.app
  await db.commit([
    db.query
      .updateTable('revisions')
      .set({ snapshot: '{"title":' })
      .where('event_id', '=', rally.id),
  ])
  for (const path of ['/api/v1/events', '/calendar.json', '/calendar.atom', '/changes.atom', '/']) {
    const response = await world.get(path)
    expect([path, response.status]).toEqual([path, 200])
    expect(await response.text()).toContain('Vigil')
  }
  expect(world.logged).toContain(`left out, since its row cannot be read: event ${rally.id}`)
})

type Schema = { properties?: Record<string, Schema>; items?: Schema; $ref?: string }
type Document = {
  openapi: string
  paths: Record<
    string,
    {
      get: {
        parameters?: { name: string }[]
        responses: Record<number, { content?: Record<string, unknown> } | undefined>
      }
    }
  >
  components: { schemas: Record<string, Schema> }
}

test('the description names every route of the API and just the fields that it gives', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const document = (await (await world.get('/openapi.json')).json()) as Document
  expect(document.openapi).toMatch(/^3\.1/)
  const paths = Object.keys(document.paths)
  expect(paths.filter(path => path.startsWith('/api/'))).toEqual([
    '/api/v1/events',
    '/api/v1/events/{id}',
    '/api/v1/events/{id}/revisions',
    '/api/v1/events/{id}/dates',
  ])
  expect(document.paths['/api/v1/events']?.get.parameters?.map(({ name }) => name)).toContain(
    'updated_since',
  )
  const check = (value: unknown, schema: Schema | undefined): void => {
    const at = schema?.$ref
      ? document.components.schemas[schema.$ref.split('/').at(-1) ?? '']
      : schema
    if (Array.isArray(value)) for (const item of value) check(item, at?.items)
    else if (value !== null && typeof value === 'object') {
      expect(Object.keys(value).sort()).toEqual(Object.keys(at?.properties ?? {}).sort())
      for (const [name, inner] of Object.entries(value)) check(inner, at?.properties?.[name])
    }
  }
  const answers = {
    Events: '/api/v1/events',
    Revisions: `/api/v1/events/${rally.id}/revisions`,
    Dates: `/api/v1/events/${rally.id}/dates`,
    Oembed: `/oembed?url=https://turnout.example/events/${rally.id}`,
  }
  for (const [name, path] of Object.entries(answers))
    check(await (await world.get(path)).json(), document.components.schemas[name])
})

test('it names the files for programs, each of which answers in the type that it says', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const { paths } = (await (await world.get('/openapi.json')).json()) as Document
  const files = ['/robots.txt', '/sitemap.xml', '/manifest.webmanifest', '/sw.js', '/embed.js']
  for (const path of [...files, '/embed', '/calendar.ics', '/.well-known/security.txt'])
    expect(Object.keys(paths), path).toContain(path)
  for (const [path, { get }] of Object.entries(paths)) {
    const [type = ''] = Object.keys(get.responses[200]?.content ?? {})
    const url = 'https://turnout.example/'
    const at = path.replace('{id}', id).replace('{file}', `${id}.json`)
    const answer = await world.get(path === '/oembed' ? `${at}?url=${url}` : at)
    expect(answer.status, path).toBe(200)
    expect(answer.headers.get('content-type')?.split(';')[0], path).toBe(type)
  }
})

test('it names each parameter of the feed and of the frame', async () => {
  const world = await aWorld()
  const { paths } = (await (await world.get('/openapi.json')).json()) as Document
  const namesOf = (path: string) => paths[path]?.get.parameters?.map(({ name }) => name)
  expect(namesOf('/calendar.ics')).toContain('size')
  expect(namesOf('/embed')).toEqual(expect.arrayContaining(['view', 'size', 'lang']))
})

test('other sites’ pages may ask whether it changed', async () => {
  const world = await aWorld()
  const preflight = await world.options('/api/v1/events')
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toContain('if-none-match')
  const answer = await world.get('/api/v1/events')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const again = { 'if-none-match': answer.headers.get('etag') ?? '' }
  expect((await world.get('/api/v1/events', again)).status).toBe(304)
})
