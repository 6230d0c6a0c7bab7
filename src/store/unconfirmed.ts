// What nobody confirmed, through all the tables that it is in: found by when its link ran out, and
// deleted. What was ever confirmed or published is left alone, whatever else is asked.

import { type RawBuilder, sql } from 'kysely'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'

/** Ids of what questions that ran out were about. */
export type Unconfirmed = {
  confirmations: string[]
  watchers: string[]
  endorsements: string[]
  /** Events that were to be published. */
  events: string[]
}

/** Links that ran out before these instants are nobody's any more. */
export type RanOut = { publishing: Instant; others: Instant }

/** The oldest first, so many questions at most. */
export async function findUnconfirmed(
  db: Db,
  before: RanOut,
  limit: number,
): Promise<Unconfirmed | undefined> {
  const rows = await db.query
    .selectFrom('confirmations')
    .select(['id', 'purpose', 'event_id', 'watcher_id', 'endorsement_id'])
    .where('confirmed_at', 'is', null)
    .where('expires_at', '<', before.others)
    .where(eb => eb.or([eb('purpose', '<>', 'publish'), eb('expires_at', '<', before.publishing)]))
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  if (rows.length === 0) return undefined
  return {
    confirmations: rows.map(row => row.id),
    watchers: rows.flatMap(row => row.watcher_id ?? []),
    endorsements: rows.flatMap(row => row.endorsement_id ?? []),
    events: rows.flatMap(row => (row.purpose === 'publish' ? row.event_id : [])),
  }
}

/**
 * Deletes them, as far as they still are what they were when they were found: whoever had a link sent
 * again in the meantime keeps it.
 */
export function forget(db: Db, found: Unconfirmed, before: RanOut): Write[] {
  const write = (query: RawBuilder<unknown>): Write => ({ compile: () => query.compile(db.query) })
  const events = sql`(SELECT id FROM events WHERE id IN ${oneOf(found.events)}
    AND publication IN ('awaiting', 'hidden') AND published_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM watchers WHERE event_id = events.id)
    AND NOT EXISTS (SELECT 1 FROM reviews WHERE event_id = events.id)
    AND NOT EXISTS (SELECT 1 FROM confirmations WHERE event_id = events.id
      AND (confirmed_at IS NOT NULL OR expires_at >= ${before.publishing})))`
  const ofEvents = [
    'event_topics',
    'contradictions',
    'dismissals',
    'letters',
    'contact_messages',
    'hidings',
    'revisions',
  ].map(table => write(sql`DELETE FROM ${sql.table(table)} WHERE event_id IN ${events}`))
  return [
    write(sql`DELETE FROM event_search WHERE rowid IN
      (SELECT seq FROM events WHERE id IN ${events})`),
    ...ofEvents,
    // the organizers' own rows are what the questions refer to, so the questions go first
    write(sql`DELETE FROM confirmations WHERE id IN ${oneOf(found.confirmations)}
      AND confirmed_at IS NULL AND expires_at <
        CASE purpose WHEN 'publish' THEN ${before.publishing} ELSE ${before.others} END`),
    write(sql`DELETE FROM organizers WHERE event_id IN ${events}`),
    write(sql`DELETE FROM events WHERE id IN ${events}`),
    write(sql`DELETE FROM endorsements WHERE id IN ${oneOf(found.endorsements)}
      AND confirmed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM confirmations WHERE endorsement_id = endorsements.id)`),
    write(sql`DELETE FROM watchers WHERE id IN ${oneOf(found.watchers)} AND confirmed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM confirmations WHERE watcher_id = watchers.id)
      AND NOT EXISTS (SELECT 1 FROM endorsements WHERE watcher_id = watchers.id)
      AND NOT EXISTS (SELECT 1 FROM tellings WHERE watcher_id = watchers.id)
      AND NOT EXISTS (SELECT 1 FROM reminders WHERE watcher_id = watchers.id)`),
  ]
}

/** A list as one bound parameter, since D1 allows 100 of them. */
const oneOf = (ids: string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
