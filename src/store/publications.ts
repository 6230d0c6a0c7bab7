// Holds the SQL of table publications: the revisions that have rested, in the order in which they did.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

/**
 * Numbers of the rested revisions of several events, newest first, by event. A revision has rested once
 * its settle time is over, or when the event was published with it.
 */
export async function restedRevisions(
  db: Db,
  eventIds: readonly string[],
): Promise<Map<string, number[]>> {
  const rows = await db.query
    .selectFrom('publications')
    .select(['event_id', 'revision'])
    .where(
      'event_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
    )
    .orderBy('revision', 'desc')
    .execute()
  const grouped = Map.groupBy(rows, row => row.event_id)
  return new Map([...grouped].map(([id, found]) => [id, found.map(row => row.revision)]))
}

/** Enters the revision that an event is published with, once: for the batch that publishes it. */
export function insertFirstPublication(db: Db, eventId: string, now: Instant): Write {
  return asWrite(
    db,
    sql`INSERT INTO publications (event_id, revision, at)
      SELECT id, revision, ${now} FROM events
      WHERE id = ${eventId} AND publication = 'published'
        AND NOT EXISTS (SELECT 1 FROM publications WHERE event_id = ${eventId})`,
  )
}

/** Enters a revision whose rest is over, once, unless a newer one stands already: that one rests anew. */
export function insertPublication(
  db: Db,
  { eventId, revision, now }: { eventId: string; revision: number; now: Instant },
): Write {
  return asWrite(
    db,
    sql`INSERT INTO publications (event_id, revision, at)
      SELECT id, revision, ${now} FROM events
      WHERE id = ${eventId} AND revision = ${revision} AND publication = 'published'
      ON CONFLICT (event_id, revision) DO NOTHING`,
  )
}

const asWrite = (db: Db, insert: ReturnType<typeof sql>): Write => ({
  compile: () => insert.compile(db.query),
})
