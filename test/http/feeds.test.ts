// The feed over HTTP: what a client that asks again is told, and what can never spoil it.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { insertEvents } from '../support/insert-events.ts'
import { aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const tag = (response: Response) => response.headers.get('etag') ?? ''
const modified = (response: Response) => Date.parse(response.headers.get('last-modified') ?? '')
const summaries = (feed: string) =>
  [...feed.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary)

async function gunzipped(response: Response): Promise<string> {
  const stream = new Blob([await response.arrayBuffer()]).stream()
  return new Response(stream.pipeThrough(new DecompressionStream('gzip'))).text()
}

async function aRally(): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  world.clock.advance(10)
  return { world, rally }
}

test('an unchanged feed is 304 for its tag: alone, in a list, weak, any, of another coding', async () => {
  const { world } = await aRally()
  const first = await world.get('/calendar.ics')
  expect(tag(first)).toMatch(/^"[\w-]{20}"$/)
  for (const match of [
    tag(first),
    `"other", ${tag(first)}`,
    `W/${tag(first)}`,
    '*',
    tag(first).replace(/"$/, '-gzip"'),
  ]) {
    const again = await world.get('/calendar.ics', { 'if-none-match': match })
    expect([match, again.status, await again.text()]).toEqual([match, 304, ''])
    expect(tag(again)).toBe(tag(first))
    expect(again.headers.get('cache-control')).toContain('stale-while-revalidate')
    expect(again.headers.get('vary')).toBe('accept-encoding')
  }
  expect((await world.get('/calendar.ics', { 'if-none-match': '"other"' })).status).toBe(200)
})

test('If-None-Match decides alone; without it If-Modified-Since does', async () => {
  const { world } = await aRally()
  const first = await world.get('/calendar.ics')
  const date = first.headers.get('last-modified') ?? ''
  const since = { 'if-modified-since': date }
  expect((await world.get('/calendar.ics', since)).status).toBe(304)
  expect((await world.get('/calendar.ics', { ...since, 'if-none-match': '"x"' })).status).toBe(200)
  const earlier = new Date(Date.parse(date) - 1000).toUTCString()
  expect((await world.get('/calendar.ics', { 'if-modified-since': earlier })).status).toBe(200)
  expect((await world.get('/calendar.ics', { 'if-modified-since': 'nonsense' })).status).toBe(200)
})

test('a change moves tag and date, even in the same second', async () => {
  const { world, rally } = await aRally()
  let last = await world.get('/calendar.ics')
  for (const time of ['11:00', '10:00', '09:00']) {
    await edited(world, rally, { startsLocal: `2023-01-13T${time}` })
    const dated = { 'if-modified-since': last.headers.get('last-modified') ?? '' }
    const next = await world.get('/calendar.ics', dated)
    expect(next.status).toBe(200)
    expect(tag(next)).not.toBe(tag(last))
    expect(modified(next)).toBeGreaterThanOrEqual(modified(last))
    expect(modified(next)).toBeLessThanOrEqual(Date.parse(world.clock.now()))
    last = next
    world.clock.advance(0.2)
  }
})

test('the date moves on when the window rolls, and when an event is removed', async () => {
  const { world, rally } = await aRally()
  const posted = await world.get('/calendar.ics')
  world.clock.set('2023-02-20T12:00:00.000Z')
  const gone = await world.get('/calendar.ics')
  expect(await gone.text()).not.toContain('BEGIN:VEVENT')
  expect(modified(gone)).toBeGreaterThan(modified(posted))
  expect(new Date(modified(gone)).toISOString()).toBe('2023-02-20T08:00:00.000Z')
  expect((await world.get(`/events/${rally.id}.ics`)).status).toBe(200)
})

test('gzip goes only to who asks for it, with its own tag', async () => {
  const { world } = await aRally()
  const plain = await world.get('/calendar.ics')
  const gzip = await world.get('/calendar.ics', { 'accept-encoding': 'br;q=0, GZIP' })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(gzip.headers.get('content-encoding')).toBe('gzip')
  expect(tag(gzip)).toBe(tag(plain).replace(/"$/, '-gzip"'))
  expect(await gunzipped(gzip)).toBe(await plain.text())
  const refused = await world.get('/calendar.ics', { 'accept-encoding': 'gzip;q=0, identity' })
  expect(refused.headers.get('content-encoding')).toBeNull()
})

test('says what it is, by what name it is saved, and that any page may read it', async () => {
  const { world, rally } = await aRally()
  const feed = await world.get('/calendar.ics')
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(feed.headers.get('content-disposition')).toBe('inline; filename="calendar.ics"')
  expect(feed.headers.get('access-control-allow-origin')).toBe('*')
  const one = await world.get(`/events/${rally.id}.ics`)
  expect(one.headers.get('content-disposition')).toContain(`${rally.id}.ics`)
  expect(await one.text()).not.toMatch(/^(NAME|X-WR-CALNAME|METHOD)/m)
})

test('an event that was removed for good is 410, and leaves the feed to the others', async () => {
  const { world, rally } = await aRally()
  await aPublishedEvent(world, { title: 'Vigil' })
  await world.app.db.commit([
    world.app.db.query
      .updateTable('events')
      .set({ publication: 'removed' })
      .where('id', '=', rally.id),
    world.app.db.query.updateTable('calendar').set({ version: sql`version + 1` }),
  ])
  expect((await world.get(`/events/${rally.id}.ics`)).status).toBe(410)
  expect(summaries(await (await world.get('/calendar.ics')).text())).toEqual(['Vigil'])
})

test.each([null, '', 'BEGIN:VEVENT\r\nSUMMARY:half', 'BEGIN:VEVENT\nEND:VEVENT\n'])(
  'a stored VEVENT of %j is left out, logged once and counted; the others stay',
  async vevent => {
    const { world, rally } = await aRally()
    await aPublishedEvent(world, { title: 'Vigil' })
    const { db } = world.app
    await db.commit([
      db.query.updateTable('revisions').set({ vevent }).where('event_id', '=', rally.id),
      db.query.updateTable('calendar').set({ version: sql`version + 1` }),
    ])
    for (let times = 0; times < 2; times++)
      expect(summaries(await (await world.get('/calendar.ics')).text())).toEqual(['Vigil'])
    expect(world.logged).toEqual([
      `left out of the feeds, since it cannot be rendered: event ${rally.id} revision 1`,
    ])
    const health = (await (await world.get('/healthz')).json()) as { leftOut: number }
    expect(health.leftOut).toBe(vevent === null ? 1 : 0)
  },
)

test('the last good feed stands while a new one cannot be made', async () => {
  const { world } = await aRally()
  const good = await (await world.get('/calendar.ics')).text()
  const { db } = world.app
  await db.commit(
    [
      sql`ALTER TABLE terms RENAME TO elsewhere`,
      db.query.updateTable('calendar').set({ version: sql`version + 1` }),
    ].map(write => ({ compile: () => write.compile(db.query) })),
  )
  const still = await world.get('/calendar.ics')
  expect([still.status, await still.text()]).toEqual([200, good])
  await db.commit([{ compile: () => sql`ALTER TABLE elsewhere RENAME TO terms`.compile(db.query) }])
})

test('the name says the filters in words; an unknown value says which there are', async () => {
  const { world } = await aRally()
  const address =
    '/calendar.ics?type=protest&region=san-francisco&topic=labor&q=peru&from=2023-01-01'
  const feed = (await (await world.get(address)).text()).replaceAll('\r\n ', '')
  expect(feed).toContain(
    'X-WR-CALNAME:Turnout: Protest\\, Labor\\, San Francisco\\, “peru”\\, from Sunday\\, January 1\\, 2023\r\n',
  )
  expect(summaries(feed)).toHaveLength(1)
  for (const unknown of ['type=riot', 'size=huge', 'from=yesterday'])
    expect((await world.get(`/calendar.ics?${unknown}`)).status).toBe(400)
})

test('never more than 900 KB: the farthest future is left out, and the feed says so', async () => {
  const world = await aWorld()
  const days = Array.from(
    { length: 40 },
    (_, day) => `2023-02-${String((day % 20) + 1).padStart(2, '0')}`,
  )
  await insertEvents(
    world,
    'Ñandú, 集会は十一時から; '.repeat(600),
    days.map((day, number) => ({
      title: `Day ${day} ${number}`,
      startsLocal: `${day}T12:00`,
      endsLocal: `${day}T13:00`,
    })),
  )
  const response = await world.get('/calendar.ics')
  const feed = await response.text()
  expect(new TextEncoder().encode(feed).length).toBeLessThan(900_000)
  const held = summaries(feed)
  const reaches = response.headers.get('x-feed-until') ?? ''
  expect(reaches).toMatch(/^2023-02-\d\d$/)
  expect(held.length).toBeLessThan(40)
  const heldDays = held.map(summary => summary?.slice(0, 14))
  expect(heldDays).toEqual([...heldDays].sort())
  expect(held.at(-1)).toContain(reaches)
  expect(feed.replaceAll('\r\n ', '')).toMatch(/^NAME:Turnout \(until .*February \d+\\, 2023\)\r$/m)

  const next = /<(.*)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
  const rest = summaries(await (await world.get(next)).text())
  expect(new Set([...held, ...rest]).size).toBe(40)
  const full = await (await world.get('/calendar.ics?size=full')).text()
  expect(summaries(full)).toHaveLength(40)
})

test('HEAD says what GET would', async () => {
  const { world } = await aRally()
  const [head, get] = [await world.head('/calendar.ics'), await world.get('/calendar.ics')]
  expect([head.status, await head.text(), tag(head)]).toEqual([200, '', tag(get)])
  expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
})
