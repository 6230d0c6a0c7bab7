// What an organizer does besides editing: hides or shows an endorsement, tells the waiting at once.

import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { hideEndorsement } from '../store/endorsements.ts'
import type { Organizer } from '../store/organizers.ts'
import { tellSoon } from '../store/telling-times.ts'

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

/** "Tell them now": whoever is behind does not wait for the settle time. */
export async function tellNow(app: App, organizer: Organizer): Promise<void> {
  const { db, clock } = app
  await db.commit([tellSoon(db, organizer.eventId, clock.now())])
  app.wake('tell-watchers')
}
