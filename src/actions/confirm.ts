// Confirms what a mailed link asks, whatever its purpose: only a press does anything, and only the first.

import type { CalendarEvent } from '../domain/event/event.ts'
import { refusalOfLink } from '../domain/question-end.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import {
  type Confirmation,
  findConfirmationByToken,
  markConfirmed,
} from '../store/confirmations.ts'
import { findEvent } from '../store/events.ts'
import { releasePlaces } from '../store/limit-claims.ts'
import { findOrganizer, type Organizer } from '../store/organizers.ts'
import { liftSuppression } from '../store/suppressions.ts'
import type { AskedSubject, Next } from './confirmation/purpose.ts'
import { purposes } from './confirmation/purposes.ts'
import { inboxKeysOfSealed } from './inbox-keys.ts'
import { takenDown } from './why-not-public.ts'

export type Asked = {
  confirmation: Confirmation
  /** The event that it is about; undefined when it is about none. */
  event: CalendarEvent | undefined
  subject: AskedSubject
}

/** Finds the question of a link, for the page that shows it. Changes nothing. */
export async function findQuestion(app: App, token: string): Promise<Asked | Refusal> {
  const { db, vault, clock } = app
  const confirmation = await findConfirmationByToken(db, await vault.tokenHash(token))
  if (!confirmation) return { refused: 'link-not-found' }
  const { eventId, purpose } = confirmation
  const event = eventId ? await findEvent(db, eventId) : undefined
  if (eventId && !event) return { refused: 'event-not-found' }
  const refusal =
    (event && (await takenDown(app, event))) ?? refusalOfLink(confirmation, clock.now())
  if (refusal) return refusal
  const subject = await purposes[purpose].ask(app, confirmation, event)
  return subject ? { confirmation, event, subject } : { refused: 'link-not-found' }
}

/** The event that a link asks to publish, and its poster, while it is not answered. */
export async function findPosting(
  app: App,
  token: string,
): Promise<{ event: CalendarEvent; poster: Organizer } | Refusal> {
  const asked = await findQuestion(app, token)
  if (isRefusal(asked)) return asked
  const { event, confirmation } = asked
  const { purpose, confirmedAt, subjectId } = confirmation
  const isOpen = purpose === 'publish' && !confirmedAt
  const poster = isOpen ? await findOrganizer(app.db, subjectId) : undefined
  return event && poster ? { event, poster } : { refused: 'link-not-found' }
}

export type Confirmed = Next & Pick<Confirmation, 'purpose'>

/**
 * Does what the link asks; a second press within its week changes nothing and answers the same.
 *
 * @param shownRevision the revision of the event that the page showed.
 */
export async function confirm(
  app: App,
  token: string,
  shownRevision: number | null,
): Promise<Confirmed | Refusal> {
  const asked = await findQuestion(app, token)
  if (isRefusal(asked)) return asked
  const { confirmation, event, subject } = asked
  const done = { purpose: confirmation.purpose, ...(await subject.next()) }
  if (confirmation.confirmedAt) return done

  const { db, clock } = app
  const act = await subject.confirm(shownRevision)
  if (isRefusal(act)) return act
  const refusal = await commitMail(app, act, [
    ...(await mailMayCome(app, subject)),
    markConfirmed(db, confirmation.id, clock.now()),
    releasePlaces(db, confirmation.id),
  ])
  if (refusal) return refusal
  if (act.wake) app.wake(act.wake)
  // a takedown that was committed between the look and the write leaves it undone
  const after = event && (await findEvent(db, event.id))
  return (after && (await takenDown(app, after))) ?? done
}

/** A confirmation by mail asks for mail, and so ends a stop of all mail. */
async function mailMayCome(app: App, subject: AskedSubject): Promise<Write[]> {
  const address = await subject.address()
  if (!address) return []
  return [liftSuppression(app.db, await inboxKeysOfSealed(app, address))]
}
