// The envelope around stored VEVENTs: its own lines escaped and folded, theirs left as they are.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { envelope } from '../../src/feeds/vcalendar.ts'
import { aRevision } from '../support/an-event.ts'
import { vevent, veventInput } from './rally.ts'

test('a feed has a name in both spellings and says how often to come back', () => {
  const file = envelope({ name: 'Peru; labor, more\r\nX-EVIL:1', refreshMinutes: 60, vevents: [] })
  expect(file.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Turnout//Turnout//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Peru\\; labor\\, more\\nX-EVIL:1',
    'X-WR-CALNAME:Peru\\; labor\\, more\\nX-EVIL:1',
    'REFRESH-INTERVAL;VALUE=DURATION:PT60M',
    'X-PUBLISHED-TTL:PT60M',
    'END:VCALENDAR',
    '',
  ])
})

test('a file of one event has neither name nor method', () => {
  const file = envelope({ vevents: [vevent(veventInput(aRevision()))] })
  expect(file).not.toMatch(/^(NAME|X-WR-CALNAME|METHOD|REFRESH-INTERVAL)/m)
})

test('a mail’s part is published', () => {
  expect(envelope({ method: 'PUBLISH', vevents: [] })).toContain('\r\nMETHOD:PUBLISH\r\n')
})

test('joins the events unchanged, with CR LF everywhere', () => {
  const vevents = ['a', 'b', 'c'].map(id =>
    vevent(
      veventInput(aRevision(), null, { event: { id, createdAt: '2023-01-07T03:00:00.000Z' } }),
    ),
  )
  const file = envelope({ name: 'Turnout', vevents })
  expect(file).toContain(vevents.join(''))
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const read = new ICAL.Component(ICAL.parse(file))
  expect(read.getAllSubcomponents('vevent').map(e => e.getFirstPropertyValue('uid'))).toEqual(
    ['a', 'b', 'c'].map(id => `${id}@turnout.example`),
  )
})

test('a long name is folded by octets', () => {
  const name = 'Calendario de Perú ✊🏽 '.repeat(9)
  const file = envelope({ name, vevents: [] })
  for (const line of file.split('\r\n'))
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  const read = new ICAL.Component(ICAL.parse(file))
  expect(read.getFirstPropertyValue('name')).toBe(name)
})
