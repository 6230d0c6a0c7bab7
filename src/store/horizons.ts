// Holds the SQL of table events, those that repeat: until when their dates are worked out.

import type { CalendarEvent } from '../domain/event/event.ts'
import type { Db, Write } from '../ports.ts'
import { readable, type SeriesSpan, selectEvents } from './events.ts'

/** Events that repeat and whose dates are worked out until a date before this one. */
export async function listByHorizon(
  db: Db,
  before: string,
  limit: number,
): Promise<CalendarEvent[]> {
  const rows = await selectEvents(db)
    .where('events.horizon', '<', before)
    .where('events.publication', '<>', 'removed')
    .orderBy('events.horizon')
    .limit(limit)
    .execute()
  return readable(rows)
}

/** Nothing where another revision stands by now: that one has worked its dates out. */
export function extendSpan(
  db: Db,
  { id, revision }: { id: string; revision: number },
  { horizon, endsOn, overAt }: SeriesSpan,
): Write {
  return db.query
    .updateTable('events')
    .set({ horizon, ends_on: endsOn, over_at: overAt })
    .where('id', '=', id)
    .where('revision', '=', revision)
}
