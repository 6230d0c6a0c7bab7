// Holds the SQL of table reports: what readers say is wrong with an event, until moderators have answered.
// Words and addresses are sealed; the same words again are counted in one row.

import { sql } from 'kysely'
import type { ReportsTable } from '../../db/schema.ts'
import type { Instant, SealedAddress } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type ReportReason = ReportsTable['reason']

export type Report = {
  reason: ReportReason
  words: SealedAddress
  /** '' for none. */
  email: SealedAddress
  createdAt: Instant
  /** Number of times that the same words came. */
  times: number
}

/** An event with reports that nobody has answered. */
export type Reported = { eventId: string; since: Instant }

/** The events that were reported first, and how many there are in all. */
export async function listReported(
  db: Db,
  limit: number,
): Promise<{ listed: Reported[]; all: number }> {
  const rows = await open(db)
    .select(['event_id', sql<Instant>`min(reports.created_at)`.as('since')])
    .groupBy('event_id')
    .orderBy('since')
    .orderBy('event_id')
    .limit(limit)
    .execute()
  const { n } = await open(db)
    .select(sql<number>`count(DISTINCT event_id)`.as('n'))
    .executeTakeFirstOrThrow()
  return { listed: rows.map(row => ({ eventId: row.event_id, since: row.since })), all: n }
}

export async function openReports(db: Db, eventId: string): Promise<Report[]> {
  const rows = await db.query
    .selectFrom('reports')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('answered_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    reason: row.reason,
    words: row.words_sealed,
    email: row.email_sealed,
    createdAt: row.created_at,
    times: row.times,
  }))
}

/** True when one waits for an answer. */
export async function isAnyReported(db: Db): Promise<boolean> {
  const row = await open(db).select('reports.id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** When moderators last answered reports of an event; '' when they never did. */
export async function lastAnswered(db: Db, eventId: string): Promise<Instant | ''> {
  const row = await db.query
    .selectFrom('reports')
    .select(eb => eb.fn.max('answered_at').as('at'))
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row?.at ?? ''
}

/** Keeps a report, or counts it with the same words; past so many open ones of an event it is left out. */
export function insertReport(
  db: Db,
  report: {
    id: string
    eventId: string
    reason: ReportReason
    wordsKey: string
    words: SealedAddress
    email: SealedAddress
    now: Instant
  },
  openAtMost: number,
): Write {
  const { id, eventId, reason, wordsKey, words, email, now } = report
  const insert = sql`
    INSERT INTO reports (id, event_id, reason, words_key, words_sealed, email_sealed, created_at)
    SELECT ${id}, ${eventId}, ${reason}, ${wordsKey}, ${words}, ${email}, ${now}
    WHERE EXISTS (SELECT 1 FROM reports WHERE event_id = ${eventId} AND reason = ${reason}
        AND words_key = ${wordsKey} AND answered_at IS NULL)
      OR (SELECT count(*) FROM reports WHERE event_id = ${eventId} AND answered_at IS NULL)
        < ${openAtMost}
    ON CONFLICT (event_id, reason, words_key) WHERE answered_at IS NULL DO UPDATE SET
      times = times + 1, email_sealed = iif(email_sealed = '', excluded.email_sealed, email_sealed)`
  return { compile: () => insert.compile(db.query) }
}

export function answerReports(db: Db, eventId: string, now: Instant): Write {
  return db.query
    .updateTable('reports')
    .set({ answered_at: now })
    .where('event_id', '=', eventId)
    .where('answered_at', 'is', null)
}

/** Takes back an answer of an instant. What was reported anew since is one report more. */
export function reopenReports(db: Db, eventId: string, answeredAt: Instant): Write {
  const again = sql`UPDATE OR IGNORE reports SET answered_at = NULL
    WHERE event_id = ${eventId} AND answered_at = ${answeredAt}`
  return { compile: () => again.compile(db.query) }
}

/** Answered ones after a while, and those that nobody ever answered. */
export function forgetReports(db: Db, before: { answered: Instant; created: Instant }): Write[] {
  return [
    db.query.deleteFrom('reports').where('answered_at', '<', before.answered),
    db.query.deleteFrom('reports').where('created_at', '<', before.created),
  ]
}

/** Rows of the moderators' queue (`asks.ts`); what is called harmful comes first. */
export const reportsAsking = (db: Db) =>
  open(db).select([
    'reports.event_id',
    'reports.created_at as since',
    sql<number>`iif(reports.reason = 'harmful', 2, 1)`.as('rank'),
  ])

const open = (db: Db) =>
  db.query
    .selectFrom('reports')
    .innerJoin('events', 'events.id', 'reports.event_id')
    .where('reports.answered_at', 'is', null)
    .where('events.publication', '=', 'published')
