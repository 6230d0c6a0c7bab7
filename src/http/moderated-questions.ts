// Loads public answers as moderators see them: those that wait to be shown, and all of one event.

import type { ModeratedQuestion } from '../../templates/parts/moderated-questions.tsx'
import { questionStanding } from '../domain/question.ts'
import type { App } from '../ports.ts'
import { answersOf } from '../store/answers.ts'
import { listPublicQuestions, listQuestionsInReview, type Question } from '../store/questions.ts'

const listedAtMost = 100

/** Of one event, those that wait first. */
export const moderatedQuestions = async (app: App, eventId: string): Promise<ModeratedQuestion[]> =>
  opened(app, await listPublicQuestions(app.db, eventId, listedAtMost))

/** Of all events, the longest waiting first. */
export async function questionsInReview(
  app: App,
  limit: number,
): Promise<{ questions: ModeratedQuestion[]; more: number }> {
  const { listed, all } = await listQuestionsInReview(app.db, limit)
  return { questions: await opened(app, listed), more: all - listed.length }
}

async function opened(
  { db, vault }: App,
  questions: readonly Question[],
): Promise<ModeratedQuestion[]> {
  const answers = await answersOf(
    db,
    questions.map(({ id }) => id),
  )
  // one that cannot be opened costs nobody the others
  const open = (sealed: string) => vault.unseal(sealed).catch(() => '')
  return Promise.all(
    questions.map(async question => ({
      id: question.id,
      eventId: question.eventId,
      version: question.version,
      standing: questionStanding(question),
      name: await open(question.name),
      question: await open(question.words),
      answer: await open(answers.get(question.id)?.at(-1)?.words ?? ''),
    })),
  )
}
