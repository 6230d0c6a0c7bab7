// Revises each event whose instant a newer tz database moves, so that calendars replace their copy and
// watchers are told.

import type { CalendarEvent } from '../domain/event/event.ts'
import { reviseByLaw } from '../domain/event/revise-by-law.ts'
import { tzVersion } from '../domain/event/tz-database.ts'
import { type App, RemovedEvent } from '../ports.ts'
import { appliedTzVersion, noteTzVersion } from '../store/calendar.ts'
import { findEvent, listNotOver } from '../store/events.ts'
import { commitRevision } from './commit-revision.ts'

const pageSize = 200

/**
 * Once for each release of the tz database, at the start. A crash in the middle costs nothing: what was
 * moved stays, and the next start goes on. Answers how many events were moved.
 */
export async function applyTimeZoneLaw(app: App): Promise<number> {
  const { db, clock } = app
  if ((await appliedTzVersion(db)) === tzVersion) return 0
  let moved = 0
  for (let after: number | null = 0; after !== null; ) {
    const page = await listNotOver(db, { now: clock.now(), after, limit: pageSize })
    for (const event of page.events) if (await move(app, event)) moved++
    after = page.last
  }
  await db.commit([noteTzVersion(db, tzVersion)])
  return moved
}

async function move(app: App, event: CalendarEvent): Promise<boolean> {
  const now = app.clock.now()
  const language = app.config.calendarLanguage
  const revision = reviseByLaw(event, { now, tzVersion, language })
  if (!revision) return false
  try {
    const by = { organizerId: null, atOnce: false, now }
    if (await commitRevision(app, event, revision, by)) return true
  } catch (error) {
    if (error instanceof RemovedEvent) return false
    throw error
  }
  // an edit came first, with this program's time zones: then it stands right already
  const newest = await findEvent(app.db, event.id)
  return newest ? move(app, newest) : false
}
