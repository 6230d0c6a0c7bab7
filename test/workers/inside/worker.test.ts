// The Worker's own entry inside workerd: requests, the edge's cache, and a start that is refused.

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { D1Database, D1DatabaseSession } from '@cloudflare/workers-types'
import { expect, test, vi } from 'vitest'
import { headersFor } from '../../../src/http/headers.ts'
import { pageVary } from '../../../src/http/reader-language.ts'
import { bookmarkIn, isForm, withBookmark } from '../../../src/runtime/workers/bookmark-cookie.ts'
import type { Env } from '../../../src/runtime/workers/env.ts'
import worker from '../../../src/runtime/workers/worker.ts'
import { freshDatabase } from '../../support/database-workerd.ts'
import { aForm } from '../../support/people.ts'
import { aQueue, type TestQueue } from './a-queue.ts'

const baseUrl = 'https://turnout.example'
let isolates = 0

test('an answer for an unchanged calendar costs no query for ten seconds, then one, and no rendering', async () => {
  const host = await aHost()
  await host.publish()
  for (const path of ['/calendar.ics', '/', `/events/${host.id}`]) {
    const cold = await host.get(path)
    const made = await cold.text()
    host.queries.length = 0
    for (const [ahead, queries, age] of [
      [0, 0, null],
      [9000, 0, '9'],
      [10_000, 1, null],
    ] as const) {
      const now = Date.now() + ahead
      const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
      const warm = await host.get(path)
      clock.mockRestore()
      expect(await warm.text(), path).toBe(made)
      expect(host.queries, `${path} ${ahead}`).toHaveLength(queries)
      expect(warm.headers.get('age'), `${path} ${ahead}`).toBe(age)
      expect(warm.headers.get('cache-control')).toBe(cold.headers.get('cache-control'))
      expect(warm.headers.get('content-security-policy')).toContain("default-src 'none'")
    }
  }
  expect((await host.get('/')).headers.get('cache-control')).toBe('public, max-age=0, s-maxage=10')
})

test('the cache gives each reader their own language, and one answer to all who share it', async () => {
  const host = await aHost()
  await host.publish()
  const readers = [
    [{}, 'en'],
    [{ 'accept-language': 'es-MX, en;q=0.5' }, 'es'],
    [{ 'accept-language': 'en, es;q=0.5', cookie: 'language=es' }, 'es'],
    [{ 'accept-language': 'es', cookie: 'language=en' }, 'en'],
    [{ 'accept-language': 'fr' }, 'en'],
  ] as const
  for (const path of ['/', `/events/${host.id}`]) {
    for (const round of ['made', 'kept'])
      for (const [headers, language] of readers) {
        host.queries.length = 0
        const answer = await host.get(path, headers)
        expect(await answer.text(), path).toContain(`<html lang="${language}">`)
        expect(answer.headers.get('vary')).toBe(pageVary)
        if (round === 'kept') expect(host.queries, path).toHaveLength(0)
      }
    // the address weighs more than all of them
    const addressed = await host.get(`${path}?lang=es`, { cookie: 'language=en' })
    expect(await addressed.text()).toContain('<html lang="es">')
  }
})

test('what another isolate hides is shown for ten seconds at most, and not to the browser that hid it', async () => {
  const host = await aHost()
  await host.publish()
  const title = 'SF rally'
  for (const path of ['/', '/calendar.ics'])
    expect(await (await host.get(path)).text(), path).toContain(title)
  await (env.DB as D1Database).batch(
    [
      `UPDATE events SET publication = 'hidden'`,
      'UPDATE calendar SET version = version + 1',
      'UPDATE calendar SET taken_down_version = version',
    ].map(sql => (env.DB as D1Database).prepare(sql)),
  )
  const cookie = 'a=b; turnout-bookmark=00000001-00000002-00004321-0123456789abcdef0123456789abcdef'
  for (const path of ['/', '/calendar.ics']) {
    expect(await (await host.get(path)).text(), path).toContain(title)
    expect(await (await host.get(path, { cookie })).text(), path).not.toContain(title)
  }
  const now = Date.now() + 10_001
  const clock = vi.spyOn(Date, 'now').mockReturnValue(now)
  for (const path of ['/', '/calendar.ics'])
    expect(await (await host.get(path)).text(), path).not.toContain(title)
  clock.mockRestore()
})

