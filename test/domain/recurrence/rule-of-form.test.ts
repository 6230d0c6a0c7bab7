// The fields of the form, and the rule that they are.

import { expect, test } from 'vitest'
import { ruleText } from '../../../src/domain/recurrence/rule.ts'
import { type RepeatFields, ruleOfForm } from '../../../src/domain/recurrence/rule-of-form.ts'

const empty: RepeatFields = {
  repeats: '',
  every: '',
  weekdays: [],
  monthlyBy: '',
  repeatsUntil: '',
  repeatsCount: '',
  rrule: '',
}

const read = (fields: Partial<RepeatFields>, startsLocal = '2027-01-05T19:00') =>
  ruleOfForm({ ...empty, ...fields }, { startsLocal, zone: 'America/Los_Angeles' })

test.each<[Partial<RepeatFields>, string, string?]>([
  [{ repeats: 'daily' }, 'FREQ=DAILY'],
  [
    { repeats: 'weekly', every: '2', weekdays: ['tuesday', 'TH'] },
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  ],
  [{ repeats: 'weekly', repeatsUntil: '2027-06-25' }, 'FREQ=WEEKLY;UNTIL=20270625'],
  [{ repeats: 'monthly' }, 'FREQ=MONTHLY'],
  [{ repeats: 'monthly', monthlyBy: 'day', repeatsCount: '12' }, 'FREQ=MONTHLY;COUNT=12'],
  [{ repeats: 'monthly', monthlyBy: 'weekday' }, 'FREQ=MONTHLY;BYDAY=1TU'],
  [{ repeats: 'monthly', monthlyBy: 'weekday' }, 'FREQ=MONTHLY;BYDAY=2TU', '2027-01-12T19:00'],
  [{ repeats: 'monthly', monthlyBy: 'weekday' }, 'FREQ=MONTHLY;BYDAY=-1SU', '2027-01-31T19:00'],
  [{ repeats: 'monthly', monthlyBy: 'last' }, 'FREQ=MONTHLY;BYDAY=-1TU', '2027-01-26T19:00'],
  [{ repeats: 'yearly', every: '1' }, 'FREQ=YEARLY'],
  [{ repeats: 'weekly', rrule: 'FREQ=MONTHLY;BYDAY=1FR' }, 'FREQ=MONTHLY;BYDAY=1FR'],
])('%j is %s', (fields, text, startsLocal) => {
  const rule = read(fields, startsLocal)
  expect(rule && 'frequency' in rule && ruleText(rule)).toBe(text)
})

test('an event that does not repeat has no rule, nor has one whose dates are picked by hand', () => {
  for (const repeats of ['', 'no', 'dates']) expect(read({ repeats, every: '2' })).toBeNull()
})

test.each<[Partial<RepeatFields>, string, string]>([
  [{ repeats: 'often' }, 'bad-value', 'repeats=often'],
  [{ repeats: 'weekly', every: 'two' }, 'bad-value', 'two'],
  [{ repeats: 'weekly', weekdays: ['someday'] }, 'bad-value', 'someday'],
  [{ repeats: 'daily', repeatsUntil: 'June' }, 'bad-value', 'June'],
  [{ repeats: 'daily', repeatsCount: '0' }, 'bad-value', '0'],
  [{ repeats: 'daily', repeatsCount: '3', repeatsUntil: '2027-06-25' }, 'count-and-until', ''],
  [{ repeats: 'daily', repeatsUntil: '2026-06-25' }, 'ends-before-start', '2026-06-25'],
  [{ rrule: 'FREQ=HOURLY' }, 'below-a-day', 'HOURLY'],
])('%j is refused: %s', (fields, fault, part) => {
  expect(read(fields)).toEqual({ fault, part })
})
