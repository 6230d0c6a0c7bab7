// Renders the letters about a question: to the organizers, to the organizer who replied, to the asker.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import {
  answerMail,
  olderAnswersMail,
  questionMail,
  replyReadMail,
} from '../../../templates/mail/question-mails.tsx'
import { answerMailId } from '../../actions/answer-question.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { readIn } from '../../domain/event/translation.ts'
import { changedAspects, questionStanding } from '../../domain/question.ts'
import type { App } from '../../ports.ts'
import { answersOf } from '../../store/answers.ts'
import { findOrganizer, findOrganizerByAddress } from '../../store/organizers.ts'
import { findQuestion, listShownQuestions, type Question } from '../../store/questions.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import { listRevisions } from '../../store/revisions.ts'
import { replyAddress } from './return-paths.ts'

type AboutEvent = { event: CalendarEvent }

/** Null once it is answered, declined or deleted, or when the link of its reader was taken away. */
export async function renderQuestion(
  app: App,
  letter: QueuedMail,
  { event }: AboutEvent,
): Promise<(RenderedMail & { replyTo?: string; relayed: true }) | null> {
  const { db, vault } = app
  const question = await findQuestion(db, letter.subjectId ?? '')
  const link = question && (await answeringPage(app, letter, question))
  if (!link || questionStanding(question) !== 'waiting') return null
  const replyTo = await replyAddress(app, letter.id)
  const rendered = questionMail({
    ...(await shared(app, letter, { event, question })),
    name: await vault.unseal(question.name),
    takesReplies: replyTo !== undefined,
    link,
  })
  return { ...rendered, ...(replyTo && { replyTo }), relayed: true }
}

/**
 * Renders the words that were taken of the newest reply; null when it was dealt with on the page
 * meanwhile.
 */
export async function renderReplyRead(
  app: App,
  letter: QueuedMail,
  { event }: AboutEvent,
): Promise<RenderedMail | null> {
  const { db, vault } = app
  const question = await findQuestion(db, letter.subjectId ?? '')
  const link = question && (await answeringPage(app, letter, question))
  if (!link) return null
  const newest = (await answersOf(db, [question.id])).get(question.id)?.at(-1)
  const words = question.draft || newest?.words
  if (!words) return null
  const standing = question.draft
    ? 'draft'
    : questionStanding(question) === 'in-review'
      ? 'in-review'
      : 'public'
  const answer = await vault.unseal(words)
  return replyReadMail({
    ...(await shared(app, letter, { event, question })),
    answer,
    standing,
    link,
  })
}

/** Null when its asker has deleted the question, or a newer wording has a letter of its own. */
export async function renderAnswer(
  app: App,
  letter: QueuedMail,
  { event }: AboutEvent,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const question = await findQuestion(db, letter.subjectId ?? '')
  if (!question?.outcome) return null
  const answers = (await answersOf(db, [question.id])).get(question.id) ?? []
  const [former, newest] = [answers.at(-2), answers.at(-1)]
  if (letter.id !== (await answerMailId(app, question.id, newest?.number ?? 0))) return null
  const eventUrl = `${config.baseUrl}/events/${event.id}`
  return answerMail({
    ...(await shared(app, letter, { event, question })),
    outcome: question.outcome,
    inReview: questionStanding(question) === 'in-review',
    answer: newest ? await vault.unseal(newest.words) : null,
    former: former ? await vault.unseal(former.words) : null,
    links: {
      event: eventUrl,
      contact: `${eventUrl}/contact`,
      own: `${config.baseUrl}/question/${await vault.token('question', question.id)}`,
    },
  })
}

/** Limits the public answers in one letter; its page has the others. */
const olderAtMost = 20

/** Null when every public answer was given, or called right, for the event as it stands. */
export async function renderOlderAnswers(
  app: App,
  { subjectId, language }: QueuedMail,
  { event }: AboutEvent,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, subjectId ?? '')
  if (!organizer) return null
  const shown = await listShownQuestions(db, event.id, { limit: olderAtMost })
  const answers = await answersOf(
    db,
    shown.map(({ id }) => id),
  )
  const revisions = await listRevisions(db, event.id)
  const older = await Promise.all(
    shown.map(async ({ id, words }) => {
      const newest = answers.get(id)?.at(-1)
      const changed = newest ? changedAspects(newest.revision, revisions) : []
      if (!newest || changed.length === 0) return []
      const answer = await vault.unseal(newest.words)
      return [{ question: await vault.unseal(words), answer, changed }]
    }),
  )
  if (older.flat().length === 0) return null
  return olderAnswersMail({
    event: readIn(event, language).revision.snapshot,
    answers: older.flat(),
    link: `${config.baseUrl}/manage/${await vault.token('manage', organizer.id)}/questions`,
    language,
    calendarName: config.calendarName,
  })
}

async function shared(
  { vault, config }: App,
  { language }: QueuedMail,
  { event, question }: { event: CalendarEvent; question: Question },
) {
  return {
    event: readIn(event, language).revision.snapshot,
    question: await vault.unseal(question.words),
    language,
    calendarName: config.calendarName,
  }
}

/** Page of the question for the organizer whom a letter goes to; undefined when they are none any more. */
async function answeringPage(
  { db, vault, config }: App,
  { addressKey }: QueuedMail,
  { id, eventId }: Question,
): Promise<string | undefined> {
  const organizer = await findOrganizerByAddress(db, eventId, addressKey)
  return (
    organizer &&
    `${config.baseUrl}/manage/${await vault.token('manage', organizer.id)}/questions/${id}`
  )
}
