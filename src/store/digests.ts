// Holds the SQL of table digests: one address that reads one filter of the calendar, and how far it has
// been told.

import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { DigestsTable, Schema } from '../../db/schema.ts'
import type { DigestPeriod } from '../domain/digest.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Language } from '../domain/language.ts'
import type { KeptAnswer } from '../domain/mail-answer.ts'
import type { Db, Write } from '../ports.ts'
import type { EventFilter } from './event-lists.ts'
import { type InboxKeys, isOf } from './suppressions.ts'

/** A filter as it is kept: words as they were typed, since terms may be renamed. */
export type KeptFilter = Omit<EventFilter, 'words'> & { q: string }

/** The filter twice: as it is kept, and as the address of the list has it (`region=…&q=…`). */
export type DigestWish = {
  period: DigestPeriod
  language: Language
  filter: KeptFilter
  query: string
}

export type Digest = DigestWish & {
  id: string
  address: SealedAddress
  addressKey: string
  createdAt: Instant
  confirmedAt: Instant | null
  stoppedAt: Instant | null
  bouncedAt: Instant | null
  /** Everything until then has been said; null before it is confirmed. */
  coveredUntil: Instant | null
  attempts: number
}

export async function findDigest(db: Db, id: string): Promise<Digest | undefined> {
  const row = await db.query
    .selectFrom('digests')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && toDigest(row)
}

export async function findDigestByToken(db: Db, tokenHash: string): Promise<Digest | undefined> {
  const row = await db.query
    .selectFrom('digests')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row && toDigest(row)
}

/** Lists the digests of one address, newest first. */
export async function digestsByAddress(
  db: Db,
  addressKey: string,
  limit: number,
): Promise<Digest[]> {
  const rows = await db.query
    .selectFrom('digests')
    .selectAll()
    .where('address_key', '=', addressKey)
    .where(isWanted)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toDigest)
}

export function insertDigest(
  db: Db,
  digest: DigestWish &
    Pick<Digest, 'id' | 'address' | 'addressKey' | 'createdAt'> & {
      inboxKey: string
      tokenHash: string
    },
): Write {
  return db.query.insertInto('digests').values({
    id: digest.id,
    address_sealed: digest.address,
    address_key: digest.addressKey,
    inbox_key: digest.inboxKey,
    ...wished(digest),
    token_hash: digest.tokenHash,
    created_at: digest.createdAt,
    confirmed_at: null,
    stopped_at: null,
    bounced_at: null,
    covered_until: null,
    due_at: null,
    last_response: null,
  })
}

/** Begins, or begins again, with what is new from now on. One that runs already stays as it is. */
export function startDigest(db: Db, id: string, start: { now: Instant; dueAt: Instant }): Write {
  return db.query
    .updateTable('digests')
    .set({
      confirmed_at: sql`coalesce(confirmed_at, ${start.now})`,
      stopped_at: null,
      bounced_at: null,
      covered_until: start.now,
      due_at: start.dueAt,
      attempts: 0,
    })
    .where('id', '=', id)
    .where(eb => eb.not(isWanted(eb)))
}

export function changeDigest(db: Db, id: string, wish: DigestWish, dueAt: Instant): Write {
  return db.query
    .updateTable('digests')
    .set({ ...wished(wish), due_at: sql`CASE WHEN due_at IS NULL THEN NULL ELSE ${dueAt} END` })
    .where('id', '=', id)
}

export function stopDigest(db: Db, id: string, now: Instant): Write {
  return stopped(db, now).where('id', '=', id)
}

export function stopDigestsOf(db: Db, keys: InboxKeys, now: Instant): Write {
  return stopped(db, now).where(isOf(keys))
}

/** The address takes no mail. */
export function bounceDigest(db: Db, id: string, now: Instant, answer: KeptAnswer): Write {
  return db.query
    .updateTable('digests')
    .set({ bounced_at: now, due_at: null, last_response: answer })
    .where('id', '=', id)
    .where(isWanted)
}

/**
 * Claims digests that are due by moving each to its next period: whatever happens now, this period
 * is tried by nobody else. What is not said stays before the cursor, for the next one.
 */
export async function claimDigests(
  db: Db,
  claim: { now: Instant; next: Record<DigestPeriod, Instant>; limit: number },
): Promise<Digest[]> {
  const { now, next, limit } = claim
  const rows = await db.query
    .updateTable('digests')
    .set({ due_at: sql`CASE period WHEN 'daily' THEN ${next.daily} ELSE ${next.weekly} END` })
    .where('id', 'in', eb =>
      eb
        .selectFrom('digests')
        .select('id')
        .where('due_at', '<=', now)
        .where(isWanted)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit),
    )
    .returningAll()
    .execute()
  return rows.map(toDigest)
}

/** Tells whether it has not been stopped since it was claimed. */
export async function isStillWanted(db: Db, id: string): Promise<boolean> {
  const row = await db.query
    .selectFrom('digests')
    .select('id')
    .where('id', '=', id)
    .where(isWanted)
    .executeTakeFirst()
  return row !== undefined
}

/** It was said, or there was nothing to say: the cursor moves on from where it was. */
export function coverDigest(
  db: Db,
  { id, coveredUntil }: Digest,
  covered: { until: Instant; response: KeptAnswer },
): Write {
  return db.query
    .updateTable('digests')
    .set({ covered_until: covered.until, attempts: 0, last_response: covered.response })
    .where('id', '=', id)
    .where('covered_until', '=', coveredUntil)
}

/** Not sent. `retryAt` is null to wait for the next period, or the instant of the next try. */
export function postponeDigest(
  db: Db,
  id: string,
  failure: { attempts: number; retryAt: Instant | null; response: KeptAnswer },
): Write {
  return db.query
    .updateTable('digests')
    .set({
      attempts: failure.attempts,
      last_response: failure.response,
      ...(failure.retryAt && { due_at: sql`min(due_at, ${failure.retryAt})` }),
    })
    .where('id', '=', id)
}

/** Claimed and not tried: due again at `retryAt`. */
export function releaseDigest(db: Db, id: string, retryAt: Instant): Write {
  return db.query
    .updateTable('digests')
    .set({ due_at: sql`min(due_at, ${retryAt})` })
    .where('id', '=', id)
}

/** When the next digest is due; undefined while there is none. */
export async function nextDigest(db: Db): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('digests')
    .select('due_at')
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst()
  return row?.due_at ?? undefined
}

type Eb = ExpressionBuilder<Schema, 'digests'>

const isWanted = (eb: Eb) =>
  eb.and([
    eb('confirmed_at', 'is not', null),
    eb('stopped_at', 'is', null),
    eb('bounced_at', 'is', null),
  ])

const stopped = (db: Db, now: Instant) =>
  db.query
    .updateTable('digests')
    .set({ stopped_at: now, due_at: null })
    .where('stopped_at', 'is', null)

const wished = ({ period, language, filter, query }: DigestWish) => ({
  period,
  language,
  filter: JSON.stringify(filter),
  query,
})

function toDigest(row: Selectable<DigestsTable>): Digest {
  return {
    id: row.id,
    address: row.address_sealed,
    addressKey: row.address_key,
    language: row.language as Language,
    period: row.period,
    filter: JSON.parse(row.filter) as KeptFilter,
    query: row.query,
    createdAt: row.created_at,
    confirmedAt: row.confirmed_at,
    stoppedAt: row.stopped_at,
    bouncedAt: row.bounced_at,
    coveredUntil: row.covered_until,
    attempts: row.attempts,
  }
}
