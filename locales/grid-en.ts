// Holds the English words of the calendar's day, week and month.

import { pluralOf } from './plural.ts'

const plural = pluralOf('en')

export const gridEn = {
  /** The first day of a row: 0 is Sunday, as calendars in the United States have it. */
  firstWeekday: 0 as 0 | 1 | 2 | 3 | 4 | 5 | 6,
  viewLabel: 'Calendar',
  views: { day: 'Day', week: 'Week', month: 'Month' },
  datesLabel: 'Other dates',
  monthLabel: 'Month',
  today: 'Today',
  asList: 'As a list',
  description: (dates: string) =>
    `Public events: ${dates}. Follow one and we tell you when anything changes.`,
  /** A day as a link: its short weekday and its date. */
  day: (weekday: string, date: string) => `${weekday}, ${date}`,
  /** Two dates of different months. */
  days: (from: string, to: string) => `${from} to ${to}`,
  events: (count: number) => plural(count, { one: '1 event', other: `${count} events` }),
  more: (count: number) => `and ${count} more`,
  nothing: 'Nothing announced.',
  printed: (address: string, date: string) => `${address} · as of ${date}`,
}
