// Reads the events of a week's or a month's days, each with what changed of late.

import type { Context } from 'hono'
import type { DateSpan } from '../domain/calendar-grid.ts'
import type { Terms } from '../domain/event/terms.ts'
import type { App } from '../ports.ts'
import { type DayOfEvents, daysWithEvents } from '../store/days-with-events.ts'
import { type EventFilter, publishedEvents } from '../store/event-lists.ts'
import { withChanges } from './listed-events.ts'

/** Events of each day that a cell has room for. */
const mostADay = { month: 4, week: 30 }

/** Events that go on for days. */
const mostLong = 10

type Asked = { view: 'week' | 'month'; filter: EventFilter; span: DateSpan; terms: Terms }

export async function gridDays(app: App, c: Context, { view, filter, span, terms }: Asked) {
  const most = { aDay: mostADay[view], long: mostLong }
  const { days, long } = await daysWithEvents(app.db, filter, span, most)
  const shown = [...days.values()].flatMap(({ ids }) => ids)
  const events = await publishedEvents(app.db, [...new Set([...shown, ...long.ids])])
  const listed = new Map((await withChanges(app, c, events, terms)).map(one => [one.id, one]))
  const of = (ids: readonly string[]) => ids.flatMap(id => listed.get(id) ?? [])
  return {
    long: { events: of(long.ids), hasMore: long.hasMore },
    onDay(date: string) {
      const { count, ids }: DayOfEvents = days.get(date) ?? { count: 0, ids: [] }
      return { date, count, events: of(ids) }
    },
  }
}
