// Dates, times and zones read as people write them, in both languages.

import { expect, test } from 'vitest'
import {
  dateWords,
  dayParts,
  timeWords,
  whenWords,
  zoneWords,
} from '../../src/domain/date-words.ts'

const rally = {
  startsLocal: '2023-01-13T11:00',
  endsLocal: null as string | null,
  zone: 'America/Los_Angeles',
  allDay: false,
}

test('a date has its weekday', () => {
  expect(dateWords('2023-01-13T11:00', 'en')).toBe('Friday, January 13, 2023')
  expect(dateWords('2023-01-13T11:00', 'es')).toBe('viernes 13 de enero de 2023')
  expect(dateWords('2026-09-05T00:00', 'es')).toBe('sábado 5 de septiembre de 2026')
})

test.each([
  ['00:00', '12:00 midnight', '12:00 de la medianoche'],
  ['00:05', '12:05 AM', '12:05\u00a0a.\u00a0m.'],
  ['11:59', '11:59 AM', '11:59\u00a0a.\u00a0m.'],
  ['12:00', '12:00 noon', '12:00 del mediodía'],
  ['13:30', '1:30 PM', '1:30\u00a0p.\u00a0m.'],
  ['23:59', '11:59 PM', '11:59\u00a0p.\u00a0m.'],
])('%s is %s, %s', (time, en, es) => {
  expect(timeWords(`2023-01-13T${time}`, 'en')).toBe(en)
  expect(timeWords(`2023-01-13T${time}`, 'es')).toBe(es)
})

test.each([
  ['America/Los_Angeles', 'PST'],
  ['America/Argentina/Buenos_Aires', 'UTC−3'],
  ['Asia/Kathmandu', 'UTC+5:45'],
  ['Pacific/Marquesas', 'UTC−9:30'],
  ['Etc/UTC', 'UTC'],
  ['Africa/Casablanca', 'UTC+1'],
])('%s in winter is %s', (zone, words) => {
  expect(zoneWords('2023-01-13T19:00:00.000Z', zone, 'en')).toBe(words)
  const inSpanish = words === 'PST' ? 'hora del Pacífico' : words
  expect(zoneWords('2023-01-13T19:00:00.000Z', zone, 'es')).toBe(inSpanish)
})

test('the big date of a page comes in pieces', () => {
  expect(dayParts('2023-01-13T11:00', 'en')).toEqual({
    weekday: 'Friday',
    day: '13',
    month: 'January',
    year: '2023',
    time: '11:00 AM',
  })
  expect(dayParts('2023-03-01T19:00', 'es')).toEqual({
    weekday: 'miércoles',
    day: '1',
    month: 'marzo',
    year: '2023',
    time: '7:00\u00a0p.\u00a0m.',
  })
})

test.each<[string, Partial<typeof rally>, string, string]>([
  [
    'no end',
    {},
    'Friday, January 13, 2023, 11:00 AM (PST)',
    'viernes 13 de enero de 2023, a las 11:00\u00a0a.\u00a0m. (hora del Pacífico)',
  ],
  [
    'an end that is the start',
    { endsLocal: '2023-01-13T11:00' },
    'Friday, January 13, 2023, 11:00 AM (PST)',
    'viernes 13 de enero de 2023, a las 11:00\u00a0a.\u00a0m. (hora del Pacífico)',
  ],
  [
    'an end on the same day',
    { endsLocal: '2023-01-13T12:30' },
    'Friday, January 13, 2023, 11:00 AM to 12:30 PM (PST)',
    'viernes 13 de enero de 2023, de 11:00\u00a0a.\u00a0m. a 12:30\u00a0p.\u00a0m. (hora del Pacífico)',
  ],
  [
    'an end after midnight',
    { startsLocal: '2023-01-13T22:00', endsLocal: '2023-01-14T02:00' },
    'Friday, January 13, 2023, 10:00 PM to 2:00 AM the next day (PST)',
    'viernes 13 de enero de 2023, de 10:00\u00a0p.\u00a0m. a 2:00\u00a0a.\u00a0m. del día siguiente (hora del Pacífico)',
  ],
  [
    'an end at midnight',
    { startsLocal: '2023-01-13T18:30', endsLocal: '2023-01-14T00:00' },
    'Friday, January 13, 2023, 6:30 PM to 12:00 midnight (PST)',
    'viernes 13 de enero de 2023, de 6:30\u00a0p.\u00a0m. a 12:00 de la medianoche (hora del Pacífico)',
  ],
  [
    'two hours of one half of the day',
    { startsLocal: '2023-01-13T18:30', endsLocal: '2023-01-13T20:00' },
    'Friday, January 13, 2023, 6:30 PM to 8:00 PM (PST)',
    'viernes 13 de enero de 2023, de 6:30 a 8:00\u00a0p.\u00a0m. (hora del Pacífico)',
  ],
  [
    'several days',
    { endsLocal: '2023-01-15T14:00' },
    'Friday, January 13, 2023, 11:00 AM to Sunday, January 15, 2023, 2:00 PM (PST)',
    'del viernes 13 de enero de 2023, a las 11:00\u00a0a.\u00a0m., al domingo 15 de enero de 2023, a las 2:00\u00a0p.\u00a0m. (hora del Pacífico)',
  ],
  [
    'a night in which the clocks change',
    { startsLocal: '2023-03-11T23:00', endsLocal: '2023-03-12T04:00' },
    'Saturday, March 11, 2023, 11:00 PM (PST) to 4:00 AM the next day (PDT)',
    'sábado 11 de marzo de 2023, de 11:00\u00a0p.\u00a0m. (PST) a 4:00\u00a0a.\u00a0m. del día siguiente (PDT)',
  ],
  [
    'a start that a later law skips',
    { startsLocal: '2023-03-12T02:30', endsLocal: '2023-03-12T04:00' },
    'Sunday, March 12, 2023, 2:30 AM (PST) to 4:00 AM (PDT)',
    'domingo 12 de marzo de 2023, de 2:30\u00a0a.\u00a0m. (PST) a 4:00\u00a0a.\u00a0m. (PDT)',
  ],
  [
    'all day',
    { startsLocal: '2023-01-13T00:00', allDay: true },
    'Friday, January 13, 2023, all day',
    'viernes 13 de enero de 2023, todo el día',
  ],
  [
    'all of several days',
    { startsLocal: '2023-01-13T00:00', endsLocal: '2023-01-15T00:00', allDay: true },
    'Friday, January 13, 2023 to Sunday, January 15, 2023, all day',
    'del viernes 13 de enero de 2023 al domingo 15 de enero de 2023, todo el día',
  ],
  [
    'a zone without letters',
    { zone: 'America/Lima' },
    'Friday, January 13, 2023, 11:00 AM (UTC−5)',
    'viernes 13 de enero de 2023, a las 11:00\u00a0a.\u00a0m. (UTC−5)',
  ],
])('when: %s', (_, what, en, es) => {
  expect(whenWords({ ...rally, ...what }, 'en')).toBe(en)
  expect(whenWords({ ...rally, ...what }, 'es')).toBe(es)
})
