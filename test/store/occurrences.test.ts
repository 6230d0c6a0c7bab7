// Rows of dates: an event that does not repeat has one, whatever is done with it, and lists read from those rows
// are the lists of the events.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applyTimeZoneLaw } from '../../src/actions/apply-time-zone-law.ts'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import { hide, remove, showAgain } from '../../src/actions/take-down.ts'
import type { Db } from '../../src/ports.ts'
import { type EventFilter, listEvents, listEventsWithin } from '../../src/store/event-lists.ts'
import { lastSizedKeys, listFeedKeys } from '../../src/store/feed-rows.ts'
import { insertEvents } from '../support/insert-events.ts'
import { byMara } from '../support/moderators.ts'
import { aForm, aPublishedEvent, edited } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

type Row = {
  id: string
  publication: string
  region: string
  type: string
  starts_at: string
  ends_at: string
  starts_local: string
  ends_on: string
  over_at: string
  revision: number
}

const columns = sql.raw(
  'publication, region, type, starts_at, ends_at, starts_local, ends_on, over_at, revision',
)

async function rowsOf(db: Db) {
  const events = await sql<Row>`SELECT id, ${columns} FROM events WHERE publication <> 'removed'
    ORDER BY id`.execute(db.query)
  const dates = await sql<Row & { key: string }>`SELECT event_id AS id, ${columns}, key
    FROM occurrences ORDER BY event_id, key`.execute(db.query)
  return { events: events.rows.map(row => ({ ...row, key: '' })), dates: dates.rows }
}

test('an event has one row of its date, in whatever batch the event changes', async () => {
  const world = await aWorld()
  const { app } = world
  const { db } = app
  const states: string[] = []
  const compare = async () => {
    const { events, dates } = await rowsOf(db)
    expect(dates).toEqual(events)
    states.push(
      dates.map(row => `${row.publication} ${row.revision} ${row.starts_local}`).join('; '),
    )
  }
  await world.post('/events', aForm())
  await compare()
  world.clock.advance(60 * 24 * 3600)
  await forgetUnconfirmed(app)
  await compare()
  const rally = await aPublishedEvent(world)
  await compare()
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await compare()
  await world.post(`${rally.manage}/postponement`, { reason: 'Rain' })
  await compare()
  const asked = { eventId: rally.id, reason: 'A private address.' }
  await hide(app, byMara, asked)
  await compare()
  await showAgain(app, byMara, asked)
  await compare()
  await sql`UPDATE events SET starts_at = '2023-01-13T18:00:00.000Z'`.execute(db.query)
  await sql`UPDATE revisions SET starts_at = '2023-01-13T18:00:00.000Z'`.execute(db.query)
  await sql`UPDATE calendar SET tz_version = '2022a'`.execute(db.query)
  world.clock.set('2023-01-08T03:10:00.000Z')
  expect(await applyTimeZoneLaw(app)).toBe(1)
  await compare()
  await remove(app, byMara, asked)
  await compare()
  expect(states).toEqual([
    'awaiting 1 2023-01-13T12:00',
    '',
    'published 1 2023-01-13T12:00',
    'published 2 2023-01-13T11:00',
    'published 3 2023-01-13T11:00',
    'hidden 3 2023-01-13T11:00',
    'published 3 2023-01-13T11:00',
    'published 4 2023-01-13T11:00',
    '',
  ])
})

const everything: EventFilter = {
  region: [],
  type: [],
  topic: [],
  organizer: [],
  words: null,
  from: null,
  to: null,
}

test('lists and feeds from rows of dates are those of the events', async () => {
  const world = await aWorld()
  const { db } = world.app
  const regions = ['san-francisco', 'east-bay', 'north-bay']
  await insertEvents(
    world,
    'All welcome.',
    Array.from({ length: 90 }, (_, index) => {
      const day = String(1 + ((index * 7) % 28)).padStart(2, '0')
      const last = String(Math.min(28, Number(day) + (index % 9))).padStart(2, '0')
      return {
        title: `Event ${index}`,
        startsLocal: `2023-02-${day}T${String(8 + (index % 11)).padStart(2, '0')}:00`,
        endsLocal: `2023-02-${last}T22:00`,
        region: [regions[index % 3], index % 5 === 0 ? 'peninsula' : regions[index % 3]].flatMap(
          (one, at, all) => (one && all.indexOf(one) === at ? [one] : []),
        ),
        type: index % 2 ? 'protest' : 'meeting',
      }
    }),
  )
  const { rows } = await sql<Row>`
    SELECT * FROM events ORDER BY starts_local, id`.execute(db.query)
  const filters: Partial<EventFilter>[] = [
    {},
    { from: '2023-02-11' },
    { to: '2023-02-11' },
    { from: '2023-02-09', to: '2023-02-14' },
    { region: ['east-bay', 'north-bay'], from: '2023-02-09' },
    { type: ['meeting'], to: '2023-02-20' },
    { region: ['san-francisco'], type: ['protest'], from: '2023-02-20' },
    { region: ['peninsula'] },
    { region: ['peninsula', 'san-francisco'], from: '2023-02-03' },
  ]
  for (const set of filters) {
    const filter = { ...everything, ...set }
    const naive = rows.filter(
      row =>
        (!filter.from || row.ends_on >= filter.from) &&
        (!filter.to || row.starts_local.slice(0, 10) <= filter.to) &&
        (filter.region.length === 0 ||
          row.region.split(' ').some(one => filter.region.includes(one))) &&
        (filter.type.length === 0 || filter.type.includes(row.type)),
    )
    const ids = naive.map(row => row.id)
    expect(ids.length).toBeGreaterThan(3)
    const listed = await listEvents(db, filter, { after: null, limit: 100 })
    expect(listed.map(event => event.id)).toEqual(ids)
    const middle = naive[2]
    if (!middle) throw new Error('there are more than three')
    const after = { startsLocal: middle.starts_local, id: middle.id }
    const rest = await listEvents(db, filter, { after, limit: 100 })
    expect(rest.map(event => event.id)).toEqual(ids.slice(3))
    expect((await listFeedKeys(db, filter)).map(key => key.id)).toEqual(ids)
    const within = await listEventsWithin(db, filter, {}, { after: null, limit: 100 })
    expect(within.events.map(event => event.id)).toEqual(ids)
    const window = { from: '2023-02-05', until: '2023-02-25', limit: 100 }
    const past = await lastSizedKeys(db, { ...filter, from: null }, window)
    const inWindow = rows
      .filter(row => row.ends_on >= window.from && row.ends_on < window.until)
      .filter(row => !filter.to || row.starts_local.slice(0, 10) <= filter.to)
      .filter(
        row =>
          filter.region.length === 0 ||
          row.region.split(' ').some(one => filter.region.includes(one)),
      )
      .filter(row => filter.type.length === 0 || filter.type.includes(row.type))
    expect(new Set(past.map(key => key.id))).toEqual(new Set(inWindow.map(row => row.id)))
  }
})
