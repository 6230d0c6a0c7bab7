// Writes texts of random rules that RFC 5545 allows, without an end.

import { dayNumberOf } from '../../../src/domain/recurrence/day-number.ts'
import { weekdayNames } from '../../../src/domain/recurrence/rule.ts'
import fc from '../../support/fast-check.ts'

const list = (least: number, most: number, length: number) =>
  fc
    .uniqueArray(
      fc.integer({ min: least, max: most }).filter(number => number !== 0),
      { minLength: 1, maxLength: length },
    )
    .map(numbers => numbers.join(','))

/** A part that a rule in three has. */
const part = (name: string, value: fc.Arbitrary<string | number>) =>
  fc
    .option(value, { nil: '', freq: 1 })
    .chain(chosen => fc.constantFrom('', '', chosen === '' ? '' : `;${name}=${chosen}`))

const weekday = fc.constantFrom(...weekdayNames)
const weekdays = fc.uniqueArray(weekday, { minLength: 1, maxLength: 4 }).map(all => all.join(','))
const numbered = fc
  .tuple(fc.constantFrom(-5, -2, -1, 1, 2, 3, 4, 5, 20, -20), weekday)
  .map(([nth, day]) => `${nth}${day}`)
const positions = part('BYSETPOS', list(-4, 4, 2))
const months = part('BYMONTH', list(1, 12, 4))
const monthDays = part('BYMONTHDAY', list(-31, 31, 5))
const ofWeek = part('WKST', weekday)
const plain = part('BYDAY', weekdays)
const anyDay = fc.oneof(plain, part('BYDAY', numbered))

/** Weeks in the middle of a year with any first weekday; those at its turn with Monday, and without the doubtful names. */
const weeks = fc.oneof(
  part('BYWEEKNO', list(2, 51, 3)).chain(text => ofWeek.map(start => text + start)),
  part('BYWEEKNO', list(-3, 53, 3)),
)

const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map(all => all.join(''))

const bodies = fc.oneof(
  joined(fc.constant('FREQ=DAILY'), months, monthDays, plain, positions),
  joined(fc.constant('FREQ=WEEKLY'), months, plain, positions, ofWeek),
  joined(fc.constant('FREQ=MONTHLY'), months, monthDays, anyDay, positions),
  joined(fc.constant('FREQ=YEARLY'), months, monthDays, anyDay, positions),
  joined(fc.constant('FREQ=YEARLY'), weeks, plain, positions),
  joined(
    fc.constant('FREQ=YEARLY'),
    part('BYYEARDAY', list(-366, 366, 6)),
    plain,
    months,
    positions,
  ),
)

const interval = fc.integer({ min: 1, max: 6 }).map(number => `;INTERVAL=${number}`)

/** `FREQ=WEEKLY;BYDAY=TU;INTERVAL=2`. */
export const randomRules = joined(bodies, interval)

/** Day numbers. */
export const randomStarts = fc.integer({
  min: dayNumberOf('2019-01-01'),
  max: dayNumberOf('2035-12-31'),
})
