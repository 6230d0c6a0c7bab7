// Hides, shows or removes an event for moderators, and withdraws it for its organizer. None is a revision;
// each is settled in the batch.

import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { foldName } from '../domain/fold-name.ts'
import { wordsOf } from '../domain/language.ts'
import { manyLines } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Role } from '../domain/takedown.ts'
import { isUrgent } from '../domain/telling.ts'
import { limits } from '../domain/text-limits.ts'
import { type App, UniqueViolation } from '../ports.ts'
import { touchByTakedown, touchCalendar } from '../store/calendar.ts'
import { findEvent } from '../store/events.ts'
import { findHiding, hideEvent, openHiding, showEventAgain } from '../store/hidings.ts'
import { newId } from '../store/new-id.ts'
import { forgetOrganizers, posterAddressKey } from '../store/organizer-identities.ts'
import { insertFirstPublication } from '../store/publications.ts'
import { emptyEvent, insertRemoval, publicOrganizers } from '../store/removals.ts'
import { answerReports } from '../store/reports.ts'
import { hiddenMails, removedMails, shownMails } from '../store/takedown-mails.ts'

type Wish = { eventId: string; reason: string }

/** Takes an event from every reader until it is shown again. The letters about it rest as a change does. */
export async function hide(app: App, { eventId, reason }: Wish): Promise<undefined | Refusal> {
  const said = readReason(app, reason, { required: true })
  if ('refused' in said) return said
  const { db, clock, config } = app
  const event = await findEvent(db, eventId)
  if (!event || isDown(event)) return { refused: 'answered-already' }
  const now = clock.now()
  const hiding = { id: newId(), eventId, reason: said.reason, now }
  const letters = { id: hiding.id, eventId, language: config.calendarLanguage }
  const times = { now, due: dueOf(app, event, now) }
  const done = await settle(app, [
    ...hideEvent(db, hiding),
    ...hiddenMails(db, letters, times),
    answerReports(db, eventId, now),
    ...touchByTakedown(db, now),
  ])
  if (!done || !(await findHiding(db, hiding.id))) return { refused: 'answered-already' }
  app.wake('send-letters')
  return undefined
}

/** Brings back what was there, with what its organizers have changed meanwhile. */
export async function showAgain(app: App, { eventId, reason }: Wish): Promise<undefined | Refusal> {
  const said = readReason(app, reason, { required: false })
  if ('refused' in said) return said
  const { db, clock } = app
  const [event, hiding] = [await findEvent(db, eventId), await openHiding(db, eventId)]
  if (!event || !hiding) return { refused: 'answered-already' }
  const now = clock.now()
  const shown = { id: hiding.id, eventId, reason: said.reason, now }
  await db.commit([
    ...showEventAgain(db, shown),
    // one that was hidden before there was a log of publications
    insertFirstPublication(db, eventId, now),
    ...shownMails(db, shown, { now, due: dueOf(app, event, now) }),
    touchCalendar(db, now),
  ])
  app.wake('send-letters')
  app.wake('tell-watchers')
  return undefined
}

/** Deletes all that an event holds. What is kept is that it was there, who removed it, when and why. */
export async function remove(
  app: App,
  { eventId, reason, by }: Wish & { by: Role },
): Promise<undefined | Refusal> {
  const said = readReason(app, reason, { required: by === 'moderator' })
  if ('refused' in said) return said
  const { db, vault, clock, config } = app
  const event = await findEvent(db, eventId)
  if (!event || event.publication === 'removed') return { refused: 'answered-already' }
  const now = clock.now()
  const names = await publicOrganizers(db, eventId)
  const removal = {
    eventId,
    by,
    at: now,
    reason: said.reason,
    title: await vault.seal(event.revision.snapshot.title),
    organizerKeys: await Promise.all(names.map(name => vault.addressKey(foldName(name)))),
  }
  const addressKey = await posterAddressKey(db, eventId)
  const done = await settle(app, [
    insertRemoval(db, removal),
    ...removedMails(db, { eventId, language: config.calendarLanguage }, { now, due: now }),
    ...forgetOrganizers(db, eventId, { names, addressKey }),
    ...emptyEvent(db, eventId, now),
    ...touchByTakedown(db, now),
  ])
  if (!done) return { refused: 'answered-already' }
  db.emptyLog?.()
  app.wake('send-letters')
  return undefined
}

/** False when another batch did it first: the key of the row refuses this one. */
async function settle({ db }: App, writes: Parameters<App['db']['commit']>[0]): Promise<boolean> {
  try {
    await db.commit(writes)
    return true
  } catch (error) {
    if (error instanceof UniqueViolation && ['hidings', 'removals'].includes(error.table))
      return false
    throw error
  }
}

const isDown = ({ publication }: CalendarEvent): boolean =>
  publication === 'hidden' || publication === 'removed'

/** A slip that is taken back at once tells nobody, unless the start is near. */
const dueOf = ({ config }: App, { revision }: CalendarEvent, now: Instant): Instant =>
  isUrgent(revision, now) ? now : plusSeconds(now, config.settleSeconds)

function readReason(
  { language }: App,
  typed: string,
  { required }: { required: boolean },
): { reason: string } | Refusal {
  const phrases = wordsOf(language).formErrors
  const reason = manyLines(typed)
  const refuse = (message: string): Refusal => ({
    refused: 'invalid-fields',
    errors: [{ field: 'reason', message }],
  })
  if (required && !reason) return refuse(phrases.whyTakenDown)
  return reason.length > limits.refusal ? refuse(phrases.tooLong(limits.refusal)) : { reason }
}
