// An event that repeats in calendars: one VEVENT a date, each with its own UID for ever, in UTC.

import ICAL from 'ical.js'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { extendHorizons } from '../../src/actions/extend-horizons.ts'
import { relinkEvents } from '../../src/actions/relink-events.ts'
import { hide, remove, showAgain } from '../../src/actions/take-down.ts'
import { editSeries, skipDate } from '../../src/domain/recurrence/edit-series.ts'
import { keysOf } from '../../src/domain/recurrence/occurrences.ts'
import type { Series } from '../../src/domain/recurrence/series.ts'
import { unfold } from '../../src/feeds/ical-text.ts'
import type { Db } from '../../src/ports.ts'
import { findEvent } from '../../src/store/events.ts'
import { findVevents, listDateKeys } from '../../src/store/feed-rows.ts'
import { datesKept } from '../../src/store/occurrences.ts'
import { aPublishedSeries, reviseSeries } from '../support/a-series.ts'
import { byMara } from '../support/moderators.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

const fortnightly = { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=5', extra: [] }
const when = { startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' }

async function vevents(world: World, path: string) {
  const text = await (await world.get(path)).text()
  const calendar = new ICAL.Component(ICAL.parse(text))
  return calendar.getAllSubcomponents('vevent').map(one => {
    const value = (name: string) => String(one.getFirstPropertyValue(name) ?? '')
    return {
      uid: value('uid')
        .replace(/@.*/, '')
        .replace(/^[a-z0-9]+/, ''),
      start: value('dtstart'),
      sequence: value('sequence'),
      status: value('status'),
      summary: value('summary'),
      description: value('description'),
      url: value('url'),
    }
  })
}

const short = (all: Awaited<ReturnType<typeof vevents>>) =>
  all.map(({ uid, start, sequence }) => `${uid} ${start} ${sequence}`)

const edited = (
  series: Series,
  key: string,
  applies: 'this' | 'following',
  set: Partial<Series>,
) => {
  const dates = keysOf(series, '2024-01-01')
  const at = dates.find(one => one.key === key)
  if (!at) throw new Error(`there is no ${key}`)
  return editSeries(series, set, { at, applies, dates, isOver: () => false })
}

test('stands in feeds once a date, over the change of clocks, and keeps its UIDs', async () => {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, fortnightly, when)
  const first = [
    '-2023-02-14 2023-02-15T03:00:00Z 1',
    '-2023-02-28 2023-03-01T03:00:00Z 1',
    '-2023-03-14 2023-03-15T02:00:00Z 1',
    '-2023-03-28 2023-03-29T02:00:00Z 1',
    '-2023-04-11 2023-04-12T02:00:00Z 1',
  ]
  for (const path of ['/calendar.ics', '/calendar.ics?size=full', `/events/${rally.id}.ics`])
    expect(short(await vevents(world, path)), path).toEqual(first)
  const [, second] = await vevents(world, '/calendar.ics')
  expect(second?.url).toBe(`https://turnout.example/events/${rally.id}/dates/2023-02-28`)
  expect(second?.description).toContain('every second Tuesday, 5 times')
  expect(second?.description).not.toContain('Solidarity action')

  // one date is moved: that one has a new revision, and no other
  world.clock.advance(3600)
  await reviseSeries(world, rally.id, series =>
    edited(series, '2023-03-14', 'this', {
      startsLocal: '2023-03-15T18:00',
      endsLocal: '2023-03-15T20:00',
    }),
  )
  expect(short(await vevents(world, '/calendar.ics'))).toEqual(
    first.with(2, '-2023-03-14 2023-03-16T01:00:00Z 2'),
  )
  // later from one date on, one of them off, one that never was
  await reviseSeries(world, rally.id, series =>
    edited(series, '2023-03-28', 'following', {
      startsLocal: '2023-03-28T19:30',
      endsLocal: '2023-03-28T21:00',
    }),
  )
  await reviseSeries(world, rally.id, series =>
    edited(series, '2023-02-28', 'this', { state: 'cancelled', reason: 'The hall is closed.' }),
  )
  await reviseSeries(world, rally.id, series => skipDate(series, '2023-04-11'))
  const now = await vevents(world, '/calendar.ics')
  expect(short(now)).toEqual([
    '-2023-02-14 2023-02-15T03:00:00Z 1',
    '-2023-02-28 2023-03-01T03:00:00Z 4',
    '-2023-03-14 2023-03-16T01:00:00Z 2',
    '-2023-03-28 2023-03-29T02:30:00Z 3',
  ])
  expect(now.map(one => one.status)).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED', 'CONFIRMED'])
  expect(now[1]?.summary).toMatch(/^CANCELLED/i)
  expect(now[1]?.description).toContain('The hall is closed.')
})

test('what ends to repeat is one event again, with its first UID', async () => {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, fortnightly, when)
  await reviseSeries(world, rally.id, ({ repeats: _, ...single }) => single as Series)
  expect(short(await vevents(world, '/calendar.ics'))).toEqual([' 2023-02-15T03:00:00Z 2'])
})

