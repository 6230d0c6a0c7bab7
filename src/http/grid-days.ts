// Reads the events of a week's or a month's days, each with what changed of late.

import type { Context } from 'hono'
import type { DateSpan } from '../domain/calendar-grid.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { Terms } from '../domain/event/terms.ts'
import { addDays } from '../domain/event/wall-time.ts'
import { firstDate, lastDate, lastEvening } from '../domain/event/when.ts'
import { onDate } from '../domain/recurrence/date-revision.ts'
import { keysOf } from '../domain/recurrence/occurrences.ts'
import { seriesOf } from '../domain/recurrence/series.ts'
import type { App } from '../ports.ts'
import { type DayOfEvents, daysWithEvents } from '../store/days-with-events.ts'
import { type EventFilter, publishedEvents } from '../store/event-lists.ts'
import { withChanges } from './listed-events.ts'

/** Events of each day that a cell has room for. */
const mostADay = { month: 4, week: 30 }

/** Events that go on for days. */
const mostLong = 10

/** An event that repeats as it stands on each of its dates in a span; another as it is. */
function onDatesOf(event: CalendarEvent, { from, to }: DateSpan): CalendarEvent[] {
  const series = seriesOf(event.revision.snapshot)
  if (!series) return [event]
  return keysOf(series, addDays(`${to}T00:00`, 31).slice(0, 10))
    .map(one => {
      const date = { key: one.key, rule: series.repeats.rule }
      return { ...event, revision: onDate(event.revision, series, one), date }
    })
    .filter(({ revision: { snapshot } }) => firstDate(snapshot) <= to && lastDate(snapshot) >= from)
}

const standsOn = ({ revision: { snapshot } }: Pick<CalendarEvent, 'revision'>, day: string) =>
  firstDate(snapshot) <= day && lastEvening(snapshot) >= day

type Asked = { view: 'week' | 'month'; filter: EventFilter; span: DateSpan; terms: Terms }

export async function gridDays(app: App, c: Context, { view, filter, span, terms }: Asked) {
  const most = { aDay: mostADay[view], long: mostLong }
  const { days, long } = await daysWithEvents(app.db, filter, span, most)
  const shown = [...days.values()].flatMap(({ ids }) => ids)
  const events = await publishedEvents(app.db, [...new Set([...shown, ...long.ids])])
  const dated = events.flatMap(event => onDatesOf(event, span))
  const listed = Map.groupBy(await withChanges(app, c, dated, terms), one => one.id)
  const of = (ids: readonly string[], day?: string) =>
    [...new Set(ids)].flatMap(id =>
      (listed.get(id) ?? []).filter(one => !one.date || !day || standsOn(one, day)),
    )
  return {
    long: { events: of(long.ids), hasMore: long.hasMore },
    onDay(date: string) {
      const { count, ids }: DayOfEvents = days.get(date) ?? { count: 0, ids: [] }
      return { date, count, events: of(ids, date) }
    },
  }
}
