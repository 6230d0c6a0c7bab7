// Table confirmations: what a mailed link asks a person to confirm.

import { type Selectable, sql } from 'kysely'
import type { ConfirmationsTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { Db, Write } from '../ports.ts'

export type Confirmation = {
  id: string
  purpose: ConfirmationsTable['purpose']
  eventId: string
  organizerId: string | null
  watcherId: string | null
  endorsementId: string | null
  /** They asked for a reminder before the start, beside the changes. */
  wantsReminder: boolean
  /** The one that they asked in; null for those from before it was kept. */
  language: Language | null
  expiresAt: Instant
  confirmedAt: Instant | null
}

export async function findConfirmation(db: Db, id: string): Promise<Confirmation | undefined> {
  const row = await db.query
    .selectFrom('confirmations')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toConfirmation(row)
}

export async function findConfirmationByToken(
  db: Db,
  tokenHash: string,
): Promise<Confirmation | undefined> {
  const row = await db.query
    .selectFrom('confirmations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && toConfirmation(row)
}

export function insertConfirmation(
  db: Db,
  confirmation: Confirmation & { tokenHash: string; createdAt: Instant },
): Write {
  return db.query.insertInto('confirmations').values({
    id: confirmation.id,
    purpose: confirmation.purpose,
    event_id: confirmation.eventId,
    organizer_id: confirmation.organizerId,
    watcher_id: confirmation.watcherId,
    endorsement_id: confirmation.endorsementId,
    token_hash: confirmation.tokenHash,
    created_at: confirmation.createdAt,
    expires_at: confirmation.expiresAt,
    confirmed_at: confirmation.confirmedAt,
    wants_reminder: confirmation.wantsReminder ? 1 : 0,
    language: confirmation.language,
  })
}

/** What an organizer was asked and has not answered: to publish their event. */
export async function findOpenPublishing(
  db: Db,
  organizerId: string,
): Promise<Confirmation | undefined> {
  const row = await db.query
    .selectFrom('confirmations')
    .selectAll()
    .where('organizer_id', '=', organizerId)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return row && toConfirmation(row)
}

/** Gives the links that one address was sent to publish its events more time. */
export function renewPublishing(db: Db, addressKey: string, expiresAt: Instant): Write {
  return db.query
    .updateTable('confirmations')
    .set({ expires_at: expiresAt })
    .where('purpose', '=', 'publish')
    .where('confirmed_at', 'is', null)
    .where('organizer_id', 'in', eb =>
      eb
        .selectFrom('organizers')
        .select('id')
        .where('address_key', '=', addressKey)
        .where('withdrawn_at', 'is', null),
    )
}

/** Of an event that moderators have hidden meanwhile the question stays open, for when it is shown again. */
export function markConfirmed(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('confirmations')
    .set({ confirmed_at: now })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM events
        WHERE events.id = confirmations.event_id AND publication = 'hidden')`,
    )
}

function toConfirmation(row: Selectable<ConfirmationsTable>): Confirmation {
  return {
    id: row.id,
    purpose: row.purpose,
    eventId: row.event_id,
    organizerId: row.organizer_id,
    watcherId: row.watcher_id,
    endorsementId: row.endorsement_id,
    wantsReminder: row.wants_reminder === 1,
    language: row.language as Language | null,
    expiresAt: row.expires_at,
    confirmedAt: row.confirmed_at,
  }
}
