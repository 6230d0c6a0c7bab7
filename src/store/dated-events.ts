// Reads rows of dates as events: a date of a series is the event as it stands on that date.

import type { CalendarEvent } from '../domain/event/event.ts'
import { onDate } from '../domain/recurrence/date-revision.ts'
import { keysOf, type Occurrence } from '../domain/recurrence/occurrences.ts'
import { type Series, seriesOf } from '../domain/recurrence/series.ts'
import { type EventRow, readable } from './events.ts'

/** `date`: the key of the row's date, '' where the event does not repeat. `horizon`: the event's. */
type DatedRow = EventRow & { date: string; horizon: string | null }

/** A row that cannot be read costs nobody the others: it is left out, and `unreadable` is given its id. */
export function onTheirDates(
  rows: readonly DatedRow[],
  unreadable?: (id: string) => void,
): CalendarEvent[] {
  const dates = new Map<string, Map<string, Occurrence>>()
  const datesOf = (id: string, series: Series, horizon: string) => {
    const known = dates.get(id)
    if (known) return known
    const found = new Map(keysOf(series, horizon).map(one => [one.key, one]))
    dates.set(id, found)
    return found
  }
  return rows.flatMap(row => {
    const [event] = readable([row], unreadable)
    if (!event || row.date === '') return event ? [event] : []
    const { id, revision } = event
    const series = seriesOf(revision.snapshot)
    const occurrence = series && datesOf(id, series, row.horizon ?? '').get(row.date)
    if (!series || !occurrence) return []
    const date = { key: row.date, rule: series.repeats.rule }
    return [{ ...event, revision: onDate(revision, series, occurrence), date }]
  })
}
