// Parses RRULE text as programs send it into a rule, or answers with the part that cannot be read.

import type { WallTime } from '../event/event.ts'
import {
  addDays,
  instantOf,
  isDate,
  isInstant,
  isWallTime,
  wallTimeAt,
} from '../event/wall-time.ts'
import { everyDay, frequencies, type Rule, type RuleWeekday, weekdayNames } from './rule.ts'

/** Why a rule is refused; `part` is what of its text the words name, '' for the whole. */
export type RuleFault = { fault: RuleFaultName; part: string }

export const ruleFaultNames = [
  'no-frequency',
  'below-a-day',
  'unknown-part',
  'part-twice',
  'bad-value',
  'part-not-allowed',
  'count-and-until',
  'ends-before-start',
  'no-date',
  'too-long',
] as const

export type RuleFaultName = (typeof ruleFaultNames)[number]

/** The start that the rule is of: a UNTIL in UTC or with a time is compared with it. */
export type RuleStart = { startsLocal: WallTime; zone: string }

/** Characters of a rule at most: longer than any list of all days of a year. */
const longestRule = 4000

/**
 * Reads the text of a rule: `RRULE:` before it, small letters and a trailing `;` are forgiven. Parts that RFC 5545
 * forbids together are refused, because their meaning is not defined.
 */
export function parseRule(text: string, start: RuleStart): Rule | RuleFault {
  if (text.length > longestRule) return fault('too-long')
  const parts = partsOf(text)
  if ('fault' in parts) return parts
  const frequency = parts.get('FREQ')
  if (!frequency) return fault('no-frequency')
  if (['SECONDLY', 'MINUTELY', 'HOURLY'].includes(frequency)) return fault('below-a-day', frequency)
  const known = frequencies.find(one => one.toUpperCase() === frequency)
  if (!known) return fault('bad-value', `FREQ=${frequency}`)
  let rule: Rule = { ...everyDay, frequency: known }
  for (const [name, value] of parts) {
    const read = readers[name]?.(value, start)
    if (read === undefined) return fault('unknown-part', name)
    if (read === 'below-a-day') return fault(read, `${name}=${value}`)
    if (read === null) return fault('bad-value', `${name}=${value}`)
    rule = { ...rule, ...read }
  }
  return forbidden(rule, start) ?? rule
}

/** The parts by name, in capital letters. */
function partsOf(text: string): Map<string, string> | RuleFault {
  const body = text
    .trim()
    .replace(/^RRULE:/i, '')
    .replace(/;$/, '')
    .toUpperCase()
  const parts = new Map<string, string>()
  for (const written of body.split(';')) {
    const [, name, value] = /^\s*([A-Z-]+)\s*=\s*(\S+)\s*$/.exec(written) ?? []
    if (!name || !value)
      return fault(body === '' ? 'no-frequency' : 'bad-value', written.slice(0, 60))
    if (parts.has(name)) return fault('part-twice', name)
    parts.set(name, value)
  }
  return parts
}

type Read = Partial<Rule> | null | 'below-a-day'

/** Null for a value that cannot be read. */
const readers: Record<string, (value: string, start: RuleStart) => Read> = {
  FREQ: () => ({}),
  INTERVAL: value => whole(value, interval => ({ interval })),
  COUNT: value => whole(value, count => ({ count })),
  UNTIL: (value, start) => {
    const until = readUntil(value, start)
    return until === null ? null : { until }
  },
  WKST: value => {
    const weekStart = weekdayNames.indexOf(value)
    return weekStart < 0 ? null : { weekStart }
  },
  BYMONTH: value => listed(value, { from: 1, to: 12, negative: false }, months => ({ months })),
  BYWEEKNO: value => listed(value, { from: 1, to: 53 }, weeks => ({ weeks })),
  BYYEARDAY: value => listed(value, { from: 1, to: 366 }, yearDays => ({ yearDays })),
  BYMONTHDAY: value => listed(value, { from: 1, to: 31 }, monthDays => ({ monthDays })),
  BYSETPOS: value => listed(value, { from: 1, to: 366 }, positions => ({ positions })),
  BYDAY: value => {
    const weekdays = readWeekdays(value)
    return weekdays && { weekdays }
  },
  // an event has one time a day; the same one said again adds none
  BYHOUR: (value, { startsLocal }) => sameTime(value, startsLocal.slice(11, 13)),
  BYMINUTE: (value, { startsLocal }) => sameTime(value, startsLocal.slice(14, 16)),
  BYSECOND: value => sameTime(value, '0'),
}

