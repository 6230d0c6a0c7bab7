// Holds the SQL of table removals: tombstones of events that are gone for good, and the deletion of all
// that they held.

import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { RemovalsTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Role } from '../domain/takedown.ts'
import type { Db, Write } from '../ports.ts'
import { unindex } from './event-index.ts'

export type Removal = {
  eventId: string
  by: Role
  at: Instant
  reason: string
  /** Sealed; '' once the letters about the removal have gone. */
  title: string
}

export async function findRemoval(db: Db, eventId: string): Promise<Removal | undefined> {
  const row = await db.query
    .selectFrom('removals')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row && toRemoval(row)
}

/** True when a removed event that was public had an organizer of this folded name, as its keyed hash. */
export async function wasOrganizer(db: Db, nameKey: string): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM removals, json_each(removals.organizer_keys) AS name
    WHERE name.value = ${nameKey} LIMIT 1`.execute(db.query)
  return rows.length > 0
}

/** The names that the public could ask for this event by. */
export async function publicOrganizers(db: Db, eventId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT DISTINCT snapshot ->> 'organizer' AS name FROM revisions
    JOIN events ON events.id = event_id AND number >= first_public AND published_at IS NOT NULL
    WHERE event_id = ${eventId} AND json_valid(snapshot)`.execute(db.query)
  return rows.map(row => row.name).filter(Boolean)
}

/** The tombstone. Fails the batch when the event has one. */
export function insertRemoval(
  db: Db,
  removal: Removal & { organizerKeys: readonly string[] },
): Write {
  return db.query.insertInto('removals').values({
    event_id: removal.eventId,
    removed_by: removal.by,
    removed_at: removal.at,
    reason: removal.reason,
    title_sealed: removal.title,
    organizer_keys: JSON.stringify(removal.organizerKeys),
  })
}

/**
 * Deletes everything that an event holds and leaves its empty row, so that its id is never given again.
 * Letters that are still to go about it lose their address; what they count for the limits stays.
 */
export function emptyEvent(db: Db, eventId: string, now: Instant): Write[] {
  const write = (query: RawBuilder<unknown>): Write => ({ compile: () => query.compile(db.query) })
  const from = (table: string) =>
    write(sql`DELETE FROM ${sql.table(table)} WHERE event_id = ${eventId}`)
  return [
    ...unindex(db, sql`SELECT seq FROM events WHERE id = ${eventId}`),
    // what refers to a row goes before it
    ...holding.map(from),
    write(sql`DELETE FROM likenesses WHERE other_id = ${eventId}`),
    write(sql`UPDATE letters SET event_id = NULL, address_sealed = '', lease = NULL,
      leased_until = NULL, failed_at = coalesce(failed_at, iif(sent_at IS NULL, ${now}, NULL))
      WHERE event_id = ${eventId}`),
    write(
      sql`UPDATE hidings SET shown_at = ${now} WHERE event_id = ${eventId} AND shown_at IS NULL`,
    ),
    write(sql`UPDATE events SET publication = 'removed', moderated_at = ${now}, starts_at = ${now},
      ends_at = ${now}, starts_local = '', ends_on = '', over_at = '', region = '', type = '', organizer = '', tell_after = NULL,
      telling_until = NULL WHERE id = ${eventId}`),
  ]
}

const holding = [
  'occurrences',
  'event_topics',
  'contradictions',
  'dismissals',
  'contact_messages',
  'answers',
  'questions',
  'reports',
  'reviews',
  'looks',
  'likenesses',
  'event_pictures',
  'confirmations',
  'endorsements',
  'tellings',
  'reminders',
  'watchers',
  'organizers',
  'revisions',
]

/** No letter about the removal waits any more. */
const isTold = sql<boolean>`title_sealed <> '' AND NOT EXISTS (SELECT 1 FROM letters
  WHERE subject_id = removals.event_id AND kind IN ('removed', 'organizer-removed')
    AND sent_at IS NULL AND failed_at IS NULL)`

/** True while an event is still known by its title although nobody has to be told of it any more. */
export async function hasTitleToForget(db: Db): Promise<boolean> {
  const row = await db.query
    .selectFrom('removals')
    .select('event_id')
    .where(isTold)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Forgets how removed events were called, and who was told. */
export function forgetTitles(db: Db): Write[] {
  return [
    db.query
      .deleteFrom('letters')
      .where('kind', 'in', ['removed', 'organizer-removed'])
      .where('subject_id', 'in', eb => eb.selectFrom('removals').select('event_id').where(isTold)),
    db.query.updateTable('removals').set({ title_sealed: '' }).where(isTold),
  ]
}

/** The tombstone stays; why it is one is not kept for ever. */
export function forgetReasons(db: Db, before: Instant): Write {
  return db.query
    .updateTable('removals')
    .set({ reason: '' })
    .where('reason', '<>', '')
    .where('removed_at', '<', before)
}

const toRemoval = (row: Selectable<RemovalsTable>): Removal => ({
  eventId: row.event_id,
  by: row.removed_by,
  at: row.removed_at,
  reason: row.reason,
  title: row.title_sealed,
})
