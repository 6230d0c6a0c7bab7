// Calendar files, byte for byte, each named by its case, and what ical.js reads in them.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import { markMoved } from '../../src/domain/event/moved.ts'
import type { Language } from '../../src/domain/language.ts'
import { envelope } from '../../src/feeds/vcalendar.ts'
import { aRevision } from '../support/an-event.ts'
import { vevent, veventInput } from './rally.ts'

type Case = {
  revision: Revision
  previous?: Revision
  language?: Language
  contact?: string
  says: Record<string, string | undefined>
}

const at = '2023-01-10T23:20:00.000Z'
const second = (set: Partial<Snapshot>, note = ''): Case => ({
  revision: markMoved(aRevision(set, { number: 2, at, note }), aRevision(), []),
  previous: aRevision(),
  says: { sequence: '1', dtstamp: '2023-01-10T23:20:00Z', 'last-modified': '2023-01-10T23:20:00Z' },
})
const first = (set: Partial<Snapshot>, says: Case['says']): Case => ({
  revision: aRevision(set),
  says,
})
const and = (base: Case, more: Case['says']): Case => ({ ...base, says: { ...base.says, ...more } })
const elevenAm = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }

const cases: Record<string, Case> = {
  'rally-as-posted': first(
    {},
    {
      uid: 'r4lly@turnout.example',
      sequence: '0',
      dtstart: '2023-01-13T20:00:00Z',
      dtend: '2023-01-13T21:30:00Z',
      dtstamp: '2023-01-07T03:10:00Z',
      created: '2023-01-07T03:08:21Z',
      status: 'CONFIRMED',
      transp: 'OPAQUE',
      summary: 'SF rally: US hands off Peru',
      location: 'Peru Consulate, 870 Market St., San Francisco',
      url: 'https://turnout.example/events/r4lly',
      organizer: undefined,
    },
  ),
  'rally-moved-to-11': and(
    second({ ...elevenAm, address: '790 Market St.' }, 'Time of rally moved to 11AM'),
    {
      uid: 'r4lly@turnout.example',
      dtstart: '2023-01-13T19:00:00Z',
      dtend: '2023-01-13T20:30:00Z',
      location: 'Peru Consulate, 790 Market St., San Francisco',
      summary: 'MOVED: SF rally: US hands off Peru',
    },
  ),
  'rally-moved-to-11-in-spanish': {
    ...and(second({ ...elevenAm, address: '790 Market St.' }, 'Nueva hora: 11'), {
      dtstart: '2023-01-13T19:00:00Z',
      summary: 'CAMBIÓ DE HORA O LUGAR: SF rally: US hands off Peru',
    }),
    language: 'es',
  },
  cancelled: and(second({ state: 'cancelled', reason: 'The consulate is closed' }), {
    status: 'CANCELLED',
    transp: 'TRANSPARENT',
    summary: 'CANCELLED: SF rally: US hands off Peru',
  }),
  postponed: and(second({ state: 'postponed', reason: 'Rain; a new date follows' }), {
    status: 'TENTATIVE',
    summary: 'POSTPONED: SF rally: US hands off Peru',
  }),
  'cancelled-in-spanish': {
    ...and(second({ state: 'cancelled', reason: 'El consulado está cerrado' }), {
      summary: 'CANCELADO: SF rally: US hands off Peru',
    }),
    language: 'es',
  },
  'all-day': first(
    { allDay: true, startsLocal: '2023-01-13T00:00', endsLocal: null },
    { dtstart: '2023-01-13', dtend: '2023-01-14', transp: 'TRANSPARENT' },
  ),
  'all-of-several-days': first(
    { allDay: true, startsLocal: '2023-12-30T00:00', endsLocal: '2024-01-01T00:00' },
    { dtstart: '2023-12-30', dtend: '2024-01-02' },
  ),
  'several-days': first(
    { startsLocal: '2023-01-13T18:00', endsLocal: '2023-01-15T14:00' },
    { dtstart: '2023-01-14T02:00:00Z', dtend: '2023-01-15T22:00:00Z' },
  ),
  'no-end': first({ endsLocal: null }, { dtstart: '2023-01-13T20:00:00Z', dtend: undefined }),
  'across-the-clock-change': first(
    { startsLocal: '2023-03-11T22:00', endsLocal: '2023-03-12T05:00' },
    { dtstart: '2023-03-12T06:00:00Z', dtend: '2023-03-12T12:00:00Z' },
  ),
  'moved-across-the-clock-change': and(
    second({ startsLocal: '2023-03-17T12:00', endsLocal: '2023-03-17T13:30' }),
    { dtstart: '2023-03-17T19:00:00Z' },
  ),
  'repeated-hour': first(
    { startsLocal: '2023-11-05T01:30', endsLocal: '2023-11-05T03:00' },
    { dtstart: '2023-11-05T08:30:00Z', dtend: '2023-11-05T11:00:00Z' },
  ),
  'hour-that-a-later-law-skips': first(
    { startsLocal: '2023-03-12T02:30', endsLocal: '2023-03-12T04:00' },
    { dtstart: '2023-03-12T10:30:00Z', dtend: '2023-03-12T11:00:00Z' },
  ),
  ...Object.fromEntries(
    [
      ['America/Vancouver', '2026-12-10T20:00:00Z'],
      ['America/Edmonton', '2026-12-10T19:00:00Z'],
      ['America/Winnipeg', '2026-12-10T18:00:00Z'],
      ['America/Havana', '2026-12-10T17:00:00Z'],
      ['Africa/Casablanca', '2026-12-10T13:00:00Z'],
      ['Asia/Kathmandu', '2026-12-10T07:15:00Z'],
      ['America/Phoenix', '2026-12-10T20:00:00Z'],
    ].map(([zone = '', dtstart]) => [
      `${zone.replace(/.*\//, '').toLowerCase()}-december-2026`,
      first({ zone, startsLocal: '2026-12-10T13:00', endsLocal: '2026-12-10T14:00' }, { dtstart }),
    ]),
  ),
  emoji: first(
    { title: `${'✊🏽👩‍👩‍👧‍👦🇵🇪'.repeat(9)} ¡Ya!`, placeName: '🏛️'.repeat(30) },
    { summary: `${'✊🏽👩‍👩‍👧‍👦🇵🇪'.repeat(9)} ¡Ya!` },
  ),
  'injection-in-every-field': {
    ...first(
      {
        title: '\r\nBEGIN:VEVENT',
        summary: 'a\rEND:VEVENT\nBEGIN:VALARM\u2028ATTACH:x\u0085y',
        description: 'nul \0, bell \x07, escape \x1b[31m, tab\t.\r\nEND:VCALENDAR\r\n',
        placeName: 'Hall\nORGANIZER:mailto:eve@example.org',
        organizer: 'Ann "The Voice"\r\nATTENDEE:mailto:eve@example.org',
      },
      {
        summary: ' BEGIN:VEVENT',
        location: 'Hall ORGANIZER:mailto:eve@example.org, 870 Market St., San Francisco',
        organizer: 'mailto:ann@example.org',
      },
    ),
    contact: 'ann@example.org',
  },
  'long-lines-that-are-not-ascii': first(
    { description: 'Ñandú, 集会は十一時から; הפגנה \\ '.repeat(20), city: 'São Paulo'.repeat(12) },
    {},
  ),
  'online-with-commas-and-semicolons': first(
    {
      placeName: '',
      address: '',
      city: '',
      onlineUrl: 'https://meet.example/j/1,2;pwd=a,b?x=1&y="2"',
    },
    { location: 'https://meet.example/j/1,2;pwd=a,b?x=1&y="2"' },
  ),
  'contact-shown': {
    ...first({ showContact: true }, { organizer: 'mailto:ada+rally@example.org' }),
    contact: 'ada+rally@example.org',
  },
}

test.each(Object.entries(cases))('%s', async (name, { revision, previous, says, ...more }) => {
  const config = {
    calendarId: 'turnout.example',
    baseUrl: 'https://turnout.example',
    calendarLanguage: more.language ?? 'en',
  }
  const contact = more.contact ?? null
  const rendered = vevent(veventInput(revision, previous, { config, contact }))
  const file = envelope({ vevents: [rendered] })
  await expect(file).toMatchFileSnapshot(`${name}.ics`)

  expect(file.replaceAll('\r\n', '')).not.toMatch(/[^\P{Cc}\t]/u)
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const calendar = new ICAL.Component(ICAL.parse(file))
  expect(calendar.getAllSubcomponents().map(component => component.name)).toEqual(['vevent'])
  const read = calendar.getFirstSubcomponent('vevent')
  expect(read?.getAllSubcomponents()).toEqual([])
  for (const [property, value] of Object.entries(says))
    expect(read?.getFirstPropertyValue(property)?.toString(), property).toBe(value)
  expect(read?.getFirstProperty('categories')?.getValues()).toHaveLength(3)
})
