// Holds the SQL of how long changes wait until their mails are out, and of how much mail waits, for the host.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import type { QueuedMail } from './queued-mails.ts'

/** Seconds from each revision since `since` to its last mail that was taken, ascending; the newest 10,000. */
export async function changeWaits(db: Db, since: Instant): Promise<number[]> {
  const { rows } = await sql<{ seconds: number }>`
    SELECT (julianday(max(t.told_at)) - julianday(r.at)) * 86400 AS seconds
    FROM (SELECT event_id, number, at FROM revisions
      WHERE at >= ${since} AND number > 1 ORDER BY at DESC LIMIT 10000) AS r
    JOIN tellings AS t ON t.event_id = r.event_id AND t.revision = r.number
    GROUP BY r.event_id, r.number ORDER BY seconds`.execute(db.query)
  return rows.map(({ seconds }) => Math.max(0, Math.round(seconds * 10) / 10))
}

/** The smallest value that this share of them does not exceed; 0 of none. @param ascending sorted values. */
export const percentile = (ascending: readonly number[], share: number): number =>
  ascending[Math.max(0, Math.ceil(ascending.length * share) - 1)] ?? 0

/** Letters that were neither sent nor given up, by kind. */
export async function waitingMails(db: Db): Promise<{ kind: QueuedMail['kind']; count: number }[]> {
  return db.query
    .selectFrom('letters')
    .select(['kind', eb => eb.fn.countAll<number>().as('count')])
    .where('sent_at', 'is', null)
    .where('failed_at', 'is', null)
    .groupBy('kind')
    .execute()
}

/** Watchers who lack the newest revision of their event, whether it is due or rests. */
export async function countBehind(db: Db): Promise<number> {
  const row = await db.query
    .selectFrom('events')
    .innerJoin('watchers', 'watchers.event_id', 'events.id')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('events.tell_after', 'is not', null)
    .whereRef('watchers.told_revision', '<', 'events.revision')
    .where('watchers.confirmed_at', 'is not', null)
    .where('watchers.stopped_at', 'is', null)
    .where('watchers.bounced_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row.count
}
