// Expands a recurrence rule into dates (RFC 5545 3.3.10). Dates only: the time of day and the zone are the event's, so
// a change of clocks is none of this file's.

import { daysOfPeriods, type Span } from './candidate-days.ts'
import {
  civilDate,
  dateText,
  dayNumber,
  dayNumberOf,
  monthLength,
  weekdayOf,
  yearLength,
} from './day-number.ts'
import type { Rule } from './rule.ts'

/**
 * Days and periods that are looked at for one rule at most, so that a rule that gives next to nothing ends too. One
 * that is read day by day is followed for 82 years.
 */
const mostLookedAt = 30_000

/**
 * The dates of a rule from the start through `until`, each `2027-01-13`, in order. The start is the first one even
 * where the rule does not give it, and counts (RFC 5545 3.3.10: DTSTART always counts as the first occurrence). Dates
 * that are skipped later count too.
 */
export function datesOf(rule: Rule, start: string, until: string): string[] {
  const span = { first: dayNumberOf(start), last: dayNumberOf(until) }
  return span.last < span.first ? [] : [...dayNumbers(rule, span)].map(dateText)
}

/** The first dates of a rule, however late they are. */
export function firstDates(rule: Rule, start: string, most: number): string[] {
  const days: number[] = []
  for (const day of dayNumbers(rule, { first: dayNumberOf(start), last: lastDay }))
    if (days.push(day) >= most) break
  return days.map(dateText)
}

/** Tells whether a rule that begins on a date gives it, and does not only count it. */
export function isGiven(rule: Rule, start: string): boolean {
  const first = dayNumberOf(start)
  const whole = ruleFromStart(rule, first)
  const [days = []] = daysOfPeriods(whole, { first, last: first })
  return placed(days.filter(dayTest(whole)), rule.positions).includes(first)
}

/** The last day of the years that wall times have. */
const lastDay = dayNumber(9998, 12, 31)

/** Dates come again after 400 years: a rule that gives none in them gives none. */
const cycle = 146_097

function* dayNumbers(rule: Rule, asked: Span): Generator<number> {
  const { first } = asked
  const until = rule.until === null ? lastDay : dayNumberOf(rule.until)
  const last = Math.min(asked.last, until, lastDay, first + cycle)
  let left = rule.count ?? Number.POSITIVE_INFINITY
  if (left-- > 0) yield first
  const whole = ruleFromStart(rule, first)
  const gives = dayTest(whole)
  let looked = 0
  for (const candidates of daysOfPeriods(whole, { first, last })) {
    looked += Math.max(1, candidates.length)
    if (looked > mostLookedAt) return
    // days before the start too, because BYSETPOS counts them
    for (const day of placed(candidates.filter(gives), rule.positions)) {
      if (day <= first) continue
      if (day > last || left-- < 1) return
      yield day
    }
  }
}

/**
 * Takes from the start what the rule leaves open: RFC 5545 3.3.10, "information, not contained in the rule". BYWEEKNO
 * alone leaves nothing open: it gives every day of its weeks, as its table expands it and the common readers do.
 */
export function ruleFromStart(rule: Rule, first: number): Rule {
  const { frequency, weeks, yearDays, monthDays, weekdays, months } = rule
  if (weeks.length + yearDays.length + monthDays.length + weekdays.length > 0) return rule
  const { month, day } = civilDate(first)
  if (frequency === 'weekly')
    return { ...rule, weekdays: [{ weekday: weekdayOf(first), nth: null }] }
  if (frequency === 'monthly') return { ...rule, monthDays: [day] }
  if (frequency === 'yearly')
    return { ...rule, months: months.length > 0 ? months : [month], monthDays: [day] }
  return rule
}

/**
 * Tells whether every BY part of the rule gives a day. The parts of 3.3.10 expand or limit; taken over whole periods,
 * both are the same test.
 */
function dayTest(rule: Rule): (day: number) => boolean {
  const { weekdays, weekStart } = rule
  const months = new Set(rule.months)
  const monthDays = new Set(rule.monthDays)
  const yearDays = new Set(rule.yearDays)
  const weeks = new Set(rule.weeks)
  const weekdaysSaid = new Set(weekdays.map(one => one.weekday))
  const anyNth = weekdays.some(({ nth }) => nth !== null)
  const asksOfDate = months.size + monthDays.size + yearDays.size > 0
  return day => {
    if (weekdaysSaid.size > 0 && !weekdaysSaid.has(weekdayOf(day))) return false
    if (asksOfDate) {
      const { year, month, day: ofMonth } = civilDate(day)
      if (months.size > 0 && !months.has(month)) return false
      if (!isPlace(monthDays, ofMonth, monthLength(year, month))) return false
      if (yearDays.size > 0 && !isPlace(yearDays, dayOfYear(day, year), yearLength(year)))
        return false
    }
    if (weeks.size > 0 && !isInWeeks(weeks, day, weekStart)) return false
    return !anyNth || isNthWeekday(rule, day)
  }
}

/** True where a place is listed, or the same counted from the end; an empty list leaves nothing out. */
const isPlace = (list: ReadonlySet<number>, place: number, length: number): boolean =>
  list.size === 0 || list.has(place) || list.has(place - length - 1)

const dayOfYear = (day: number, year: number): number => day - dayNumber(year, 1, 1) + 1

/** Counts weekdays in their month, or in their year where a yearly rule names no month. */
function isNthWeekday({ frequency, months, weekdays }: Rule, day: number): boolean {
  const { year, month, day: ofMonth } = civilDate(day)
  const inYear = frequency === 'yearly' && months.length === 0
  const place = inYear ? dayOfYear(day, year) : ofMonth
  const length = inYear ? yearLength(year) : monthLength(year, month)
  const fromStart = Math.floor((place - 1) / 7) + 1
  const fromEnd = Math.floor((length - place) / 7) + 1
  const weekday = weekdayOf(day)
  return weekdays.some(
    one =>
      one.weekday === weekday &&
      (one.nth === null || one.nth === fromStart || -one.nth === fromEnd),
  )
}

/**
 * Week numbers as ISO 8601 counts them, with any first weekday: the first week of a year has four of its days. A day
 * at the turn of the year is in a week of the neighbouring year, and that year's number of weeks counts.
 */
function isInWeeks(weeks: ReadonlySet<number>, day: number, weekStart: number): boolean {
  // the fourth day of a week is in the year that the week is of
  const fourth = day - ((weekdayOf(day) - weekStart + 7) % 7) + 3
  const { year } = civilDate(fourth)
  const place = dayOfYear(fourth, year)
  const firstFourth = ((place - 1) % 7) + 1
  const ofYear = Math.floor((yearLength(year) - firstFourth) / 7) + 1
  return isPlace(weeks, Math.floor((place - 1) / 7) + 1, ofYear)
}

/** BYSETPOS: places in the days of one period. */
function placed(days: number[], positions: readonly number[]): number[] {
  if (positions.length === 0) return days
  const places = new Set(positions)
  return days.filter((_, index) => isPlace(places, index + 1, days.length))
}
