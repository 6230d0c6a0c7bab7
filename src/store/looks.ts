// Holds the SQL of table looks: what asks moderators for a look beside posts that wait, reports and texts that
// contradict their event.

import { sql } from 'kysely'
import type { LooksTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

/** `revision`: the newest that was looked at, or was public before. */
export type Look = { cause: LooksTable['cause']; askedAt: Instant; revision: number }

export async function looksOf(db: Db, eventId: string): Promise<Look[]> {
  const rows = await db.query
    .selectFrom('looks')
    .selectAll()
    .where('event_id', '=', eventId)
    .orderBy('cause')
    .execute()
  return rows.map(({ cause, asked_at, revision }) => ({ cause, askedAt: asked_at, revision }))
}

/** Asks for a look at an event; one that is asked for already keeps its age and its revision. */
export function askForLook(db: Db, eventId: string, look: Look): Write {
  return db.query
    .insertInto('looks')
    .values({
      event_id: eventId,
      cause: look.cause,
      asked_at: look.askedAt,
      revision: look.revision,
    })
    .onConflict(conflict => conflict.columns(['event_id', 'cause']).doNothing())
}

/** Ends the looks at an event, unless it has a later revision than the one that was looked at. */
export function endLooks(db: Db, eventId: string, revision: number): Write {
  return db.query
    .deleteFrom('looks')
    .where('event_id', '=', eventId)
    .where(sql<boolean>`(SELECT revision FROM events WHERE id = ${eventId}) <= ${revision}`)
}

/** The events that have asked for a look for the longest, and how many do in all. */
export async function listLooks(
  db: Db,
  { now, limit }: { now: Instant; limit: number },
): Promise<{ listed: { eventId: string }[]; all: number }> {
  const rows = await openLooks(db, now)
    .select('looks.event_id')
    .orderBy('looks.asked_at')
    .orderBy('looks.event_id')
    .limit(limit)
    .execute()
  const { n } = await openLooks(db, now)
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return { listed: rows.map(row => ({ eventId: row.event_id })), all: n }
}

/** True when a look has been asked for since an instant, at an event that is not over. */
export async function isAnyLookOpen(
  db: Db,
  { until, now }: { until: Instant; now: Instant },
): Promise<boolean> {
  const row = await openLooks(db, now)
    .where('looks.asked_at', '<=', until)
    .select('looks.event_id')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Rows of the moderators' queue (`asks.ts`). */
export const looksAsking = (db: Db, now: Instant) =>
  openLooks(db, now).select([
    'looks.event_id',
    'looks.asked_at as since',
    sql<number>`1`.as('rank'),
  ])

/** Looks at what is over, and at events that were taken down, ask nobody. */
const openLooks = (db: Db, now: Instant) =>
  db.query
    .selectFrom('looks')
    .innerJoin('events', 'events.id', 'looks.event_id')
    .where(sql<boolean>`+events.publication = iif(looks.cause = 'again', 'hidden', 'published')`)
    .where(sql<boolean>`+events.over_at > ${now}`)
