// Reads the month beside a list: which days have something, and where each leads.

import type { SmallMonthProps } from '../../templates/parts/small-month.tsx'
import { monthOf, neighboursOf, type Weekday, weeksOfMonth } from '../domain/calendar-grid.ts'
import { monthWords } from '../domain/grid-words.ts'
import type { Language } from '../domain/language.ts'
import type { PageFilter } from '../domain/list-address.ts'
import type { App } from '../ports.ts'
import { daysWithEvents } from '../store/days-with-events.ts'
import type { EventFilter } from '../store/event-lists.ts'
import { dateNames, linkWithin, type View } from './view-links.ts'

type Asked = {
  query: URLSearchParams
  page: PageFilter | null
  filter: EventFilter
  view: View
  /** A day of the month. */
  date: string
  today: string
  firstWeekday: Weekday
  language: Language
}

export async function smallMonth(
  app: App,
  { query, page, filter, view, date, today, firstWeekday, language }: Asked,
): Promise<SmallMonthProps> {
  const month = monthOf(date)
  const { days } = await daysWithEvents(app.db, filter, month, { aDay: 0, long: 0 })
  const link = linkWithin(query, page)
  const dayUrl = (day: string) => link({ view: 'day', date: day === today ? '' : day }, dateNames)
  /** A list goes on from the first of a month; a day view shows it. */
  const monthUrl = (first: string | null) => {
    if (first === null) return null
    const isPresent = monthOf(today).from === first
    const label = monthWords(first, language)
    if (view === 'day') return { label, href: dayUrl(isPresent ? today : first) }
    return { label, href: link(isPresent ? {} : { from: first }, dateNames) }
  }
  const { previous, next } = neighboursOf('month', date, firstWeekday)
  return {
    month: month.from,
    weeks: weeksOfMonth(date, firstWeekday).map(week =>
      week.map(day =>
        day === null ? null : { date: day, count: days.get(day)?.count ?? 0, href: dayUrl(day) },
      ),
    ),
    firstWeekday,
    today,
    chosen: view === 'day' ? date : null,
    monthUrl: link(
      { view: 'month', date: monthOf(today).from === month.from ? '' : month.from },
      dateNames,
    ),
    previous: monthUrl(previous),
    next: monthUrl(next),
  }
}
