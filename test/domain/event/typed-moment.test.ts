// Days and times of day as people type them: what is taken, what is asked about, what is refused and why.

import { expect, test } from 'vitest'
import { readTypedMoment } from '../../../src/domain/event/typed-time/typed-moment.ts'
import type { Language } from '../../../src/domain/language.ts'

/** A Tuesday. */
const today = '2026-12-01'

const read = (written: string, language: Language) => readTypedMoment(written, { language, today })

const words = (written: string, language: Language): string => {
  const moment = read(written, language)
  if ('refused' in moment) return moment.refused
  const { date, time, sure } = moment
  return [date, time?.time, sure ? null : '?'].filter(Boolean).join(' ')
}

test.each<[typed: string, time: string]>([
  ['noon', '12:00'],
  ['Noon', '12:00'],
  ['12 noon', '12:00'],
  ['12:00 noon', '12:00'],
  ['midday', '12:00'],
  ['7pm', '19:00'],
  ['7 PM', '19:00'],
  ['7 p.m.', '19:00'],
  ['7 p. m.', '19:00'],
  ['7p', '19:00'],
  ['at 7pm', '19:00'],
  ['7:30 PM', '19:30'],
  ['7:30 PM', '19:30'],
  ['7.30pm', '19:30'],
  ['730pm', '19:30'],
  ['7 30 pm', '19:30'],
  ['11am', '11:00'],
  ['12am', '00:00'],
  ['12:30 am', '00:30'],
  ['12pm', '12:00'],
  ['12:15 p.m.', '12:15'],
  ['19:30', '19:30'],
  ['19:30:00', '19:30'],
  ['07:30', '07:30'],
  ['11:00', '11:00'],
  ['0:15', '00:15'],
  ['19.30', '19:30'],
  ['19h', '19:00'],
  ['19h30', '19:30'],
  ['19 h', '19:00'],
  ['19:00 hrs', '19:00'],
  ['1930 hours', '19:30'],
  ['19', '19:00'],
  ['seven pm', '19:00'],
  ['half past 7 pm', '19:30'],
  ['quarter to 8 in the evening', '19:45'],
  ['a quarter past seven pm', '19:15'],
  ['7 in the evening', '19:00'],
  ['7:15 at night', '19:15'],
  ['9 in the morning', '09:00'],
  ['3 in the afternoon', '15:00'],
  ["7 o'clock in the evening", '19:00'],
  ['starts at 7pm sharp', '19:00'],
])('reads %s', (typed, time) => expect(words(typed, 'en')).toBe(time))

test.each<[typed: string, time: string]>([
  ['mediodía', '12:00'],
  ['mediodia', '12:00'],
  ['al mediodía', '12:00'],
  ['12:00 del mediodía', '12:00'],
  ['7 de la tarde', '19:00'],
  ['7 de la noche', '19:00'],
  ['las 7 de la mañana', '07:00'],
  ['a las 7 de la tarde', '19:00'],
  ['a la 1 de la tarde', '13:00'],
  ['1 de la madrugada', '01:00'],
  ['7:30 de la tarde', '19:30'],
  ['7 y media de la tarde', '19:30'],
  ['siete y media de la noche', '19:30'],
  ['8 menos cuarto de la noche', '19:45'],
  ['7 y 20 de la tarde', '19:20'],
  ['siete de la tarde', '19:00'],
  ['once de la mañana', '11:00'],
  ['a las 19', '19:00'],
  ['19 horas', '19:00'],
  ['19:30 h', '19:30'],
  ['19:30 hrs.', '19:30'],
  ['7 p. m.', '19:00'],
  ['11 a.m.', '11:00'],
  ['12 de la tarde', '12:00'],
  ['7 en punto de la tarde', '19:00'],
  ['desde las 19:30', '19:30'],
])('reads %s in Spanish', (typed, time) => expect(words(typed, 'es')).toBe(time))

test.each<[typed: string, language: Language, guess: string]>([
  ['7', 'en', '19:00 ?'],
  ['7:30', 'en', '19:30 ?'],
  ['at 7', 'en', '19:00 ?'],
  ['10', 'en', '10:00 ?'],
  ['9:15', 'en', '09:15 ?'],
  ['12', 'en', '12:00 ?'],
  ['7h', 'es', '07:00 ?'],
  ['a las 7', 'es', '19:00 ?'],
  ['las siete y media', 'es', '19:30 ?'],
  ['midnight', 'en', '00:00 ?'],
  ['12:00 midnight', 'en', '00:00 ?'],
  ['medianoche', 'es', '00:00 ?'],
  ['12 de la noche', 'es', '00:00 ?'],
  ['12 de la mañana', 'es', '12:00 ?'],
  ['3/4 7pm', 'en', '2027-03-04 19:00 ?'],
  ['3/4 a las 19', 'es', '2027-04-03 19:00 ?'],
  ['next Friday 7pm', 'en', '2026-12-04 19:00 ?'],
  ['el próximo viernes a las 19:30', 'es', '2026-12-04 19:30 ?'],
  ['Tuesday 7pm', 'en', '2026-12-01 19:00 ?'],
])('asks about %s', (typed, language, guess) => expect(words(typed, language)).toBe(guess))

