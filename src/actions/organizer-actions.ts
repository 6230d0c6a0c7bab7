// Shows and hides endorsements, and tells waiting watchers at once, for an organizer.

import type { EndorsementRule } from '../domain/endorsement.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { limits } from '../domain/limits.ts'
import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import {
  hideEndorsement,
  setEndorsementRule,
  showEndorsements,
} from '../store/endorsement-showing.ts'
import type { Organizer } from '../store/organizers.ts'
import { tellAtOnce } from '../store/telling-times.ts'

/** The very rows that the page showed: an endorser's later words are another row, which waits. */
export async function showOnPage(
  app: App,
  { eventId }: Organizer,
  ids: readonly string[],
): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  await db.commit([showEndorsements(db, eventId, ids, now), touchIfPublic(db, eventId, now)])
}

/** Takes an endorsement off the page, or says no to one that waits. Its watcher is still told of changes. */
export async function hideFromPage(app: App, { eventId }: Organizer, id: string): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  await db.commit([hideEndorsement(db, eventId, id, now), touchIfPublic(db, eventId, now)])
}

/** For endorsements that are confirmed from now on. */
export async function chooseEndorsementRule(
  app: App,
  { eventId }: Organizer,
  rule: EndorsementRule,
): Promise<void> {
  const { db, clock } = app
  // the page says beforehand how an endorsement will be shown
  await db.commit([setEndorsementRule(db, eventId, rule), touchIfPublic(db, eventId, clock.now())])
}

/**
 * "Tell them now": watchers who are behind do not wait for the settle time. `rests` when that was done a few
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
