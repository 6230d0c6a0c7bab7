// Holds the SQL of table confirmations: what a mailed link asks a person to confirm. Knows ids of
// subjects, never their tables.

import { type Selectable, type SqlBool, sql } from 'kysely'
import type { ConfirmationsTable, Purpose } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { Db, Write } from '../ports.ts'

export type Confirmation = {
  id: string
  purpose: Purpose
  /** Id of the row that is confirmed: an organizer, an endorsement, a watcher, a digest, a message. */
  subjectId: string
  eventId: string | null
  /** Choices of the form beside its subject. */
  choices: Choices
  /** The language that was asked in; null for the calendar's. */
  language: Language | null
  expiresAt: Instant
  confirmedAt: Instant | null
}

/** `reminder`: a mail 24 hours before the start, beside the changes. */
export type Choices = { reminder?: boolean }

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
    subject_id: confirmation.subjectId,
    event_id: confirmation.eventId,
    choices: JSON.stringify(confirmation.choices),
    language: confirmation.language,
    token_hash: confirmation.tokenHash,
    created_at: confirmation.createdAt,
    expires_at: confirmation.expiresAt,
    confirmed_at: confirmation.confirmedAt,
  })
}

/** Finds the question to publish an event that its organizer has not answered. */
export async function findOpenPublishing(
  db: Db,
  organizerId: string,
): Promise<Confirmation | undefined> {
  const row = await db.query
    .selectFrom('confirmations')
    .selectAll()
    .where('subject_id', '=', organizerId)
    .where('purpose', '=', 'publish')
    .where('confirmed_at', 'is', null)
    .executeTakeFirst()
  return row && toConfirmation(row)
}

/** The oldest question about an event that is not answered; undefined where none waits. */
export async function findOpenQuestion(db: Db, eventId: string): Promise<Confirmation | undefined> {
  const row = await db.query
    .selectFrom('confirmations')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is', null)
    .orderBy('created_at')
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
    .where('subject_id', 'in', eb =>
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

/** For each purpose: links that ran out before this instant are forgotten. */
export type RanOut = Record<Purpose, Instant>

/** A question whose link ran out. */
export type Unanswered = Pick<Confirmation, 'id' | 'purpose' | 'subjectId' | 'eventId'>

/** Questions that nobody answered in time, the oldest first. */
export async function findUnanswered(db: Db, before: RanOut, limit: number): Promise<Unanswered[]> {
  return db.query
    .selectFrom('confirmations')
    .select(['id', 'purpose', 'subject_id as subjectId', 'event_id as eventId'])
    .where('confirmed_at', 'is', null)
    .where('expires_at', '<', Object.values(before).sort().at(-1) ?? '')
    .where(hasRunOut(before))
    .orderBy('expires_at')
    .limit(limit)
    .execute()
}

/** Keeps a question that was answered, or whose link was sent again, since it was found. */
export function forgetUnanswered(db: Db, ids: readonly string[], before: RanOut): Write {
  return db.query
    .deleteFrom('confirmations')
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('confirmed_at', 'is', null)
    .where(hasRunOut(before))
}

const hasRunOut = (before: RanOut) =>
  sql<SqlBool>`expires_at < ${JSON.stringify(before)} ->> purpose`

function toConfirmation(row: Selectable<ConfirmationsTable>): Confirmation {
  return {
    id: row.id,
    purpose: row.purpose,
    subjectId: row.subject_id,
    eventId: row.event_id,
    choices: JSON.parse(row.choices) as Choices,
    language: row.language as Language | null,
    expiresAt: row.expires_at,
    confirmedAt: row.confirmed_at,
  }
}
