// Table calendar: one row whose version moves with every public change.

import { sql } from 'kysely'
import type { Instant } from '../domain/event.ts'
import type { Db, Write } from '../ports.ts'

export type CalendarVersion = { version: number; changedAt: Instant }

export async function calendarVersion(db: Db): Promise<CalendarVersion> {
  const row = await db.query.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  return { version: row.version, changedAt: row.changed_at }
}

/** Every batch that changes what the public sees ends with this; its instant never goes backwards. */
export function touchCalendar(db: Db, now: Instant): Write {
  return db.query.updateTable('calendar').set({
    version: sql`version + 1`,
    changed_at: sql`max(changed_at, ${now})`,
  })
}
