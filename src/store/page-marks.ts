// Marks of public pages: a small text, read by one query, that differs once anything shown may have changed.

import { sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { calendarVersion } from './calendar.ts'
import { nextOf } from './next-of-organizer.ts'

/**
 * `takenDownVersion`: as in calendar.ts; a page that is older is kept nowhere. `of`: ids of the event and the organizer
 * whose rows alone can move it; absent where any can.
 */
export type PageMark = { mark: string; takenDownVersion: number; of?: readonly string[] }

/** For lists, and for forms that name terms: any public change of the calendar moves it. */
export async function calendarMark(db: Db): Promise<PageMark> {
  const { version, takenDownVersion } = await calendarVersion(db)
  return { mark: String(version), takenDownVersion }
}

/**
 * For pages of one event: moves with whatever they show of it, also with what leaves the calendar's version alone
 * (told, bounced, acknowledged), and with no other event but the one that comes next from its organizer once it is
 * over. `''` where there is no such event. A table that these pages begin to read gets a line here
 * (test/runtime/page-cache.test.ts compares the two).
 */
export async function eventMark(db: Db, eventId: string, now: Instant): Promise<PageMark> {
  const { rows } = await sql<{ mark: string; taken: number; organizer: string | null }>`
    SELECT taken_down_version AS taken,
      (SELECT organizer_identity FROM events WHERE id = ${eventId} AND over_at <= ${now}) AS organizer, coalesce((SELECT json_array(
      terms_version, publication, revision, published_at, moderated_at, endorsement_rule, organizer_identity,
      (SELECT max(revision) FROM publications WHERE event_id = events.id),
      (SELECT count(*) || max(dismissed_at) FROM dismissals WHERE event_id = events.id),
      (SELECT revision || since || length(findings) FROM contradictions WHERE event_id = events.id),
      (SELECT count(*) FROM revisions WHERE event_id = events.id AND description_html IS NULL),
      (SELECT count(*) FROM organizers WHERE event_id = events.id AND withdrawn_at IS NULL
        AND answered_at IS NOT NULL),
      (SELECT json_array(count(*), sum(version), max(changed_at)) FROM questions
        WHERE event_id = events.id AND outcome = 'public'),
      (SELECT json_array(count(*), sum(revision)) FROM answers WHERE event_id = events.id),
      (SELECT count(*) FROM organizer_identities AS own JOIN organizer_identities AS earlier
        ON earlier.name_key = own.name_key AND earlier.address_key <> ''
          AND (earlier.seq <= own.seq OR own.address_key = '')
        WHERE own.id = events.organizer_identity),
      (SELECT json_array(id, revision) FROM (${nextOf(eventId, now)}) WHERE events.over_at <= ${now}),
      (SELECT json_group_array(json_array(endorsements.id, shown_at, hidden_at, vouched_revision,
          told_revision, bounced_at, acknowledged_revision))
        FROM endorsements JOIN watchers ON watchers.id = watcher_id
        WHERE endorsements.event_id = events.id AND endorsements.confirmed_at IS NOT NULL
          AND withdrawn_at IS NULL))
      FROM events WHERE id = ${eventId}), '') AS mark
    FROM calendar`.execute(db.query)
  const { mark = '', taken = 0, organizer } = rows[0] ?? {}
  return { mark, takenDownVersion: taken, of: organizer ? [eventId, organizer] : [eventId] }
}
