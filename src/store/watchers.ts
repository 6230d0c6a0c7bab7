// Table watchers: one address that relies on one event, and the revision that it was last told.

import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Schema, WatchersTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
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
  lastResponse: string | null
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

/** What one address watches and has confirmed, newest first. */
export async function watchersByAddress(
  db: Db,
  addressKey: string,
  limit: number,
): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('address_key', '=', addressKey)
    .where('confirmed_at', 'is not', null)
    .where('stopped_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toWatcher)
}

/** Everybody who has confirmed, endorsers and followers, in the order in which they came. */
export async function listWatchers(db: Db, eventId: string): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(toWatcher)
}

/** Some of those who have confirmed, endorsers before followers, and how many there are in all. */
export async function listEndorsersFirst(
  db: Db,
  eventId: string,
  limit: number,
): Promise<{ listed: Watcher[]; all: number }> {
  const confirmed = db.query
    .selectFrom('watchers')
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
  const { all } = await confirmed
    .select(eb => eb.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow()
  const rows = await confirmed
    .selectAll()
    .orderBy(
      sql`EXISTS (SELECT 1 FROM endorsements WHERE watcher_id = watchers.id
        AND confirmed_at IS NOT NULL AND withdrawn_at IS NULL)`,
      'desc',
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return { listed: rows.map(toWatcher), all }
}

/** Those whose address was found to take no mail, within a stretch of time, and still is. */
export async function listBounced(
  db: Db,
  eventId: string,
  { from, until }: { from: Instant; until: Instant },
): Promise<Watcher[]> {
  const rows = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('bounced_at', '>=', from)
    .where('bounced_at', '<', until)
    .orderBy('bounced_at')
    .orderBy('created_at')
    .execute()
  return rows.map(toWatcher)
}

/** How many people a change would be told to. */
export async function countTold(db: Db, eventId: string): Promise<number> {
  const row = await db.query
    .selectFrom('watchers')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('event_id', '=', eventId)
    .where(isListening)
    .executeTakeFirstOrThrow()
  return row.n
}

/** The same, by the revision that they hold. */
export async function countByHeldRevision(
  db: Db,
  eventId: string,
): Promise<{ revision: number; watchers: number }[]> {
  return db.query
    .selectFrom('watchers')
    .select(['told_revision as revision', eb => eb.fn.countAll<number>().as('watchers')])
    .where('event_id', '=', eventId)
    .where(isListening)
    .groupBy('told_revision')
    .execute()
}

/** A person who watches already keeps their row: nothing of it changes. */
export function insertWatcher(
  db: Db,
  watcher: Pick<Watcher, 'id' | 'eventId' | 'address' | 'language'> & {
    addressKey: string
    /** Keyed hash of the domain; whoever has none shares one. */
    domainKey?: string
    tokenHash: string
    createdAt: Instant
  },
): Write {
  const { domainKey = '' } = watcher
  return db.query.insertInto('watchers').values({
    id: watcher.id,
    event_id: watcher.eventId,
    address_sealed: watcher.address,
    address_key: watcher.addressKey,
    domain_key: domainKey,
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
      told_revision: seen.revision,
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

export function stopWatcher(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('watchers')
    .set({ stopped_at: now })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
}

/** Their server took a mail and gave it back: the address takes none. */
export function bounceWatcher(db: Db, id: string, now: Instant, said: string): Write {
  return db.query
    .updateTable('watchers')
    .set({ bounced_at: now, last_response: said })
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

/**
 * Claims watchers who are behind on an event, for one teller, until the lease runs out: the first of
 * every domain, then the second of each, so that a domain with very many does not keep the others
 * waiting.
 */
export async function claimBehind(
  db: Db,
  claim: {
    eventId: string
    revision: number
    lease: string
    now: Instant
    until: Instant
    limit: number
  },
): Promise<Watcher[]> {
  const { eventId, revision, lease, now, until, limit } = claim
  const rows = await db.query
    .updateTable('watchers')
    .set({ lease, leased_until: until })
    .where('id', 'in', eb =>
      eb
        .selectFrom('watchers')
        .select('id')
        .where('event_id', '=', eventId)
        .where('told_revision', '<', revision)
        .where(isListening)
        .where(inner => isDue(inner, now))
        .orderBy('told_revision')
        .orderBy('domain_turn')
        .limit(limit),
    )
    .returningAll()
    .execute()
  return rows.sort((a, b) => a.domain_turn - b.domain_turn).map(toWatcher)
}

/** Whether a claimed watcher still listens, and is held by this lease until `latest` or longer. */
export async function isStillClaimed(
  db: Db,
  claim: { id: string; lease: string; latest: Instant },
): Promise<boolean> {
  const row = await db.query
    .selectFrom('watchers')
    .select('id')
    .where('id', '=', claim.id)
    .where('lease', '=', claim.lease)
    .where('leased_until', '>=', claim.latest)
    .where(isListening)
    .executeTakeFirst()
  return row !== undefined
}

/** Notes, before mails go out, that these watchers may come to hold this revision. */
export function noteUncertain(db: Db, ids: string[], revision: number, lease: string): Write {
  return db.query
    .updateTable('watchers')
    .set({
      uncertain_revisions: sql`CASE
        WHEN EXISTS (SELECT 1 FROM json_each(uncertain_revisions) WHERE value = ${revision})
        THEN uncertain_revisions ELSE json_insert(uncertain_revisions, '$[#]', ${revision}) END`,
    })
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('lease', '=', lease)
}

/** After the server's 250: these watchers hold this revision, and are behind no more. */
export function markTold(
  db: Db,
  lease: string,
  told: readonly { watcher_id: string; revision: number; told_at: Instant; response: string }[],
): Write {
  const update = sql<unknown>`UPDATE watchers
    SET told_revision = now.value ->> 'revision', told_at = now.value ->> 'told_at',
      last_response = now.value ->> 'response', uncertain_revisions = '[]', attempts = 0,
      retry_at = NULL, failing_since = NULL, lease = NULL, leased_until = NULL
    FROM json_each(${JSON.stringify(told)}) AS now
    WHERE watchers.id = now.value ->> 'watcher_id' AND watchers.lease = ${lease}`
  return { compile: () => update.compile(db.query) }
}

/** The net difference was empty: they hold what is true, and no mail was sent. */
export function markCaughtUp(db: Db, ids: string[], revision: number, lease: string): Write {
  return db.query
    .updateTable('watchers')
    .set({ told_revision: revision, uncertain_revisions: '[]', lease: null, leased_until: null })
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('lease', '=', lease)
}

/** Not told this time. `certain` is true when the mail certainly did not arrive. */
export function markUntold(
  db: Db,
  untold: {
    id: string
    lease: string
    revision: number
    certain: boolean
    attempts: number
    failingSince: Instant | null
    retryAt: Instant
    bouncedAt: Instant | null
    response: string
  },
): Write {
  const { revision } = untold
  return db.query
    .updateTable('watchers')
    .set({
      lease: null,
      leased_until: null,
      attempts: untold.attempts,
      failing_since: untold.failingSince,
      retry_at: untold.retryAt,
      bounced_at: untold.bouncedAt,
      last_response: untold.response,
      ...(untold.certain && { uncertain_revisions: without(revision) }),
    })
    .where('id', '=', untold.id)
    .where('lease', '=', untold.lease)
}

/** Claimed and not tried: their domain is busy or at rest. They certainly got no mail this time. */
export function putOff(
  db: Db,
  off: { id: string; lease: string; revision: number; certain: boolean; retryAt: Instant },
): Write {
  return db.query
    .updateTable('watchers')
    .set({
      lease: null,
      leased_until: null,
      retry_at: off.retryAt,
      ...(off.certain && { uncertain_revisions: without(off.revision) }),
    })
    .where('id', '=', off.id)
    .where('lease', '=', off.lease)
}

const without = (revision: number) =>
  sql<string>`(SELECT coalesce(json_group_array(value), '[]') FROM json_each(uncertain_revisions) WHERE value <> ${revision})`

/** Gives claimed watchers back untouched, for the next teller. */
export function releaseClaim(db: Db, lease: string): Write {
  return db.query
    .updateTable('watchers')
    .set({ lease: null, leased_until: null })
    .where('lease', '=', lease)
}

/** When a listening watcher can be tried next, at `now` or later; null when nobody is behind. */
export const nextBehind = (eventId: string, revision: number, now: Instant) =>
  sql<string | null>`(SELECT min(max(${now}, coalesce(retry_at, ''), coalesce(leased_until, '')))
    FROM watchers WHERE event_id = ${eventId} AND told_revision < ${revision}
    AND confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL)`

type Eb = ExpressionBuilder<Schema, 'watchers'>

/** Confirmed, not stopped, and their address still takes mail. */
const isListening = (eb: Eb) =>
  eb.and([
    eb('confirmed_at', 'is not', null),
    eb('stopped_at', 'is', null),
    eb('bounced_at', 'is', null),
  ])

const isDue = (eb: Eb, now: Instant) =>
  eb.and([
    eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', now)]),
    eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]),
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
