// Does what an organizer or a moderator does about a question: answers, declines, says that an answer still holds,
// hides it or shows it. Each act is of the version that its page showed; of two at once the second is refused.

import { findContradictions } from '../domain/contradiction/contradiction.ts'
import type { Contradiction } from '../domain/contradiction/finding.ts'
import { contradictionWords } from '../domain/contradiction-words.ts'
import { isolated } from '../domain/direction.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { manyLines } from '../domain/plain-text.ts'
import { questionStanding } from '../domain/question.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { limits } from '../domain/text-limits.ts'
import { commitMail, type Written, writeMail } from '../mail/queues/write-mail.ts'
import type { App } from '../ports.ts'
import { answersOf, insertAnswer, renewAnswer } from '../store/answers.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { findEvent } from '../store/events.ts'
import {
  hideQuestion,
  settleQuestion,
  showQuestion,
  touchQuestion,
} from '../store/question-acts.ts'
import { findQuestion, type Question } from '../store/questions.ts'
import { listRevisions } from '../store/revisions.ts'
import { idempotentId } from './idempotent-id.ts'

/** A question as a page showed it; without a version, as it stands. */
export type ShownQuestion = { eventId: string; id: string; version: number | null }

type Answering = ShownQuestion & { words: string; isPublic: boolean }

/**
 * Answers, or corrects an answer. The asker gets each wording by mail.
 *
 * @param asked present when the writer can be asked about it; `right` is what they have said is right.
 */
export async function answerQuestion(
  app: App,
  { words: typed, isPublic, ...shown }: Answering,
  asked?: { right: string },
): Promise<undefined | Refusal> {
  const { db, vault, clock, config } = app
  const found = await findShown(app, shown)
  if (isRefusal(found)) return found
  const { event, question } = found
  if (question.outcome === 'public' && !isPublic) return { refused: 'question-changed' }
  const words = manyLines(typed)
  if (!words)
    return {
      refused: 'invalid-fields',
      errors: [{ field: 'answer', message: wordsOf(app.language).questions.answerMissing }],
    }
  const doubt = asked && (await questionAnswer(app, event, words, asked.right))
  if (doubt) return doubt

  const now = clock.now()
  const { id, version } = question
  const number = ((await answersOf(db, [id])).get(id)?.length ?? 0) + 1
  const sealed = await vault.seal(words)
  const letter = await mailToAsker(app, question, number)
  if (isRefusal(letter)) return letter
  const revision = event.revision.number
  const answer = { questionId: id, number, isPublic, words: sealed, at: now, revision }
  const shownAt = isPublic && config.publishing !== 'moderated' ? now : null
  const refusal = await commitMail(app, letter, [
    insertAnswer(db, { ...answer, eventId: event.id, version }),
    settleQuestion(db, { id, version, now, outcome: isPublic ? 'public' : 'private', shownAt }),
    ...(isPublic ? [touchIfPublic(db, event.id, now)] : []),
  ])
  if (refusal) return refusal
  const newest = (await answersOf(db, [id])).get(id)?.at(-1)
  if (newest?.words !== sealed) return { refused: 'question-changed' }
  app.wake('send-letters')
  return undefined
}

/** The asker hears that there will be no answer. */
export async function declineQuestion(
  app: App,
  shown: ShownQuestion,
): Promise<undefined | Refusal> {
  const { db, clock } = app
  const found = await findShown(app, shown)
  if (isRefusal(found)) return found
  const { id, version } = found.question
  if (questionStanding(found.question) !== 'waiting') return { refused: 'question-changed' }
  const letter = await mailToAsker(app, found.question, 0)
  if (isRefusal(letter)) return letter
  const act = { id, version, now: clock.now(), outcome: 'declined', shownAt: null } as const
  const refusal = await commitMail(app, letter, [settleQuestion(db, act)])
  if (refusal) return refusal
  app.wake('send-letters')
  return (await findQuestion(db, id))?.outcome === 'declined'
    ? undefined
    : { refused: 'question-changed' }
}

