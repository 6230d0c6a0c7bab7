// Table endorsements: organizations that put their name under an event.

import { sql } from 'kysely'
import type { EndorsementsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event.ts'
import type { Db, Write } from '../ports.ts'

export type Endorsement = {
  id: string
  eventId: string
  watcherId: string
  organization: string
  /** Sealed like an address: a person's name, for the organizer only. */
  contactName: SealedAddress
  website: string
  statement: string
  confirmedAt: Instant | null
  hiddenAt: Instant | null
  withdrawnAt: Instant | null
}

export async function findEndorsement(db: Db, id: string): Promise<Endorsement | undefined> {
  const row = await db.query
    .selectFrom('endorsements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toEndorsement(row)
}

/** The confirmed ones that stand, hidden ones too, in the order in which they were confirmed. */
export async function listEndorsements(db: Db, eventId: string): Promise<Endorsement[]> {
  const rows = await db.query
    .selectFrom('endorsements')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute()
  return rows.map(toEndorsement)
}

/** The organizations that one watcher speaks for, confirmed or not. */
export async function endorsementsByWatcher(db: Db, watcherId: string): Promise<Endorsement[]> {
  const rows = await db.query
    .selectFrom('endorsements')
    .selectAll()
    .where('watcher_id', '=', watcherId)
    .orderBy('created_at')
    .execute()
  return rows.map(toEndorsement)
}

/** What several watchers put their names under: confirmed, not withdrawn. */
export async function endorsementsOf(
  db: Db,
  watcherIds: readonly string[],
): Promise<Endorsement[]> {
  const rows = await db.query
    .selectFrom('endorsements')
    .selectAll()
    .where(
      'watcher_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(watcherIds)}))`,
    )
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('created_at')
    .execute()
  return rows.map(toEndorsement)
}

export function insertEndorsement(
  db: Db,
  endorsement: Pick<
    Endorsement,
    'id' | 'eventId' | 'watcherId' | 'organization' | 'contactName' | 'website' | 'statement'
  > & { createdAt: Instant },
): Write {
  return db.query.insertInto('endorsements').values({
    id: endorsement.id,
    event_id: endorsement.eventId,
    watcher_id: endorsement.watcherId,
    organization: endorsement.organization,
    contact_name_sealed: endorsement.contactName,
    website: endorsement.website,
    statement: endorsement.statement,
    created_at: endorsement.createdAt,
    confirmed_at: null,
    hidden_at: null,
    withdrawn_at: null,
  })
}

/** Confirms one, in place of any that the same watcher gave for the same organization before. */
export function confirmEndorsement(db: Db, endorsement: Endorsement, now: Instant): Write[] {
  return [
    db.query
      .updateTable('endorsements')
      .set({ withdrawn_at: now })
      .where('watcher_id', '=', endorsement.watcherId)
      .where('id', '<>', endorsement.id)
      .where(sql<boolean>`lower(organization) = lower(${endorsement.organization})`)
      .where('withdrawn_at', 'is', null),
    db.query
      .updateTable('endorsements')
      .set({ confirmed_at: now })
      .where('id', '=', endorsement.id),
  ]
}

/** `hiddenAt` null shows it again. */
export function hideEndorsement(
  db: Db,
  eventId: string,
  id: string,
  hiddenAt: Instant | null,
): Write {
  return db.query
    .updateTable('endorsements')
    .set({ hidden_at: hiddenAt })
    .where('id', '=', id)
    .where('event_id', '=', eventId)
}

/** Takes the names of all organizations that a watcher speaks for off the event. */
export function withdrawEndorsements(db: Db, watcherId: string, now: Instant): Write {
  return db.query
    .updateTable('endorsements')
    .set({ withdrawn_at: now })
    .where('watcher_id', '=', watcherId)
    .where('withdrawn_at', 'is', null)
}

function toEndorsement(row: EndorsementsTable): Endorsement {
  return {
    id: row.id,
    eventId: row.event_id,
    watcherId: row.watcher_id,
    organization: row.organization,
    contactName: row.contact_name_sealed,
    website: row.website,
    statement: row.statement,
    confirmedAt: row.confirmed_at,
    hiddenAt: row.hidden_at,
    withdrawnAt: row.withdrawn_at,
  }
}