test.each<[typed: string, language: Language, moment: string]>([
  ['12 de enero a las 7 de la tarde', 'es', '2027-01-12 19:00'],
  ['12 de enero a las 7', 'es', '2027-01-12 19:00 ?'],
  ['12 de enero de 2028, 19:30', 'es', '2028-01-12 19:30'],
  ['martes 12 de enero a mediodía', 'es', '2027-01-12 12:00'],
  ['1º de mayo a las 11 a.m.', 'es', '2027-05-01 11:00'],
  ['primero de mayo, 11 de la mañana', 'es', '2027-05-01 11:00'],
  ['el 24 de diciembre a las 20h', 'es', '2026-12-24 20:00'],
  ['13/1/2027 19:30', 'es', '2027-01-13 19:30'],
  ['viernes a las 7 de la tarde', 'es', '2026-12-04 19:00'],
  ['mañana a mediodía', 'es', '2026-12-02 12:00'],
  ['mañana por la mañana a las 9', 'es', '2026-12-02 09:00'],
  ['pasado mañana a las 8 p. m.', 'es', '2026-12-03 20:00'],
  ['hoy a las 19:30', 'es', '2026-12-01 19:30'],
  ['esta noche a las 8', 'es', '2026-12-01 20:00'],
  ['January 13, 7pm', 'en', '2027-01-13 19:00'],
  ['Jan 13th 7pm', 'en', '2027-01-13 19:00'],
  ['January 13 2027 at 7:30 PM', 'en', '2027-01-13 19:30'],
  ['7pm on January 13', 'en', '2027-01-13 19:00'],
  ['13 January, noon', 'en', '2027-01-13 12:00'],
  ['Wednesday, January 13, 10:30pm', 'en', '2027-01-13 22:30'],
  ['1/13 7pm', 'en', '2027-01-13 19:00'],
  ['1/13/27 7pm', 'en', '2027-01-13 19:00'],
  ['5/5 7pm', 'en', '2027-05-05 19:00'],
  ['Friday at noon', 'en', '2026-12-04 12:00'],
  ['Fri 7pm', 'en', '2026-12-04 19:00'],
  ['tomorrow 7pm', 'en', '2026-12-02 19:00'],
  ['tonight at 8', 'en', '2026-12-01 20:00'],
  ['this evening at 6:30', 'en', '2026-12-01 18:30'],
  ['Friday evening at 7', 'en', '2026-12-04 19:00'],
  ['2027-01-13 7pm', 'en', '2027-01-13 19:00'],
  ['7pm 2027-01-13', 'en', '2027-01-13 19:00'],
  ['2027-01-13 13 January 7pm', 'en', '2027-01-13 19:00'],
  ['2027-01-13 Wednesday noon', 'en', '2027-01-13 12:00'],
  ['13.1.2027 19:30', 'es', '2027-01-13 19:30'],
  ['December 1', 'en', '2026-12-01'],
  ['November 30', 'en', '2027-11-30'],
  ['February 29', 'en', '2028-02-29'],
])('reads the day in %s', (typed, language, moment) => expect(words(typed, language)).toBe(moment))

test.each<[typed: string, language: Language, refused: string]>([
  ['soon', 'en', 'not-understood'],
  ['7 de la trade', 'es', 'not-understood'],
  ['in the evening', 'en', 'not-understood'],
  ['por la tarde', 'es', 'not-understood'],
  ['7pm doors', 'en', 'not-understood'],
  ['7:5 pm', 'en', 'not-understood'],
  ['25:00', 'en', 'no-such-hour'],
  ['24:00', 'en', 'no-such-hour'],
  ['19:75', 'en', 'no-such-hour'],
  ['14 am', 'en', 'no-such-hour'],
  ['0 pm', 'en', 'no-such-hour'],
  ['15 de la mañana', 'es', 'no-such-hour'],
  ['February 30 7pm', 'en', 'no-such-day'],
  ['31 de abril a las 7 p. m.', 'es', 'no-such-day'],
  ['13/13 7pm', 'en', 'no-such-day'],
  ['7-9pm', 'en', 'two-times'],
  ['7pm to 9pm', 'en', 'two-times'],
  ['de 7 a 9 de la noche', 'es', 'two-times'],
  ['doors 7pm show 8pm', 'en', 'two-times'],
  ['2027-01-13 14 January 7pm', 'en', 'two-days'],
  ['Thursday, January 13 7pm', 'en', 'other-weekday'],
  ['2027-01-13 viernes 7pm', 'es', 'other-weekday'],
])('refuses %s', (typed, language, refused) => expect(words(typed, language)).toBe(refused))

test('a day without its year, where nobody says what day it is, is refused', () => {
  for (const typed of ['12 de enero a las 19', 'mañana a las 19', 'viernes a las 19'])
    expect(readTypedMoment(typed, { language: 'es' })).toEqual({ refused: 'year-missing' })
})

test('a long text is read in little work, and never throws', () => {
  for (const piece of [
    '7 y ',
    '12 de ',
    '1-',
    '1.',
    'at 7 ',
    'a las ',
    'mar 1 ',
    'half past ',
    '\u0301',
  ])
    expect(read(piece.repeat(100), 'en')).toBeDefined()
})