/** "It still holds", of an answer that is older than a change. */
export async function confirmAnswer(app: App, shown: ShownQuestion): Promise<undefined | Refusal> {
  const { db, clock } = app
  const found = await findShown(app, shown)
  if (isRefusal(found)) return found
  const { event, question } = found
  if (question.outcome !== 'public') return { refused: 'question-changed' }
  const act = { id: question.id, version: question.version, now: clock.now() }
  const revision = event.revision.number
  await db.commit([
    renewAnswer(db, { questionId: act.id, version: act.version, revision }),
    touchQuestion(db, act),
    touchIfPublic(db, event.id, act.now),
  ])
  return done(app, question)
}

/** Takes a public answer off the page, or puts it there. */
export async function setShown(
  app: App,
  shown: ShownQuestion,
  { by, isShown }: { by: 'organizer' | 'moderator'; isShown: boolean },
): Promise<undefined | Refusal> {
  const { db, clock } = app
  const found = await findShown(app, shown)
  if (isRefusal(found)) return found
  const { event, question } = found
  const act = { id: question.id, version: question.version, now: clock.now(), by }
  await db.commit([
    isShown ? showQuestion(db, act) : hideQuestion(db, act),
    touchIfPublic(db, event.id, act.now),
  ])
  return done(app, question)
}

/** Finds contradictions between an answer and its event as it stands. */
export async function answerContradictions(
  { db, config }: App,
  { id, revision }: CalendarEvent,
  words: string,
): Promise<Contradiction[]> {
  const earlier = await listRevisions(db, id)
  return findContradictions({
    event: revision.snapshot,
    texts: [{ in: 'answer', text: words }],
    earlier: earlier.map(({ snapshot }) => snapshot),
    language: config.calendarLanguage,
  }).contradictions
}

export const answerDoubts = (found: readonly Contradiction[], language: Language): string[] =>
  found.map(one =>
    wordsOf(language).questions.doubt(isolated(one.text), contradictionWords(one, language)),
  )

/** Asks about what an answer says against the event; undefined when there is nothing to ask. */
async function questionAnswer(app: App, event: CalendarEvent, words: string, said: string) {
  const found = await answerContradictions(app, event, words)
  const right = found
    .map(({ text }) => text)
    .join(' | ')
    .slice(0, limits.sentence)
  if (found.length === 0 || right === said) return undefined
  const questions = answerDoubts(found, app.language).map(message => ({ field: 'answer', message }))
  return { refused: 'answer-in-question', questions, right } as const
}

/** None once the asker's address is forgotten. */
async function mailToAsker(
  app: App,
  { id, eventId, address, language }: Question,
  number: number,
): Promise<Written | Refusal> {
  if (!address) return { writes: [], claims: [] }
  const addressKey = await app.vault.addressKey(await app.vault.unseal(address))
  return writeMail(app, {
    id: await answerMailId(app, id, number),
    kind: 'answer',
    eventId,
    subjectId: id,
    to: { address, addressKey, language },
  })
}

/** Id of the letter that brings one wording to the asker; number 0 says that there will be none. */
export const answerMailId = (app: App, questionId: string, number: number): Promise<string> =>
  idempotentId(app, `answer ${number} to ${questionId}`)

async function findShown(
  { db }: App,
  { eventId, id, version }: ShownQuestion,
): Promise<{ event: CalendarEvent; question: Question } | Refusal> {
  const [event, question] = [await findEvent(db, eventId), await findQuestion(db, id)]
  if (!event || question?.eventId !== eventId || question.confirmedAt === null)
    return { refused: 'question-not-found' }
  return version === null || version === question.version
    ? { event, question }
    : { refused: 'question-changed' }
}

/** Reads the outcome back, because the batch changes nothing when another act was first. */
async function done({ db }: App, { id, version }: Question): Promise<undefined | Refusal> {
  const after = await findQuestion(db, id)
  return after?.version === version + 1 ? undefined : { refused: 'question-changed' }
}
