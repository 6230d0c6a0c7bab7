// Loads public answers as moderators see them: those that wait to be shown, and all of one event.

import type { ModeratedQuestion } from '../../templates/parts/moderated-questions.tsx'
import { questionStanding } from '../domain/question.ts'
import type { App } from '../ports.ts'
import { answersOf } from '../store/answers.ts'
import { listPublicQuestions, type Question } from '../store/questions.ts'

const listedAtMost = 100

/** Of one event, those that wait first. */
export const moderatedQuestions = async (app: App, eventId: string): Promise<ModeratedQuestion[]> =>
  openedQuestions(app, await listPublicQuestions(app.db, eventId, listedAtMost))

/** As a moderator reads them. */
export async function openedQuestions(
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
