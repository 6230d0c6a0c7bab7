// BASE_URL becomes another: what names an event stays, what links to it follows.

import { expect, test } from 'vitest'
import { relinkEvents } from '../../src/actions/relink-events.ts'
import { turnout } from '../../src/http/routes.ts'
import { calendarIdOf } from '../../src/runtime/calendar-id.ts'
import { noteAddress } from '../../src/store/calendar-identity.ts'
import { anEdit, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, type World } from '../support/world.ts'

const newUrl = 'https://events.example'

/** The same calendar, started anew under another address. */
function moved({ app }: World) {
  const config = { ...app.config, baseUrl: newUrl, host: 'events.example' }
  const there = { ...app, config }
  const http = turnout(there, () => {})
  return {
    app: there,
    get: async (path: string) => (await http.request(newUrl + path)).text(),
    post: (path: string, fields: Fields) =>
      http.request(newUrl + path, {
        method: 'POST',
        headers: { origin: newUrl },
        body: new URLSearchParams(fields as Record<string, string>),
      }),
  }
}

const unfolded = (file: string) => file.replaceAll('\r\n ', '')
const lines = (file: string, name: RegExp) =>
  unfolded(file)
    .split('\r\n')
    .filter(line => name.test(line))

async function relinked(app: Parameters<typeof relinkEvents>[0]): Promise<void> {
  while ((await relinkEvents(app)) === 'more');
}

test('UID, SEQUENCE and times stay, and every link is new, edited or not', async () => {
  const world = await aWorld()
  await relinked(world.app)
  const rally = await aPublishedEvent(world)
  await aPublishedEvent(world, { title: 'Picket', contactEmail: 'bruno@example.org' })
  const before = await (await world.get('/calendar.ics')).text()
  const there = moved(world)
  // kept in memory by the new program before the links are new
  await there.get('/calendar.ics')
  await relinked(there.app)
  const after = await there.get('/calendar.ics')
  const named = /^(UID|SEQUENCE|DTSTAMP|LAST-MODIFIED|CREATED|DTSTART|SUMMARY):/
  expect(lines(before, named)).toHaveLength(14)
  expect(lines(after, named)).toEqual(lines(before, named))
  expect(unfolded(after)).not.toContain(baseUrl)
  expect(lines(after, /^URL:/).every(line => line.startsWith(`URL:${newUrl}/events/`))).toBe(true)

  world.clock.advance(3600)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const edit = lines(await there.get(`/events/${rally.id}.ics`), /^(UID|SEQUENCE)/)
  expect(edit).toEqual([`UID:${rally.id}@turnout.example`, 'SEQUENCE:1'])
})

test('the links of a translation are new, too', async () => {
  const world = await aWorld()
  await relinked(world.app)
  const { id } = await aPublishedEvent(world, { 'title.es': 'Mitin', 'description.es': 'Vengan.' })
  const there = moved(world)
  await relinked(there.app)
  const file = unfolded(await there.get(`/events/${id}.ics?lang=es`))
  expect(file).toContain('SUMMARY:Mitin')
  expect(file).toContain(`URL:${newUrl}/events/${id}`)
  expect(file).not.toContain(baseUrl)
})

test('an address that is taken back halfway leaves no link behind', async () => {
  const world = await aWorld()
  await relinked(world.app)
  for (let n = 0; n < 25; n++)
    await aPublishedEvent(world, { title: `Picket ${n}`, contactEmail: `a${n}@example.org` })
  const there = moved(world)
  expect(await relinkEvents(there.app)).toBe('more')
  await relinked(world.app)
  const feed = unfolded(await (await world.get('/calendar.ics')).text())
  expect(feed).not.toContain(newUrl)
  expect(lines(feed, /^URL:/)).toHaveLength(25)
})

test('an edit before the first link is written anew is known to have the new one', async () => {
  const world = await aWorld()
  await relinked(world.app)
  const rally = await aPublishedEvent(world)
  const there = moved(world)
  await there.app.db.commit([noteAddress(there.app.db, newUrl)])
  const edit = await anEdit(world, rally, { title: 'Picket', topics: 'labor' })
  await there.post(`${rally.manage}/revisions`, edit)
  expect(await (await world.get('/calendar.ics')).text()).toContain(newUrl)
  await world.app.db.commit([noteAddress(world.app.db, baseUrl)])
  await relinked(world.app)
  expect(unfolded(await (await world.get('/calendar.ics')).text())).not.toContain(newUrl)
})

test('every atom:id and every id of JSON Feed stays', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const there = moved(world)
  const ids = (feed: string) => feed.match(/<id>[^<]*<\/id>/g)
  for (const path of ['/calendar.atom', '/changes.atom', '/calendar.atom?region=san-francisco']) {
    const before = ids(await (await world.get(path)).text())
    expect(before?.length).toBe(2)
    expect(ids(await there.get(path))).toEqual(before)
    expect(new Set(before).size).toBe(2)
  }
  const items = (text: string) => JSON.parse(text).items as { id: string; url: string }[]
  const [was] = items(await (await world.get('/calendar.json')).text())
  const [is] = items(await there.get('/calendar.json'))
  expect(is?.id).toBe(was?.id)
  expect(is?.url).toMatch(/^https:\/\/events\.example\/events\//)
})

test('a calendar is named once, by its setting, its address, or what it has sent', async () => {
  const { db } = (await aWorld()).app
  expect(await calendarIdOf(db, { calendarId: null, baseUrl: 'http://localhost:8787' })).toMatch(
    /^[a-z0-9]+\.turnout\.invalid$/,
  )
  const public_ = (await aWorld()).app.db
  const asked = { calendarId: null, baseUrl: 'https://calendar.example.org' }
  expect(await calendarIdOf(public_, asked)).toBe('calendar.example.org')
  expect(await calendarIdOf(public_, { ...asked, baseUrl: newUrl })).toBe('calendar.example.org')
  await expect(calendarIdOf(public_, { ...asked, calendarId: 'other.example' })).rejects.toThrow(
    'CALENDAR_ID=other.example is not the one of this database: it takes calendar.example.org',
  )
  const old = await aWorld()
  await aPublishedEvent(old)
  expect(await calendarIdOf(old.app.db, { ...asked, calendarId: null })).toBe('turnout.example')
})

test('nothing is written anew while the address is the same', async () => {
  const world = await aWorld()
  await relinked(world.app)
  const { version } = await world.app.db.query
    .selectFrom('calendar')
    .select('version')
    .executeTakeFirstOrThrow()
  expect(await relinkEvents(world.app)).toBe('done')
  expect(
    await world.app.db.query.selectFrom('calendar').select('version').executeTakeFirst(),
  ).toEqual({ version })
})
