// Holds the SQL of table letter_claims: places of limits that unanswered letters take. Knows buckets,
// never addresses.

import { type SqlBool, sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Limit } from '../domain/limits.ts'
import type { Db, Write } from '../ports.ts'

/** One place to take of one limit. */
export type Claim = {
  /** The limit and whom it is for, such as `all KEYED-HASH`. */
  bucket: string
  limit: Limit
}

/**
 * Takes a place of each limit, or fails the batch ({@link CheckViolation} `within_limit`) when one of
 * them has none left as this is committed.
 *
 * @param holder the letter that takes them; the same letter takes each once.
 */
export function claimPlaces(
  db: Db,
  claims: readonly Claim[],
  { holder, now }: { holder: string; now: Instant },
): Write[] {
  if (claims.length === 0) return []
  const wanted = JSON.stringify(
    claims.map(({ bucket, limit: { most, seconds } }) => ({
      bucket,
      most,
      since: plusSeconds(now, -seconds),
    })),
  )
  const insert = sql`INSERT INTO letter_claims (bucket, holder, claimed_at, free)
    SELECT value ->> 'bucket', ${holder}, ${now}, (value ->> 'most') - (
      SELECT count(*) FROM letter_claims
      WHERE bucket = value ->> 'bucket' AND claimed_at > value ->> 'since' AND holder <> ${holder})
    FROM json_each(${wanted}) WHERE true
    ON CONFLICT (bucket, holder) DO NOTHING`
  return [{ compile: () => insert.compile(db.query) }]
}

/** When every one of these limits has a place again; null when each has one at `now`. */
export async function placeAgain(
  db: Db,
  claims: readonly Claim[],
  now: Instant,
): Promise<Instant | null> {
  if (claims.length === 0) return null
  // the claim that has to grow old before there is a place, if there is one
  const last = claims.map(
    ({ bucket, limit: { most, seconds } }) => sql`SELECT (
      SELECT claimed_at FROM letter_claims
      WHERE bucket = ${bucket} AND claimed_at > ${plusSeconds(now, -seconds)}
      ORDER BY claimed_at DESC LIMIT 1 OFFSET ${most - 1}) AS claimed_at, ${seconds} AS seconds`,
  )
  const rows = await sql<{ claimed_at: Instant | null; seconds: number }>`
    ${sql.join(last, sql` UNION ALL `)}`.execute(db.query)
  const again = rows.rows.flatMap(({ claimed_at, seconds }) =>
    claimed_at ? [plusSeconds(claimed_at, seconds)] : [],
  )
  return again.sort().at(-1) ?? null
}

/** Gives back what a letter took, because it was answered. */
export function releasePlaces(db: Db, holder: string): Write {
  return db.query.deleteFrom('letter_claims').where('holder', '=', holder)
}

/** Forgets claims older than any limit reaches. */
export function forgetClaims(db: Db, before: Instant): Write {
  return db.query.deleteFrom('letter_claims').where('claimed_at', '<', before)
}

/** True when an address has proved by any private link that it is its reader's. */
export async function hasUsedLink(db: Db, addressKey: string): Promise<boolean> {
  return isThere(
    db,
    sql<SqlBool>`EXISTS (SELECT 1 FROM organizers
        WHERE address_key = ${addressKey} AND answered_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM watchers
        WHERE address_key = ${addressKey} AND confirmed_at IS NOT NULL)
      OR EXISTS (SELECT 1 FROM digests
        WHERE address_key = ${addressKey} AND confirmed_at IS NOT NULL)`,
  )
}

/** True when an address has used its private link to an event that it organizes. */
export async function hasOrganized(db: Db, addressKey: string): Promise<boolean> {
  return isThere(
    db,
    sql<SqlBool>`EXISTS (SELECT 1 FROM organizers
      WHERE address_key = ${addressKey} AND answered_at IS NOT NULL)`,
  )
}

async function isThere(db: Db, exists: ReturnType<typeof sql<SqlBool>>): Promise<boolean> {
  const { rows } = await sql<{ found: SqlBool }>`SELECT ${exists} AS found`.execute(db.query)
  return Boolean(rows[0]?.found)
}
