// Lays dates out as a calendar does: weeks of a month, days of a week, the neighbours of each. Must not know
// the clock; dates (`2027-01-13`) are of the years 0001 to 9999.

/** As `Date.getUTCDay`: 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Views that show the days around a date, and those alone. */
export const gridViews = ['day', 'week', 'month'] as const

export type GridView = (typeof gridViews)[number]

/** Dates from the first to the last, both included. */
export type DateSpan = { from: string; to: string }

const firstYear = '0001'
const lastYear = '9999'

/** A date some days later, or earlier; null beyond the years of the calendar. */
export function dateAfter(date: string, days: number): string | null {
  const at = new Date(`${date}T00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  const text = at.toISOString().slice(0, 10)
  return /^\d{4}-/.test(text) && text.slice(0, 4) >= firstYear ? text : null
}

/** Days from one date to another; negative when the other is before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000)

/** The month that holds a date. */
export function monthOf(date: string): DateSpan {
  const month = date.slice(0, 8)
  const last = new Date(`${month}28T00:00Z`)
  while (last.getUTCMonth() + 1 === Number(date.slice(5, 7))) last.setUTCDate(last.getUTCDate() + 1)
  last.setUTCDate(last.getUTCDate() - 1)
  return { from: `${month}01`, to: `${month}${String(last.getUTCDate()).padStart(2, '0')}` }
}

/** The week that holds a date; shorter at the very ends of the calendar. */
export function weekOf(date: string, firstWeekday: Weekday): DateSpan {
  const past = (weekdayOf(date) - firstWeekday + 7) % 7
  return {
    from: dateAfter(date, -past) ?? `${firstYear}-01-01`,
    to: dateAfter(date, 6 - past) ?? `${lastYear}-12-31`,
  }
}

/** Rows of seven, each a week; null where a day belongs to the month before or after. */
export function weeksOfMonth(date: string, firstWeekday: Weekday): (string | null)[][] {
  const month = monthOf(date)
  const before = (weekdayOf(month.from) - firstWeekday + 7) % 7
  const days: (string | null)[] = [...Array<null>(before).fill(null), ...datesOf(month)]
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, row) => days.slice(row * 7, row * 7 + 7))
}

/** Every date of a span. */
export function datesOf({ from, to }: DateSpan): string[] {
  const dates: string[] = []
  for (let date: string | null = from; date !== null && date <= to; date = dateAfter(date, 1))
    dates.push(date)
  return dates
}

/** The weekdays in the order of a row. */
export const weekdaysFrom = (first: Weekday): Weekday[] =>
  [0, 1, 2, 3, 4, 5, 6].map(index => ((index + first) % 7) as Weekday)

/** The dates that a view shows. */
export function spanOfView(view: GridView, date: string, firstWeekday: Weekday): DateSpan {
  if (view === 'month') return monthOf(date)
  return view === 'week' ? weekOf(date, firstWeekday) : { from: date, to: date }
}

/** The first dates of the view before and of the one after; null beyond the years of the calendar. */
export function neighboursOf(
  view: GridView,
  date: string,
  firstWeekday: Weekday,
): { previous: string | null; next: string | null } {
  const { from, to } = spanOfView(view, date, firstWeekday)
  const last = dateAfter(from, -1)
  return {
    previous: last && spanOfView(view, last, firstWeekday).from,
    next: dateAfter(to, 1),
  }
}

const weekdayOf = (date: string): number => new Date(`${date}T00:00Z`).getUTCDay()
