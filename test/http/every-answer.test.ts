// The table of headers on every answer: every route, kind of refusal, redirect, and both hits of a feed.

import { expect, test } from 'vitest'
import { everyAnswer, headersFor, ownPolicies, transportOf } from '../../src/http/headers.ts'
import { turnout } from '../../src/http/routes.ts'
import { DatabaseBusy } from '../../src/ports.ts'
import { mara, takeDown } from '../support/moderators.ts'
import { aFollower, aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, linkIn, type World } from '../support/world.ts'

/** Fails unless the answer carries what the table says of its path. */
function expectTable(path: string, { headers, status }: Response): void {
  const own = ownPolicies.get(headers.get('content-security-policy') ?? '')
  for (const [name, value] of Object.entries({
    ...headersFor(path),
    ...transportOf({ baseUrl }),
    ...own,
  })) {
    if (name === 'content-security-policy' && own) continue
    expect(headers.get(name), `${status} ${path}: ${name}`).toBe(value)
  }
}

/** Every address that is registered, with what stands in it filled in. */
async function everyPath(world: World): Promise<{ method: string; path: string }[]> {
  const rally = await aPublishedEvent(world)
  const watch = (await aFollower(world, rally.id)).split('/')[2] ?? ''
  const tokens: Record<string, string> = { manage: rally.manage.split('/')[2] ?? '', watch }
  const mail = /href="\/mailbox\/(\w+)"/.exec(await (await world.get('/mailbox')).text())?.[1]
  const { routes } = turnout(world.app, () => {})
  return routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      method,
      path: path
        .replace(':file{[0-9a-z]+\\.ics}', `${rally.id}.ics`)
        .replace(':file{[0-9a-z]+\\.json}', `${rally.id}.json`)
        .replace(':number{[1-9][0-9]*}', '1')
        .replace('/mailbox/:id', `/mailbox/${mail ?? 'none'}`)
        .replace('/pictures/:hash', `/pictures/${'0'.repeat(64)}`)
        .replace(':token', tokens[path.split('/')[1] ?? ''] ?? 'A'.repeat(43))
        .replace(':id', rally.id)
        .replace(/:event\b/, rally.id)
        .replace(/:\w+/, 'words'),
    }))
}

test('every route carries the table, in its answers, its refusals and its redirects', async () => {
  const world = await aWorld({ mailbox: true, moderators: [mara] })
  const all = await everyPath(world)
  expect(all.length).toBeGreaterThan(80)
  const statuses = new Set<number>()
  for (const { method, path } of all) {
    expect(path).not.toContain(':')
    const answers = [
      method === 'POST' ? await world.post(path) : await world.get(path),
      method === 'POST' ? await world.postJson(path, {}) : await world.head(path),
      await world.request(path, { method: 'DELETE' }),
      await world.options(path),
      await world.request(`https://evil.example${path}`, { method }),
    ]
    for (const answer of answers) expectTable(path, answer)
    const near = await world.get(`${path}/`)
    expectTable(`${path}/`, near)
    for (const { status } of [...answers, near]) statuses.add(status)
    expect(answers.at(-1)?.status, path).toBe(path === '/healthz' ? 200 : 421)
  }
  for (const status of [200, 204, 301, 303, 404, 405, 421, 422]) expect(statuses).toContain(status)
}, 240_000)

