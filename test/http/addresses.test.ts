// Addresses as texts and people get them wrong, and methods that an address does not take.

import { describe, expect, test } from 'vitest'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl } from '../support/world.ts'

describe('an address of ours leads on to the right one', async () => {
  const world = await aWorld()
  const id = '7m3q0d9v1x2k'
  const token = 'AbcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_'

  test.each<[asked: string, meant: string]>([
    [`/events/${id}/`, `/events/${id}`],
    [`/events/${id}.`, `/events/${id}`],
    [`/events/${id})`, `/events/${id}`],
    [`/events/${id}).`, `/events/${id}`],
    [`/events/${id}%3E`, `/events/${id}`],
    [`/events/${id}%E2%80%9D`, `/events/${id}`],
    [`/events/${id},`, `/events/${id}`],
    [`/events/${id}/?seen=3&q=a%20b`, `/events/${id}?seen=3&q=a%20b`],
    [`/events/${id.toUpperCase()}`, `/events/${id}`],
    [`/EVENTS/${id.toUpperCase()}/`, `/events/${id}`],
    [`/events/${id.toUpperCase()}/Any-Words`, `/events/${id}/Any-Words`],
    [`/events/${id}/history.`, `/events/${id}/history`],
    [`/events/${id.toUpperCase()}.ICS`, `/events/${id}.ics`],
    [`/events/${id}.json)`, `/events/${id}.json`],
    [`/events/${id}/changes.atom/`, `/events/${id}/changes.atom`],
    ['/events/new/', '/events/new'],
    ['/calendar.ics/', '/calendar.ics'],
    ['/calendar.ics/?region=oakland', '/calendar.ics?region=oakland'],
    ['/Calendar.ICS', '/calendar.ics'],
    ['/API/v1/Events/', '/api/v1/events'],
    ['/lost-link/', '/lost-link'],
    [`/manage/${token}/`, `/manage/${token}`],
    [`/Watch/${token}.`, `/watch/${token}`],
    [`/confirm/${token})`, `/confirm/${token}`],
    ['//', '/'],
  ])('%s → %s', async (asked, meant) => {
    for (const method of ['GET', 'HEAD']) {
      const answer = await world.request(`${baseUrl}${asked}`, { method })
      expect(answer.status).toBe(301)
      expect(answer.headers.get('location')).toBe(meant)
    }
  })

  test.each(['!', '/', '%22', ')x'])(
    'thousands of %s behind it are not looked through: that took seconds',
    async behind => {
      const path = `/events/${id}${behind.repeat(5000)}`
      expect((await world.get(path)).status).toBe(404)
    },
  )

  test('an address that is right stands', async () => {
    const world = await aWorld()
    const { id } = await aPublishedEvent(world)
    for (const path of [
      `/events/${id}/Any-Words`,
      `/events/${id}`,
      '/',
      '/calendar.ics?q=a/',
      '/?q=who.',
    ])
      expect((await world.get(path)).status, path).toBe(200)
  })

  test('a link with a token leaks by no redirect', async () => {
    const { headers } = await world.get(`/Manage/${token}/`)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('capitals of a token are its own', async () => {
    const world = await aWorld()
    const rally = await aPublishedEvent(world)
    const answer = await world.get(rally.manage.toUpperCase().replace('/MANAGE', '/manage'))
    expect(answer.status).toBe(404)
  })

  test('the address with a slash leads to the same page in the end', async () => {
    const world = await aWorld()
    const { id } = await aPublishedEvent(world)
    const { headers } = await world.get(`/events/${id.toUpperCase()}/`)
    expect((await world.get(headers.get('location') ?? '')).status).toBe(200)
  })
})

test.each([
  '//evil.example/',
  '//evil.example/events/new/',
  '///evil.example/',
  '/\\evil.example/',
  '/%5Cevil.example/',
  '/%2F%2Fevil.example/',
  '/%2Fevil.example.',
  '/.//evil.example/',
  '/events//evil.example//',
  '/no/such/page/',
  '/https://evil.example/',
  '/@evil.example/',
])('%s leads to no other site', async path => {
  const world = await aWorld()
  const { status, headers } = await world.request(`${baseUrl}${path}`, {})
  const location = headers.get('location')
  if (location !== null) expect(new URL(location, `${baseUrl}${path}`).origin).toBe(baseUrl)
  expect(location ?? '').not.toMatch(/^(?:\/[/\\]|\w+:)/)
  expect([301, 404]).toContain(status)
})

test('a form is not sent on to another address', async () => {
  const world = await aWorld()
  expect((await world.post('/lost-link/', { email: 'olga@example.org' })).status).toBe(404)
})

describe('a method that an address does not take is a 405 that says which it takes', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)

  test.each<[method: string, path: string, allow: string]>([
    ['POST', '/', 'GET, HEAD, OPTIONS'],
    ['POST', '/calendar.ics', 'GET, HEAD, OPTIONS'],
    ['PUT', '/calendar.json', 'GET, HEAD, OPTIONS'],
    ['DELETE', `/events/${rally.id}`, 'GET, HEAD, OPTIONS'],
    ['PATCH', `/api/v1/events/${rally.id}`, 'GET, HEAD, OPTIONS'],
    ['PROPFIND', '/calendar.ics', 'GET, HEAD, OPTIONS'],
    ['GET', '/events', 'POST, OPTIONS'],
    ['HEAD', '/events', 'POST, OPTIONS'],
    ['GET', '/readings', 'POST, OPTIONS'],
    ['GET', `${rally.manage}/revisions`, 'POST, OPTIONS'],
    ['PUT', '/lost-link', 'GET, HEAD, POST, OPTIONS'],
    ['DELETE', rally.manage, 'GET, HEAD, OPTIONS'],
  ])('%s %s', async (method, path, allow) => {
    const page = await world.request(path, { method })
    expect(page.status).toBe(405)
    expect(page.headers.get('allow')).toBe(allow)
    const options = await world.options(path)
    expect(options.status).toBe(204)
    expect(options.headers.get('allow')).toBe(allow)
    if (method === 'HEAD') return
    const problem = await world.request(path, { method, headers: { accept: 'application/json' } })
    expect(problem.status).toBe(405)
    expect(problem.headers.get('content-type')).toContain('application/problem+json')
    expect(await problem.json()).toMatchObject({
      type: 'urn:turnout:problem:method-not-allowed',
      detail: expect.stringContaining(allow),
    })
  })

  test('an address that is none of ours stays a 404', async () => {
    for (const method of ['PUT', 'POST', 'OPTIONS', 'GET'])
      expect((await world.request('/no/such/page', { method })).status, method).toBe(404)
  })

  test('what was sent is not read first, and a person reads it in their language', async () => {
    const spanish = await aWorld({ calendarLanguage: 'es' })
    const answer = await spanish.request('/calendar.ics', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', accept: 'text/html' },
      body: '{ not JSON',
    })
    expect(answer.status).toBe(405)
    expect(await (await spanish.get('/events')).text()).toContain('Esta dirección no se usa así')
  })
})

