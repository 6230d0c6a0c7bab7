// Takes a reader's message to an organizer whose address is never shown. It is confirmed by mail before it
// goes on, and forgotten once it is sent.

import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { isLinkedName } from '../domain/links-in-words.ts'
import { manyLines, oneLine } from '../domain/plain-text.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitMail } from '../mail/queues/write-mail.ts'
import type { App } from '../ports.ts'
import { insertContactMessage } from '../store/contact-messages.ts'
import { findEvent } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { both, countMessage, sealMessage } from './pass-message-on.ts'
import { whyNotPublic } from './why-not-public.ts'

/** Fields as typed. */
export type ContactForm = { name: string; email: string; message: string }

/** Keeps the message sealed, and asks its writer by mail whether they wrote it. */
export async function askToContact(
  app: App,
  eventId: string,
  form: ContactForm,
): Promise<undefined | Refusal> {
  const { db, vault, language } = app
  const down = await whyNotPublic(app, await findEvent(db, eventId))
  if (down) return down
  const errors = mistakes(form, language)
  if (errors.length > 0) return { refused: 'invalid-fields', errors }

  const email = oneLine(form.email)
  const message = await sealMessage(app, {
    id: newId(),
    eventId,
    name: oneLine(form.name),
    email,
    text: manyLines(form.message),
  })
  const counted = await countMessage(app, message.id, email)
  if (isRefusal(counted)) return counted
  const question = await askToConfirm(app, {
    purpose: 'contact',
    subjectId: message.id,
    eventId,
    to: { address: message.address, addressKey: await vault.addressKey(email), language },
  })
  if (isRefusal(question)) return question
  const refusal = await commitMail(app, both(question, counted), [
    insertContactMessage(db, message),
  ])
  if (refusal) return refusal
  app.wake('send-letters')
  return undefined
}

function mistakes(form: ContactForm, language: Language): FieldError[] {
  const say = wordsOf(language).formErrors
  const errors: FieldError[] = []
  const refuse = (field: string, message: string) => void errors.push({ field, message })
  if (!oneLine(form.name)) refuse('name', say.writerMissing)
  if (isLinkedName(form.name)) refuse('name', say.linkInName)
  if (!isEmailAddress(oneLine(form.email))) refuse('email', say.notAnEmail)
  if (!manyLines(form.message)) refuse('message', say.messageMissing)
  return errors
}
