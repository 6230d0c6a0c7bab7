// Holds the SQL of table calendar: one row whose version moves with every public change.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Db, Write } from '../ports.ts'

/** `takenDownVersion`: the version at the last takedown; what was rendered before it is given to nobody. */
export type CalendarVersion = { version: number; changedAt: Instant; takenDownVersion: number }

export async function calendarVersion(db: Db): Promise<CalendarVersion> {
  const row = await db.query.selectFrom('calendar').selectAll().executeTakeFirstOrThrow()
  return {
    version: row.version,
    changedAt: row.changed_at,
    takenDownVersion: row.taken_down_version,
  }
}

/** Seconds that the instant of the last change may be ahead of the clock; a commit is to take less time. */
const mostAhead = 5

/**
 * Moves the version, which every feed and list is kept under. The instant goes forward by a second, because
 * Last-Modified counts seconds, yet no further ahead of the clock than {@link mostAhead}: no later second than the
 * clock's was shown to anybody (`shownModified` of a stored answer). Where the clock was set back, it goes on.
 */
export function touchCalendar(db: Db, now: Instant) {
  const next = sql`strftime('%Y-%m-%dT%H:%M:%fZ', changed_at, '+1 second')`
  const bound = plusSeconds(now, mostAhead)
  return db.query.updateTable('calendar').set({
    version: sql`version + 1`,
    changed_at: sql`CASE WHEN changed_at > ${bound} THEN ${next} ELSE max(${now}, min(${next}, ${bound})) END`,
  })
}

/** The same for a batch that takes an event down: no kept answer outlives it. */
export function touchByTakedown(db: Db, now: Instant): Write[] {
  return [
    touchCalendar(db, now),
    db.query.updateTable('calendar').set({ taken_down_version: sql`version` }),
  ]
}

/**
 * Moves the version if the event is public once the batch is committed. Every batch that changes what
 * the public reads of an event ends with this; one about an unpublished event discards no feed.
 */
export function touchIfPublic(db: Db, eventId: string, now: Instant): Write {
  return touchCalendar(db, now).where(
    sql<boolean>`EXISTS (SELECT 1 FROM events WHERE id = ${eventId} AND publication = 'published')`,
  )
}

/**
 * When a letter last reached a moderator, and until when the calendar was read for news to them;
 * `''` when that never happened.
 */
export async function moderatorsToldAt(
  db: Db,
): Promise<{ toldAt: Instant | ''; readUntil: Instant | '' }> {
  const row = await db.query
    .selectFrom('calendar')
    .select(['moderators_told_at', 'moderation_read_until'])
    .executeTakeFirstOrThrow()
  return { toldAt: row.moderators_told_at, readUntil: row.moderation_read_until }
}

/** Notes that there was no news until then, so that it is not read again. */
export function noteModerationRead(db: Db, until: Instant): Write {
  return db.query.updateTable('calendar').set({ moderation_read_until: until })
}

/** @param at as of when the letter that was taken says what is in the queue. */
export function noteModeratorsTold(db: Db, at: Instant): Write {
  return db.query
    .updateTable('calendar')
    .set({ moderators_told_at: sql`max(moderators_told_at, ${at})` })
}

/** Release of the tz database that stored instants were worked out with; `''` when nobody noted it. */
export async function appliedTzVersion(db: Db): Promise<string> {
  const row = await db.query.selectFrom('calendar').select('tz_version').executeTakeFirstOrThrow()
  return row.tz_version
}

export function noteTzVersion(db: Db, version: string): Write {
  return db.query.updateTable('calendar').set({ tz_version: version })
}
