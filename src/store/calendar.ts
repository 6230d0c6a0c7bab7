// Table calendar: one row whose version moves with every public change.

import { sql } from 'kysely'
import type { Instant } from '../domain/event.ts'
import type { Db, Write } from '../ports.ts'

export type CalendarVersion = { version: number; changedAt: Instant }

export async function calendarVersion(db: Db): Promise<CalendarVersion> {
  const row = await db.query.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  return { version: row.version, changedAt: row.changed_at }
}

/**
 * Every batch that changes what the public sees ends with this. Its instant only goes forward, by a
 * second at least, since Last-Modified counts seconds.
 */
export function touchCalendar(db: Db, now: Instant): Write {
  return db.query.updateTable('calendar').set({
    version: sql`version + 1`,
    changed_at: sql`max(strftime('%Y-%m-%dT%H:%M:%fZ', changed_at, '+1 second'), ${now})`,
  })
}

/** When the moderators were last written to; `''` when they never were. */
export async function moderatorsToldAt(db: Db): Promise<Instant> {
  const row = await db.query
    .selectFrom('calendar')
    .select('moderators_told_at')
    .executeTakeFirstOrThrow()
  return row.moderators_told_at
}

export function noteModeratorsTold(db: Db, now: Instant): Write {
  return db.query.updateTable('calendar').set({ moderators_told_at: now })
}

/** Release of the tz database that stored instants were worked out with; `''` when nobody noted it. */
export async function appliedTzVersion(db: Db): Promise<string> {
  const row = await db.query.selectFrom('calendar').select('tz_version').executeTakeFirstOrThrow()
  return row.tz_version
}

export function noteTzVersion(db: Db, version: string): Write {
  return db.query.updateTable('calendar').set({ tz_version: version })
}
