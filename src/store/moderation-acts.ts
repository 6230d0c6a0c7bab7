// Holds the SQL of table moderation_acts: what moderators did, each act a row, and which of them were taken back.

import { type Selectable, sql } from 'kysely'
import type { ModerationActsTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'
import { newId } from './new-id.ts'

export type ActName = ModerationActsTable['act']

export type Act = {
  id: string
  /** Acts of one press are taken back together. */
  press: string
  eventId: string
  act: ActName
  at: Instant
  /** Of the moderator, and of whoever posted the event. */
  byKey: string
  posterKey: string
  /** The state before, so far as no other table says it. */
  before: Before
  undoneAt: Instant | null
}

export type Before = {
  /** Looks that the act has ended. */
  looks?: { cause: 'changed' | 'again'; askedAt: Instant; revision: number }[]
  /** Buckets of the words that it has taught. */
  taught?: number[]
  /** Ids of answers that it has shown. */
  shown?: string[]
  /** Why the event had been hidden that it has shown. */
  reason?: string
}

export function insertAct(
  db: Db,
  act: Omit<Act, 'id' | 'before' | 'undoneAt'> & { before?: Before },
): Write {
  return db.query.insertInto('moderation_acts').values({
    id: newId(),
    press: act.press,
    event_id: act.eventId,
    act: act.act,
    at: act.at,
    by_key: act.byKey,
    poster_key: act.posterKey,
    before: JSON.stringify(act.before ?? {}),
    undone_at: null,
  })
}

/** Acts of one press that still stand. A removal is none that can be taken back. */
export async function actsOfPress(db: Db, press: string): Promise<Act[]> {
  const rows = await acts(db)
    .where('press', '=', press)
    .where('act', '<>', 'removed')
    .where('undone_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map(toAct)
}

/** How many answers about an event were taken back. */
export async function countUndone(db: Db, eventId: string): Promise<number> {
  const row = await db.query
    .selectFrom('moderation_acts')
    .select(eb => eb.fn.countAll<number>().as('n'))
    .where('event_id', '=', eventId)
    .where('undone_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export function markUndone(db: Db, id: string, now: Instant): Write {
  return db.query
    .updateTable('moderation_acts')
    .set({ undone_at: now, before: '{}' })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
}

/** How often an address's posts were called advertising, and how often they were published. */
export async function answersTo(
  db: Db,
  posterKey: string,
): Promise<{ spam: number; published: number }> {
  const count = (act: ActName) => sql<number>`count(CASE WHEN act = ${act} THEN 1 END)`
  const row = await db.query
    .selectFrom('moderation_acts')
    .select([count('spam').as('spam'), count('published').as('published')])
    .where('poster_key', '=', posterKey)
    .where('act', 'in', ['spam', 'published'])
    .where('undone_at', 'is', null)
    .executeTakeFirstOrThrow()
  return row
}

/** The newest first, before a place (`at`, `id`) in the list. */
export async function listActs(
  db: Db,
  { before, limit }: { before: { at: Instant; id: string } | null; limit: number },
): Promise<Act[]> {
  const rows = await acts(db)
    .$if(before !== null, query =>
      query.where(sql<boolean>`(at, id) < (${before?.at}, ${before?.id})`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toAct)
}

/** Acts are kept for a while; what they need to be taken back, no longer than they can be. */
export function forgetActs(db: Db, before: { at: Instant; undoable: Instant }): Write[] {
  return [
    db.query.deleteFrom('moderation_acts').where('at', '<', before.at),
    db.query
      .updateTable('moderation_acts')
      .set({ before: '{}' })
      .where('before', '<>', '{}')
      .where('at', '<', before.undoable),
  ]
}

const acts = (db: Db) => db.query.selectFrom('moderation_acts').selectAll()

const toAct = (row: Selectable<ModerationActsTable>): Act => ({
  id: row.id,
  press: row.press,
  eventId: row.event_id,
  act: row.act,
  at: row.at,
  byKey: row.by_key,
  posterKey: row.poster_key,
  before: JSON.parse(row.before) as Before,
  undoneAt: row.undone_at,
})
