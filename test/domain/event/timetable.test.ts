// The rows of a day: read as people type them, placed after midnight, moved, and put into words in each language.

import { expect, test } from 'vitest'
import { changeWords } from '../../../src/domain/change-words.ts'
import { findContradictions } from '../../../src/domain/contradiction/contradiction.ts'
import { differences } from '../../../src/domain/event/differences.ts'
import { markMoved } from '../../../src/domain/event/moved.ts'
import { readTimetable } from '../../../src/domain/event/read-timetable.ts'
import { canBeQuiet } from '../../../src/domain/event/revise-event.ts'
import { shiftedTimetable, timetableRows } from '../../../src/domain/event/timetable.ts'
import { timetableWords } from '../../../src/domain/timetable-words.ts'
import { descriptionWords } from '../../../src/feeds/event-words.ts'
import { jsonLd } from '../../../src/feeds/json-ld.ts'
import { terms } from '../../feeds/rally.ts'
import { aRevision, aSnapshot } from '../../support/an-event.ts'

const noon = { startsLocal: '2023-01-13T12:00', endsLocal: '2023-01-13T17:00', allDay: false }
const night = { startsLocal: '2023-01-13T22:00', endsLocal: '2023-01-14T03:00', allDay: false }
const read = (typed: string, when = noon, language: 'en' | 'es' = 'en') =>
  readTimetable(typed, { when, language })

test.each([
  ['14:00 Gather', '14:00 Gather'],
  ['2 pm Gather', '14:00 Gather'],
  ['2pm: Gather', '14:00 Gather'],
  ['2:30 p.m. – Gather at the plaza', '14:30 Gather at the plaza'],
  ['14h Gather', '14:00 Gather'],
  ['noon Gather\n\nhalf past 2 in the afternoon March', '12:00 Gather\n14:30 March'],
  ['3 de la tarde Marcha', '15:00 Marcha'],
  ['2:30 March to City Hall', '14:30 March to City Hall'],
  ['02:30 pm March', '14:30 March'],
  ['12:45 pm at the steps', '12:45 at the steps'],
  ['12:30 am Last song', null],
  ['11 at the plaza', null],
  ['3 speakers from the union', null],
  ['Gather', null],
  ['14:00-15:00 March', null],
  ['January 14 2pm March', null],
  ['2 pm', null],
])('“%s” is read as %s', (typed, kept) => {
  const said = read(typed)
  expect('value' in said ? said.value : null).toBe(kept)
})

test('what cannot be read is named with its line, in words of the reader', () => {
  const error = (typed: string, language: 'en' | 'es' = 'en') => {
    const said = read(typed, noon, language)
    return 'error' in said ? said.error : ''
  }
  expect(error('2 pm Gather\nMarch')).toBe(
    '“March”: begin the line with its time, such as “2 PM Gather” or “14:00 Gather”.',
  )
  expect(error('Marcha', 'es')).toContain('empiece la línea con la hora')
  expect(error('3 pm March\n2 pm Gather')).toContain('“2 pm Gather” is earlier than the line above')
  expect(error('2 pm')).toContain('say what happens then')
  expect(error('02:00 Breakfast')).toContain('long after the end (5:00 PM)')
  expect(error(Array.from({ length: 41 }, () => '2 pm Gather').join('\n'))).toContain('40 lines')
})

test('rows after midnight are of the next day, and a timetable may begin before the start', () => {
  const event = { ...night, timetable: '21:30 Doors\n22:00 Band\n00:30 DJ\n02:00 Last song' }
  expect(read(event.timetable, night)).toEqual({ value: event.timetable })
  expect(timetableRows(event).map(({ local }) => local)).toEqual([
    ...['2023-01-13T21:30', '2023-01-13T22:00', '2023-01-14T00:30', '2023-01-14T02:00'],
  ])
  expect(timetableRows({ ...night, timetable: '00:30 DJ' })[0]?.local).toBe('2023-01-14T00:30')
  const whole = { startsLocal: '2023-01-13T00:00', allDay: true, timetable: '20:00 Fireworks' }
  expect(timetableRows(whole)[0]?.local).toBe('2023-01-13T20:00')
  expect(timetableWords(event, 'en')[2]).toBe('12:30 AM the next day DJ')
  expect(timetableWords(event, 'es')[2]).toMatch(/12:30\sa\.\sm\. del día siguiente DJ/)
})

