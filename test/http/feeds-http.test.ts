// The feed as calendar programs ask for it: by tag, by date, by HEAD; the same bytes until a change.

import { expect, test } from 'vitest'
import { aFollower, aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

const paths = (id: string) => ['/calendar.ics', `/events/${id}.ics`]

test('sends the same bytes at every poll, whatever the clock says', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const path of paths(rally.id)) {
    const first = await (await world.get(path)).text()
    world.clock.advance(3600)
    expect(await (await world.get(path)).text()).toBe(first)
    expect(first).toContain('DTSTAMP:20230107T031000Z')
    expect(first).toContain('LAST-MODIFIED:20230107T031000Z')
    expect(first).toContain('SEQUENCE:0')
  }
})

test('a revision moves DTSTAMP, LAST-MODIFIED and SEQUENCE together, and keeps the UID', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const uid = /^UID:.*$/m
  const before = uid.exec(await (await world.get('/calendar.ics')).text())?.[0]
  world.clock.advance(90)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  for (const path of paths(rally.id)) {
    const feed = await (await world.get(path)).text()
    expect(uid.exec(feed)?.[0]).toBe(before)
    expect(feed).toContain('DTSTAMP:20230107T031130Z')
    expect(feed).toContain('LAST-MODIFIED:20230107T031130Z')
    expect(feed).toContain('SEQUENCE:1')
    expect(feed).toContain('DTSTART:20230113T190000Z')
  }
})

test('answers 304 by tag and by date until something changes', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  world.clock.advance(60)
  for (const path of paths(rally.id)) {
    const { headers } = await world.get(path)
    const etag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    const unchanged = [
      { 'if-none-match': etag },
      { 'if-none-match': `W/${etag}` },
      { 'if-none-match': `"other", ${etag}` },
      { 'if-modified-since': date },
    ]
    for (const header of unchanged) {
      const answer = await world.get(path, header)
      expect(answer.status).toBe(304)
      expect(answer.headers.get('etag')).toBe(etag)
      expect(await answer.text()).toBe('')
    }
    const differs = { 'if-none-match': '"other"', 'if-modified-since': date }
    expect((await world.get(path, differs)).status, 'the tag decides').toBe(200)
    expect((await world.get(path, { 'if-modified-since': 'yesterday' })).status).toBe(200)
  }
  const tags = await Promise.all(paths(rally.id).map(path => world.get(path)))
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(60)
  for (const { headers } of tags) {
    const path = headers.get('content-disposition')?.includes(rally.id)
      ? `/events/${rally.id}.ics`
      : '/calendar.ics'
    const etag = headers.get('etag') ?? ''
    const date = headers.get('last-modified') ?? ''
    expect((await world.get(path, { 'if-none-match': etag })).status).toBe(200)
    expect((await world.get(path, { 'if-modified-since': date })).status).toBe(200)
  }
})

test('who asks by date misses no second change within the same second', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const first = await world.get('/calendar.ics')
  await aPublishedEvent(world, { title: 'Vigil in the same second' })
  world.clock.advance(5)
  const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' }
  const second = await world.get('/calendar.ics', since)
  expect(second.status).toBe(200)
  expect(await second.text()).toContain('Vigil in the same second')
})

test('HEAD answers as GET does, without the body', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const path of [...paths(rally.id), `/events/${rally.id}`, '/']) {
    const get = await world.get(path)
    const head = await world.request(path, { method: 'HEAD' })
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'etag', 'last-modified'])
      expect(head.headers.get(name)).toBe(get.headers.get(name))
  }
})

test('an event that nobody has confirmed is nowhere', async () => {
  const world = await aWorld()
  const posted = await world.post('/events', aForm({ title: 'Unconfirmed rally' }))
  const id = /\/events\/(\w+)\//.exec(posted.headers.get('location') ?? '')?.[1]
  for (const path of ['/', '/?q=unconfirmed', '/calendar.ics', '/calendar.ics?q=unconfirmed'])
    expect(await (await world.get(path)).text(), path).not.toContain('Unconfirmed rally')
  for (const below of ['', '.ics', '/history', '/revisions/1', '/any-words', '/mail-sent']) {
    const answer = await world.get(`/events/${id}${below}`)
    expect(answer.status, below).toBe(404)
    expect(await answer.text()).not.toContain('Unconfirmed rally')
  }
  for (const list of ['endorsements', 'followers']) {
    const asked = { organization: 'Tenants', email: 'bruno@example.org' }
    expect((await world.post(`/events/${id}/${list}`, asked)).status).toBe(404)
  }
})

