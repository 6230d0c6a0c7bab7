// Loads the questions of an event as an organizer's pages list them.

import { clip, oneLine } from '../../templates/mail/mail-document.ts'
import type { ManagedQuestionsProps } from '../../templates/parts/managed-questions.tsx'
import type { CalendarEvent } from '../domain/event/event.ts'
import { changedAspects, questionStanding } from '../domain/question.ts'
import type { App } from '../ports.ts'
import { answersOf } from '../store/answers.ts'
import { listConfirmedQuestions } from '../store/questions.ts'
import { listRevisions } from '../store/revisions.ts'

export async function managedQuestions(
  { db, vault }: App,
  event: CalendarEvent,
  limit: number,
): Promise<Omit<ManagedQuestionsProps, 'baseUrl'>> {
  const { listed, all, waiting } = await listConfirmedQuestions(db, event.id, limit)
  const answers = await answersOf(
    db,
    listed.map(({ id }) => id),
  )
  const revisions = listed.length > 0 ? await listRevisions(db, event.id) : []
  const opened = listed.map(async question => {
    const newest = answers.get(question.id)?.at(-1)
    const isPublic = newest && question.outcome === 'public'
    return {
      id: question.id,
      name: await vault.unseal(question.name),
      question: clip(oneLine(await vault.unseal(question.words)), 120),
      standing: questionStanding(question),
      changed: isPublic ? changedAspects(newest.revision, revisions) : [],
    }
  })
  return { questions: await Promise.all(opened), all, waiting }
}
