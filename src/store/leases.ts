// Leases on watchers and letters, all at once: for a host that knows that nobody else holds one.

import type { Db, Write } from '../ports.ts'

/** After a crash, so that those whom the dead process had claimed do not wait for the lease to end. */
export function freeLeases(db: Db): Write[] {
  return [
    db.query
      .updateTable('watchers')
      .set({ lease: null, leased_until: null })
      .where('lease', 'is not', null),
    db.query
      .updateTable('letters')
      .set({ lease: null, leased_until: null })
      .where('lease', 'is not', null),
  ]
}
