// Takes a reader's question to an organizer, to be public with its answer. It is confirmed by mail first.

import { isEmailAddress } from '../domain/email-address.ts'
import type { FieldError } from '../domain/event/event-form.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { endedAt } from '../domain/event/when.ts'
import { isLanguage, type Language, languages, wordsOf } from '../domain/language.ts'
import { hasLink, isLinkedName } from '../domain/links-in-words.ts'
import { manyLines, oneLine } from '../domain/plain-text.ts'
import { onNextDate } from '../domain/recurrence/series-view.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitMail } from '../mail/queues/write-mail.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { daysKept, insertQuestion } from '../store/question-acts.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { daySeconds } from './confirmation/purpose.ts'
import { idempotentId } from './idempotent-id.ts'
import { both, countMessage } from './pass-message-on.ts'
import { whyNotAsked } from './why-not-asked.ts'
import { whyNotPublic } from './why-not-public.ts'

/** Fields as typed. An empty language means the reader's. */
export type QuestionForm = { name: string; email: string; question: string; language: string }

/** Keeps the question sealed, and asks by mail whether it is its asker's. */
export async function askOrganizer(
  app: App,
  eventId: string,
  form: QuestionForm,
): Promise<undefined | Refusal> {
  const { db, vault, clock } = app
  const event = await findEvent(db, eventId)
  const refusal = (await whyNotPublic(app, event)) ?? (event && (await whyNotAsked(app, event)))
  if (!event || refusal) return refusal ?? { refused: 'event-not-found' }
  const errors = mistakes(form, app.language)
  if (errors.length > 0) return { refused: 'invalid-fields', errors }

  const now = clock.now()
  const email = oneLine(form.email)
  const words = manyLines(form.question)
  const language = isLanguage(form.language) ? form.language : app.language
  const addressKey = await vault.addressKey(email)
  // the same words about the same event again are the same question
  const said = words.toLowerCase().replace(/\s+/g, ' ')
  const id = await idempotentId(app, `question ${eventId} ${addressKey} ${said}`)
  const address = await vault.seal(email)
  const counted = await countMessage(app, id, email)
  if (isRefusal(counted)) return counted
  const letter = await askToConfirm(app, {
    purpose: 'ask',
    subjectId: id,
    eventId,
    to: { address, addressKey, language },
  })
  if (isRefusal(letter)) return letter
  const question = {
    id,
    eventId,
    name: await vault.seal(oneLine(form.name)),
    address,
    words: await vault.seal(words),
    language,
  }
  const tokenHash = await vault.tokenHash(await vault.token('question', id))
  const keptUntil = plusSeconds(endedAt(onNextDate(event, now).revision), daysKept * daySeconds)
  const full = await commitMail(app, both(letter, counted), [
    insertQuestion(db, question, { tokenHash, now, keptUntil }),
  ])
  if (full) return full
  app.wake('send-letters')
  return undefined
}

function mistakes(form: QuestionForm, language: Language): FieldError[] {
  const { formErrors: say, questions } = wordsOf(language)
  const errors: FieldError[] = []
  const refuse = (field: string, message: string) => void errors.push({ field, message })
  if (!oneLine(form.name)) refuse('name', say.writerMissing)
  if (isLinkedName(form.name)) refuse('name', say.linkInName)
  if (!isEmailAddress(oneLine(form.email))) refuse('email', say.notAnEmail)
  const words = manyLines(form.question)
  if (!words) refuse('question', questions.missing)
  if (hasLink(words)) refuse('question', questions.linkInQuestion)
  if (form.language && !isLanguage(form.language))
    refuse('language', say.unknownLanguage(languages.join(', ')))
  return errors
}
