// Writes a revision that has rested into the log of publications, whether it has watchers or none.

import type { CalendarEvent } from '../domain/event/event.ts'
import { markedSince } from '../domain/event/recent-changes.ts'
import { stepChanges } from '../domain/recurrence/series-changes.ts'
import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { insertPublication, restedRevisions } from '../store/publications.ts'
import { revisionsFrom } from '../store/revisions.ts'

/**
 * Enters the newest revision of an event that is due to be told. A change that was taken back before it
 * had rested leaves no row.
 */
export async function publishRested(app: App, { id, revision }: CalendarEvent): Promise<void> {
  const { db, clock } = app
  const [last] = (await restedRevisions(db, [id])).get(id) ?? []
  if (last === undefined || last >= revision.number) return
  const [stood] = await revisionsFrom(db, id, last, 1)
  if (stood && stepChanges(stood, revision).length === 0) return
  const now = clock.now()
  const rested = insertPublication(db, { eventId: id, revision: revision.number, now })
  // a rest that ends after a week changes the marks of lists at once, which hang on the version
  const isMarked = revision.at > markedSince(now)
  await db.commit(isMarked ? [rested] : [rested, touchIfPublic(db, id, now)])
}
