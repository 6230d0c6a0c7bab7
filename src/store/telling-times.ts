// Holds the SQL of table events as a timetable: when the watchers of each are to be told, and who is
// telling them. One that is hidden keeps its time until it is shown again.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Db, Write } from '../ports.ts'
import { nextBehind } from './watcher-claims.ts'

/** One revision of an event, whose watchers are to be told. */
export type Due = { eventId: string; revision: number }

/** Events whose watchers are due to be told, the longest waiting first. */
export async function eventsToTell(
  db: Db,
  {
    now,
    urgent,
    except = [],
    limit,
  }: { now: Instant; urgent: boolean; except?: readonly string[]; limit: number },
): Promise<Due[]> {
  const isUrgent = urgentSince(now)
  const rows = await db.query
    .selectFrom('events')
    .select(['id', 'revision'])
    .where(isTold)
    .where('tell_after', '<=', now)
    .where(urgent ? isUrgent : sql<boolean>`NOT ${isUrgent}`)
    .where('id', 'not in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(except)}))`)
    .orderBy('tell_after')
    .limit(limit)
    .execute()
  return rows.map(({ id, revision }) => ({ eventId: id, revision }))
}

/** The same, claimed: until that instant no other sweep gets them, so that each has one teller. */
export async function claimEventsToTell(
  db: Db,
  claim: { now: Instant; until: Instant; limit: number },
): Promise<Due[]> {
  const { now, until, limit } = claim
  const rows = await db.query
    .updateTable('events')
    .set({ telling_until: until })
    .where('seq', 'in', eb =>
      eb
        .selectFrom('events')
        .select('seq')
        .where(isTold)
        .where('tell_after', '<=', now)
        .where(inner =>
          inner.or([inner('telling_until', 'is', null), inner('telling_until', '<=', now)]),
        )
        .orderBy('tell_after')
        .limit(limit),
    )
    .returning(['id', 'revision'])
    .execute()
  return rows.map(({ id, revision }) => ({ eventId: id, revision }))
}

/** Holds on to an event that is being told, or lets go of it with null. */
export function holdTelling(db: Db, id: string, until: Instant | null): Write {
  return db.query.updateTable('events').set({ telling_until: until }).where('id', '=', id)
}

/** The next instant at which anybody is due to be told; undefined while nobody is behind. */
export async function nextTelling(db: Db): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('events')
    .select('tell_after')
    .where(isTold)
    .where('tell_after', 'is not', null)
    .orderBy('tell_after')
    .limit(1)
    .executeTakeFirst()
  return row?.tell_after ?? undefined
}

/** When the newest change of an event begins to be told; null once it has, or where there is none. */
export async function restsUntil(db: Db, id: string, now: Instant): Promise<Instant | null> {
  const row = await db.query
    .selectFrom('events')
    .select('tell_after')
    .where('id', '=', id)
    .where('revision', '>', 1)
    .where('tell_after', '>', now)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM tellings
        WHERE tellings.event_id = events.id AND tellings.revision = events.revision)`,
    )
    .executeTakeFirst()
  return row?.tell_after ?? null
}

/** Since when watchers are due whose event nobody is telling; undefined while none are. */
export async function untoldSince(db: Db, now: Instant): Promise<Instant | undefined> {
  const row = await db.query
    .selectFrom('events')
    .select('tell_after')
    .where('tell_after', '<=', now)
    .where(isTold)
    .where(eb => eb.or([eb('telling_until', 'is', null), eb('telling_until', '<=', now)]))
    .orderBy('tell_after')
    .limit(1)
    .executeTakeFirst()
  return row?.tell_after ?? undefined
}

/** On, or starting within a day; or changed when it was, and there are watchers who lack that. */
const urgentSince = (now: Instant) =>
  sql<boolean>`((+starts_at <= ${plusSeconds(now, 24 * 60 * 60)} AND +over_at > ${now})
    OR EXISTS (SELECT 1 FROM watchers WHERE event_id = events.id
      AND told_revision < events.urgent_revision AND confirmed_at IS NOT NULL
      AND stopped_at IS NULL AND bounced_at IS NULL))`

/** A plus keeps SQLite on the index by time, where few rows are. */
const isTold = sql<boolean>`+publication NOT IN ('hidden', 'removed')`

/** Makes the watchers of an event due then. */
export function tellSoon(db: Db, id: string, at: Instant): Write {
  return db.query.updateTable('events').set({ tell_after: at }).where('id', '=', id)
}

/** Makes them due at once, unless an organizer asked for that since then. True when it did. */
export async function tellAtOnce(
  db: Db,
  id: string,
  { now, since }: { now: Instant; since: Instant },
): Promise<boolean> {
  const rows = await db.query
    .updateTable('events')
    .set({ tell_after: now, told_now_at: now })
    .where('id', '=', id)
    .where(eb => eb.or([eb('told_now_at', 'is', null), eb('told_now_at', '<=', since)]))
    .returning('id')
    .execute()
  return rows.length > 0
}

/** The same for a revision, in its batch: where it was asked for since then, this one rests. */
export function tellAtOnceOrRest(
  db: Db,
  id: string,
  { now, since, rested }: { now: Instant; since: Instant; rested: Instant },
): Write {
  const lately = sql<boolean>`coalesce(told_now_at, '') > ${since}`
  return db.query
    .updateTable('events')
    .set({
      tell_after: sql`CASE WHEN ${lately} THEN ${rested} ELSE ${now} END`,
      told_now_at: sql`CASE WHEN ${lately} THEN told_now_at ELSE ${now} END`,
    })
    .where('id', '=', id)
}

/** Watchers who lack this revision rest no longer between two mails; 0 for none. */
export function noteUrgent(db: Db, id: string, revision: number): Write {
  return db.query.updateTable('events').set({ urgent_revision: revision }).where('id', '=', id)
}

/**
 * Makes an event due when a watcher begins with an older revision than stands as this is committed:
 * the newer one may have been told to everybody else already.
 */
export function tellIfBehind(db: Db, id: string, seen: number, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ tell_after: sql`min(coalesce(tell_after, ${now}), ${now})` })
    .where('id', '=', id)
    .where('revision', '>', seen)
}

/** Sets when to look again for watchers behind on this revision; a newer one has its own time. */
export function tellAgain(db: Db, id: string, revision: number, now: Instant): Write {
  return db.query
    .updateTable('events')
    .set({ tell_after: nextBehind(id, revision, now) })
    .where('id', '=', id)
    .where('revision', '=', revision)
}
