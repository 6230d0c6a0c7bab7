// What an organizer does besides editing: hides or shows an endorsement, tells the waiting at once.

import { limits } from '../domain/limits.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { hideEndorsement } from '../store/endorsements.ts'
import type { Organizer } from '../store/organizers.ts'
import { tellAtOnce } from '../store/telling-times.ts'

export async function setEndorsementHidden(
  app: App,
  organizer: Organizer,
  endorsement: { id: string; hidden: boolean },
): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  const hiddenAt = endorsement.hidden ? now : null
  await db.commit([
    hideEndorsement(db, organizer.eventId, endorsement.id, hiddenAt),
    touchIfPublic(db, organizer.eventId, now),
  ])
}

/**
 * "Tell them now": whoever is behind does not wait for the settle time. `rests` when that was done a few
 * minutes ago: then it goes out by itself.
 */
export async function tellNow(app: App, organizer: Organizer): Promise<'telling' | 'rests'> {
  const { db, clock, config } = app
  const now = clock.now()
  const since = plusSeconds(now, config.limits ? -limits.tellingNow.seconds : 0)
  if (!(await tellAtOnce(db, organizer.eventId, { now, since }))) return 'rests'
  app.wake('tell-watchers')
  return 'telling'
}
