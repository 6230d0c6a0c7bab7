// Holds the SQL of table reviews: which events wait for a moderator, and what became of those that did.

import { type Selectable, sql } from 'kysely'
import type { ReviewsTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Review = {
  eventId: string
  /** Since when it waits, or waited. */
  askedAt: Instant
  /** Null while it waits. */
  decision: ReviewsTable['decision']
  decidedAt: Instant | null
  /** Why it was not published, sealed; null when nobody said so. */
  reason: string | null
}

export async function findReview(db: Db, eventId: string): Promise<Review | undefined> {
  const row = await db.query
    .selectFrom('reviews')
    .selectAll()
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row && toReview(row)
}

/** Events that wait and are not over, the longest waiting first; and how many there are in all. */
export async function listWaiting(
  db: Db,
  { now, limit }: { now: Instant; limit: number },
): Promise<{ reviews: Review[]; all: number }> {
  const rows = await waiting(db, now)
    .selectAll('reviews')
    .orderBy('reviews.asked_at')
    .orderBy('reviews.event_id')
    .limit(limit)
    .execute()
  return { reviews: rows.map(toReview), all: await countWaiting(db, now) }
}

/** Counts the events that wait for a moderator and are not over. */
export async function countWaiting(db: Db, now: Instant): Promise<number> {
  const row = await waiting(db, now)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

export async function isAnyWaiting(db: Db, now: Instant): Promise<boolean> {
  const row = await waiting(db, now).select('reviews.event_id').limit(1).executeTakeFirst()
  return row !== undefined
}

/** Puts a confirmed event into the queue; one that is there, or was answered, stays as it is. One that was taken down is left out. */
export function askForReview(db: Db, eventId: string, now: Instant): Write {
  return db.query
    .insertInto('reviews')
    .columns(['event_id', 'asked_at'])
    .expression(eb =>
      eb
        .selectFrom('events')
        .where('id', '=', eventId)
        .where('publication', '=', 'awaiting')
        .select(inner => ['id', inner.val(now).as('asked_at')]),
    )
    .onConflict(conflict => conflict.column('event_id').doNothing())
}

/** Puts one that was not published back into the queue, at its end; one that waits keeps its place. */
export function askForReviewAgain(db: Db, eventId: string, now: Instant): Write {
  return (
    db.query
      .updateTable('reviews')
      .set({ asked_at: now, decision: null, decided_at: null, decided_by: null })
      .where('event_id', '=', eventId)
      .where('decision', '=', 'declined')
      // what was called advertising does not come back by being edited
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM moderation_acts
        WHERE event_id = ${eventId} AND act = 'spam' AND undone_at IS NULL)`,
      )
  )
}

/** Takes back a refusal of an instant: the event waits again, in its old place. */
export function reopenReview(db: Db, eventId: string, decidedAt: Instant): Write {
  return db.query
    .updateTable('reviews')
    .set({ decision: null, decided_at: null, decided_by: null, reason_sealed: null })
    .where('event_id', '=', eventId)
    .where('decision', '=', 'declined')
    .where('decided_at', '=', decidedAt)
}

/**
 * Settles what waits, as long as its newest revision is the one that the moderator read: a later one,
 * or another moderator's answer, leaves the row as it is.
 */
export function decideReview(
  db: Db,
  review: {
    eventId: string
    revision: number
    decision: 'published' | 'declined'
    by: string
    reason: string | null
    now: Instant
  },
): Write {
  const { eventId, revision, decision, by, reason, now } = review
  return db.query
    .updateTable('reviews')
    .set({ decision, decided_at: now, decided_by: by, reason_sealed: reason })
    .where('event_id', '=', eventId)
    .where('decision', 'is', null)
    .where(
      sql<boolean>`(SELECT revision FROM events
        WHERE id = ${eventId} AND publication = 'awaiting') = ${revision}`,
    )
}

const waiting = (db: Db, now: Instant) =>
  db.query
    .selectFrom('reviews')
    .innerJoin('events', 'events.id', 'reviews.event_id')
    .where('reviews.decision', 'is', null)
    // the pluses make it begin with the reviews (reviews_waiting), not with all unpublished events
    .where(sql<boolean>`+events.publication = 'awaiting'`)
    .where(sql<boolean>`+events.over_at > ${now}`)

/** Rows of the moderators' queue (`asks.ts`). */
export const reviewsAsking = (db: Db, now: Instant) =>
  waiting(db, now).select([
    'reviews.event_id',
    'reviews.asked_at as since',
    sql<number>`1`.as('rank'),
  ])

function toReview(row: Selectable<ReviewsTable>): Review {
  return {
    eventId: row.event_id,
    askedAt: row.asked_at,
    decision: row.decision,
    decidedAt: row.decided_at,
    reason: row.reason_sealed,
  }
}
