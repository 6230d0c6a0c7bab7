// Divides a list into sections by day, finer the nearer: single days, the weekend, next week, months.

import { dateAfter } from '../calendar-grid.ts'

/** A section of a list, from its first date to its last (`2027-01-13`). Weeks begin on Monday (ISO 8601). */
export type DaySection = {
  kind: 'today' | 'tomorrow' | 'day' | 'weekend' | 'next-week' | 'month'
  from: string
  to: string
}

type Span = {
  /** The calendar's date. */
  today: string
  /** The first date of the list. */
  from: string
  /** The last date that the list may have; '' for none. */
  to: string
}

/** Days of a list that are each a section when its reader chose the dates. */
const chosenDays = 8

/** The section of a date. A list whose dates were chosen shows its first days one by one. */
export function sectionOf(date: string, { today, from, to }: Span): DaySection {
  const single = (kind: DaySection['kind']): DaySection => ({ kind, from: date, to: date })
  const tomorrow = daysAfter(today, 1)
  if (date === today) return single('today')
  if (date === tomorrow) return single('tomorrow')
  const isChosen = from > tomorrow || to !== ''
  if (date < today || (isChosen && date < daysAfter(from, chosenDays))) return single('day')
  const sunday = daysAfter(today, 7 - weekdayOf(today))
  if (date <= sunday) {
    const friday = daysAfter(sunday, -2)
    const first = friday > tomorrow ? friday : daysAfter(tomorrow, 1)
    if (date < first || first === sunday) return single('day')
    return { kind: 'weekend', from: first, to: sunday }
  }
  const nextSunday = daysAfter(sunday, 7)
  if (date <= nextSunday) return { kind: 'next-week', from: daysAfter(sunday, 1), to: nextSunday }
  const first = `${date.slice(0, 8)}01`
  const last = daysAfter(`${daysAfter(first, 31).slice(0, 8)}01`, -1)
  return { kind: 'month', from: first > nextSunday ? first : daysAfter(nextSunday, 1), to: last }
}

/** Spans that are asked for by name (`when=weekend`). A weekend is Friday to Sunday. */
export const spanNames = ['today', 'tomorrow', 'weekend', 'week', 'month'] as const

export type SpanName = (typeof spanNames)[number]

/** The dates of a named span. A weekend that has begun, and a month, begin today; a week is seven days. */
export function namedSpan(name: SpanName, today: string): { from: string; to: string } {
  if (name === 'today') return { from: today, to: today }
  if (name === 'tomorrow') return { from: daysAfter(today, 1), to: daysAfter(today, 1) }
  if (name === 'week') return { from: today, to: daysAfter(today, 6) }
  if (name === 'month')
    return {
      from: today,
      to: daysAfter(`${daysAfter(`${today.slice(0, 8)}01`, 31).slice(0, 8)}01`, -1),
    }
  const sunday = daysAfter(today, 7 - weekdayOf(today))
  const friday = daysAfter(sunday, -2)
  return { from: friday > today ? friday : today, to: sunday }
}

/** The last date of the calendar has none after it. */
const daysAfter = (date: string, days: number): string => dateAfter(date, days) ?? date

/** 1 for Monday to 7 for Sunday (ISO 8601). */
const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay() || 7
