// Holds the SQL of table events as moderators look through it: whatever its state, found by words or by
// id.

import { sql } from 'kysely'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { AskedWords } from '../domain/search/asked-words.ts'
import type { Db } from '../ports.ts'
import { searchWords } from './event-index.ts'
import { readable, selectEvents } from './events.ts'

/** Events that hold all of the words, published, waiting and hidden, the newest posted first. */
export async function findByWords(
  db: Db,
  asked: AskedWords,
  limit: number,
): Promise<CalendarEvent[]> {
  const words = searchWords(asked)
  if (!words) return []
  const rows = await selectEvents(db)
    .where(
      sql<boolean>`events.seq IN (SELECT rowid FROM event_search WHERE event_search MATCH ${words})`,
    )
    .orderBy('events.seq', 'desc')
    .limit(limit)
    .execute()
  return readable(rows)
}

/** Hidden events, the last hidden first. */
export async function listHidden(db: Db, limit: number): Promise<CalendarEvent[]> {
  const rows = await selectEvents(db)
    .where('events.publication', '=', 'hidden')
    .orderBy('events.moderated_at', 'desc')
    .limit(limit)
    .execute()
  return readable(rows)
}