test('thirty weekly series leave room for others in one feed', async () => {
  const world = await aWorld()
  const weekly = { rule: 'FREQ=WEEKLY', extra: [] }
  const rally = await aPublishedSeries(world, weekly, {
    ...when,
    description: 'Long. '.repeat(2000),
  })
  await aPublishedEvent(world, { title: 'Vigil' })
  const feed = await (await world.get(`/events/${rally.id}.ics`)).text()
  const dates = feed.split('BEGIN:VEVENT').length - 1
  expect(dates).toBeGreaterThan(50)
  expect(feed.length * 30).toBeLessThan(57 * 30 * 900)
})

test('a removed series leaves every feed, with all its dates', async () => {
  const world = await aWorld()
  const { app } = world
  const rally = await aPublishedSeries(world, fortnightly, when)
  await aPublishedEvent(world, { ...when, title: 'Vigil', placeName: 'Park', address: '' })
  await hide(app, byMara, { eventId: rally.id, reason: 'A private address.' })
  expect(await vevents(world, '/calendar.ics')).toHaveLength(1)
  await showAgain(app, byMara, { eventId: rally.id, reason: '' })
  expect(await vevents(world, '/calendar.ics')).toHaveLength(6)
  await remove(app, byMara, { eventId: rally.id, reason: 'A private address.' })
  expect(await vevents(world, '/calendar.ics')).toHaveLength(1)
  expect(await datesKept(app.db, rally.id)).toEqual(new Map())
})

test('further dates are worked out as time goes on: no revision, and nobody is told', async () => {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY', extra: [] }, when)
  await world.work()
  world.mails.length = 0
  const dates = await vevents(world, `/events/${rally.id}.ics`)
  world.clock.advance(20 * 24 * 3600)
  expect(await extendHorizons(world.app)).toBe(0)
  world.clock.advance(60 * 24 * 3600)
  expect(await extendHorizons(world.app)).toBe(1)
  expect(await extendHorizons(world.app)).toBe(0)
  const later = await vevents(world, `/events/${rally.id}.ics`)
  expect(later.length).toBeGreaterThan(dates.length)
  expect(later.slice(0, dates.length)).toEqual(dates)
  expect((await findEvent(world.app.db, rally.id))?.revision.number).toBe(2)
  await world.work()
  expect(world.mails).toEqual([])
})

test('a new address of the calendar changes the links of every date, and nothing else', async () => {
  const world = await aWorld()
  const rally = await aPublishedSeries(world, fortnightly, when)
  await relinkEvents(world.app)
  const before = await (await world.get(`/events/${rally.id}.ics`)).text()
  const app = { ...world.app, config: { ...world.app.config, baseUrl: 'https://new.example' } }
  while ((await relinkEvents(app)) === 'more');
  const found = await findVevents(app.db, await listDateKeys(app.db, rally.id), 'en')
  const bare = before.slice(before.indexOf('BEGIN:VEVENT'), before.lastIndexOf('END:VCALENDAR'))
  expect(unfold(found.map(one => one.vevent).join(''))).toBe(
    unfold(bare).replaceAll('https://turnout.example', 'https://new.example'),
  )
})

/** The program with an edit that another request commits just before its own next commit. */
function overtaken({ app }: World, edit: () => Promise<unknown>) {
  let isFirst = true
  const commit: Db['commit'] = async writes => {
    if (isFirst) {
      isFirst = false
      await edit()
    }
    return app.db.commit(writes)
  }
  return { ...app, db: { ...app.db, commit } }
}

test('further dates and new links leave alone what an edit has changed meanwhile', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY', extra: [] }, when)
  await relinkEvents(world.app)
  world.clock.advance(80 * 24 * 3600)
  const toFew = () =>
    reviseSeries(world, id, series => ({
      ...series,
      repeats: { ...series.repeats, rule: fortnightly.rule },
    }))
  expect(await extendHorizons(overtaken(world, toFew))).toBe(1)
  expect((await datesKept(world.app.db, id)).size).toBe(5)

  const later = () =>
    reviseSeries(world, id, series => ({
      ...series,
      startsLocal: '2023-02-14T20:00',
      endsLocal: '2023-02-14T22:00',
    }))
  const { config } = world.app
  const moved = overtaken(world, later)
  await relinkEvents({ ...moved, config: { ...config, baseUrl: 'https://new.example' } })
  const { rows } = await sql<{ starts: string }>`SELECT DISTINCT substr(starts_local, 12) AS starts
    FROM occurrences WHERE event_id = ${id}`.execute(world.app.db.query)
  expect(rows).toEqual([{ starts: '20:00' }])
})

test('an edit takes back the dates that were worked out while it was being made', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY', extra: [] }, when)
  world.clock.advance(80 * 24 * 3600)
  const app = overtaken(world, () => extendHorizons(world.app))
  await reviseSeries({ ...world, app }, id, series => ({
    ...series,
    repeats: { ...series.repeats, rule: fortnightly.rule },
  }))
  expect((await datesKept(world.app.db, id)).size).toBe(5)
})
