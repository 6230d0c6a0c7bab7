// The dates of an event for programs: each with its address, as feeds have it.

import { expect, test } from 'vitest'
import { editSeries } from '../../src/domain/recurrence/edit-series.ts'
import { keysOf } from '../../src/domain/recurrence/occurrences.ts'
import { aPublishedSeries, reviseSeries } from '../support/a-series.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

type Dates = {
  dates: {
    date: string
    startsLocal: string
    endsLocal: string
    startsAt: string
    status: string
  }[]
  next: string | null
}

const when = { startsLocal: '2023-02-14T19:00', endsLocal: '2023-02-14T21:00' }

async function datesOf(world: World, id: string, query = ''): Promise<Dates> {
  const answer = await world.get(`/api/v1/events/${id}/dates${query}`)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Dates
}

test('an event that does not repeat has one date', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const one = {
    date: '2023-01-13',
    startsLocal: '2023-01-13T12:00',
    endsLocal: '2023-01-13T13:30',
    startsAt: '2023-01-13T20:00:00.000Z',
    status: 'on',
  }
  expect(await datesOf(world, id)).toEqual({ dates: [one], next: null })
  expect((await datesOf(world, id, '?from=2023-01-13&to=2023-01-13')).dates).toEqual([one])
  expect((await datesOf(world, id, '?from=2023-01-14')).dates).toEqual([])
  const json = await (await world.get(`/events/${id}.json`)).json()
  expect(json).toMatchObject({ repeats: null, date: null, seriesId: null })
  expect((await world.get(`/api/v1/events/${id}/dates?from=soon`)).status).toBe(400)
  expect((await world.get('/api/v1/events/nope/dates')).status).toBe(404)
  for (const end of ['.ics', '.json'])
    expect((await world.get(`/events/${id}/dates/2023-01-13${end}`)).status).toBe(404)
})

test('a series has each of its dates, as it stands on it', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY;COUNT=4', extra: [] }, when)
  world.clock.advance(3600)
  await reviseSeries(world, id, series => {
    const dates = keysOf(series, '2024-01-01')
    const at = dates[2]
    if (!at) throw new Error('there are four')
    const moved = { startsLocal: '2023-03-01T18:00', endsLocal: '2023-03-01T20:00' }
    return editSeries(series, moved, { at, applies: 'this', dates, isOver: () => false })
  })
  const { dates } = await datesOf(world, id)
  expect(dates.map(one => `${one.date} ${one.startsLocal} ${one.status}`)).toEqual([
    '2023-02-14 2023-02-14T19:00 on',
    '2023-02-21 2023-02-21T19:00 on',
    '2023-02-28 2023-03-01T18:00 moved',
    '2023-03-07 2023-03-07T19:00 on',
  ])
  const json = await (await world.get(`/events/${id}/dates/2023-02-28.json`)).json()
  expect(json).toMatchObject({
    id,
    seriesId: id,
    date: '2023-02-28',
    url: `https://turnout.example/events/${id}/dates/2023-02-28`,
    startsAt: '2023-03-02T02:00:00.000Z',
    status: 'moved',
    revision: 3,
  })
  const list = (await (await world.get('/api/v1/events?from=2023-02-20')).json()) as {
    events: { id: string; url: string; date: string; repeats: string; startsLocal: string }[]
  }
  expect(list.events.map(one => `${one.date} ${one.startsLocal} ${one.repeats}`)).toEqual([
    '2023-02-21 2023-02-21T19:00 FREQ=WEEKLY;COUNT=4',
    '2023-02-28 2023-03-01T18:00 FREQ=WEEKLY;COUNT=4',
    '2023-03-07 2023-03-07T19:00 FREQ=WEEKLY;COUNT=4',
  ])
  expect(list.events[1]?.url).toBe(`https://turnout.example/events/${id}/dates/2023-02-28`)
  const whole = await (await world.get(`/api/v1/events/${id}`)).json()
  expect(whole).toMatchObject({ repeats: 'FREQ=WEEKLY;COUNT=4', date: null, seriesId: null })
  const page = await (await world.get('/?from=2023-02-20&dates=all')).text()
  expect(page.match(/<time [^>]*datetime="2023-0[23]-[^"]*"/g)?.length).toBeGreaterThanOrEqual(3)
  // another date has not changed since the second revision
  const other = await (await world.get(`/events/${id}/dates/2023-02-21.json`)).json()
  expect(other).toMatchObject({ revision: 2, status: 'on' })
  const feed = await (await world.get('/calendar.ics')).text()
  for (const { date } of dates) {
    const file = await (await world.get(`/events/${id}/dates/${date}.ics`)).text()
    const vevent = file.slice(file.indexOf('BEGIN:VEVENT'), file.lastIndexOf('END:VCALENDAR'))
    expect(vevent).toContain('BEGIN:VEVENT')
    expect(feed).toContain(vevent)
  }
  for (const none of ['2023-02-15', '2023-03-14', '0000-00-00'])
    expect((await world.get(`/events/${id}/dates/${none}.json`)).status).toBe(404)
})

test('dates come a page at a time, and beyond those that are kept when they are asked for', async () => {
  const world = await aWorld()
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=WEEKLY', extra: [] }, when)
  const kept = await datesOf(world, id)
  expect(kept.dates).toHaveLength(58)
  const all: string[] = []
  for (let path: string | null = '?to=2033-02-08'; path !== null; ) {
    const page: Dates = await datesOf(world, id, path)
    all.push(...page.dates.map(one => one.date))
    path = page.next && new URL(page.next).search
  }
  expect(all).toHaveLength(522)
  expect(new Set(all).size).toBe(522)
  expect(all.at(-1)).toBe('2033-02-08')
  expect((await datesOf(world, id, '?from=2032-12-01&to=2032-12-31')).dates).toHaveLength(4)
  expect((await world.get(`/events/${id}/dates/2033-02-08.ics`)).status).toBe(200)
})
