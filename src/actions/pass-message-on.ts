// Passes a reader's words on to the contact of an event, whose address they never see.

import type { CalendarEvent } from '../domain/event/event.ts'
import { withoutLinks } from '../domain/links-in-words.ts'
import { manyLines, oneLine } from '../domain/plain-text.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { limits } from '../domain/text-limits.ts'
import { claimsOfMessage } from '../mail/queues/limits-of-mail.ts'
import { commitMail, type Written, writeMail } from '../mail/queues/write-mail.ts'
import { type App, UniqueViolation } from '../ports.ts'
import { type ContactMessage, insertContactMessage } from '../store/contact-messages.ts'
import { findEvent } from '../store/events.ts'
import { claimPlaces, placeAgain } from '../store/limit-claims.ts'
import { findSuppression } from '../store/suppressions.ts'
import { idempotentId } from './idempotent-id.ts'
import { inboxKeysOfSealed } from './inbox-keys.ts'

/**
 * An answer by mail to one of our mails: its writer is known from the address that they answered to.
 *
 * @param answer `id` is fixed by what it is, so that a mail that comes in twice goes on once.
 */
export async function relayAnswer(
  app: App,
  eventId: string,
  answer: { id: string; name: string; email: string; text: string },
): Promise<undefined | Refusal> {
  const { db } = app
  const event = await findEvent(db, eventId)
  if (event?.publication !== 'published') return { refused: 'event-not-found' }
  const message = await sealMessage(app, {
    id: answer.id,
    eventId,
    name: withoutLinks(oneLine(answer.name), '').trim().slice(0, limits.name),
    email: answer.email,
    text: manyLines(answer.text).slice(0, limits.message).toWellFormed(),
  })
  const counted = await countMessage(app, message.id, answer.email)
  if (isRefusal(counted)) return counted
  const letter = await mailToOrganizer(app, event, message.id)
  if (isRefusal(letter)) return letter
  try {
    const refusal = await commitMail(app, both(letter, counted), [
      insertContactMessage(db, message),
    ])
    if (refusal) return refusal
  } catch (error) {
    // the same answer came before, and is on its way or has arrived
    if (!(error instanceof UniqueViolation && error.table === 'contact_messages')) throw error
    return undefined
  }
  app.wake('send-letters')
  return undefined
}

/** To the contact address that the form of the event names. */
export async function mailToOrganizer(
  app: App,
  event: CalendarEvent,
  messageId: string,
): Promise<Written | Refusal> {
  const { db, vault, config } = app
  const address = event.revision.snapshot.contact
  const addressKey = await vault.addressKey(await vault.unseal(address))
  if (await findSuppression(db, await inboxKeysOfSealed(app, address)))
    return { refused: 'organizer-takes-no-mail' }
  return writeMail(app, {
    // a second press at the same moment writes the same letter, which is there already
    id: await idempotentId(app, `contact ${messageId}`),
    kind: 'contact',
    eventId: event.id,
    subjectId: messageId,
    to: { address, addressKey, language: config.calendarLanguage },
  })
}

export async function sealMessage(
  { vault, clock }: App,
  written: { id: string; eventId: string; name: string; email: string; text: string },
): Promise<ContactMessage> {
  return {
    id: written.id,
    eventId: written.eventId,
    name: await vault.seal(written.name),
    address: await vault.seal(written.email),
    text: await vault.seal(written.text),
    createdAt: clock.now(),
  }
}

/** The place that a message takes among all of its writer's; an answer to it gives none back. */
export async function countMessage(
  app: App,
  id: string,
  email: string,
): Promise<Written | Refusal> {
  const { db, clock } = app
  const now = clock.now()
  const claims = await claimsOfMessage(app, email)
  const again = await placeAgain(db, claims, now)
  if (again) return { refused: 'too-much-mail', again }
  return { claims, writes: claimPlaces(db, claims, { holder: `message ${id}`, now }) }
}

export const both = (one: Written, other: Written): Written => ({
  writes: [...one.writes, ...other.writes],
  claims: [...one.claims, ...other.claims],
})
