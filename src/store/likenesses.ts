// Holds the SQL of table likenesses: which events somebody has said are not the same; and the events to
// compare one with.

import type { CalendarEvent, Instant, WallTime } from '../domain/event/event.ts'
import { addDays } from '../domain/event/wall-time.ts'
import type { Db, Write } from '../ports.ts'
import { readable, selectEvents } from './events.ts'

/** Events of one day that are compared at most. */
const comparedAtMost = 300

/** An event, and when one of its dates starts. */
export type Dated = { event: CalendarEvent; startsLocal: WallTime }

/**
 * Dates of published events that start on the same date by their own walls, or within three hours of it: an
 * all-day event may be one at ten, and 7:00 may be typed for 19:00.
 */
export async function publishedAround(db: Db, startsLocal: WallTime): Promise<Dated[]> {
  const date = startsLocal.slice(0, 10)
  const rows = await selectEvents(db)
    .innerJoin('occurrences', 'occurrences.event_id', 'events.id')
    .select('occurrences.starts_local')
    .where('occurrences.publication', '=', 'published')
    .where('occurrences.starts_local', '>=', addDays(`${date}T21:00`, -1))
    .where('occurrences.starts_local', '<=', addDays(`${date}T03:00`, 1))
    .orderBy('occurrences.starts_local')
    .orderBy('occurrences.event_id')
    .limit(comparedAtMost)
    .execute()
  return rows.flatMap(row =>
    readable([row]).map(event => ({ event, startsLocal: row.starts_local })),
  )
}

/** Events that the poster of one has said are others. */
export async function saidDifferent(db: Db, eventId: string): Promise<Set<string>> {
  const rows = await db.query
    .selectFrom('likenesses')
    .select('other_id')
    .where('event_id', '=', eventId)
    .execute()
  return new Set(rows.map(row => row.other_id))
}

/** Keeps what a poster said; ids of no event are kept nowhere. */
export function sayDifferent(
  db: Db,
  eventId: string,
  { others, now }: { others: readonly string[]; now: Instant },
): Write[] {
  if (others.length === 0) return []
  return [
    db.query
      .insertInto('likenesses')
      .columns(['event_id', 'other_id', 'decision', 'decided_by', 'decided_at'])
      .expression(eb =>
        eb
          .selectFrom('events')
          .select(e => [
            e.val(eventId).as('event_id'),
            'events.id as other_id',
            e.val('different' as const).as('decision'),
            e.val('poster' as const).as('decided_by'),
            e.val(now).as('decided_at'),
          ])
          .where('events.id', 'in', [...new Set(others)])
          .where('events.publication', '=', 'published'),
      )
      // said before, by the same post
      .onConflict(conflict => conflict.doNothing()),
  ]
}
