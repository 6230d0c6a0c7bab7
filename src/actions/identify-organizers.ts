// Folds the names of organizers anew after a release, and gives each published event an organizer. One query
// each once that is done.

import type { App, Write } from '../ports.ts'
import { touchCalendar } from '../store/calendar.ts'
import { foldAgain, staleIdentities, unidentifiedEvents } from '../store/organizer-folding.ts'
import { identifyOrganizer, posterAddressKey } from '../store/organizer-identities.ts'

const pageSize = 200

/** A crash in the middle costs nothing: the next start goes on. */
export async function identifyOrganizers(app: App): Promise<void> {
  const { db, clock } = app
  for (;;) {
    const stale = await staleIdentities(db, pageSize)
    if (stale.length === 0) break
    for (const identity of stale)
      await db.commit([...foldAgain(db, identity), touchCalendar(db, clock.now())])
  }
  for (;;) {
    const events = await unidentifiedEvents(db, pageSize)
    if (events.length === 0) return
    const writes: Write[] = []
    for (const { id, organizer, isConfirmed } of events) {
      const addressKey = isConfirmed ? await posterAddressKey(db, id) : ''
      writes.push(...identifyOrganizer(db, id, { name: organizer, addressKey }))
    }
    // a page in one commit, because a start waits for the disk at each
    await db.commit([...writes, touchCalendar(db, clock.now())])
  }
}
