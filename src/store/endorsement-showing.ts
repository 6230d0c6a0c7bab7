// Holds the SQL of table endorsements, and the column of events that says how they are shown: which of
// them wait for an organizer, and what becomes of them.

import { sql } from 'kysely'
import type { EndorsementRule } from '../domain/endorsement.ts'
import type { Instant } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'
import { type Endorsement, toEndorsement } from './endorsements.ts'

/** Those that wait for an organizer, the longest waiting first; of those confirmed within a stretch of time. */
export async function listWaitingEndorsements(
  db: Db,
  eventId: string,
  within?: { from: Instant; until: Instant },
): Promise<Endorsement[]> {
  let query = db.query
    .selectFrom('endorsements')
    .selectAll()
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
    .where('shown_at', 'is', null)
    .where('hidden_at', 'is', null)
    .where('withdrawn_at', 'is', null)
  if (within)
    query = query.where('confirmed_at', '>=', within.from).where('confirmed_at', '<', within.until)
  const rows = await query.orderBy('confirmed_at').orderBy('id').execute()
  return rows.map(toEndorsement)
}

export async function endorsementRule(db: Db, eventId: string): Promise<EndorsementRule> {
  const row = await db.query
    .selectFrom('events')
    .select('endorsement_rule')
    .where('id', '=', eventId)
    .executeTakeFirst()
  return row?.endorsement_rule ?? 'ask'
}

/** From now on: an endorsement that waits already goes on waiting. */
export function setEndorsementRule(db: Db, eventId: string, rule: EndorsementRule): Write {
  return db.query.updateTable('events').set({ endorsement_rule: rule }).where('id', '=', eventId)
}

/**
 * Confirms one, in place of others that the same watcher gave for the same organization. It waits,
 * unless the event shows endorsements at once or one of `replaced` is shown in the very same words. A
 * watcher of whom an organizer has hidden an endorsement waits in every case.
 */
export function confirmEndorsement(
  db: Db,
  { id, eventId, watcherId, organization, website, statement }: Endorsement,
  { now, confirmedDomain, replaced }: { now: Instant; confirmedDomain: string; replaced: string[] },
): Write[] {
  const others = sql`(SELECT value FROM json_each(${JSON.stringify(replaced)}))`
  const isShownAlready = sql`EXISTS (SELECT 1 FROM endorsements AS before WHERE before.id IN ${others}
    AND before.confirmed_at IS NOT NULL AND before.shown_at IS NOT NULL
    AND before.withdrawn_at IS NULL AND before.organization = ${organization}
    AND before.website = ${website} AND before.statement = ${statement})`
  const showsAtOnce = sql`(SELECT endorsement_rule FROM events WHERE id = ${eventId}) = 'show'`
  return [
    db.query
      .updateTable('endorsements')
      .set({
        confirmed_at: now,
        withdrawn_at: null,
        confirmed_domain: confirmedDomain,
        shown_at: sql`CASE WHEN (${isShownAlready} OR ${showsAtOnce}) AND NOT ${wasHidden(watcherId)}
          THEN ${now} END`,
      })
      .where('id', '=', id),
    db.query
      .updateTable('endorsements')
      .set({ withdrawn_at: now })
      .where('id', 'in', sql<string>`${others}`)
      .where('withdrawn_at', 'is', null),
  ]
}

/** True when an organizer has hidden an endorsement of this watcher, one that was replaced since included. */
export async function isHiddenWatcher(db: Db, watcherId: string): Promise<boolean> {
  const { rows } = await sql<{ hidden: 0 | 1 }>`SELECT ${wasHidden(watcherId)} AS hidden`.execute(
    db.query,
  )
  return rows[0]?.hidden === 1
}

const wasHidden = (watcherId: string) => sql`EXISTS (SELECT 1 FROM endorsements AS earlier
  WHERE earlier.watcher_id = ${watcherId} AND earlier.hidden_at IS NOT NULL)`

/** Takes it off the page, or says no to one that waits. */
export function hideEndorsement(db: Db, eventId: string, id: string, now: Instant): Write {
  return db.query
    .updateTable('endorsements')
    .set({ hidden_at: now })
    .where('id', '=', id)
    .where('event_id', '=', eventId)
}

/** Puts confirmed ones on the page, whether they waited or were hidden. */
export function showEndorsements(
  db: Db,
  eventId: string,
  ids: readonly string[],
  now: Instant,
): Write {
  return db.query
    .updateTable('endorsements')
    .set({ shown_at: sql`coalesce(shown_at, ${now})`, hidden_at: null })
    .where('id', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)
    .where('event_id', '=', eventId)
    .where('confirmed_at', 'is not', null)
}
