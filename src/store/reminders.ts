// Holds the SQL of table reminders: mail before the start, to whoever asked for it or has not confirmed a
// change. Claimed like tellings: the row is the claim, and its key is why nobody is reminded twice.

import { type Selectable, sql } from 'kysely'
import type { RemindersTable, WatchersTable } from '../../db/schema.ts'
import type { Instant } from '../domain/event/event.ts'
import type { KeptAnswer } from '../domain/mail-answer.ts'
import type { ReminderKind } from '../domain/reminder.ts'
import type { Db, Write } from '../ports.ts'
import { toWatcher, type Watcher } from './watchers.ts'

/**
 * Published events that start after `now`, by `until` at the latest, and have a listening watcher.
 * Both conditions are read from an index (occurrences_by_start, watchers_behind).
 */
export async function watchedEventsStarting(
  db: Db,
  now: Instant,
  until: Instant,
): Promise<string[]> {
  const rows = await db.query
    .selectFrom('occurrences')
    .select('event_id as id')
    .distinct()
    .where('publication', '=', 'published')
    .where('starts_at', '>', now)
    .where('starts_at', '<=', until)
    .where(
      sql<boolean>`EXISTS (SELECT 1 FROM watchers w WHERE w.event_id = occurrences.event_id
        AND w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL AND w.bounced_at IS NULL)`,
    )
    .orderBy('starts_at')
    .execute()
  return rows.map(row => row.id)
}

export type ReminderClaim = {
  eventId: string
  kind: ReminderKind
  startsAt: Instant
  revision: number
  /** The hour that it is the reminder of: whoever was told after it needs none. */
  mark: Instant
  lease: string
  now: Instant
  until: Instant
  limit: number
  /** The instant since when such a reminder for any start is enough; null where each start has its own. */
  once?: Instant | null
}

/** Claims, in one statement, those who are due for a reminder and hold the newest revision. */
export async function claimReminders(
  db: Db,
  { eventId, kind, startsAt, revision, mark, lease, now, until, limit, once = null }: ReminderClaim,
): Promise<{ watcher: Watcher; attempts: number }[]> {
  const whom =
    kind === 'start'
      ? stillWanted(kind, revision)
      : sql`${stillWanted(kind, revision)}
          AND EXISTS (SELECT 1 FROM tellings t WHERE t.watcher_id = w.id)
          AND EXISTS (SELECT 1 FROM endorsements e WHERE e.watcher_id = w.id
            AND e.confirmed_at IS NOT NULL AND e.withdrawn_at IS NULL)`
  const claimed = await sql<{ watcher_id: string; attempts: number }>`
    INSERT INTO reminders (watcher_id, kind, starts_at, event_id, lease, leased_until)
    SELECT w.id, ${kind}, ${startsAt}, w.event_id, ${lease}, ${until} FROM watchers w
    WHERE w.event_id = ${eventId} AND ${holdsNewest(revision)} AND w.told_at <= ${mark}
      AND ${whom}
      AND NOT EXISTS (SELECT 1 FROM reminders r
        WHERE r.watcher_id = w.id AND r.kind = ${kind} AND r.starts_at = ${startsAt}
          AND (r.done_at IS NOT NULL OR r.leased_until > ${now} OR r.retry_at > ${now}))
      AND (${once} IS NULL OR NOT EXISTS (SELECT 1 FROM reminders r
        WHERE r.watcher_id = w.id AND r.kind = ${kind} AND r.done_at >= ${once}
          AND r.response <> 'nothing to ask after'))
    LIMIT ${limit}
    ON CONFLICT (watcher_id, kind, starts_at)
      DO UPDATE SET lease = excluded.lease, leased_until = excluded.leased_until
    RETURNING watcher_id, attempts`.execute(db.query)
  const attempts = new Map(claimed.rows.map(row => [row.watcher_id, row.attempts]))
  const ids = [...attempts.keys()]
  if (ids.length === 0) return []
  const rows: Selectable<WatchersTable>[] = await db.query
    .selectFrom('watchers')
    .selectAll()
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .execute()
  return rows.map(row => ({ watcher: toWatcher(row), attempts: attempts.get(row.id) ?? 0 }))
}

/** Tells whether a claimed reminder is still to go out: asked again right before each mail. */
export async function isStillDue(
  db: Db,
  { watcher_id, kind, starts_at, lease }: Reminder,
  { revision, now }: { revision: number; now: Instant },
): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM reminders r JOIN watchers w ON w.id = r.watcher_id
    WHERE r.watcher_id = ${watcher_id} AND r.kind = ${kind} AND r.starts_at = ${starts_at}
      AND r.lease = ${lease} AND r.leased_until > ${now}
      AND ${holdsNewest(revision)} AND ${stillWanted(kind, revision)}`.execute(db.query)
  return rows.length > 0
}

/** Listens, and was told the revision that stands at this moment. */
const holdsNewest = (revision: number) => sql`w.confirmed_at IS NOT NULL AND w.stopped_at IS NULL
  AND w.bounced_at IS NULL AND w.told_revision = ${revision}
  AND EXISTS (SELECT 1 FROM events e WHERE e.id = w.event_id
    AND e.publication = 'published' AND e.revision = ${revision})`

const stillWanted = (kind: ReminderKind, revision: number) =>
  kind === 'start' ? sql`w.wants_reminder = 1` : sql`w.acknowledged_revision < ${revision}`

type Reminder = Pick<RemindersTable, 'watcher_id' | 'kind' | 'starts_at'> & { lease: string }

const mine = (db: Db, { watcher_id, kind, starts_at, lease }: Reminder) =>
  db.query
    .updateTable('reminders')
    .where('watcher_id', '=', watcher_id)
    .where('kind', '=', kind)
    .where('starts_at', '=', starts_at)
    .where('lease', '=', lease)

/** The server took it, or there was nothing to remind of, or it is given up. */
export function markReminded(
  db: Db,
  reminder: Reminder,
  now: Instant,
  response: KeptAnswer,
): Write {
  return mine(db, reminder).set({ done_at: now, response, lease: null, leased_until: null })
}

/** Not this time; tried again while the event has not begun. */
export function markNotReminded(
  db: Db,
  reminder: Reminder,
  later: { attempts: number; retryAt: Instant; response: KeptAnswer },
): Write {
  return mine(db, reminder).set({
    attempts: later.attempts,
    retry_at: later.retryAt,
    response: later.response,
    lease: null,
    leased_until: null,
  })
}

/** Claimed and not tried: their domain is busy or at rest. */
export function putOffReminder(db: Db, reminder: Reminder, retryAt: Instant): Write {
  return mine(db, reminder).set({ retry_at: retryAt, lease: null, leased_until: null })
}

/** Gives claimed reminders back untouched. */
export function releaseReminders(db: Db, lease: string): Write {
  return db.query
    .updateTable('reminders')
    .set({ lease: null, leased_until: null })
    .where('lease', '=', lease)
}
