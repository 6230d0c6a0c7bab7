// Works out the rows of dates of an event that repeats: for the batch of a revision, and anew as time goes on. Only dates
// that differ are rendered and written.

import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { endedAt, lastDate } from '../domain/event/when.ts'
import { datedRevisions, markedOnDate, onDate } from '../domain/recurrence/date-revision.ts'
import { horizonOf } from '../domain/recurrence/horizon.ts'
import { keysOf } from '../domain/recurrence/occurrences.ts'
import { type Series, seriesOf } from '../domain/recurrence/series.ts'
import { repeatsWords } from '../domain/recurrence/series-words.ts'
import type { App, Write } from '../ports.ts'
import type { SeriesSpan } from '../store/events.ts'
import { type DateRow, datesKept, deleteDatesBut, putDates } from '../store/occurrences.ts'
import { veventOf } from './render-revision.ts'

/** `writes` come after those of the event's own row. */
export type WorkedOut = { span: SeriesSpan | null; writes: Write[] }

/** @param earlier revisions before the event's own, oldest first. */
export async function workOutDates(
  app: App,
  event: CalendarEvent,
  earlier: readonly Revision[],
): Promise<WorkedOut> {
  const { db, clock } = app
  const { id, revision } = event
  const series = seriesOf(revision.snapshot)
  if (!series) return { span: null, writes: [] }
  const horizon = horizonOf(series, clock.now())
  const occurrences = keysOf(series, horizon)
  const kept = await datesKept(db, id)
  const before = datedRevisions(earlier, horizon)
  const rows: DateRow[] = []
  for (const occurrence of occurrences) {
    const { key } = occurrence
    const dated = onDate(revision, series, occurrence)
    const past = before(key)
    if (kept.has(key) && saysTheSame(past.at(-1), dated)) continue
    rows.push(await renderDate(app, event, series, { key, revisions: [...past, dated] }))
  }
  const keys = occurrences.map(one => one.key)
  return {
    span: spanOf(series, revision, horizon),
    writes: [
      deleteDatesBut(db, id, keys),
      ...putDates(db, { id, revision: revision.number }, rows),
    ],
  }
}

/** The event as a whole is over with the last of its dates. */
export function spanOf(series: Series, revision: Revision, horizon: string): SeriesSpan {
  const dates = keysOf(series, horizon).map(one => onDate(revision, series, one))
  const ends = dates.map(one => ({ endsOn: lastDate(one.snapshot), overAt: endedAt(one) }))
  const last = ends.sort((one, other) => (one.overAt < other.overAt ? -1 : 1)).at(-1)
  return {
    horizon,
    endsOn: last?.endsOn ?? lastDate(revision.snapshot),
    overAt: last?.overAt ?? endedAt(revision),
  }
}

/** @param revisions those that have the date, as they are on it, oldest first; the last is the row's own. */
export async function renderDate(
  app: App,
  event: CalendarEvent,
  series: Series,
  { key, revisions }: { key: string; revisions: readonly Revision[] },
): Promise<DateRow> {
  const { calendarLanguage: language } = app.config
  const earlier = revisions.slice(0, -1)
  const revision = markedOnDate(revisions, event)
  const vevent = await veventOf(
    app,
    { ...event, revision },
    {
      earlier,
      // a feed has room for few long texts, and a series would say its own fifty times
      description: { html: '' },
      language,
      date: { key, repeats: repeatsWords(series, language) },
    },
  )
  return { key, revision, vevent }
}

function saysTheSame(was: Revision | undefined, now: Revision): boolean {
  return (
    was !== undefined &&
    was.startsAt === now.startsAt &&
    was.endsAt === now.endsAt &&
    JSON.stringify(was.snapshot) === JSON.stringify(now.snapshot)
  )
}
