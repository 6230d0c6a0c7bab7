// Compares dates and times of a text with the event's own.

import { dateText, type Facts } from '../event-facts.ts'
import type { DateSpan } from '../reading/dates.ts'
import type { Clock, TimeSpan } from '../reading/times.ts'
import type { Day } from '../rewriting/style.ts'

/** Tells whether a date or weekday is one of the event's own days, or a range of them. */
export const fits = (date: DateSpan, facts: Facts): boolean =>
  ofDays(date, facts) ? within(date, facts) : facts.days.some(day => isDay(date, day))

function isDay(date: DateSpan, day: Day): boolean {
  if (date.day === undefined) return date.weekday === day.weekday
  if (date.year !== undefined && date.year !== day.year) return false
  if (date.weekday !== undefined && date.weekday !== day.weekday) return false
  return covers(date, day.month, day.day)
}

function covers(date: DateSpan, month: number, day: number): boolean {
  const from = date.month ?? month
  if (date.endDay !== undefined) {
    const to = date.endMonth ?? from
    return (
      from * 32 + (date.day ?? 0) <= month * 32 + day && month * 32 + day <= to * 32 + date.endDay
    )
  }
  if (from === month && date.day === day) return true
  return date.numeric && date.month === day && date.day === month
}

/** "January 23–26" of an event of several days, all in one month as the text writes them. */
const ofDays = (date: DateSpan, { days, first }: Facts): boolean =>
  date.endDay !== undefined &&
  date.endMonth === undefined &&
  days.length > 1 &&
  days.at(-1)?.month === first.month

/** A part of the event's days is right; one that begins before or ends behind them is not. */
const within = (date: DateSpan, { first, days }: Facts): boolean =>
  (date.month ?? first.month) === first.month &&
  (date.year ?? first.year) === first.year &&
  (date.weekday === undefined || days.some(day => day.weekday === date.weekday)) &&
  (date.day ?? 0) >= first.day &&
  (date.endDay ?? 0) <= (days.at(-1)?.day ?? 0)

/** The day that a date gives, and the event's own in its place; of a range the end where its beginning is right. */
export function saidDay(date: DateSpan, facts: Facts): { said: DayOfYear; right: Day } {
  const { first, days } = facts
  const month = date.month ?? first.month
  const said = { year: date.year ?? nearestYear(month, first), month }
  const last = days.at(-1) ?? first
  const ends = ofDays(date, facts) && said.month === first.month && date.day === first.day
  return ends
    ? { said: { ...said, day: date.endDay ?? 0 }, right: last }
    : { said: { ...said, day: date.day ?? 0 }, right: first }
}
type DayOfYear = { year: number; month: number; day: number }

/** "December 25" is the one before an event of January 1. */
const nearestYear = (month: number, { year, month: own }: Day): number =>
  year + (month - own > 6 ? -1 : own - month > 6 ? 1 : 0)

export const saidDate = (date: DateSpan, facts: Facts): { says: string; event: string } => {
  const { said, right } = saidDay(date, facts)
  return { says: dateText(said), event: dateText(right) }
}

export function fitsButForWeekday(date: DateSpan, facts: Facts): boolean {
  if (date.weekday === undefined || date.day === undefined) return false
  const { weekday: _, weekdayAt: __, ...rest } = date
  if (date.month === undefined)
    return date.day === facts.first.day && date.weekday !== facts.first.weekday
  return fits(rest, facts)
}

/** Tells whether a time is the event's start, or the span of it. */
export const saysStart = (time: TimeSpan, facts: Facts): boolean =>
  facts.start !== null && time.from.minutes.includes(facts.start)

export const saysEnd = (clock: Clock | undefined, facts: Facts): boolean =>
  clock !== undefined && facts.end !== null && clock.minutes.includes(facts.end)

export const nearest = (minutes: readonly number[], wanted: number): number =>
  minutes.reduce(
    (best, m) => (Math.abs(m - wanted) < Math.abs(best - wanted) ? m : best),
    minutes[0] ?? 0,
  )
