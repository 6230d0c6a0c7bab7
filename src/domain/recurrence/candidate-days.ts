// Lists the days of each period of a rule that its BY parts may give: few enough to look at one by one, and never one
// too few.

import { civilDate, dayNumber, monthLength, weekdayOf, yearLength } from './day-number.ts'
import type { Rule } from './rule.ts'

/** Day numbers, both inclusive. */
export type Span = { first: number; last: number }

/** Candidates of each period from that of the first day to that of the last, each in order; those before it too. */
export function daysOfPeriods(rule: Rule, span: Span): Generator<number[]> {
  return periods[rule.frequency](rule, span)
}

const periods: Record<Rule['frequency'], (rule: Rule, span: Span) => Generator<number[]>> = {
  *daily({ interval }, { first, last }) {
    for (let day = first; day <= last; day += interval) yield [day]
  },
  *weekly({ interval, weekStart, weekdays }, { first, last }) {
    const offsets = weekdays.map(({ weekday }) => (weekday - weekStart + 7) % 7).sort()
    const week = first - ((weekdayOf(first) - weekStart + 7) % 7)
    for (let day = week; day <= last; day += 7 * interval) yield offsets.map(offset => day + offset)
  },
  *monthly(rule, { first, last }) {
    const { interval, months } = rule
    const [from, to] = [civilDate(first), civilDate(last)]
    const end = to.year * 12 + to.month - 1
    for (let number = from.year * 12 + from.month - 1; number <= end; number += interval) {
      const month = (number % 12) + 1
      const isOut = months.length > 0 && !months.includes(month)
      yield isOut ? [] : daysOfMonth(rule, Math.floor(number / 12), month)
    }
  },
  *yearly(rule, { first, last }) {
    const end = civilDate(last).year
    for (let { year } = civilDate(first); year <= end; year += rule.interval)
      yield rule.yearDays.length > 0 ? daysOfYear(rule, year) : daysOfMonths(rule, year)
  },
}

const everyMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

const daysOfMonths = (rule: Rule, year: number): number[] =>
  (rule.months.length > 0 ? rule.months : everyMonth).flatMap(month =>
    daysOfMonth(rule, year, month),
  )

/** By BYMONTHDAY where the rule has it, else by weekday, else all. */
function daysOfMonth({ monthDays, weekdays }: Rule, year: number, month: number): number[] {
  const first = dayNumber(year, month, 1)
  const length = monthLength(year, month)
  if (monthDays.length > 0) return placesIn(monthDays, first, length)
  const days: number[] = []
  const wanted = new Set(weekdays.map(one => one.weekday))
  for (let day = first; day < first + length; day++)
    if (wanted.size === 0 || wanted.has(weekdayOf(day))) days.push(day)
  return days
}

const daysOfYear = ({ yearDays }: Rule, year: number): number[] =>
  placesIn(yearDays, dayNumber(year, 1, 1), yearLength(year))

/** The days at some places of a span, counted from its end when negative; places that it lacks are left out. */
function placesIn(places: readonly number[], first: number, length: number): number[] {
  const days = places
    .map(place => (place > 0 ? place : length + place + 1))
    .filter(place => place >= 1 && place <= length)
    .map(place => first + place - 1)
  return [...new Set(days)].sort((one, other) => one - other)
}
