// Finds the event that comes next from the organizer of another one, by the index of an organizer's events by start.

import { type RawBuilder, sql } from 'kysely'
import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Db } from '../ports.ts'
import { readable, selectEvents } from './events.ts'

/** Events that are looked at, so that the cost does not grow with what an organizer cancelled. */
const mostLookedAt = 20

/** Published, on as announced and not over; undefined where there is none. */
export async function nextOfOrganizer(
  db: Db,
  eventId: string,
  now: Instant,
): Promise<CalendarEvent | undefined> {
  const rows = await selectEvents(db)
    .where('events.id', '=', sql<string>`(SELECT id FROM (${nextOf(eventId, now)}))`)
    .execute()
  return readable(rows)[0]
}

/** SQL for its id and revision. What began more than two days ago is not looked for, since no wall is behind by that. */
export const nextOf = (eventId: string, now: Instant): RawBuilder<unknown> => sql`
  SELECT id, revision FROM (
    SELECT id, revision, starts_local FROM events AS other
    WHERE organizer_identity = (SELECT organizer_identity FROM events WHERE id = ${eventId})
      AND starts_local >= ${plusSeconds(now, -2 * 24 * 60 * 60).slice(0, 10)}
      AND publication = 'published' AND over_at > ${now} AND id <> ${eventId}
    ORDER BY starts_local, id LIMIT ${mostLookedAt}
  ) AS coming
  WHERE (SELECT snapshot ->> 'state' FROM revisions WHERE event_id = id AND number = revision) IN ('announced', 'tentative')
  ORDER BY starts_local, id LIMIT 1`
