// Works out further dates of events that repeat without an end, as time goes on. No revision, because the event has not
// changed, and so nobody is told.

import type { CalendarEvent } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { datedRevisions } from '../domain/recurrence/date-revision.ts'
import { horizonDays, horizonOf } from '../domain/recurrence/horizon.ts'
import { keysOf } from '../domain/recurrence/occurrences.ts'
import { seriesOf } from '../domain/recurrence/series.ts'
import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { extendSpan, listByHorizon } from '../store/horizons.ts'
import { type DateRow, datesKept, putDates } from '../store/occurrences.ts'
import { renderDate, spanOf } from './work-out-dates.ts'

/** A horizon moves on by a month at once, so that an event is rendered twelve times a year. */
const daysBehind = 30

const batchSize = 20

/** A bounded batch; those that are left are found at the next sweep. Answers how many events were extended. */
export async function extendHorizons(app: App): Promise<number> {
  const { db, clock } = app
  const before = plusSeconds(clock.now(), (horizonDays - daysBehind) * 24 * 60 * 60).slice(0, 10)
  const events = await listByHorizon(db, before, batchSize)
  for (const event of events) await extend(app, event)
  return events.length
}

async function extend(app: App, event: CalendarEvent): Promise<void> {
  const { db, clock } = app
  const { id, revision } = event
  const series = seriesOf(revision.snapshot)
  if (!series) return
  const now = clock.now()
  const horizon = horizonOf(series, now)
  const kept = await datesKept(db, id)
  const on = datedRevisions([revision], horizon)
  const rows: DateRow[] = []
  for (const { key } of keysOf(series, horizon))
    if (!kept.has(key)) rows.push(await renderDate(app, event, series, { key, revisions: on(key) }))
  const of = { id, revision: revision.number }
  await db.commit([
    extendSpan(db, of, spanOf(series, revision, horizon)),
    ...putDates(db, of, rows),
    ...(rows.length > 0 ? [touchIfPublic(db, id, now)] : []),
  ])
}
