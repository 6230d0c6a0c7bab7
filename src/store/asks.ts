// Holds the SQL of the moderators' queue: every event that asks for a look, whatever asks for it, once.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { contradictionsAsking } from './contradictions.ts'
import { looksAsking } from './looks.ts'
import { questionsAsking } from './questions.ts'
import { reportsAsking } from './reports.ts'
import { reviewsAsking } from './reviews.ts'

export type Asking = { eventId: string; since: Instant }

/**
 * A stretch of the queue: by rank (2 what readers call harmful, 0 what waits for its organizers), and then what has
 * asked for the longest first.
 *
 * @returns also how many events ask in all.
 */
export async function listAsking(
  db: Db,
  { now, offset, limit }: { now: Instant; offset: number; limit: number },
): Promise<{ listed: Asking[]; all: number }> {
  const rows = await asking(db, now)
    .select(['event_id', sql<Instant>`min(since)`.as('since')])
    .orderBy(sql`max(rank)`, 'desc')
    .orderBy('since')
    .orderBy('event_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { n } = await db.query
    .selectFrom(asking(db, now).select('event_id').as('asked'))
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { listed: rows.map(row => ({ eventId: row.event_id, since: row.since })), all: n }
}

const asking = (db: Db, now: Instant) =>
  db.query
    .selectFrom(
      reviewsAsking(db, now)
        .unionAll(reportsAsking(db))
        .unionAll(looksAsking(db, now))
        .unionAll(contradictionsAsking(db, now))
        .unionAll(questionsAsking(db))
        .as('asks'),
    )
    .groupBy('event_id')
