// When an event is, read from a form: what is taken, what is refused, and beside which field.

import { expect, test } from 'vitest'
import { readWhen, repeatedHours } from '../../../src/domain/event/read-when.ts'

const typed = {
  startsLocal: '2027-01-13T11:00',
  endsLocal: '',
  zone: 'America/Los_Angeles',
  allDay: false,
}
type Typed = typeof typed

test.each<[says: string, set: Partial<Typed>, startsLocal: string, endsLocal: string | null]>([
  ['a start alone', {}, '2027-01-13T11:00', null],
  ['an end', { endsLocal: '2027-01-13T12:30' }, '2027-01-13T11:00', '2027-01-13T12:30'],
  ['seconds', { startsLocal: '2027-01-13T11:00:59.5' }, '2027-01-13T11:00', null],
  ['a space for the T', { startsLocal: ' 2027-01-13 11:00 ' }, '2027-01-13T11:00', null],
  ['an end that is the start', { endsLocal: '2027-01-13T11:00' }, '2027-01-13T11:00', null],
  ['a zone with spaces around', { zone: ' America/Los_Angeles ' }, '2027-01-13T11:00', null],
  ['the first minute', { startsLocal: '1970-01-01T00:00' }, '1970-01-01T00:00', null],
  ['the last minute', { startsLocal: '2100-12-31T23:59' }, '2100-12-31T23:59', null],
  ['a date', { startsLocal: '2027-01-13', allDay: true }, '2027-01-13T00:00', null],
  ['a date with an hour', { allDay: true }, '2027-01-13T00:00', null],
  ['two dates', { allDay: true, endsLocal: '2027-01-15' }, '2027-01-13T00:00', '2027-01-15T00:00'],
  [
    'an end over midnight',
    { endsLocal: '2027-01-14T01:00' },
    '2027-01-13T11:00',
    '2027-01-14T01:00',
  ],
])('takes %s', (_, set, startsLocal, endsLocal) => {
  const { allDay } = { ...typed, ...set }
  expect(readWhen({ ...typed, ...set }, 'en')).toEqual({
    when: { startsLocal, endsLocal, zone: 'America/Los_Angeles', allDay },
  })
})

test.each<[says: string, set: Partial<Typed>, fields: string[]]>([
  ['no start', { startsLocal: ' ' }, ['startsLocal']],
  ['words', { startsLocal: 'noon' }, ['startsLocal']],
  ['a day that no month has', { startsLocal: '2027-02-29T11:00' }, ['startsLocal']],
  ['a date without an hour', { startsLocal: '2027-01-13' }, ['startsLocal']],
  ['an end in words', { endsLocal: 'late' }, ['endsLocal']],
  ['a zone that is none', { zone: 'America/Atlantis' }, ['zone']],
  [
    'all of these',
    { startsLocal: 'x', endsLocal: 'y', zone: 'z' },
    ['zone', 'startsLocal', 'endsLocal'],
  ],
  ['a year before all', { startsLocal: '1969-12-31T23:59' }, ['startsLocal']],
  ['a year after all', { endsLocal: '2101-01-01T00:00' }, ['endsLocal']],
  ['an hour that is skipped', { startsLocal: '2027-03-14T02:30' }, ['startsLocal']],
  [
    'an end that is skipped',
    { startsLocal: '2027-03-14T01:00', endsLocal: '2027-03-14T02:30' },
    ['endsLocal'],
  ],
  ['an end before the start', { endsLocal: '2027-01-13T10:59' }, ['endsLocal']],
  ['a last day before the first', { allDay: true, endsLocal: '2027-01-12' }, ['endsLocal']],
])('refuses %s', (_, set, fields) => {
  const read = readWhen({ ...typed, ...set }, 'en')
  expect('errors' in read ? read.errors.map(({ field }) => field) : read).toEqual(fields)
})

test('a skipped hour is refused with the times around it', () => {
  const read = readWhen({ ...typed, startsLocal: '2027-03-14T02:30' }, 'en')
  expect('errors' in read && read.errors[0]?.message).toMatch(/1:30 AM.*3:30 AM/)
})

test.each<[set: Partial<Typed>, said: number]>([
  [{}, 0],
  [{ startsLocal: '2027-11-07T01:30' }, 1],
  [{ startsLocal: '2027-11-07T01:10', endsLocal: '2027-11-07T01:50' }, 2],
  [{ startsLocal: '2027-11-07T01:30', zone: 'America/Phoenix' }, 0],
  [{ startsLocal: '2027-11-07', allDay: true }, 0],
])('of %j, %i times happen twice', (set, said) => {
  const read = readWhen({ ...typed, ...set }, 'en')
  expect('when' in read && repeatedHours(read.when, 'en')).toHaveLength(said)
})
