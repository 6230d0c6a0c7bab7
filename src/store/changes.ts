// Holds the SQL of table revisions, read as news: what changed of late, over all events or one.

import type { Revision } from '../domain/event/event.ts'
import type { Db } from '../ports.ts'
import { revisionColumns, revisionsOf, toRevision } from './revisions.ts'

/** A revision with the one before it; null for the first. */
export type NewsItem = { eventId: string; revision: Revision; previous: Revision | null }

/** Revisions of published events, newest first; of one event where one is named. */
export async function listChanges(
  db: Db,
  { eventId, limit, unreadable }: ChangesWanted,
): Promise<NewsItem[]> {
  const rows = await db.query
    .selectFrom('revisions')
    .innerJoin('events', 'events.id', 'revisions.event_id')
    .select('revisions.event_id')
    .select(revisionColumns)
    .where('events.publication', '=', 'published')
    .whereRef('revisions.number', '>=', 'events.first_public')
    .$if(eventId !== undefined, query => query.where('revisions.event_id', '=', eventId ?? ''))
    .orderBy('revisions.at', 'desc')
    .orderBy('revisions.event_id')
    .orderBy('revisions.number', 'desc')
    .limit(limit)
    .execute()
  const revisions = await revisionsOf(db, [...new Set(rows.map(row => row.event_id))])
  return rows.flatMap(row => {
    try {
      const before = revisions.get(row.event_id)?.find(({ number }) => number === row.number - 1)
      return [{ eventId: row.event_id, revision: toRevision(row), previous: before ?? null }]
    } catch {
      unreadable(row.event_id)
      return []
    }
  })
}

export type ChangesWanted = {
  eventId?: string
  limit: number
  unreadable: (eventId: string) => void
}
