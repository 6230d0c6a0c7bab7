// Holds the SQL of table organizers: who holds a private link to an event.

import { type Selectable, sql } from 'kysely'
import type { OrganizersTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Organizer = {
  id: string
  eventId: string
  /** '' for a poster who gave none: the start of an address is not a name to keep. */
  name: string
  address: SealedAddress
  /** Name of the organizer who gave them the link; null for the poster. */
  invitedBy: string | null
  createdAt: Instant
  /** When the link was first used; null: nobody knows yet whether its letter was read. */
  answeredAt: Instant | null
}

export async function findOrganizer(db: Db, id: string): Promise<Organizer | undefined> {
  const row = await present(db).where('id', '=', id).executeTakeFirst()
  return row && toOrganizer(row)
}

export async function findOrganizerByToken(
  db: Db,
  tokenHash: string,
): Promise<Organizer | undefined> {
  const row = await present(db).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && toOrganizer(row)
}

/** Those whose link is good, in the order in which they came. */
export async function listOrganizers(db: Db, eventId: string): Promise<Organizer[]> {
  const rows = await present(db)
    .where('event_id', '=', eventId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toOrganizer)
}

/**
 * Those who have used their link. Nobody else of them gets a letter with others' words in it: an
 * invitation can be sent to anybody.
 */
export async function listProvedOrganizers(db: Db, eventId: string): Promise<Organizer[]> {
  return (await listOrganizers(db, eventId)).filter(organizer => organizer.answeredAt !== null)
}

/** The organizer of an event who has an address, while their link is good. */
export async function findOrganizerByAddress(
  db: Db,
  eventId: string,
  addressKey: string,
): Promise<Organizer | undefined> {
  const row = await present(db)
    .where('event_id', '=', eventId)
    .where('address_key', '=', addressKey)
    .executeTakeFirst()
  return row && toOrganizer(row)
}

/** Every link that one address holds, newest first. */
export async function organizersByAddress(
  db: Db,
  addressKey: string,
  limit: number,
): Promise<Organizer[]> {
  const rows = await present(db)
    .where('address_key', '=', addressKey)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toOrganizer)
}

/** Any address that is kept, to try a key on; undefined while there is none. */
export async function anySealedAddress(db: Db): Promise<SealedAddress | undefined> {
  const row = await present(db).limit(1).executeTakeFirst()
  return row?.address_sealed
}

/** Fails the batch when this address holds or held a link to the event. */
export function insertOrganizer(
  db: Db,
  organizer: Organizer & { addressKey: string; tokenHash: string },
): Write {
  return db.query.insertInto('organizers').values({
    id: organizer.id,
    event_id: organizer.eventId,
    name: organizer.name,
    address_sealed: organizer.address,
    address_key: organizer.addressKey,
    invited_by: organizer.invitedBy,
    token_hash: organizer.tokenHash,
    created_at: organizer.createdAt,
    withdrawn_at: null,
    answered_at: organizer.answeredAt,
  })
}

export function noteAnswered(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('organizers')
    .set({ answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
}

/** Withdraws a link for good and forgets whose it was; the last one of an event stays. True when it did. */
export async function withdrawOrganizer(
  db: Db,
  eventId: string,
  id: string,
  now: Instant,
): Promise<boolean> {
  const rows = await db.query
    .updateTable('organizers')
    .set({ withdrawn_at: now, address_sealed: '', address_key: sql`'withdrawn ' || id` })
    .where('id', '=', id)
    .where('event_id', '=', eventId)
    .where('withdrawn_at', 'is', null)
    .where(
      sql<boolean>`(SELECT count(*) FROM organizers WHERE event_id = ${eventId} AND withdrawn_at IS NULL) > 1`,
    )
    .returning('id')
    .execute()
  return rows.length > 0
}

const present = (db: Db) =>
  db.query.selectFrom('organizers').selectAll().where('withdrawn_at', 'is', null)

function toOrganizer(row: Selectable<OrganizersTable>): Organizer {
  return {
    id: row.id,
    eventId: row.event_id,
    name: row.name,
    address: row.address_sealed,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    answeredAt: row.answered_at,
  }
}
