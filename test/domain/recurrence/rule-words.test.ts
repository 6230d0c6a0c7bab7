// A rule in words: said as people say it, and no two rules with other dates in the same words.

import { expect, test } from 'vitest'
import { languages } from '../../../src/domain/language.ts'
import { datesOf } from '../../../src/domain/recurrence/dates.ts'
import { parseRule } from '../../../src/domain/recurrence/parse-rule.ts'
import { ruleWords } from '../../../src/domain/recurrence/rule-words.ts'
import type { Series } from '../../../src/domain/recurrence/series.ts'
import { seriesWords } from '../../../src/domain/recurrence/series-words.ts'
import { aSnapshot } from '../../support/an-event.ts'
import fc, { runs, seeded } from '../../support/fast-check.ts'
import { randomRules } from './random-rules.ts'

const start = '2027-01-05'

function ruleOf(text: string) {
  const rule = parseRule(text, { startsLocal: `${start}T19:00`, zone: 'America/Los_Angeles' })
  if ('fault' in rule) throw new Error(`${text}: ${rule.fault}`)
  return rule
}

test.each([
  ['FREQ=DAILY', 'every day', 'cada día'],
  ['FREQ=DAILY;INTERVAL=2;COUNT=10', 'every second day, 10 times', 'cada dos días, 10 veces'],
  ['FREQ=WEEKLY', 'every Tuesday', 'todos los martes'],
  ['FREQ=WEEKLY;BYDAY=SA,SU', 'every Saturday and Sunday', 'todos los sábados y los domingos'],
  ['FREQ=WEEKLY;INTERVAL=2', 'every second Tuesday', 'cada dos semanas, el martes'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
    'every second week on Tuesday and Thursday',
    'cada dos semanas, el martes y el jueves',
  ],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=TU', 'every 3 weeks on Tuesday', 'cada 3 semanas, el martes'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU',
    'every second week on Tuesday and Sunday, weeks beginning on Sunday',
    'cada dos semanas, el martes y el domingo, semanas que empiezan el domingo',
  ],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Monday to Friday', 'de lunes a viernes'],
  [
    'FREQ=WEEKLY;UNTIL=20270625',
    'every Tuesday, until June 25, 2027',
    'todos los martes, hasta el 25 de junio de 2027',
  ],
  ['FREQ=MONTHLY', 'the 5th of every month', 'el día 5 de cada mes'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=1,22,-1;INTERVAL=2',
    'the last day, the 1st and the 22nd of every second month',
    'cada dos meses, el último día, el día 1 y el día 22',
  ],
  ['FREQ=MONTHLY;BYDAY=2TU', 'the second Tuesday of every month', 'el segundo martes de cada mes'],
  [
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2',
    'the second Tuesday of every month',
    'el segundo martes de cada mes',
  ],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'the last Friday of every month', 'el último viernes de cada mes'],
  [
    'FREQ=MONTHLY;BYDAY=-2MO;INTERVAL=3',
    'the second Monday from the end of every 3 months',
    'cada 3 meses, el segundo lunes contando desde el final',
  ],
  [
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    'the 13th of every month, when it is a Friday',
    'el día 13 de cada mes, cuando sea viernes',
  ],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'the last of Monday, Tuesday, Wednesday, Thursday and Friday of every month',
    'el último de estos: lunes, martes, miércoles, jueves y viernes de cada mes',
  ],
  ['FREQ=YEARLY', 'every year on January 5', 'cada año, el 5 de enero'],
  [
    'FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU',
    'every year, on the last Sunday of the month, in March and October',
    'cada año, el último domingo del mes, en marzo y octubre',
  ],
  [
    'FREQ=YEARLY;BYDAY=20MO',
    'every year, on the 20th Monday of the year',
    'cada año, el 20.º lunes del año',
  ],
  [
    'FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO',
    'every year, in the last week of the year and week 20, on every Monday',
    'cada año, en la última semana del año y la semana 20, todos los lunes',
  ],
  [
    'FREQ=YEARLY;BYYEARDAY=100,-1',
    'every year, on the last day of the year and the 100th day of the year',
    'cada año, el último día del año y el 100.º día del año',
  ],
])('%s', (text, english, spanish) => {
  expect(ruleWords(ruleOf(text), start, 'en')).toBe(english)
  expect(ruleWords(ruleOf(text), start, 'es')).toBe(spanish)
})

test('no two rules with other dates are said in the same words', () => {
  const said = new Map<string, { text: string; dates: string[] }>()
  let again = 0
  fc.assert(
    fc.property(randomRules, fc.constantFrom(start, '2028-02-29'), (text, from) => {
      const dates = datesOf(ruleOf(text), from, '2043-12-31')
      for (const language of languages) {
        const words = `${from} ${ruleWords(ruleOf(text), from, language)}`
        expect(words).not.toMatch(/undefined|null|, ,|,$|\s\s/)
        const known = said.get(words)
        if (known) {
          again++
          expect(dates, `${text} and ${known.text}: ${words}`).toEqual(known.dates)
        } else said.set(words, { text, dates })
      }
    }),
    { ...runs(4000), ...seeded(7) },
  )
  expect(again).toBeGreaterThan(1000)
})

test('a series is said on one line, with its hours and its exceptions', () => {
  const series: Series = {
    ...aSnapshot({ startsLocal: '2027-01-05T19:00', endsLocal: '2027-01-05T21:00' }),
    repeats: { rule: 'FREQ=WEEKLY;INTERVAL=2', extra: ['2027-05-30T12:00'] },
    dates: { '2027-05-25': 'skip', '2027-02-02': { price: 'free' } },
  }
  expect(seriesWords(series, 'en')).toBe(
    'every second Tuesday, 7:00 PM to 9:00 PM, from January 5, 2027; not on May 25, 2027; also on May 30, 2027',
  )
  expect(seriesWords(series, 'es').replaceAll('\u00a0', ' ')).toBe(
    'cada dos semanas, el martes, de 7:00 a 9:00 p. m., desde el 5 de enero de 2027; no el 25 de mayo de 2027; también el 30 de mayo de 2027',
  )
  const byHand = { ...series, allDay: true, dates: {}, repeats: { ...series.repeats, rule: '' } }
  expect(seriesWords(byHand, 'en')).toBe('on January 5, 2027 and May 30, 2027')
})
