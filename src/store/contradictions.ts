// Holds the SQL of tables contradictions and dismissals: what the newest texts of an event still say
// against it.

import { sql } from 'kysely'
import type { Contradiction } from '../domain/contradiction/contradiction.ts'
import type { Instant, Revision } from '../domain/event/event.ts'
import { sentenceOf } from '../domain/mend-text.ts'
import type { Db, Write } from '../ports.ts'
import { updatedAt } from './event-lists.ts'

/**
 * Contradiction as it is kept: with its sentence, which dismissals are compared with in SQL, and its
 * age.
 */
export type KeptContradiction = Contradiction & { sentence: string; since: Instant }

/** Those of a revision that nobody has called right as it is, in the order of the text. */
export async function openContradictions(
  db: Db,
  eventId: string,
  revision: Revision,
): Promise<KeptContradiction[]> {
  const dismissed = await dismissedSentences(db, eventId)
  const found = await keptContradictions(db, eventId, revision)
  return found.filter(({ sentence }) => !dismissed.has(sentence))
}

/** All of a revision; none when it is not the newest any more. */
export async function keptContradictions(
  db: Db,
  eventId: string,
  { number, snapshot, at }: Revision,
): Promise<KeptContradiction[]> {
  const row = await db.query
    .selectFrom('contradictions')
    .select('findings')
    .where('event_id', '=', eventId)
    .where('revision', '=', number)
    .executeTakeFirst()
  const kept = JSON.parse(row?.findings ?? '[]') as (Contradiction & { since?: Instant })[]
  return kept.map(found => ({
    ...found,
    sentence: sentenceOf(snapshot, found),
    since: found.since ?? at,
  }))
}

export async function dismissedSentences(db: Db, eventId: string): Promise<Set<string>> {
  const rows = await db.query
    .selectFrom('dismissals')
    .select('sentence')
    .where('event_id', '=', eventId)
    .execute()
  return new Set(rows.map(row => row.sentence))
}

/** An event in the moderators' queue, as its row says. */
export type Contradicted = { eventId: string; since: Instant; remindedAt: Instant | null }

/** Published events that are not over and whose texts contradict them, the oldest first; and how many. */
export async function listContradicted(
  db: Db,
  { now, limit }: { now: Instant; limit: number },
): Promise<{ listed: Contradicted[]; all: number }> {
  const notOver = contradicted(db).where('events.over_at', '>', now)
  const rows = await notOver
    .select(['contradictions.event_id', 'contradictions.since', 'contradictions.reminded_at'])
    .orderBy('contradictions.since')
    .orderBy('contradictions.event_id')
    .limit(limit)
    .execute()
  const { n } = await notOver
    .select(eb => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const listed = rows.map(row => ({
    eventId: row.event_id,
    since: row.since,
    remindedAt: row.reminded_at,
  }))
  return { listed, all: n }
}

/**
 * True when a text began to contradict its event in public after one instant, and until another.
 * Reads the events updated since (events_by_update): a contradiction is no newer than its revision.
 */
export async function hasContradictedSince(
  db: Db,
  { since, until, now }: { since: Instant; until: Instant; now: Instant },
): Promise<boolean> {
  const row = await contradicted(db)
    .select('contradictions.event_id')
    .where('events.over_at', '>', now)
    .where(sql<boolean>`${updatedAt} > ${since}`)
    .where(sql<boolean>`${publicSince} > ${since}`)
    .where(sql<boolean>`${publicSince} <= ${until}`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Replaces what an earlier revision left. */
export function insertContradictions(
  db: Db,
  eventId: string,
  revision: number,
  found: readonly KeptContradiction[],
): Write[] {
  const [first = ''] = found.map(({ since }) => since).sort()
  const row = { event_id: eventId, revision, findings: JSON.stringify(found), since: first }
  return [
    db.query
      .deleteFrom('contradictions')
      .where('event_id', '=', eventId)
      .where('revision', '<', revision),
    ...(found.length > 0 ? [db.query.insertInto('contradictions').values(row)] : []),
  ]
}

export function noteReminded(db: Db, eventId: string, revision: number, now: Instant): Write {
  return db.query
    .updateTable('contradictions')
    .set({ reminded_at: now })
    .where('event_id', '=', eventId)
    .where('revision', '=', revision)
    .where('reminded_at', 'is', null)
}

/** When the organizers were reminded of a revision; null when nobody did. */
export async function findReminded(
  db: Db,
  eventId: string,
  revision: number,
): Promise<Instant | null> {
  const row = await db.query
    .selectFrom('contradictions')
    .select('reminded_at')
    .where('event_id', '=', eventId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.reminded_at ?? null
}

/** Takes back a reminder of an instant, as long as its letter has not gone out. */
export function undoReminder(db: Db, eventId: string, remindedAt: Instant): Write {
  return db.query
    .updateTable('contradictions')
    .set({ reminded_at: null })
    .where('event_id', '=', eventId)
    .where('reminded_at', '=', remindedAt)
}

/** Takes back what moderators called right at an instant. */
export function undoDismissals(db: Db, eventId: string, dismissedAt: Instant): Write {
  return db.query
    .deleteFrom('dismissals')
    .where('event_id', '=', eventId)
    .where('dismissed_at', '=', dismissedAt)
    .where('dismissed_by', '=', 'moderator')
}

export function insertDismissal(
  db: Db,
  dismissal: { eventId: string; sentence: string; by: 'organizer' | 'moderator'; now: Instant },
): Write {
  const { eventId, sentence, by, now } = dismissal
  return db.query
    .insertInto('dismissals')
    .values({ event_id: eventId, sentence, dismissed_at: now, dismissed_by: by })
    .onConflict(conflict => conflict.doNothing())
}

/** Rows of the moderators' queue (`asks.ts`); one whose organizers were reminded waits for them. */
export const contradictionsAsking = (db: Db, now: Instant) =>
  contradicted(db)
    .where('events.over_at', '>', now)
    .select([
      'contradictions.event_id',
      publicSince.as('since'),
      sql<number>`iif(contradictions.reminded_at IS NULL, 1, 0)`.as('rank'),
    ])

/** Instant from which a contradiction is public: not before its event was published. */
const publicSince = sql<string>`max(contradictions.since, coalesce(events.published_at, ''))`

const contradicted = (db: Db) =>
  db.query
    .selectFrom('contradictions')
    .innerJoin('events', join =>
      join
        .onRef('events.id', '=', 'contradictions.event_id')
        .onRef('events.revision', '=', 'contradictions.revision'),
    )
    .where('events.publication', '=', 'published')
    .where(
      sql<boolean>`EXISTS (
        SELECT 1 FROM json_each(
          CASE WHEN json_valid(contradictions.findings) THEN contradictions.findings END
        ) AS found WHERE NOT EXISTS (
          SELECT 1 FROM dismissals WHERE dismissals.event_id = contradictions.event_id
          AND dismissals.sentence = found.value ->> 'sentence'))`,
    )