function whole(value: string, put: (number: number) => Partial<Rule>): Read {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : 0
  return number > 0 ? put(number) : null
}

type Bounds = { from: number; to: number; negative?: boolean }

function listed(
  value: string,
  { from, to, negative = true }: Bounds,
  put: (numbers: number[]) => Partial<Rule>,
): Read {
  const numbers = value.split(',').map(one => (/^[+-]?\d{1,3}$/.test(one) ? Number(one) : 0))
  const isIn = (one: number) =>
    Math.abs(one) >= from && Math.abs(one) <= to && (one > 0 || negative)
  return numbers.every(isIn) ? put(sorted(numbers)) : null
}

const sorted = (numbers: readonly number[]): number[] =>
  [...new Set(numbers)].sort((one, other) => one - other)

function readWeekdays(value: string): RuleWeekday[] | null {
  const days = value.split(',').map(one => {
    const [, nth = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(one) ?? []
    const weekday = weekdayNames.indexOf(name)
    const number = nth === '' ? null : Number(nth)
    if (weekday < 0 || number === 0 || Number.isNaN(number) || Math.abs(number ?? 0) > 53)
      return null
    return { weekday, nth: number }
  })
  const read = days.filter(day => day !== null)
  if (read.length < days.length) return null
  const byText = new Map(read.map(day => [`${day.nth} ${day.weekday}`, day]))
  return [...byText.values()].sort(
    (one, other) => (one.nth ?? 0) - (other.nth ?? 0) || one.weekday - other.weekday,
  )
}

const sameTime = (value: string, own: string): Read =>
  /^\d{1,2}$/.test(value) && Number(value) === Number(own) ? {} : 'below-a-day'

/**
 * The last date that the rule may give. A UNTIL with a time ends it before a date whose time is later: in UTC by
 * instant, else by the wall.
 */
function readUntil(value: string, { startsLocal, zone }: RuleStart): string | null {
  const [, year, month, day, hour, minute, second, utc] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value) ?? []
  const date = `${year}-${month}-${day}`
  if (!isDate(date)) return null
  if (hour === undefined) return date
  const time = `${hour}:${minute}:${second}`
  const at = `${date}T${time}Z`
  if (!isInstant(at)) return null
  const startTime = startsLocal.slice(10)
  if (!utc) return startTime <= `T${time}` ? date : dayBefore(date)
  const instant = new Date(at).toISOString()
  const local = wallTimeAt(instant, zone).slice(0, 10)
  // 99991231T235959Z stands for no end
  if (!isWallTime(`${local}${startTime}`)) return date
  return instantOf(`${local}${startTime}`, zone) <= instant ? local : dayBefore(local)
}

const dayBefore = (date: string): string => addDays(`${date}T00:00`, -1).slice(0, 10)

/** Finds combinations that RFC 5545 3.3.10 forbids, and an end before the start. */
function forbidden(rule: Rule, { startsLocal }: RuleStart): RuleFault | null {
  const { frequency, weekdays, count, until } = rule
  if (count !== null && until !== null) return fault('count-and-until')
  if (until !== null && until < startsLocal.slice(0, 10)) return fault('ends-before-start', until)
  if (rule.weeks.length > 0 && frequency !== 'yearly') return notAllowed('BYWEEKNO', rule)
  if (rule.yearDays.length > 0 && frequency !== 'yearly') return notAllowed('BYYEARDAY', rule)
  if (rule.monthDays.length > 0 && frequency === 'weekly') return notAllowed('BYMONTHDAY', rule)
  const isNumbered = weekdays.some(({ nth }) => nth !== null)
  const takesNumbers = frequency === 'monthly' || frequency === 'yearly'
  if (isNumbered && (!takesNumbers || rule.weeks.length > 0)) return notAllowed('BYDAY', rule)
  return null
}

const notAllowed = (part: string, { frequency }: Rule): RuleFault =>
  fault('part-not-allowed', `FREQ=${frequency.toUpperCase()};${part}`)

const fault = (name: RuleFaultName, part = ''): RuleFault => ({ fault: name, part })
