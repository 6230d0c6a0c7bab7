// Words the dates of a day, a week and a month: as a heading, and as a link from the one beside it.

import type { DateSpan, GridView } from './calendar-grid.ts'
import { type DayParts, dateWords, dayParts } from './date-words.ts'
import { type Language, wordsOf } from './language.ts'

/** `December 2026`, `December 6 to 12`, `Sunday, December 6, 2026`. */
export function viewTitle(
  view: GridView,
  { from, to }: DateSpan,
  today: string,
  language: Language,
): string {
  if (view === 'month') return monthWords(from, language)
  return view === 'week'
    ? spanWords({ from, to }, today, language)
    : dateWords(midnight(from), language)
}

/** The same in fewer words: `Sun, December 6`. */
export function viewLabel(
  view: GridView,
  span: DateSpan,
  today: string,
  language: Language,
): string {
  if (view !== 'day') return viewTitle(view, span, today, language)
  const { shortWeekdays } = wordsOf(language).dates
  const weekday = shortWeekdays[new Date(`${span.from}T00:00Z`).getUTCDay()] ?? ''
  return wordsOf(language).grid.day(weekday, dayWords(span.from, today, language))
}

export function monthWords(date: string, language: Language): string {
  const { month, year } = partsOf(date, language)
  return wordsOf(language).dates.monthOfYear(month, year)
}

/** `December 6 to 12`, `November 29 to December 5`; with the years where they are not that of today. */
export function spanWords({ from, to }: DateSpan, today: string, language: Language): string {
  const { dates, grid } = wordsOf(language)
  const [first, last] = [partsOf(from, language), partsOf(to, language)]
  if (from === to) return dayWords(from, today, language)
  const isThisYear = first.year === last.year && first.year === today.slice(0, 4)
  if (isThisYear && first.month === last.month)
    return dates.daysOfMonth(first.day, last.day, first.month)
  return grid.days(
    dayWords(from, isThisYear ? today : '', language),
    dayWords(to, isThisYear ? today : '', language),
  )
}

/** `December 6`; `December 6, 2027` where the year is not that of today. */
export function dayWords(date: string, today: string, language: Language): string {
  const { dates } = wordsOf(language)
  const { day, month, year } = partsOf(date, language)
  return year === today.slice(0, 4)
    ? dates.dayOfMonth(day, month)
    : dates.dayOfYear(day, month, year)
}

const partsOf = (date: string, language: Language): DayParts => dayParts(midnight(date), language)

const midnight = (date: string): string => `${date}T00:00`
