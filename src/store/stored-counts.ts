// Holds the SQL of how much a calendar holds, for its host. Counts alone.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'

export type StoredCounts = {
  published: number
  /** Published events that are not over. */
  toCome: number
  awaiting: number
  hidden: number
  removed: number
  revisions: number
  followers: number
  endorsers: number
  digests: number
  mailsWaiting: number
  mailsGivenUp: number
  suppressed: number
}

export async function countStored(db: Db, now: Instant): Promise<StoredCounts> {
  const events = (publication: string) =>
    sql`(SELECT count(*) FROM events WHERE publication = ${publication})`
  const listening = sql`confirmed_at IS NOT NULL AND stopped_at IS NULL AND bounced_at IS NULL`
  const waits = sql`sent_at IS NULL AND failed_at IS NULL`
  const { rows } = await sql<StoredCounts>`SELECT
    ${events('published')} AS published,
    (SELECT count(*) FROM events WHERE publication = 'published' AND over_at > ${now}) AS toCome,
    ${events('awaiting')} AS awaiting,
    ${events('hidden')} AS hidden,
    ${events('removed')} AS removed,
    (SELECT count(*) FROM revisions) AS revisions,
    (SELECT count(*) FROM watchers WHERE ${listening} AND id NOT IN (SELECT watcher_id FROM endorsements)) AS followers,
    (SELECT count(*) FROM watchers WHERE ${listening} AND id IN (SELECT watcher_id FROM endorsements)) AS endorsers,
    (SELECT count(*) FROM digests WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL) AS digests,
    (SELECT count(*) FROM letters WHERE ${waits}) AS mailsWaiting,
    (SELECT count(*) FROM letters WHERE failed_at IS NOT NULL) AS mailsGivenUp,
    (SELECT count(*) FROM suppressions) AS suppressed`.execute(db.query)
  const [counts] = rows
  if (!counts) throw new Error('the counts came without a row')
  return counts
}
