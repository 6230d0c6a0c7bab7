// Holds the SQL of table revisions: every state that an event has had. Its primary key is the lock
// (decision 3).

import { sql } from 'kysely'
import type { DescriptionHtml } from '../domain/description-html.ts'
import type { Author, Revision } from '../domain/event/event.ts'
import { snapshotJson, toSnapshot } from '../domain/event/snapshot.ts'
import type { Db, Write } from '../ports.ts'
import { type RenderedTranslations, translationsJson } from './translations.ts'

export const revisionColumns = [
  'revisions.number',
  'revisions.at',
  'revisions.by',
  'revisions.note',
  'revisions.quiet',
  'revisions.snapshot',
  'revisions.starts_at',
  'revisions.ends_at',
  'revisions.changed_from',
] as const

export type RevisionRow = {
  number: number
  at: string
  by: string
  note: string
  quiet: 0 | 1
  snapshot: string
  starts_at: string
  ends_at: string
  changed_from: number | null
}

/** Every revision that is or may become public, oldest first. */
export async function listRevisions(db: Db, eventId: string): Promise<Revision[]> {
  return revisionsFrom(db, eventId, 1)
}

/** The revisions from one number on, oldest first; the first `limit` where one is given. */
export async function revisionsFrom(
  db: Db,
  eventId: string,
  number: number,
  limit?: number,
): Promise<Revision[]> {
  const rows = await db.query
    .selectFrom('revisions')
    .select(revisionColumns)
    .where('event_id', '=', eventId)
    .where('number', '>=', number)
    .where(isReadable)
    .orderBy('number')
    .$if(limit !== undefined, query => query.limit(limit ?? 0))
    .execute()
  return rows.map(toRevision)
}

export async function findRevision(
  db: Db,
  eventId: string,
  number: number,
): Promise<Revision | undefined> {
  const [first] = await revisionsFrom(db, eventId, number, 1)
  return first?.number === number ? first : undefined
}

/** Every revision of several events that can be read, oldest first, by event. */
export async function revisionsOf(db: Db, eventIds: string[]): Promise<Map<string, Revision[]>> {
  const rows = await db.query
    .selectFrom('revisions')
    .select('event_id')
    .select(revisionColumns)
    .where(
      'event_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
    )
    .where(isReadable)
    .orderBy('event_id')
    .orderBy('number')
    .execute()
  const grouped = Map.groupBy(rows, row => row.event_id)
  return new Map([...grouped].map(([id, found]) => [id, found.flatMap(readable)]))
}

export async function findVevent(db: Db, eventId: string, number: number): Promise<string | null> {
  const row = await db.query
    .selectFrom('revisions')
    .select('vevent')
    .where('event_id', '=', eventId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.vevent ?? null
}

export function insertRevision(
  db: Db,
  eventId: string,
  revision: Revision,
  extra: {
    organizerId: string | null
    vevent: string | null
    description: DescriptionHtml
    translations?: RenderedTranslations
  },
): Write {
  return db.query.insertInto('revisions').values({
    event_id: eventId,
    number: revision.number,
    at: revision.at,
    by: revision.by,
    organizer_id: extra.organizerId,
    note: revision.note,
    quiet: revision.quiet ? 1 : 0,
    snapshot: snapshotJson(revision.snapshot),
    starts_at: revision.startsAt,
    ends_at: revision.endsAt,
    vevent: extra.vevent,
    changed_from: revision.changedFrom,
    ...asColumns(extra.description),
    translations: translationsJson(extra.translations ?? new Map()),
  })
}

export const asColumns = ({ html, plain, places }: DescriptionHtml) => ({
  description_html: html,
  description_plain: plain ? (1 as const) : (0 as const),
  description_places: JSON.stringify(places),
})

/**
 * Condition on revisions that may be read: those before a moderator published the event may not,
 * because one was perhaps the reason to wait.
 */
const isReadable = sql<boolean>`revisions.number >= (
  SELECT first_public FROM events WHERE events.id = revisions.event_id)`

/** A row that cannot be read costs nobody the others. */
function readable(row: RevisionRow): Revision[] {
  try {
    return [toRevision(row)]
  } catch {
    return []
  }
}

export function toRevision(row: RevisionRow): Revision {
  return {
    number: row.number,
    at: row.at,
    by: row.by as Author,
    note: row.note,
    quiet: row.quiet === 1,
    snapshot: toSnapshot(row.snapshot),
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    changedFrom: row.changed_from,
  }
}
