// Deletes what was not confirmed in time, by the clock. Must not touch what was ever public.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { App } from '../ports.ts'
import { findUnanswered, forgetUnanswered, type RanOut } from '../store/confirmations.ts'
import { forgetClaims } from '../store/limit-claims.ts'
import { forgetModeratorLinks } from '../store/moderator-links.ts'
import { daySeconds } from './confirmation/purpose.ts'
import { purposeNames, purposes } from './confirmation/purposes.ts'

/** A sweep forgets so many questions at most; the next one is a minute away. */
const batchSize = 50

export async function forgetUnconfirmed({ db, clock }: App): Promise<void> {
  const now = clock.now()
  await db.commit([
    forgetClaims(db, plusSeconds(now, -daySeconds)),
    // a month longer, so that an old letter is answered with what to do
    forgetModeratorLinks(db, plusSeconds(now, -30 * daySeconds)),
  ])
  const before = Object.fromEntries(
    purposeNames.map(name => [name, plusSeconds(now, -purposes[name].keptSeconds)]),
  ) as RanOut
  const asked = await findUnanswered(db, before, batchSize)
  if (asked.length === 0) return
  const subjects = await Promise.all(
    purposeNames.map(name =>
      purposes[name].forget(
        db,
        asked.filter(one => one.purpose === name),
      ),
    ),
  )
  const ids = asked.map(one => one.id)
  await db.commit([forgetUnanswered(db, ids, before), ...subjects.flat()])
}
