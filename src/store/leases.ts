// Leases on watchers, reminders and letters, all at once: for a host that knows that nobody else holds one.

import { sql } from 'kysely'
import type { Db, Write } from '../ports.ts'

/** After a crash, so that those whom the dead process had claimed do not wait for the lease to end. */
export function freeLeases(db: Db): Write[] {
  return [
    // the event may have been put to rest until those leases end
    db.query
      .updateTable('events')
      .set({ tell_after: sql`min(tell_after, revised_at)` })
      .where('tell_after', 'is not', null)
      .where('id', 'in', eb =>
        eb.selectFrom('watchers').select('event_id').where('lease', 'is not', null),
      ),
    db.query
      .updateTable('watchers')
      .set({ lease: null, leased_until: null })
      .where('lease', 'is not', null),
    db.query
      .updateTable('letters')
      .set({ lease: null, leased_until: null })
      .where('lease', 'is not', null),
    db.query
      .updateTable('reminders')
      .set({ lease: null, leased_until: null })
      .where('lease', 'is not', null),
  ]
}
