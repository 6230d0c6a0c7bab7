// A VEVENT says what its revision says, whatever people typed, and depends on nothing else.

import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { veventForMail } from '../../src/feeds/organizer.ts'
import { envelope } from '../../src/feeds/vcalendar.ts'
import { renderVevent } from '../../src/feeds/vevent.ts'
import { aRevision } from '../support/an-event.ts'
import fc, { runs } from '../support/fast-check.ts'
import { vevent, veventInput } from './rally.ts'

function readBack(rendered: string): ICAL.Component {
  const read = new ICAL.Component(ICAL.parse(envelope({ vevents: [rendered] })))
  const found = read.getFirstSubcomponent('vevent')
  if (!found) throw new Error('no VEVENT')
  return found
}
const textOf = (component: ICAL.Component, name: string) =>
  String(component.getFirstPropertyValue(name) ?? '')

// the written rule for what may go out, said once more: see plainText
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g
const allowed = (text: string, lineBreak: string) =>
  [...text.replace(lineBreaks, '\n')]
    .map(character => {
      if (character === '\n') return lineBreak
      if (/[\ud800-\udfff]/.test(character) && character.length === 1) return '\ufffd'
      return /\p{Cc}/u.test(character) && character !== '\t' ? '' : character
    })
    .join('')

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'\\;,:"^n\n\r\t \0\u0085\u2028😀é\ud83d\udc4dE') }),
)

test('any title, place and description come back unchanged, control characters by the rule', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (title, placeName, description) => {
      const read = readBack(vevent(veventInput(aRevision({ title, placeName, description }))))
      expect(textOf(read, 'summary')).toBe(allowed(title, ' '))
      expect(textOf(read, 'location')).toBe(
        [placeName && `${allowed(placeName, ' ')}, `, '870 Market St., San Francisco'].join(''),
      )
      expect(textOf(read, 'description')).toContain(allowed(description, '\n'))
    }),
    { ...runs(500) },
  )
})

test('the description begins with the last change, in words and with its date', () => {
  const moved = { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' }
  const revision = aRevision(moved, {
    number: 2,
    at: '2023-01-10T23:20:00.000Z',
    note: 'Time of rally moved to 11AM',
  })
  const read = readBack(vevent(veventInput(revision, aRevision())))
  expect(textOf(read, 'description').split('\n')).toEqual([
    'Changed on Tuesday, January 10, 2023:',
    'Time: was 12:00 noon to 1:30 PM; now 11:00 AM to 12:30 PM',
    'Time of rally moved to 11AM',
    '',
    'Friday, January 13, 2023, 11:00 AM to 12:30 PM (PST)',
    '',
    'Labor solidarity with Peruvian workers and people.',
    '',
    'Solidarity action',
    '',
    'Initiated by the **United Front Committee**; all welcome.',
    '',
    'https://turnout.example/events/r4lly',
  ])
})

test('says why an event is off even after a later edit', () => {
  const off = { state: 'cancelled', reason: 'The hall flooded' } as const
  const revision = aRevision({ ...off, price: 'free' }, { number: 3 })
  const read = readBack(vevent(veventInput(revision, aRevision(off, { number: 2 }))))
  expect(textOf(read, 'description')).toContain('\n\nCANCELLED: The hall flooded\n\n')
})

test('gives the same bytes each time', () => {
  const input = veventInput(aRevision())
  expect(renderVevent(input)).toBe(renderVevent(input))
})

test('shows no address unless it is given one to show', () => {
  const hidden = vevent(veventInput(aRevision({ contact: 'sealed@nowhere' })))
  expect(hidden).not.toContain('@nowhere')
  expect(hidden).not.toContain('ORGANIZER')
})

test('keeps commas and semicolons in an address of the web', () => {
  const config = {
    calendarId: 'turnout.example',
    baseUrl: 'https://turnout.example/a,b;c',
    calendarLanguage: 'en' as const,
  }
  const rendered = vevent(veventInput(aRevision(), null, { config }))
  expect(rendered).toContain('\r\nURL:https://turnout.example/a,b;c/events/r4lly\r\n')
})

test('renders nothing for an event that would say something else than was meant', () => {
  const early = aRevision({}, { endsAt: '2023-01-13T19:00:00.000Z' })
  expect(renderVevent(veventInput(early)), 'an end before the start').toBeNull()
  const broken = aRevision({}, { startsAt: 'tomorrow' })
  expect(renderVevent(veventInput(broken)), 'no instant').toBeNull()
  const nowhere = aRevision()
  nowhere.snapshot.zone = 'Mars/Olympus'
  expect(renderVevent(veventInput(nowhere)), 'an unknown zone').toBeNull()
})

test('a mail’s VEVENT is organized by the service and nobody else', () => {
  const organizer = { name: 'Turnout, "the" calendar', address: 'turnout@example.org' }
  const shown = vevent(
    veventInput(aRevision({ organizer: 'É'.repeat(60) }), null, { contact: 'ada@example.org' }),
  )
  const mailed = veventForMail(shown, organizer)
  const read = readBack(mailed)
  expect(read.getAllProperties('organizer')).toHaveLength(1)
  expect(textOf(read, 'organizer')).toBe('mailto:turnout@example.org')
  expect(read.getFirstProperty('organizer')?.getParameter('cn')).toBe("Turnout, 'the' calendar")
  expect(mailed).not.toContain('ada@example.org')
  expect(veventForMail(mailed, organizer)).toBe(mailed)
  expect(readBack(shown).getFirstPropertyValue('description')).toBe(
    read.getFirstPropertyValue('description'),
  )
})
