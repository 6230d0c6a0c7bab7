// Holds the SQL of tables pictures and event_pictures: which pictures are kept, and for which events.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

/** Notes a picture before its files are written, so that no file is ever without a row. */
export const noteKept = (db: Db, hash: string, now: Instant): Write =>
  db.query
    .insertInto('pictures')
    .values({ hash, kept_at: now })
    .onConflict(conflict => conflict.column('hash').doUpdateSet({ kept_at: now }))

export async function isKept(db: Db, hash: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('pictures')
    .select('hash')
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row !== undefined
}

export const notePictureOf = (db: Db, eventId: string, hash: string): Write =>
  db.query
    .insertInto('event_pictures')
    .values({ hash, event_id: eventId })
    .onConflict(conflict => conflict.doNothing())

/** True of a picture that a public event has or had. */
export async function isPublicPicture(db: Db, hash: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('event_pictures')
    .innerJoin('events', 'events.id', 'event_pictures.event_id')
    .select('events.id')
    .where('event_pictures.hash', '=', hash)
    .where('events.publication', '=', 'published')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

const ofNoEvent = sql<boolean>`NOT EXISTS (
  SELECT 1 FROM event_pictures WHERE event_pictures.hash = pictures.hash)`

/** Pictures that no public event has: of forms that were refused, and of posts that wait. */
export async function countUnpublished(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*) AS count FROM pictures
    WHERE NOT EXISTS (SELECT 1 FROM event_pictures
      JOIN events ON events.id = event_id AND publication = 'published'
      WHERE event_pictures.hash = pictures.hash)`.execute(db.query)
  return rows[0]?.count ?? 0
}

/** Pictures that came in before an instant and that no event has. */
export async function findUnused(db: Db, before: Instant, limit: number): Promise<string[]> {
  const rows = await db.query
    .selectFrom('pictures')
    .select('hash')
    .where('kept_at', '<', before)
    .where(ofNoEvent)
    .limit(limit)
    .execute()
  return rows.map(row => row.hash)
}

/** Unless it has come in again. */
export const forgetUnused = (db: Db, hash: string, before: Instant): Write =>
  db.query
    .deleteFrom('pictures')
    .where('hash', '=', hash)
    .where('kept_at', '<', before)
    .where(ofNoEvent)
export async function isPictureOf(db: Db, hash: string, eventId: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('event_pictures')
    .select('hash')
    .where('hash', '=', hash)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row !== undefined
}
