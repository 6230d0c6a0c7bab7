// Records what watchers answer: their copies are right, stop, start again, withdraw, confirm in public.

import type { Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { confirmEndorsementsInPublic, withdrawEndorsements } from '../store/endorsements.ts'
import { findEvent } from '../store/events.ts'
import { liftSuppression } from '../store/suppressions.ts'
import { tellIfBehind } from '../store/telling-times.ts'
import {
  acknowledge,
  confirmWatcher,
  setReminder,
  stopWatcher,
  type Watcher,
} from '../store/watchers.ts'
import { inboxKeysOfSealed } from './inbox-keys.ts'

/** Up to the revision that the page showed them. */
export async function acknowledgeRevision(
  app: App,
  watcher: Watcher,
  shown: number,
): Promise<undefined | Refusal> {
  const { db, clock } = app
  if (!(await hasRevision(app, watcher, shown))) return { refused: 'revision-not-found' }
  await db.commit([acknowledge(db, watcher.id, shown, clock.now())])
  return undefined
}

async function hasRevision({ db }: App, { eventId }: Watcher, number: number): Promise<boolean> {
  const event = await findEvent(db, eventId)
  return Number.isInteger(number) && number >= 1 && number <= (event?.revision.number ?? 0)
}

/** Takes effect before the next mail; a second stop changes nothing. */
export async function stopTelling(app: App, watcher: Watcher): Promise<void> {
  const { db, clock } = app
  await db.commit([stopWatcher(db, watcher.id, clock.now())])
}

/** From the revision that the page showed them; null, when it showed none, is the newest. */
export async function tellAgainFrom(
  app: App,
  watcher: Watcher,
  shown: number | null,
): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  const event = await findEvent(db, watcher.eventId)
  const newest = event?.revision.number ?? 0
  const revision = shown && shown >= 1 && shown < newest ? shown : newest
  await db.commit([
    confirmWatcher(db, watcher.id, { revision, now }),
    tellIfBehind(db, watcher.eventId, revision, now),
    liftSuppression(db, await inboxKeysOfSealed(app, watcher.address)),
  ])
}

/** A mail a day before the start. */
export async function askForReminder(app: App, watcher: Watcher, wanted: boolean): Promise<void> {
  await app.db.commit([setReminder(app.db, watcher.id, wanted)])
}

/**
 * "We confirm: 11 AM", beside their name on the public page, of the revision that they were shown;
 * null takes it back. An endorser who says so in public has caught up, too.
 */
export async function confirmInPublic(
  app: App,
  watcher: Watcher,
  shown: number | null,
): Promise<undefined | Refusal> {
  const { db, clock } = app
  const now = clock.now()
  if (shown !== null && !(await hasRevision(app, watcher, shown)))
    return { refused: 'revision-not-found' }
  await db.commit([
    confirmEndorsementsInPublic(db, watcher.id, shown),
    ...(shown === null ? [] : [acknowledge(db, watcher.id, shown, now)]),
    touchIfPublic(db, watcher.eventId, now),
  ])
  return undefined
}

/** Takes the organization's name off the event, and stops the mail. */
export async function withdrawEndorsement(app: App, watcher: Watcher): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  await db.commit([
    withdrawEndorsements(db, watcher.id, now),
    stopWatcher(db, watcher.id, now),
    touchIfPublic(db, watcher.eventId, now),
  ])
}
