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
  for (let n = 0; n < 5; n++) await aPublishedEvent(world)
  const feed = await (await world.get('/calendar.ics')).text()
  const uids = feed.match(/^UID:.*$/gm) ?? []
  expect(uids).toHaveLength(5)
  expect(new Set(uids).size).toBe(5)
})
