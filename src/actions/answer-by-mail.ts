// Takes an organizer's answer by mail to a question. It is public at once when nothing in it leaves a doubt; else it
// waits for a second look, on the private page.

import { manyLines } from '../domain/plain-text.ts'
import { isPlainReply, questionStanding } from '../domain/question.ts'
import { limits } from '../domain/text-limits.ts'
import { writeMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import { answersOf } from '../store/answers.ts'
import { findEvent } from '../store/events.ts'
import { findOrganizerByAddress, type Organizer } from '../store/organizers.ts'
import { draftAnswer } from '../store/question-acts.ts'
import { findQuestion, type Question } from '../store/questions.ts'
import { findMail } from '../store/queued-mails.ts'
import { answerContradictions, answerQuestion } from './answer-question.ts'
import { idempotentId } from './idempotent-id.ts'
import { whyNotPublic } from './why-not-public.ts'

type Reply = {
  /** Of the whole mail. */
  text: string
  /** The writer's own words, without quotes and signature. */
  words: string
  /** Something in the mail looks like a program's. */
  isDoubtful: boolean
}

/**
 * The same reply again changes nothing more.
 *
 * @param mailId of the letter that brought the question.
 */
export async function answerByMail(
  app: App,
  mailId: string,
  { text, words, isDoubtful }: Reply,
): Promise<'answered' | 'drafted' | 'ignored'> {
  const { db } = app
  const letter = await findMail(db, mailId)
  if (letter?.kind !== 'question' || !letter.eventId) return 'ignored'
  const { eventId, addressKey, subjectId } = letter
  const event = await findEvent(db, eventId)
  const organizer = await findOrganizerByAddress(db, eventId, addressKey)
  const question = await findQuestion(db, subjectId ?? '')
  if (!event || !organizer || !question || (await whyNotPublic(app, event))) return 'ignored'
  const answer = manyLines(words.slice(0, limits.answer).toWellFormed())
  if (!answer || (await isThere(app, question, answer))) return 'ignored'

  const isPlain =
    !isDoubtful && questionStanding(question) === 'waiting' && isPlainReply(text, words)
  if (isPlain && (await answerContradictions(app, event, answer)).length === 0) {
    const { id, version } = question
    const refusal = await answerQuestion(app, {
      eventId,
      id,
      version,
      words: answer,
      isPublic: true,
    })
    if (!refusal) {
      await db.commit(await mailAbout(app, { organizer, question, answer }))
      app.wake('send-letters')
      return 'answered'
    }
  }
  await db.commit([
    draftAnswer(db, question.id, await app.vault.seal(answer)),
    ...(await mailAbout(app, { organizer, question, answer })),
  ])
  app.wake('send-letters')
  return 'drafted'
}

/** The newest answer, or the one that waits for a second look, has just these words. */
async function isThere({ db, vault }: App, { id, draft }: Question, answer: string) {
  const newest = (await answersOf(db, [id])).get(id)?.at(-1)
  const kept = [newest?.words, draft].filter(one => one !== undefined && one !== '')
  const opened = await Promise.all(kept.map(one => vault.unseal(one as string)))
  return opened.includes(answer)
}

/** Says what was taken of the reply, and whether it is public. */
async function mailAbout(
  app: App,
  { organizer, question, answer }: { organizer: Organizer; question: Question; answer: string },
): Promise<Write[]> {
  const { vault, config } = app
  const addressKey = await vault.addressKey(await vault.unseal(organizer.address))
  const letter = await writeMail(app, {
    id: await idempotentId(app, `reply to ${question.id} of ${organizer.id}: ${answer}`),
    kind: 'reply-read',
    eventId: question.eventId,
    subjectId: question.id,
    to: { address: organizer.address, addressKey, language: config.calendarLanguage },
  })
  return 'refused' in letter ? [] : letter.writes
}
