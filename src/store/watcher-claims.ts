// Holds the SQL of table watchers as the queue of those who are behind: claims with a lease, and what
// becomes of them. Who a watcher is stands in watchers.ts.

import { type ExpressionBuilder, sql } from 'kysely'
import type { Schema } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { KeptAnswer } from '../domain/mail-answer.ts'
import type { Db, Write } from '../ports.ts'
import { isListening, toWatcher, type Watcher } from './watchers.ts'

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
        .where(hasRested(eventId, now))
        .orderBy('told_revision')
        .orderBy('domain_turn')
        .limit(limit),
    )
    .returningAll()
    .execute()
  return rows.sort((a, b) => a.domain_turn - b.domain_turn).map(toWatcher)
}

/**
 * True while a claimed watcher still listens to an event that is public, and is held by this lease until
 * `latest` or longer.
 */
export async function isStillClaimed(
  db: Db,
  claim: { id: string; lease: string; latest: Instant },
): Promise<boolean> {
  // as text, because it is asked before each mail, and building it took longer than SQLite takes to answer
  const { rows } = await sql`SELECT id FROM watchers
    WHERE id = ${claim.id} AND lease = ${claim.lease} AND leased_until >= ${claim.latest} AND ${isListening}
      AND EXISTS (SELECT 1 FROM events WHERE events.id = event_id AND publication = 'published')`.execute(
    db.query,
  )
  return rows.length > 0
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
  told: readonly {
    watcher_id: string
    revision: number
    told_at: Instant
    response: KeptAnswer
    /** Until then the next mail waits, so that it says all that comes meanwhile. */
    rests_until: Instant
  }[],
): Write {
  const update = sql<unknown>`UPDATE watchers
    SET told_revision = now.value ->> 'revision', told_at = now.value ->> 'told_at',
      rests_until = now.value ->> 'rests_until',
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
    response: KeptAnswer
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
  sql<string | null>`(SELECT min(max(${now}, coalesce(retry_at, ''), coalesce(leased_until, ''),
      CASE WHEN told_revision < urgent_revision THEN '' ELSE coalesce(rests_until, '') END))
    FROM watchers WHERE event_id = ${eventId} AND told_revision < ${revision}
    AND confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL)`

/** Two mails to one watcher are some time apart, unless they lack a revision that waits for nothing. */
const hasRested = (eventId: string, now: Instant) =>
  sql<boolean>`(rests_until IS NULL OR rests_until <= ${now} OR told_revision < (
    SELECT urgent_revision FROM events WHERE id = ${eventId}))`

const isDue = (eb: ExpressionBuilder<Schema, 'watchers'>, now: Instant) =>
  eb.and([
    eb.or([eb('retry_at', 'is', null), eb('retry_at', '<=', now)]),
    eb.or([eb('leased_until', 'is', null), eb('leased_until', '<=', now)]),
  ])