test('a date alone belongs to pages: feeds, which go by from= and to=, do not read it', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  for (const path of ['/calendar.ics', '/calendar.json', '/api/v1/events']) {
    const [dated, all] = [await world.get(`${path}?date=2030-01-01`), await world.get(path)]
    expect([dated.status, all.status], path).toEqual([200, 200])
    expect(await dated.text(), path).toContain('SF rally')
    expect((await world.get(`${path}?date=nope`)).status, path).toBe(200)
  }
})

test.each([
  ['/?date=nope', 'nope” is not a date'],
  ['/embed?view=month&date=nope', 'nope” is not a date'],
  ['/?date=2027-02-30', '2027-02-30” is not a date'],
  ['/?view=nope', 'view=nope is not known'],
  ['/?after=nope', 'after= is not a place'],
  ['/?ongoing=nope', 'ongoing= is not a place'],
])('%s is refused in words', async (path, words) => {
  const world = await aWorld()
  const answer = await world.get(path)
  expect(answer.status).toBe(400)
  expect((await answer.text()).replaceAll(/[\u2066-\u2069]/g, '')).toContain(words)
})

test('a date that is one is taken', async () => {
  const world = await aWorld()
  for (const path of ['/?date=2027-01-13', '/?date=', '/calendar.ics?date=2027-01-13'])
    expect((await world.get(path)).status, path).toBe(200)
})

/** An emoji alone, and what else no index holds. */
const wordless = ['🔥', '!!!', '— …', '💜🏳️‍🌈']

test.each(wordless)(
  'a search for %s finds nothing and says why, and never shows the whole calendar',
  async q => {
    const world = await aWorld()
    await aPublishedEvent(world, { title: 'Rally 🔥 !!! — …' })
    const asked = `q=${encodeURIComponent(q)}`
    const page = await world.get(`/?${asked}`)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).not.toContain('Rally')
    expect(text).toContain('Only words and numbers can be searched for')
    expect(text, 'nothing to subscribe to').not.toContain('/calendar.ics?')
    for (const path of [
      '/calendar.ics',
      '/calendar.atom',
      '/calendar.json',
      '/api/v1/events',
      '/digests',
    ]) {
      const refused = await world.get(`${path}?${asked}`, { accept: 'application/json' })
      expect(refused.status, path).toBe(400)
      expect(await refused.text(), path).toContain('Only words and numbers can be searched for')
    }
  },
)

test('words beside an emoji are searched for, and an empty search is none', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { title: 'Rally 🔥' })
  for (const q of ['🔥 rally', '', '  ', 'rally!'])
    expect(await (await world.get(`/?q=${encodeURIComponent(q)}`)).text(), q).toContain('Rally 🔥')
})

test('what is wrong with an address is said in the calendar’s language, without a word of another', async () => {
  const world = await aWorld({ calendarLanguage: 'es' })
  const { id } = await aPublishedEvent(world)
  const filters = [
    'region=x',
    'type=x',
    'topic=x',
    'from=x',
    'to=x',
    'organizer=x',
    'q=🔥',
    Array.from({ length: 60 }, (_, n) => `topic=t${n}`).join('&'),
  ]
  const pages = ['view=x', 'date=x', 'after=x', 'ongoing=x'].map(one => `/?${one}`)
  const api = ['limit=x', 'after=x', 'updated_since=x'].map(one => `/api/v1/events?${one}`)
  const paths = [
    ...filters.flatMap(one => [`/calendar.ics?${one}`, `/api/v1/events?${one}`]),
    ...pages,
    ...api,
    `/api/v1/events/${id}/revisions?after=x`,
    '/calendar.ics?size=x',
    '/digests?region=x',
  ]
  for (const path of paths) {
    const answer = await world.get(path, { accept: 'application/json' })
    expect(answer.status, path).toBe(400)
    const { title, detail } = (await answer.json()) as { title: string; detail: string }
    const ours = `${title} ${detail}`.replace(/Hay: .*?\./, '').replace(/\w+=\S*/g, '')
    expect(ours, path).not.toMatch(
      /\b(?:the|is|are|not|no such|known|takes?|there|choose|address|filter|page|of|and|only|words)\b/i,
    )
    expect(detail, path).toMatch(/[.] .*\.$/)
  }
})
