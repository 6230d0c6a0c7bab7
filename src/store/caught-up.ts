// Counts the watchers of an event that have caught up with each of its changes.

import { sql } from 'kysely'
import type { Db } from '../ports.ts'

/** Of those whom one change concerns: how many wait, were told, cannot be reached, have confirmed. */
export type Progress = {
  revision: number
  waiting: number
  told: number
  bounced: number
  acknowledged: number
}

/**
 * One row for each of the revisions, in their order. Whoever came after a change knew it already and
 * is not counted; whoever was told of it and has stopped since, is.
 */
export async function progressOf(
  db: Db,
  eventId: string,
  revisions: readonly number[],
): Promise<Progress[]> {
  const { rows } = await sql<Progress>`
    SELECT changes.value AS revision,
      (SELECT count(*) FROM watchers WHERE event_id = ${eventId} AND confirmed_at IS NOT NULL
        AND stopped_at IS NULL AND bounced_at IS NULL AND told_revision < changes.value) AS waiting,
      (SELECT count(*) FROM watchers WHERE event_id = ${eventId} AND bounced_at IS NOT NULL
        AND told_revision < changes.value) AS bounced,
      count(DISTINCT tellings.watcher_id) AS told,
      count(DISTINCT CASE WHEN watchers.acknowledged_revision >= changes.value
        THEN tellings.watcher_id END) AS acknowledged
    FROM json_each(${JSON.stringify(revisions)}) AS changes
      LEFT JOIN tellings ON tellings.event_id = ${eventId}
        AND tellings.from_revision < changes.value AND tellings.revision >= changes.value
      LEFT JOIN watchers ON watchers.id = tellings.watcher_id
    GROUP BY changes.value ORDER BY changes.key`.execute(db.query)
  return rows
}
