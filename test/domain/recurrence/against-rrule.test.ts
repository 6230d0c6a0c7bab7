// Compares the expander with the rrule package on random rules. RFC 5545 decides one difference: rrule miscounts the
// weeks of the year before where weeks do not begin on Monday, and knows week 1 by its number from the end only within
// its own year. So the weeks at the turn of the year are compared in the form in which rrule is right.

import { RRule } from 'rrule'
import { expect, test } from 'vitest'
import { datesOf } from '../../../src/domain/recurrence/dates.ts'
import { dateText } from '../../../src/domain/recurrence/day-number.ts'
import { parseRule } from '../../../src/domain/recurrence/parse-rule.ts'
import fc, { runs, seeded } from '../../support/fast-check.ts'
import { randomRules, randomStarts } from './random-rules.ts'

const ending = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 12 }).map(count => `;COUNT=${count}`),
  fc.integer({ min: 0, max: 3000 }).map(days => `+${days}`),
)

/** Days in which dates are compared. */
const compared = { DAILY: 150, WEEKLY: 500, MONTHLY: 1200, YEARLY: 4000 }

test('5,000 random rules give the dates that rrule gives', () => {
  let compares = 0
  const rules = fc.tuple(randomRules, ending, randomStarts)
  fc.assert(
    fc.property(rules, ([body, end, startDay]) => {
      const start = dateText(startDay)
      const until = end.startsWith('+') ? dateText(startDay + Number(end)) : null
      const text = body + (until ? `;UNTIL=${until.replaceAll('-', '')}` : end)
      const rule = parseRule(text, { startsLocal: `${start}T00:00`, zone: 'UTC' })
      if ('fault' in rule) throw new Error(`${text} was refused: ${rule.fault}`)
      const frequency = /FREQ=(\w+)/.exec(text)?.[1] as keyof typeof compared
      const through = dateText(startDay + compared[frequency])
      const own = datesOf(rule, start, through)
      // rrule looks for the next date to the end of time, however rare dates are
      const unending = { ...rule, count: null, until: null }
      const next = datesOf(unending, start, dateText(startDay + 2 * compared[frequency])).at(-1)
      if (!next || next <= through) return
      compares++
      expect(own, `${text} from ${start}`).toEqual(byRrule(body, start, through, { end, until }))
    }),
    { ...runs(7000), ...seeded(2027), endOnFailure: true },
  )
  expect(compares).toBeGreaterThan(5000)
})

/** The start is always the first date, and counts; rrule leaves a start that is off the rule out. */
function byRrule(
  body: string,
  start: string,
  through: string,
  { end, until }: { end: string; until: string | null },
): string[] {
  const dtstart = new Date(`${start}T00:00:00Z`)
  const last = until && until < through ? until : through
  const found = new RRule({ ...RRule.parseString(body), dtstart }).between(
    dtstart,
    new Date(`${last}T00:00:00Z`),
    true,
  )
  const dates = found.map(at => at.toISOString().slice(0, 10))
  const whole = dates[0] === start ? dates : [start, ...dates]
  return end.startsWith(';COUNT=') ? whole.slice(0, Number(end.slice(7))) : whole
}
