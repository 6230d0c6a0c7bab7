// Starts a digest, for the first time or again.

import { nextDigestAt } from '../domain/digest.ts'
import type { App, Write } from '../ports.ts'
import { type Digest, startDigest } from '../store/digests.ts'

/** From now on; what was missed while it was stopped is not sent again. */
export function digestStart({ db, clock, config }: App, { id, period }: Digest): Write {
  const now = clock.now()
  return startDigest(db, id, { now, dueAt: nextDigestAt(period, now, config.calendarZone) })
}
