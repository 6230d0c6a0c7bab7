// Holds the SQL of table hidings: when moderators hid an event, why, and when they showed it again. Hiding
// is no revision.

import { type Selectable, sql } from 'kysely'
import type { HidingsTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

export type Hiding = {
  id: string
  eventId: string
  hiddenAt: Instant
  reason: string
  /** State that the event goes back to. */
  former: HidingsTable['former']
  shownAt: Instant | null
}

/** To hide an event or to show it again; `id` is the hiding's. */
type HidingAct = { id: string; eventId: string; reason: string; now: Instant }

export async function findHiding(db: Db, id: string): Promise<Hiding | undefined> {
  const row = await hidings(db).where('id', '=', id).executeTakeFirst()
  return row && toHiding(row)
}

/** The hiding that an event is under; undefined while it is not hidden. */
export async function openHiding(db: Db, eventId: string): Promise<Hiding | undefined> {
  const row = await hidings(db)
    .where('event_id', '=', eventId)
    .where('shown_at', 'is', null)
    .executeTakeFirst()
  return row && toHiding(row)
}

/**
 * Hides an event that is published or waits. Fails the batch when it is hidden already, and leaves
 * everything as it is when it is removed.
 */
export function hideEvent(db: Db, { id, eventId, reason, now }: HidingAct): Write[] {
  return [
    db.query
      .insertInto('hidings')
      .columns(['id', 'event_id', 'hidden_by', 'hidden_at', 'reason', 'former'])
      .expression(
        db.query
          .selectFrom('events')
          .where('id', '=', eventId)
          .where('publication', '<>', 'removed')
          .select(eb => [
            eb.val(id).as('id'),
            'events.id as event_id',
            sql<'moderator'>`'moderator'`.as('hidden_by'),
            eb.val(now).as('hidden_at'),
            eb.val(reason).as('reason'),
            // of one that is hidden already, the key refuses the row before anything reads this
            sql<Hiding['former']>`iif(publication = 'awaiting', 'awaiting', 'published')`.as(
              'former',
            ),
          ]),
      ),
    db.query
      .updateTable('events')
      .set({ publication: 'hidden', moderated_at: now })
      .where('id', '=', eventId)
      .where('publication', 'in', ['awaiting', 'published']),
  ]
}

/** Puts an event back where this hiding took it from; nothing when it was shown or removed meanwhile. */
export function showEventAgain(db: Db, { id, eventId, reason, now }: HidingAct): Write[] {
  return [
    db.query
      .updateTable('events')
      .set({
        publication: sql<Hiding['former']>`(SELECT former FROM hidings WHERE id = ${id})`,
        moderated_at: now,
      })
      .where('id', '=', eventId)
      .where('publication', '=', 'hidden')
      .where(sql<boolean>`EXISTS (SELECT 1 FROM hidings WHERE id = ${id} AND shown_at IS NULL)`),
    db.query
      .updateTable('hidings')
      .set({ shown_by: 'moderator', shown_at: now, shown_reason: reason })
      .where('id', '=', id)
      .where('shown_at', 'is', null),
  ]
}

/** Of some events that were shown again since then: when they had been hidden. */
export async function hiddenUntil(
  db: Db,
  eventIds: readonly string[],
  since: Instant,
): Promise<Map<string, Instant>> {
  const rows = await db.query
    .selectFrom('hidings')
    .select(['event_id', eb => eb.fn.min('hidden_at').as('hidden_at')])
    .where(
      'event_id',
      'in',
      sql<string>`(SELECT value FROM json_each(${JSON.stringify(eventIds)}))`,
    )
    .where('shown_at', '>=', since)
    .groupBy('event_id')
    .execute()
  return new Map(rows.map(row => [row.event_id, row.hidden_at]))
}

/** Keeps what moderators did for a while after it ended. */
export function forgetEndedHidings(db: Db, before: Instant): Write {
  return db.query.deleteFrom('hidings').where('shown_at', '<', before)
}

const hidings = (db: Db) => db.query.selectFrom('hidings').selectAll()

const toHiding = (row: Selectable<HidingsTable>): Hiding => ({
  id: row.id,
  eventId: row.event_id,
  hiddenAt: row.hidden_at,
  reason: row.reason,
  former: row.former,
  shownAt: row.shown_at,
})
