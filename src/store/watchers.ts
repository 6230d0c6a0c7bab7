// Holds the SQL of table watchers: one address that relies on one event, and the revision that it was last
// told.

import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Schema, WatchersTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { KeptAnswer } from '../domain/mail-answer.ts'
import type { Db, Write } from '../ports.ts'

export type Watcher = {
  id: string
  eventId: string
  address: SealedAddress
  addressKey: string
  language: Language
  confirmedAt: Instant | null
  stoppedAt: Instant | null
  bouncedAt: Instant | null
  toldRevision: number
  toldAt: Instant | null
  acknowledgedRevision: number
  acknowledgedAt: Instant | null
  /** Revisions whose mail may or may not have arrived. */
  uncertainRevisions: number[]
  attempts: number
  retryAt: Instant | null
  lastResponse: KeptAnswer | null
  /** Since when their server has only put mail off; null when the last one was taken. */
  failingSince: Instant | null
  /** The confirmation that they pressed; its letter is what later mail belongs under. */
  confirmedBy: string | null
  /** A mail 24 hours before the start. */
  wantsReminder: boolean
}

export async function findWatcher(db: Db, id: string): Promise<Watcher | undefined> {
  const row = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toWatcher(row)
}

export async function findWatcherByToken(db: Db, tokenHash: string): Promise<Watcher | undefined> {
  const row = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && toWatcher(row)
}

export async function findWatcherByAddress(
  db: Db,
  eventId: string,
  addressKey: string,
): Promise<Watcher | undefined> {
  const row = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('address_key', '=', addressKey)
    .executeTakeFirst()
  return row && toWatcher(row)
}

export function insertWatcher(
  db: Db,
  watcher: Pick<Watcher, 'id' | 'eventId' | 'address' | 'language'> & {
    addressKey: string
    /** Keyed hash of the domain; whoever has none shares one. */
    domainKey?: string
    /** Keyed hash of the folded address. */
    inboxKey: string
    tokenHash: string
    createdAt: Instant
    /** Their row is there, and stays as it is. */
    known?: boolean
  },
): Write {
  const { domainKey = '', known = false } = watcher
  const insert = db.query.insertInto('watchers').values({
    id: watcher.id,
    event_id: watcher.eventId,
    address_sealed: watcher.address,
    address_key: watcher.addressKey,
    domain_key: domainKey,
    inbox_key: watcher.inboxKey,
    domain_turn: sql<number>`(SELECT coalesce(max(domain_turn), 0) + 1 FROM watchers
      WHERE event_id = ${watcher.eventId} AND domain_key = ${domainKey})`,
    language: watcher.language,
    token_hash: watcher.tokenHash,
    created_at: watcher.createdAt,
    confirmed_at: null,
    stopped_at: null,
    bounced_at: null,
    told_at: null,
    acknowledged_at: null,
    leased_until: null,
    lease: null,
    retry_at: null,
    last_response: null,
  })
  return known ? insert.onConflict(conflict => conflict.doNothing()) : insert
}

/**
 * Starts telling a watcher from the revision that they saw when they confirmed. One who listens
 * already keeps what they know; one who had stopped begins again.
 */
export function confirmWatcher(
  db: Db,
  id: string,
  seen: { revision: number; now: Instant; confirmedBy?: string },
): Write {
  return db.query
    .updateTable('watchers')
    .set({
      ...(seen.confirmedBy && { confirmed_by: seen.confirmedBy }),
      confirmed_at: sql`coalesce(confirmed_at, ${seen.now})`,
      stopped_at: null,
      bounced_at: null,
      // whatever is said to have been seen: of what was not public, nobody has a copy
      told_revision: sql`max(${seen.revision}, (
        SELECT first_public FROM events WHERE events.id = watchers.event_id))`,
      told_at: seen.now,
      uncertain_revisions: '[]',
      attempts: 0,
      retry_at: null,
      failing_since: null,
    })
    .where('id', '=', id)
    .where(eb => eb.not(isListening(eb)))
}

export function setReminder(db: Db, id: string, wanted: boolean): Write {
  return db.query
    .updateTable('watchers')
    .set({ wants_reminder: wanted ? 1 : 0 })
    .where('id', '=', id)
}

/** The one that they asked in last: a row may be older, and of whoever typed their address in. */
export function setLanguage(db: Db, id: string, language: Language): Write {
  return db.query.updateTable('watchers').set({ language }).where('id', '=', id)
}

export function stopWatcher(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('watchers')
    .set({ stopped_at: now })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
}

/** Their server took a mail and gave it back: the address takes none. */
export function bounceWatcher(db: Db, id: string, now: Instant, answer: KeptAnswer): Write {
  return db.query
    .updateTable('watchers')
    .set({ bounced_at: now, last_response: answer })
    .where('id', '=', id)
    .where('bounced_at', 'is', null)
}

/** "We have changed our copies", up to a revision that they were shown. */
export function acknowledge(db: Db, id: string, revision: number, now: Instant): Write {
  return db.query
    .updateTable('watchers')
    .set({ acknowledged_revision: revision, acknowledged_at: now })
    .where('id', '=', id)
    .where('acknowledged_revision', '<', revision)
}

type Eb = ExpressionBuilder<Schema, 'watchers'>

/** Confirmed, not stopped, and their address still takes mail. */
export const isListening = (eb: Eb) =>
  eb.and([
    eb('confirmed_at', 'is not', null),
    eb('stopped_at', 'is', null),
    eb('bounced_at', 'is', null),
  ])

export function toWatcher(row: Selectable<WatchersTable>): Watcher {
  return {
    id: row.id,
    eventId: row.event_id,
    address: row.address_sealed,
    addressKey: row.address_key,
    language: row.language as Language,
    confirmedAt: row.confirmed_at,
    stoppedAt: row.stopped_at,
    bouncedAt: row.bounced_at,
    toldRevision: row.told_revision,
    toldAt: row.told_at,
    acknowledgedRevision: row.acknowledged_revision,
    acknowledgedAt: row.acknowledged_at,
    uncertainRevisions: JSON.parse(row.uncertain_revisions) as number[],
    attempts: row.attempts,
    retryAt: row.retry_at,
    lastResponse: row.last_response,
    failingSince: row.failing_since,
    confirmedBy: row.confirmed_by,
    wantsReminder: row.wants_reminder === 1,
  }
}