test('what was kept is read as it was, whatever the start', () => {
  const kept = '07:30 Setup\n10:30 March\n12:00 Lunch'
  for (const startsLocal of ['2023-01-13T08:00', '2023-01-13T12:00', '2023-01-13T13:00'])
    expect(read(kept, { ...noon, startsLocal })).toEqual({ value: kept })
})

test('all rows move together, over midnight too', () => {
  expect(shiftedTimetable('22:00 Band\n00:30 DJ', 60)).toBe('23:00 Band\n01:30 DJ')
  expect(shiftedTimetable('23:30 Band', 60)).toBe('00:30 Band')
  expect(shiftedTimetable('00:30 DJ', -60)).toBe('23:30 DJ')
})

const rows = (timetable: string) => aSnapshot({ timetable })
const said = (was: string, now: string, language: 'en' | 'es' = 'en') =>
  differences(rows(was), rows(now)).map(one => changeWords(one, { language, terms }))[0]

test('a change names the row that is at another time, or the rows that differ', () => {
  const was = '12:00 Gather\n12:45 March'
  expect(said(was, '12:00 Gather\n13:00 March')).toMatchObject({
    label: 'Timetable (March)',
    was: '12:45 PM',
    now: '1:00 PM',
  })
  expect(said(was, '12:00 Gather\n13:00 March', 'es')?.label).toBe('Horario del día (March)')
  expect(said(was, `${was}\n13:15 Rally`)).toMatchObject({
    label: 'Timetable',
    was: 'not stated',
    now: '1:15 PM Rally',
  })
})

test('another time is never quiet, a word spelled better may be; neither says that the event moved', () => {
  const first = aRevision({ timetable: '12:00 Gahter', accessNotes: 'Ramp on 5th St.' })
  const quiet = (now: string) => canBeQuiet(differences(first.snapshot, rows(now)).slice(0, 1))
  expect(quiet('12:00 Gather')).toBe(true)
  expect(quiet('12:15 Gahter')).toBe(false)
  const set = { timetable: '12:30 Gather', accessNotes: 'Elevator on 4th St.' }
  const revised = aRevision(set, { number: 2, at: '2023-01-10T00:00:00.000Z' })
  expect(markMoved(revised, first, []).snapshot.moved).toBeUndefined()
})

test('feeds and JSON-LD have the rows', () => {
  const revision = aRevision({ timetable: '12:00 Gather\n12:45 March' })
  const url = 'https://turnout.example/events/r4lly'
  const words = descriptionWords({ revision, lastChange: null, url, language: 'en' })
  expect(words).toContain('\n\nTimetable:\n12:00 noon Gather\n12:45 PM March\n\n')
  const linked = jsonLd({ url, revision, first: revision, description: '', wordsIn: 'en' })
  expect(linked.subEvent?.[1]).toMatchObject({
    '@type': 'Event',
    name: 'March',
    startDate: '2023-01-13T12:45:00-08:00',
  })
})

test('a text that says the time of a row is not wrong; without the row it is', () => {
  const event = { ...aSnapshot(), description: 'Rally Friday January 13 at 3 PM at the consulate.' }
  const found = (timetable: string) => findContradictions({ event: { ...event, timetable } })
  expect(found('').contradictions.map(({ kind }) => kind)).toContain('time')
  expect(found('12:00 Gather\n15:00 Rally').contradictions).toEqual([])
})
