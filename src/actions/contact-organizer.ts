// A reader writes to an organizer whose address they never see. Confirmed by mail before it goes on,
// so that nobody writes in a stranger's name; forgotten once it is sent.

import { isEmailAddress } from '../domain/email-address.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { formPhrases } from '../domain/form-phrases.ts'
import type { Language } from '../domain/language.ts'
import { isLinkedName, withoutLinks } from '../domain/links-in-words.ts'
import { manyLines, oneLine } from '../domain/plain-text.ts'
import { refusalOfLink } from '../domain/question-end.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { limits } from '../domain/text-limits.ts'
import { claimsOfMessage } from '../mail/limits-of-letter.ts'
import { commitLetter, type Written, writeLetter } from '../mail/write-letter.ts'
import { type App, UniqueViolation } from '../ports.ts'
import {
  type ContactMessage,
  confirmContactMessage,
  findContactMessageByToken,
  insertContactMessage,
} from '../store/contact-messages.ts'
import { findEvent } from '../store/events.ts'
import { claimPlaces, placeAgain, releasePlaces } from '../store/letter-claims.ts'
import { newId } from '../store/new-id.ts'
import { findSuppression, liftSuppressionOf } from '../store/suppressions.ts'
import { confirmationSeconds } from './ask-to-confirm.ts'
import { idempotentId } from './idempotent-id.ts'
import { takenDown, whyNotPublic } from './why-not-public.ts'

/** Fields as typed. */
export type ContactForm = { name: string; email: string; message: string }

/** Keeps the message sealed, and asks its writer by mail whether they wrote it. */
export async function askToContact(
  app: App,
  eventId: string,
  form: ContactForm,
): Promise<undefined | Refusal> {
  const { db, vault, config, clock } = app
  const down = await whyNotPublic(app, await findEvent(db, eventId))
  if (down) return down
  const errors = mistakes(form, config.calendarLanguage)
  if (errors.length > 0) return { refused: 'invalid-fields', errors }

  const email = oneLine(form.email)
  const message = await sealed(app, eventId, {
    name: oneLine(form.name),
    email,
    text: manyLines(form.message),
  })
  const counted = await countMessage(app, message.id, email)
  if (isRefusal(counted)) return counted
  const letter = await writeLetter(app, {
    id: message.id,
    kind: 'confirm-contact',
    eventId,
    subjectId: message.id,
    to: { ...message, language: config.calendarLanguage },
  })
  if (isRefusal(letter)) return letter
  const confirmHash = await vault.tokenHash(await vault.token('confirm', message.id))
  const expiresAt = plusSeconds(clock.now(), confirmationSeconds)
  const refusal = await commitLetter(app, both(letter, counted), [
    insertContactMessage(db, { ...message, confirmHash, expiresAt }),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return undefined
}

export type ContactQuestion = { message: ContactMessage; event: CalendarEvent }

/** What a link asks, for the page that shows it; undefined when the link is about something else. */
export async function findContactQuestion(
  app: App,
  token: string,
): Promise<ContactQuestion | Refusal | undefined> {
  const { db, vault, clock } = app
  const message = await findContactMessageByToken(db, await vault.tokenHash(token))
  if (!message) return undefined
  const event = await findEvent(db, message.eventId)
  if (!event) return { refused: 'event-not-found' }
  return (await takenDown(app, event)) ?? refusalOfLink(message, clock.now()) ?? { message, event }
}

/** Sends the message on; a second press changes nothing and answers the same. */
export async function confirmContact(
  app: App,
  { message, event }: ContactQuestion,
): Promise<undefined | Refusal> {
  if (message.confirmedAt) return undefined
  const { db, clock } = app
  const letter = await letterToOrganizer(app, event, message.id)
  if (isRefusal(letter)) return letter
  const refusal = await commitLetter(app, letter, [
    confirmContactMessage(db, message.id, clock.now()),
    releasePlaces(db, message.id),
    liftSuppressionOf(db, 'contact_messages', message.id),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return undefined
}

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
  const { db, vault, clock } = app
  const event = await findEvent(db, eventId)
  if (event?.publication !== 'published') return { refused: 'event-not-found' }
  const written = await sealed(app, eventId, {
    name: withoutLinks(oneLine(answer.name), '').trim().slice(0, limits.name),
    email: answer.email,
    text: manyLines(answer.text).slice(0, limits.message).toWellFormed(),
  })
  const message = { ...written, id: answer.id }
  const counted = await countMessage(app, message.id, answer.email)
  if (isRefusal(counted)) return counted
  const letter = await letterToOrganizer(app, event, message.id)
  if (isRefusal(letter)) return letter
  const now = clock.now()
  const confirmHash = await vault.tokenHash(await vault.token('confirm', message.id))
  try {
    const refusal = await commitLetter(app, both(letter, counted), [
      insertContactMessage(db, { ...message, confirmHash, expiresAt: now, confirmedAt: now }),
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
async function letterToOrganizer(
  app: App,
  event: CalendarEvent,
  messageId: string,
): Promise<Written | Refusal> {
  const { db, vault, config } = app
  const address = event.revision.snapshot.contact
  const addressKey = await vault.addressKey(await vault.unseal(address))
  if (await findSuppression(db, addressKey)) return { refused: 'organizer-takes-no-mail' }
  return writeLetter(app, {
    // a second press at the same moment writes the same letter, which is there already
    id: await idempotentId(app, `contact ${messageId}`),
    kind: 'contact',
    eventId: event.id,
    subjectId: messageId,
    to: { address, addressKey, language: config.calendarLanguage },
  })
}

async function sealed(
  { vault, clock }: App,
  eventId: string,
  { name, email, text }: { name: string; email: string; text: string },
): Promise<ContactMessage> {
  const now = clock.now()
  return {
    id: newId(),
    eventId,
    name: await vault.seal(name),
    address: await vault.seal(email),
    addressKey: await vault.addressKey(email),
    text: await vault.seal(text),
    createdAt: now,
    expiresAt: now,
    confirmedAt: null,
  }
}

/** The place that a message takes among all of its writer's; an answer to it gives none back. */
async function countMessage(app: App, id: string, email: string): Promise<Written | Refusal> {
  const { db, clock } = app
  const now = clock.now()
  const claims = await claimsOfMessage(app, email)
  const again = await placeAgain(db, claims, now)
  if (again) return { refused: 'too-much-mail', again }
  return { claims, writes: claimPlaces(db, claims, { holder: `message ${id}`, now }) }
}

const both = (one: Written, other: Written): Written => ({
  writes: [...one.writes, ...other.writes],
  claims: [...one.claims, ...other.claims],
})

function mistakes(form: ContactForm, language: Language): FieldError[] {
  const say = formPhrases[language]
  const errors: FieldError[] = []
  const refuse = (field: string, message: string) => void errors.push({ field, message })
  if (!oneLine(form.name)) refuse('name', say.writerMissing)
  if (isLinkedName(form.name)) refuse('name', say.linkInName)
  if (!isEmailAddress(oneLine(form.email))) refuse('email', say.notAnEmail)
  if (!manyLines(form.message)) refuse('message', say.messageMissing)
  return errors
}
