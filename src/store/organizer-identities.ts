// Holds the SQL of table organizer_identities: a name together with the address that confirmed it. The
// bare name means the first of them for ever, so that nobody else's events come into a feed that somebody
// relies on.

import { type RawBuilder, sql } from 'kysely'
import { fields } from '../domain/event/fields.ts'
import { foldName, foldRelease } from '../domain/fold-name.ts'
import { textWords } from '../domain/search/text-words.ts'
import type { Db, Write } from '../ports.ts'
import { organizerWords } from './event-index.ts'
import { newId } from './new-id.ts'

export type OrganizerIdentity = {
  id: string
  /** As its first event wrote it. */
  name: string
  /** 1 for the first that confirmed the name; null where the poster confirmed nothing. */
  place: number | null
  /** True when it has a published event. */
  inUse: boolean
}

/** The organizer of a filter: a name as it was typed, and the identity when not the first. */
export type AskedOrganizer = { name: string; by: string }

const listedAtMost = 50

/**
 * Those that share a name, the first one first, those that confirmed nothing last; so many of them at
 * most, and `asked` among them whatever its place.
 */
export async function identitiesNamed(
  db: Db,
  { name, by }: AskedOrganizer,
): Promise<OrganizerIdentity[]> {
  if (name.length > fields.organizer.value.limit) return []
  const { rows } = await sql<{
    id: string
    name: string
    place: number
    hash: string
    used: 0 | 1
  }>`
    SELECT id, name, address_key AS hash,
      row_number() OVER (ORDER BY address_key = '', seq) AS place,
      EXISTS (SELECT 1 FROM events WHERE organizer_identity = organizer_identities.id
        AND publication = 'published') AS used
    FROM organizer_identities WHERE name_key = ${foldName(name)} AND name_key <> ''
    ORDER BY id = ${by} DESC, place LIMIT ${listedAtMost}`.execute(db.query)
  return rows
    .map(row => ({
      id: row.id,
      name: row.name,
      place: row.hash === '' ? null : row.place,
      inUse: row.used === 1,
    }))
    .sort((a, b) => (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY))
}

/** Whose event it is; undefined while it is not public. `isTaken`: another confirmed the name first. */
export async function identityOf(
  db: Db,
  eventId: string,
): Promise<(OrganizerIdentity & { addressKey: string; isTaken: boolean }) | undefined> {
  const row = await db.query
    .selectFrom('events')
    .innerJoin('organizer_identities', 'organizer_identities.id', 'events.organizer_identity')
    .select(['organizer_identities.id', 'name', 'address_key'])
    .select(
      sql<number>`(SELECT count(*) FROM organizer_identities AS earlier
        WHERE earlier.name_key = organizer_identities.name_key AND earlier.address_key <> ''
        AND (earlier.seq <= organizer_identities.seq OR organizer_identities.address_key = ''))`.as(
        'place',
      ),
    )
    .where('events.id', '=', eventId)
    .executeTakeFirst()
  if (!row) return undefined
  const { id, name, place, address_key: addressKey } = row
  const isConfirmed = addressKey !== ''
  const isTaken = place > (isConfirmed ? 1 : 0)
  return { id, name, place: isConfirmed ? place : null, inUse: true, addressKey, isTaken }
}

/**
 * True for a row of `events` whose organizer is the one that is asked for. A bare name that nobody has
 * confirmed is nobody's.
 */
export function isOf({ name, by }: AskedOrganizer): RawBuilder<boolean> {
  if (by) return sql<boolean>`events.organizer_identity = ${by}`
  return sql<boolean>`events.organizer_identity = (SELECT id FROM organizer_identities
    WHERE name_key = ${foldName(name)} AND address_key <> '' ORDER BY seq LIMIT 1)`
}

/**
 * Of some events those whose address is the asked organizer's, whatever name they go by now: an
 * earlier revision of theirs may have been in its list.
 */
export async function idsOfAddress(
  db: Db,
  { name, by }: AskedOrganizer,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT events.id FROM events
    JOIN organizer_identities ON organizer_identities.id = events.organizer_identity
    WHERE events.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    AND address_key = (SELECT address_key FROM organizer_identities
      WHERE ${by ? sql`id = ${by}` : sql`name_key = ${foldName(name)} AND address_key <> ''`}
      ORDER BY seq LIMIT 1)`.execute(db.query)
  return new Set(rows.map(row => row.id))
}

/** Keyed hash of the address that posted an event, whoever else was invited. */
export async function posterAddressKey(db: Db, eventId: string): Promise<string> {
  const row = await db.query
    .selectFrom('organizers')
    .select('address_key')
    .where('event_id', '=', eventId)
    .where('invited_by', 'is', null)
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst()
  return row?.address_key ?? ''
}

/**
 * Gives a published event its organizer, in the batch that publishes or renames it; one that the
 * batch did not publish has none.
 *
 * @param addressKey `''` when the poster has confirmed nothing.
 */
export function identifyOrganizer(
  db: Db,
  eventId: string,
  { name, addressKey }: { name: string; addressKey: string },
): Write[] {
  const key = foldName(name)
  // one that is hidden may be shown again under the name that it has by then
  const isPublic = sql<boolean>`EXISTS (SELECT 1 FROM events WHERE id = ${eventId}
    AND publication IN ('published', 'hidden') AND published_at IS NOT NULL)`
  const insert = sql`
    INSERT INTO organizer_identities (id, name, name_key, fold, address_key)
    SELECT ${newId()}, ${name}, ${key}, ${foldRelease}, ${addressKey} WHERE ${isPublic}
    ON CONFLICT (name_key, address_key) DO NOTHING`
  return [
    { compile: () => insert.compile(db.query) },
    db.query
      .updateTable('events')
      .set({
        organizer_identity: sql`(SELECT id FROM organizer_identities
          WHERE name_key = ${key} AND address_key = ${addressKey})`,
      })
      .where('id', '=', eventId)
      .where('publication', 'in', ['published', 'hidden'])
      .where('published_at', 'is not', null),
  ]
}

/** Forgets the names that only this event had, as the last of its row goes. */
export function forgetOrganizers(
  db: Db,
  eventId: string,
  { names, addressKey }: { names: readonly string[]; addressKey: string },
): Write[] {
  const keys = JSON.stringify(names.map(foldName))
  return [
    db.query.updateTable('events').set({ organizer_identity: null }).where('id', '=', eventId),
    db.query
      .deleteFrom('organizer_identities')
      .where('name_key', 'in', sql<string>`(SELECT value FROM json_each(${keys}))`)
      .where('address_key', 'in', [addressKey, ''])
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM events
          WHERE organizer_identity = organizer_identities.id)`,
      ),
  ]
}

const readAtMost = 200
const namedAtMost = 10

const mostWords = 12

/** The names of a few organizers that share a word with this one. */
export async function organizersLike(db: Db, name: string): Promise<string[]> {
  const words = [...textWords(name.slice(0, fields.organizer.value.limit))]
  const long = words.filter(word => word.length > 2).slice(0, mostWords)
  if (long.length === 0) return []
  const rows = await db.query
    .selectFrom('events')
    .select('organizer')
    .where('publication', '=', 'published')
    .where(
      sql<boolean>`events.seq IN (SELECT rowid FROM title_search WHERE title_search MATCH ${organizerWords(long)})`,
    )
    .limit(readAtMost)
    .execute()
  const named = new Map(rows.map(row => [foldName(row.organizer), row.organizer]))
  return [...named.values()].sort().slice(0, namedAtMost)
}