test('a browser that sent a form carries the bookmark of what it wrote for twenty seconds, a program does not', async () => {
  const bookmarked = withBookmark(new Response(null, { status: 303 }), '0000000a-0000000b')
  const cookie = bookmarked.headers.get('set-cookie') ?? ''
  expect(cookie).toBe(
    'turnout-bookmark=0000000a-0000000b; Max-Age=20; Path=/; HttpOnly; Secure; SameSite=Lax',
  )
  const request = (headers: Record<string, string>, method = 'POST') =>
    new Request(baseUrl, { method, headers })
  expect(bookmarkIn(request({ cookie: cookie.split(';')[0] ?? '' }))).toBe('0000000a-0000000b')
  expect(bookmarkIn(request({ cookie: 'turnout-bookmark=first-primary' }))).toBeUndefined()
  expect(isForm(request({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isForm(request({}))).toBe(false)
  expect(isForm(request({ 'sec-fetch-site': 'same-origin' }, 'GET'))).toBe(false)
  const refused = new Response('', { status: 422 })
  expect(withBookmark(refused, '0000000a-0000000b').headers.has('set-cookie')).toBe(false)
})

test('after a commit its own isolate gives no answer from before it', async () => {
  const host = await aHost()
  expect(await (await host.get('/calendar.ics')).text()).not.toContain('BEGIN:VEVENT')
  await host.publish()
  expect(await (await host.get('/calendar.ics')).text()).toContain('BEGIN:VEVENT')
})

test('a client that holds the same answers 304, from the cache and without it', async () => {
  const host = await aHost()
  await host.publish()
  const first = await host.get('/calendar.ics')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"/)
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await host.get('/calendar.ics', { 'if-none-match': tag })
    expect(again.status, tag).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(again.headers.get('content-type')).toBeNull()
  }
  expect((await host.get('/calendar.ics', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('a date alone answers 304 only once the calendar cannot change again within it', async () => {
  for (const [changedAt, status] of [
    ['2023-01-07T03:11:00.000Z', 200],
    ['2023-01-07T03:09:00.000Z', 304],
  ] as const) {
    const host = await aHost()
    await host.publish()
    await (env.DB as D1Database)
      .prepare('UPDATE calendar SET version = version + 1, changed_at = ?')
      .bind(changedAt)
      .run()
    const modified = (await host.get('/calendar.ics')).headers.get('last-modified') ?? ''
    const again = await host.get('/calendar.ics', { 'if-modified-since': modified })
    expect(again.status, changedAt).toBe(status)
  }
})

test('HEAD has the headers and no body', async () => {
  const host = await aHost()
  const head = await host.get('/calendar.ics', {}, 'HEAD')
  expect(head.status).toBe(200)
  expect(head.headers.get('content-type')).toContain('text/calendar')
  expect(await head.text()).toBe('')
})

test('a feed is named compressed for whom asks for that, and its validator is weak', async () => {
  const host = await aHost()
  const packed = await host.get('/calendar.ics', { 'accept-encoding': 'gzip, br' })
  expect(packed.headers.get('content-encoding')).toBe('gzip')
  expect(packed.headers.get('etag')).toMatch(/^W\/"/)
  const plain = await host.get('/calendar.ics')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('vary')).toBe('Accept-Encoding')
})

test('the client’s own codings count, not those that the host puts in their place', async () => {
  const host = await aHost()
  for (const [clientAcceptEncoding, coding] of [
    ['', null],
    ['identity', null],
    ['gzip;q=0', null],
    ['br;q=0.1, gzip', 'gzip'],
  ] as const) {
    const cf = { clientAcceptEncoding }
    const answer = await host.get('/calendar.ics', { 'accept-encoding': 'br, gzip' }, 'GET', cf)
    expect(answer.headers.get('content-encoding'), clientAcceptEncoding).toBe(coding)
  }
})

test('every answer carries the table of headers: from the cache, unchanged, and refused', async () => {
  const host = await aHost()
  await host.publish()
  for (const path of [
    '/calendar.ics',
    '/',
    `/events/${host.id}.json`,
    '/no/page',
    '/calendar.ics/',
  ]) {
    const first = await host.get(path)
    const etag = first.headers.get('etag') ?? '"none"'
    for (const answer of [
      first,
      await host.get(path),
      await host.get(path, { 'if-none-match': etag }),
    ])
      for (const [name, value] of Object.entries(headersFor(path)))
        expect(answer.headers.get(name), `${answer.status} ${path} ${name}`).toBe(value)
  }
})

test('a database that does not answer is a fault in words, with the table of headers', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const unstarted = await aHost()
  unstarted.break()
  const refused = await unstarted.get('/')
  expect(refused.status).toBe(503)
  expect(refused.headers.get('x-content-type-options')).toBe('nosniff')
  const host = await aHost()
  // it starts, and remembers no version of the calendar
  await host.get('/lost-link')
  host.break()
  for (const path of ['/', '/calendar.ics', '/api/v1/events']) {
    const answer = await host.get(path)
    expect(answer.status, path).toBe(500)
    for (const [name, value] of Object.entries(headersFor(path)))
      expect(answer.headers.get(name), `${path} ${name}`).toBe(value)
  }
  logged.mockRestore()
})

test('what holds a token is never kept', async () => {
  const host = await aHost()
  await host.publish()
  const manage = host.manage
  await host.get(manage)
  host.queries.length = 0
  const again = await host.get(manage)
  expect(again.status).toBe(200)
  expect(again.headers.get('cache-control')).toBe('no-store')
  expect(host.queries.length).toBeGreaterThan(1)
})

test('every request reads from the primary first', async () => {
  const host = await aHost()
  await host.publish()
  expect(new Set(host.sessions)).toEqual(new Set(['first-primary']))
})

test('a Worker without its key answers 503 in words, and logs them', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const host = await aHost({ SECRET_KEY: '' })
  const answer = await host.get('/')
  expect(answer.status).toBe(503)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(await answer.text()).toContain('SECRET_KEY is not set')
  expect(logged).toHaveBeenCalledWith(expect.stringContaining('SECRET_KEY is not set'))
  logged.mockRestore()
})

type TestHost = {
  /** SQL that reached the database, since it was last emptied. */
  queries: string[]
  /** Bookmark at which each session began. */
  sessions: string[]
  id: string
  manage: string
  get(
    path: string,
    headers?: Record<string, string>,
    method?: string,
    cf?: { clientAcceptEncoding: string },
  ): Promise<Response>
  /** From now on the database answers nothing. */
  break(): void
  /** Posts the rally and presses the mailed link. */
  publish(): Promise<void>
}

async function aHost(vars: Record<string, string> = {}): Promise<TestHost> {
  await freshDatabase()
  const queries: string[] = []
  const sessions: string[] = []
  const tasks = aQueue()
  isolates++
  const bound = {
    DB: watched(env.DB as D1Database, queries, sessions),
    TASKS: tasks.queue,
    VERSION: { id: `test ${isolates}` },
    BASE_URL: baseUrl,
    SECRET_KEY: 'a secret for tests, long enough to be one',
    MAILBOX: 'open',
    TURNOUT_NOW: '2023-01-07T03:10:00Z',
    ...vars,
  }
  const request = async (path: string, init: RequestInit & { cf?: object | undefined }) => {
    const ctx = createExecutionContext()
    const answer = await worker.fetch(new Request(baseUrl + path, init), bound, ctx)
    await waitOnExecutionContext(ctx)
    return answer
  }
  const host: TestHost = {
    queries,
    sessions,
    id: '',
    manage: '',
    get: (path, headers = {}, method = 'GET', cf) => request(path, { method, headers, cf }),
    break() {
      const failing = () => {
        throw new Error('D1_ERROR: no such thing')
      }
      Object.assign(bound, { DB: { withSession: () => ({ prepare: failing, batch: failing }) } })
    },
    async publish() {
      const body = new URLSearchParams()
      for (const [name, values] of Object.entries(aForm()))
        for (const value of [values].flat()) body.append(name, value)
      const posted = await request('/events', { method: 'POST', body })
      host.id = /events\/(\w+)/.exec(posted.headers.get('location') ?? '')?.[1] ?? ''
      await deliver(bound, tasks)
      const list = await (await request('/mailbox', {})).text()
      const mail = await (await request(/\/mailbox\/\w+/.exec(list)?.[0] ?? '', {})).text()
      const link = /\/confirm\/[\w-]{43}/.exec(mail)?.[0] ?? ''
      const published = await request(link, { method: 'POST' })
      host.manage = (published.headers.get('location') ?? '').replace(/\?.*/, '')
      expect(host.manage).toMatch(/^\/manage\//)
    },
  }
  return host
}

/** Hands the queue's messages to the Worker, as the platform does. */
async function deliver(bound: Env, tasks: TestQueue): Promise<void> {
  while (tasks.waiting.length > 0) {
    const messages = tasks.waiting.splice(0).map(({ task }) => ({
      id: '',
      timestamp: new Date(),
      attempts: 1,
      body: task,
      ack: () => {},
      retry: () => expect.unreachable('a task failed'),
    }))
    const metadata = { metrics: { backlogCount: 0, backlogBytes: 0 } }
    await worker.queue(
      { queue: 'tasks', messages, metadata, ackAll: () => {}, retryAll: () => {} },
      bound,
    )
  }
}

/** The same database, noting every statement that is prepared. */
function watched(d1: D1Database, queries: string[], sessions: string[]): D1Database {
  const noting = <T extends D1Database | D1DatabaseSession>(real: T): T =>
    new Proxy(real, {
      get(target, name) {
        if (name === 'prepare')
          return (sql: string) => {
            queries.push(sql)
            return target.prepare(sql)
          }
        if (name === 'withSession')
          return (start: string) => {
            sessions.push(start)
            return noting((target as D1Database).withSession(start))
          }
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  return noting(d1)
}
