// The calendar of DEMO=1: made-up events around any day, all of them taken by the program as they stand in the file.

import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { readDemoCalendar } from '../../db/demo/calendar.ts'
import { wordsOf } from '../../src/domain/language.ts'
import type { EventJson } from '../../src/feeds/event-json.ts'
import type { Served } from '../../src/runtime/node/serve.ts'
import { serveDemo } from '../../src/runtime/node/serve-demo.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { freePort } from '../support/free-port.ts'

const json = readFileSync(new URL('../../db/demo/calendar.json', import.meta.url), 'utf8')

let served: Served | undefined
afterEach(() => served?.close())

async function aDemo(more: Record<string, string> = {}) {
  const logged: string[] = []
  const PORT = `${await freePort()}`
  served = await serveDemo(readSettings({ DEMO: '1', PORT, ...more }), line => logged.push(line))
  const get = async (path: string) => (await fetch(`http://localhost:${PORT}${path}`)).text()
  return { get, logged }
}

test('shows thirty events around today, in both languages and every state, with history and endorsers', async () => {
  const { get, logged } = await aDemo({ TURNOUT_NOW: '2027-03-11T20:00:00Z' })
  const { events } = JSON.parse(await get('/api/v1/events?from=2000-01-01')) as {
    events: EventJson[]
  }
  expect(events.length).toBeGreaterThanOrEqual(30)
  const count = (is: (event: EventJson) => boolean) => events.filter(is).length
  for (const status of ['moved', 'postponed', 'cancelled'] as const)
    expect(
      count(one => one.status === status),
      status,
    ).toBeGreaterThanOrEqual(1)
  expect(
    count(one => one.startsLocal < '2027-03-11'),
    'over or going on',
  ).toBeGreaterThan(2)
  expect(
    count(one => one.startsLocal.startsWith('2027-03-11')),
    'today',
  ).toBeGreaterThan(1)
  expect(count(one => one.allDay)).toBeGreaterThan(1)
  expect(new Set(events.map(one => one.zone)).size).toBeGreaterThan(2)
  expect(new Set(events.map(one => String(one.region))).size).toBeGreaterThan(7)
  expect(count(one => /[ñóíáé¿]/.test(one.title))).toBeGreaterThan(2)
  const menders = events.find(one => one.organizer === 'East Bay Menders')
  expect(menders).toMatchObject({ revision: 2, status: 'moved' })
  const page = await get(`/events/${menders?.id}`)
  for (const words of [
    'Costureras de la Bahía',
    'was 6:00 PM to 9:00 PM',
    wordsOf('en').house.demo.madeUp,
  ])
    expect(page).toContain(words)
  expect(await get('/embed')).toContain(wordsOf('en').house.demo.madeUp)
  expect(await get('/?lang=es')).toContain(wordsOf('es').house.demo.madeUp)
  expect(await get('/mailbox')).toContain('Moved to 7:00 PM')
  expect(logged).toEqual([])
})

test('says no other day than today to whoever asks while it starts', async () => {
  const PORT = `${await freePort()}`
  const settings = readSettings({ DEMO: '1', PORT, TURNOUT_NOW: '2027-03-11T20:00:00Z' })
  const starting = serveDemo(settings, () => {}).then(one => {
    served = one
    return one
  })
  const pages: string[] = []
  const ask = () =>
    fetch(`http://localhost:${PORT}/`).then(async answer => pages.push(await answer.text()))
  for (let isUp = false; !isUp; ) {
    await ask().catch(() => {})
    isUp = await Promise.race([starting.then(() => true), setTimeout(20, false)])
  }
  await ask()
  for (const page of pages) expect(page).toContain('Thursday, March 11')
})

test('is public where moderators publish what is posted later', async () => {
  const { get } = await aDemo({ PUBLISHING: 'moderated', MODERATORS: 'mara@example.org' })
  expect(await get('/')).toContain('Repair café')
})

test('has the same events whatever the weekday, each posted before it is changed', () => {
  for (let day = 10; day < 17; day++) {
    const today = `2027-01-${day}`
    for (const { posted, form, after } of readDemoCalendar(json, today)) {
      const all = [posted, ...after.map(one => one.at)]
      expect(all, `${form.title}, ${today}`).toEqual(all.toSorted())
      expect(all.at(-1)?.slice(0, 10) ?? '', `${form.title}`).toMatch(/^2027-01-|^2026-12-/)
      expect(all.at(-1)?.localeCompare(today)).toBe(-1)
    }
  }
})

test('a file that is wrong is refused with the place', () => {
  const wrong = json.replace('"posted": "-12 09:40"', '"posted": "yesterday"')
  expect(() => readDemoCalendar(wrong, '2027-01-10')).toThrow('events.0.posted: a moment before')
})
