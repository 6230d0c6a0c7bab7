// Holds the SQL of table endorsements: organizations that put their name under an event.

import { type Selectable, sql } from 'kysely'
import type { EndorsementsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
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
  /** Since when it is public; null until an organizer shows it. */
  shownAt: Instant | null
  hiddenAt: Instant | null
  withdrawnAt: Instant | null
  /** The domain of the confirmed address, where the website is there; '' where it is not. */
  confirmedDomain: string
  /** The revision that they said in public is right; null while they have not. */
  confirmedRevision: number | null
}

export async function findEndorsement(db: Db, id: string): Promise<Endorsement | undefined> {
  const row = await db.query
    .selectFrom('endorsements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toEndorsement(row)
}

/** The confirmed ones that stand, waiting and hidden ones too, in the order in which they were confirmed. */
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

/** Of those behind the endorsements that are shown: how many know a revision, how many confirmed it. */
export async function countCaughtUp(
  db: Db,
  eventId: string,
  revision: number,
): Promise<{ endorsers: number; told: number; acknowledged: number }> {
  const { rows } = await sql<{ endorsers: number; told: number; acknowledged: number }>`
    SELECT count(*) AS endorsers, count(*) FILTER (WHERE told_revision >= ${revision} AND bounced_at IS NULL) AS told,
      count(*) FILTER (WHERE acknowledged_revision >= ${revision}) AS acknowledged
    FROM watchers WHERE id IN (SELECT watcher_id FROM endorsements WHERE event_id = ${eventId}
      AND confirmed_at IS NOT NULL AND withdrawn_at IS NULL AND hidden_at IS NULL AND shown_at IS NOT NULL)`.execute(
    db.query,
  )
  return rows[0] ?? { endorsers: 0, told: 0, acknowledged: 0 }
}

/** Loads the endorsements of several watchers: confirmed, not withdrawn. */
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

/** By watcher: the organization that they speak for, the last one that they gave. */
export async function organizationsOf(
  db: Db,
  watcherIds: readonly string[],
): Promise<Map<string, string>> {
  const endorsed = await endorsementsOf(db, watcherIds)
  return new Map(endorsed.map(one => [one.watcherId, one.organization]))
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

/** Keeps what a watcher's organizations confirm in public; null for nothing. */
export function confirmEndorsementsInPublic(
  db: Db,
  watcherId: string,
  revision: number | null,
): Write {
  return db.query
    .updateTable('endorsements')
    .set({ vouched_revision: revision })
    .where('watcher_id', '=', watcherId)
    .where('confirmed_at', 'is not', null)
    .where('withdrawn_at', 'is', null)
}

/** Takes the names of all organizations that a watcher speaks for off the event. */
export function withdrawEndorsements(db: Db, watcherId: string, now: Instant): Write {
  return db.query
    .updateTable('endorsements')
    .set({ withdrawn_at: now })
    .where('watcher_id', '=', watcherId)
    .where('withdrawn_at', 'is', null)
}

export function toEndorsement(row: Selectable<EndorsementsTable>): Endorsement {
  return {
    id: row.id,
    eventId: row.event_id,
    watcherId: row.watcher_id,
    organization: row.organization,
    contactName: row.contact_name_sealed,
    website: row.website,
    statement: row.statement,
    confirmedAt: row.confirmed_at,
    shownAt: row.shown_at,
    hiddenAt: row.hidden_at,
    withdrawnAt: row.withdrawn_at,
    confirmedDomain: row.confirmed_domain,
    confirmedRevision: row.vouched_revision,
  }
}