test('every kind of refusal carries it', async () => {
  const world = await aWorld({ moderators: [mara] })
  const rally = await aPublishedEvent(world)
  const { id } = await aPublishedEvent(world, { contactEmail: 'rosa@example.org' })
  await takeDown(world, id, 'removal')
  const from = { 'x-forwarded-for': '192.0.2.1' }
  const paths: Record<string, [status: number, answer: () => Promise<Response>]> = {
    '/?region=atlantis': [400, () => world.get('/?region=atlantis')],
    '/events': [403, () => world.post('/events', {}, { 'sec-fetch-site': 'cross-site' })],
    '/no/page': [404, () => world.get('/no/page')],
    '/calendar.ics': [405, () => world.post('/calendar.ics')],
    [`/events/${id}`]: [410, () => world.get(`/events/${id}`)],
    [`/events/${id}.ics`]: [410, () => world.get(`/events/${id}.ics`)],
    [`/api/v1/events/${id}`]: [410, () => world.get(`/api/v1/events/${id}`)],
    '/lost-link': [413, () => world.post('/lost-link', { email: 'x'.repeat(5_000_000) })],
    '/': [414, () => world.get(`/?q=${'x'.repeat(20_000)}`)],
    '/digests': [422, () => world.post('/digests')],
    '/api/v1/events': [400, () => world.get('/api/v1/events?limit=0')],
  }
  for (const [path, [status, answer]] of Object.entries(paths)) {
    const refused = await answer()
    expect(refused.status, path).toBe(status)
    expectTable(path.replace(/\?.*/, ''), refused)
  }
  const posted: Response[] = []
  for (let n = 0; n < 11; n++)
    posted.push(
      await world.post('/events', aForm({ contactEmail: `p${n}@host${n}.example` }), from),
    )
  expect(posted.at(-1)?.status).toBe(429)
  for (const answer of posted) expectTable('/events', answer)

  const { query } = world.app.db
  const failing = (error: Error) => ({
    get query(): typeof query {
      throw error
    },
    commit: () => Promise.reject(error),
  })
  for (const [error, status] of [
    [new Error('broken'), 500],
    [new DatabaseBusy('SQLITE_BUSY', null), 503],
  ] as const) {
    world.app.db = failing(error)
    for (const path of ['/', rally.manage, `/events/${rally.id}`, '/api/v1/events/nope']) {
      const answer = await world.get(path)
      expect(answer.status, path).toBe(status)
      expectTable(path, answer)
    }
    expectTable('/healthz', await world.get('/healthz'))
  }
})

test('what lies ready carries it like what was made: whole, unchanged and refused', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const feeds = ['/calendar.ics', '/calendar.atom', '/calendar.json', '/changes.atom']
  const ofEvent = [`/events/${id}.ics`, `/events/${id}.json`, `/events/${id}/changes.atom`]
  const api = ['/api/v1/events', `/api/v1/events/${id}`, `/api/v1/events/${id}/revisions`]
  for (const path of [...feeds, ...ofEvent, ...api]) {
    const first = await world.get(path)
    const etag = first.headers.get('etag') ?? ''
    expect(etag, path).not.toBe('')
    const second = await world.get(path)
    const unchanged = await world.get(path, { 'if-none-match': etag })
    expect([second.status, unchanged.status], path).toEqual([200, 304])
    for (const answer of [first, second, unchanged]) expectTable(path, answer)
    const names = (answer: Response) => [...answer.headers.keys()].sort()
    expect(names(second), path).toEqual(names(first))
  }
})

test('other sites’ pages read feeds and the API, what is wrong too, and nothing private', async () => {
  const world = await aWorld({ mailbox: true })
  const rally = await aPublishedEvent(world)
  const open = (answer: Response) => answer.headers.get('access-control-allow-origin')
  for (const path of [
    '/calendar.ics?region=atlantis',
    '/calendar.atom?q=a&from=nope',
    '/calendar.json?type=nope',
    '/api/v1/events?limit=0',
    '/api/v1/events/nope',
    '/api/v1/nope',
    '/events/nope.ics',
    '/events/nope.json',
    '/events/nope/changes.atom',
    '/openapi.json',
    '/calendar.ics/',
  ])
    expect(open(await world.get(path)), path).toBe('*')
  expect(open(await world.request('/api/v1/events', { method: 'PUT' }))).toBe('*')
  for (const path of ['/', `/events/${rally.id}`, rally.manage, '/mailbox', '/healthz', '/nope'])
    expect(open(await world.get(path)), path).toBeNull()
})

test('a mail’s HTML keeps its own policy, and a page about a mail that is gone has ours', async () => {
  const world = await aWorld({ mailbox: true })
  const missing = await world.get('/mailbox/nope/html')
  expect(missing.headers.get('content-security-policy')).toBe(
    everyAnswer['content-security-policy'],
  )
  expect(missing.headers.get('cache-control')).toBe('no-store')
})

test('a private link that is followed under another host keeps its secret', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const confirm = linkIn(world.mails[0], 'confirm')
  const answer = await world.request(`https://evil.example${confirm}`, {})
  expect(answer.status).toBe(421)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
  expect((await world.request(`${baseUrl}${confirm}`, {})).status).toBe(200)
})