test('one event whose rendering failed is left out of the feed, and breaks nothing else', async () => {
  const world = await aWorld()
  const broken = await aPublishedEvent(world, { title: 'Broken' })
  await aPublishedEvent(world, { title: 'Sound' })
  await world.app.db.query
    .updateTable('revisions')
    .set({ vevent: null })
    .where('event_id', '=', broken.id)
    .execute()
  const feed = await world.get('/calendar.ics')
  expect(feed.status).toBe(200)
  expect(await feed.text()).toContain('SUMMARY:Sound')
  expect((await world.get('/')).status).toBe(200)
  expect((await world.get(`/events/${broken.id}`)).status).toBe(200)
})

test('the page of one event holds that event, not the others', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aPublishedEvent(world, { title: 'Another evening altogether', address: '1 Elsewhere Rd' })
  for (const below of ['', '/history', '/revisions/1', '.ics']) {
    const page = await (await world.get(`/events/${rally.id}${below}`)).text()
    expect(page).not.toMatch(/Another evening|Elsewhere Rd/)
  }
  await aFollower(world, rally.id)
  expect(await (await world.get(rally.manage)).text()).not.toContain('Another evening')
})

test('no two events ever share a UID', async () => {
  const world = await aWorld()
  for (let n = 0; n < 5; n++) await aPublishedEvent(world, { title: `Rally ${n}` })
  const feed = await (await world.get('/calendar.ics')).text()
  const uids = feed.match(/^UID:.*$/gm) ?? []
  expect(uids).toHaveLength(5)
  expect(new Set(uids).size).toBe(5)
})

test('a burst of saves leaves dates that the clock has soon caught up with', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const start = world.clock.now()
  for (let n = 0; n < 40; n++) await edited(world, rally, { title: `Rally ${n}` })
  const feed = await (await world.get('/calendar.ics')).text()
  const stamp = /^DTSTAMP:(\d{8}T\d{6}Z)/m.exec(feed)?.[1] ?? ''
  expect(stamp > '20230107T031000Z' && stamp <= '20230107T031011Z', stamp).toBe(true)
  expect(feed).toContain('SEQUENCE:40')
  world.clock.advance(5)
  const { headers } = await world.get('/calendar.ics')
  const modified = headers.get('last-modified') ?? ''
  expect(Date.parse(modified) - Date.parse(start)).toBeLessThanOrEqual(5000)
  const since = { 'if-modified-since': modified }
  expect((await world.get('/calendar.ics', since)).status).toBe(304)
  world.clock.advance(60)
  expect((await world.get('/calendar.ics', since)).status).toBe(304)
  await edited(world, rally, { title: 'Rally at last' })
  expect((await world.get('/calendar.ics', since)).status).toBe(200)
})

test('every save moves what updated_since goes by, however many come at once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const seen = new Set<string>()
  for (let n = 0; n < 15; n++) {
    await edited(world, rally, { title: `Rally ${n}` })
    const event = (await (await world.get(`/events/${rally.id}.json`)).json()) as {
      updatedAt: string
    }
    seen.add(event.updatedAt)
  }
  expect([...seen]).toEqual([...seen].sort())
  expect(seen.size).toBe(15)
})

test('a reader by date misses no change, whichever part of a second it came in', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  let held = { title: '', modified: '' }
  for (let n = 0; n < 24; n++) {
    const title = `Rally ${n}`
    await edited(world, rally, { title })
    for (const look of [0, 1]) {
      world.clock.set(new Date(Date.parse(world.clock.now()) + (n % 5) * 130 * look).toISOString())
      const answer = await world.get('/calendar.ics', { 'if-modified-since': held.modified })
      if (answer.status === 304) expect(held.title).toBe(title)
      else held = { title, modified: answer.headers.get('last-modified') ?? '' }
    }
  }
})

test.each<[accepted: string, coding: string | null]>([
  ['br;q=0.1, gzip;q=1', 'gzip'],
  ['gzip;q=0.5, identity', null],
  ['gzip;q=0', null],
  ['*;q=0.1', 'gzip'],
  ['identity, gzip', 'gzip'],
  ['*, gzip;q=0', null],
  ['GZIP', 'gzip'],
  ['deflate', null],
  ['gzip;q=nope', null],
  ['', null],
])('Accept-Encoding: %s gets %s', async (accepted, coding) => {
  const world = await aWorld()
  for (const _time of ['made', 'ready']) {
    const answer = await world.get('/calendar.ics', { 'accept-encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(coding)
  }
})

test.each<[accept: string, type: string]>([
  ['application/json;q=0.1, text/html', 'text/html'],
  ['text/html;q=0.1, application/json', 'application/problem+json'],
  ['application/json, text/plain, */*', 'application/problem+json'],
  ['application/problem+json', 'application/problem+json'],
  ['application/json;q=0, */*', 'text/html'],
  ['text/html, application/json', 'text/html'],
  ['application/json;q=0.1, */*', 'text/html'],
  ['*/*', 'text/html'],
])('Accept: %s gets %s', async (accept, type) => {
  const world = await aWorld()
  const answer = await world.get('/no/such/page', { accept })
  expect(answer.headers.get('content-type')).toContain(type)
})
