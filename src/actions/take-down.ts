// Hides, shows or removes an event for moderators, and withdraws it for its organizer. None is a revision;
// each is settled in the batch.

import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { foldName } from '../domain/fold-name.ts'
import { wordsOf } from '../domain/language.ts'
import { undoSeconds } from '../domain/look.ts'
import { manyLines } from '../domain/plain-text.ts'
import type { Refusal } from '../domain/refusal.ts'
import { bucketsOf } from '../domain/spam/learned-words.ts'
import { weighedText } from '../domain/spam/spam-score.ts'
import type { Role } from '../domain/takedown.ts'
import { limits } from '../domain/text-limits.ts'
import { type App, UniqueViolation } from '../ports.ts'
import { touchByTakedown, touchCalendar } from '../store/calendar.ts'
import { findEvent } from '../store/events.ts'
import { findHiding, hideEvent, openHiding, showEventAgain } from '../store/hidings.ts'
import { learnWords } from '../store/learned-words.ts'
import { askForLook, endLooks, looksOf } from '../store/looks.ts'
import { newId } from '../store/new-id.ts'
import { forgetOrganizers, posterAddressKey } from '../store/organizer-identities.ts'
import { insertFirstPublication } from '../store/publications.ts'
import { emptyEvent, insertRemoval, publicOrganizers } from '../store/removals.ts'
import { answerReports } from '../store/reports.ts'
import { hiddenMails, removedMails, shownMails } from '../store/takedown-mails.ts'
import { type ByModerator, noteAct } from './note-act.ts'

type Wish = { eventId: string; reason: string }

/** Takes an event from every reader until it is shown again. The letters about it wait until it cannot be taken back. */
export async function hide(
  app: App,
  by: ByModerator,
  { eventId, reason }: Wish,
): Promise<undefined | Refusal> {
  const said = readReason(app, reason, { required: true })
  if ('refused' in said) return said
  return hideAs(app, by, { eventId, reason: said.reason, act: 'hidden' })
}

type HideByWords = (app: App, by: ByModerator, eventId: string) => Promise<undefined | Refusal>

/** Hides a published event that is advertising: nobody is written to, and its words are learned. */
export const hideSpam: HideByWords = (app, by, eventId) =>
  hideAs(app, by, { eventId, reason: reasonsOf(app).spamReason, act: 'spam' })

/** Takes back that an event was published: it is hidden, and asks for a look again. */
export const hideAgain: HideByWords = (app, by, eventId) =>
  hideAs(app, by, { eventId, reason: reasonsOf(app).secondLook, act: 'hidden', again: true })

const reasonsOf = ({ config }: App) => wordsOf(config.calendarLanguage).moderationPage

async function hideAs(
  app: App,
  by: ByModerator,
  wish: Wish & { act: 'hidden' | 'spam'; again?: boolean },
): Promise<undefined | Refusal> {
  const { eventId, reason, act, again = false } = wish
  const { db, clock, config } = app
  const event = await findEvent(db, eventId)
  if (!event || isDown(event)) return { refused: 'answered-already' }
  const now = clock.now()
  const { number, snapshot } = event.revision
  const hiding = { id: newId(), eventId, reason, now }
  const letters = { id: hiding.id, eventId, language: config.calendarLanguage }
  const times = { now, due: undoableUntil(app, now) }
  const lesson = act === 'spam' ? bucketsOf(weighedText(snapshot)) : []
  const looks = await looksOf(db, eventId)
  const done = await settle(app, [
    ...hideEvent(db, hiding),
    ...(act === 'spam' ? [] : hiddenMails(db, letters, times)),
    ...(act === 'spam' ? [learnWords(db, lesson, 'advertising')] : []),
    endLooks(db, eventId, number),
    ...(again ? [askForLook(db, eventId, { cause: 'again', askedAt: now, revision: number })] : []),
    await noteAct(app, by, { eventId, act, before: { looks, taught: lesson } }),
    answerReports(db, eventId, now),
    ...touchByTakedown(db, now),
  ])
  if (!done || !(await findHiding(db, hiding.id))) return { refused: 'answered-already' }
  app.wake('send-letters')
  return undefined
}

/** Brings back what was there, with what its organizers have changed meanwhile. */
export async function showAgain(
  app: App,
  by: ByModerator,
  { eventId, reason }: Wish,
): Promise<undefined | Refusal> {
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
    ...shownMails(db, shown, { now, due: undoableUntil(app, now) }),
    endLooks(db, eventId, event.revision.number),
    await noteAct(app, by, { eventId, act: 'shown', before: { reason: hiding.reason } }),
    touchCalendar(db, now),
  ])
  app.wake('send-letters')
  app.wake('tell-watchers')
  return undefined
}

/** Deletes all that an event holds. What is kept is that it was there, who removed it, when and why. */
export async function remove(
  app: App,
  by: ByModerator | 'organizer',
  { eventId, reason }: Wish,
): Promise<undefined | Refusal> {
  const said = readReason(app, reason, { required: by !== 'organizer' })
  if ('refused' in said) return said
  const { db, vault, clock, config } = app
  const event = await findEvent(db, eventId)
  if (!event || event.publication === 'removed') return { refused: 'answered-already' }
  const now = clock.now()
  const names = await publicOrganizers(db, eventId)
  const role: Role = by === 'organizer' ? by : 'moderator'
  const removal = {
    eventId,
    by: role,
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
    ...(by === 'organizer' ? [] : [await noteAct(app, by, { eventId, act: 'removed' })]),
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

/** A slip that is taken back in time tells nobody. */
const undoableUntil = ({ config }: App, now: Instant): Instant =>
  plusSeconds(now, Math.max(undoSeconds, config.settleSeconds))

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
