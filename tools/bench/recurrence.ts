// Measures the expander of recurrence rules: ten weekly years, and rules that are made to keep it busy.

import { datesOf, firstDates } from '../../src/domain/recurrence/dates.ts'
import { parseRule } from '../../src/domain/recurrence/parse-rule.ts'
import type { Rule } from '../../src/domain/recurrence/rule.ts'
import type { Result } from './run.ts'

const start = '2027-01-05'

const everyDayOfYear = Array.from({ length: 366 }, (_, index) => index + 1)
const hostile = [
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=366',
  'FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2',
  'FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=31;BYMONTH=4',
  'FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11',
  'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=7',
  `FREQ=YEARLY;BYWEEKNO=26;BYDAY=MO,TU;BYSETPOS=300;BYYEARDAY=${everyDayOfYear.join(',')}`,
  `FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYYEARDAY=-${everyDayOfYear.join(',-')}`,
]

export default function bench(): Result {
  const weekly = ruleOf('FREQ=WEEKLY')
  const years = () => datesOf(weekly, start, '2036-12-31')
  const figures: Result['figures'] = { tenWeeklyYears: years().length }
  figures.tenWeeklyYearsMillis = millis(years)
  const slowest = hostile.map(text => {
    const rule = ruleOf(text)
    return Math.max(
      millis(() => datesOf(rule, start, '9998-12-31')),
      millis(() => firstDates(rule, start, 7)),
    )
  })
  figures.slowestHostileMillis = Math.max(...slowest)
  return {
    figures,
    ratios: {
      tenWeeklyYears: figures.tenWeeklyYearsMillis / 10,
      hostile: figures.slowestHostileMillis / 50,
    },
  }
}

function ruleOf(text: string): Rule {
  const rule = parseRule(text, { startsLocal: `${start}T19:00`, zone: 'America/Los_Angeles' })
  if ('fault' in rule) throw new Error(`${text}: ${rule.fault}`)
  return rule
}

/** The median of nine runs. */
function millis(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now()
    run()
    return performance.now() - began
  })
  return times.sort((one, other) => one - other)[4] ?? 0
}
