// Loads the questions of an event as the public reads them: opened, with their answers, and what changed
// since.

import type { PublicQuestion } from '../../templates/parts/questions.tsx'
import type { Revision } from '../domain/event/event.ts'
import { changedAspects } from '../domain/question.ts'
import type { App } from '../ports.ts'
import { answersOf } from '../store/answers.ts'
import type { Question } from '../store/questions.ts'

/** @param revisions all of the event; the last is the newest. */
export async function publicQuestions(
  { db, vault }: App,
  questions: readonly Question[],
  revisions: readonly Revision[],
): Promise<PublicQuestion[]> {
  const answers = await answersOf(
    db,
    questions.map(({ id }) => id),
  )
  const opened = questions.map(async ({ id, name, words }) => {
    const all = (answers.get(id) ?? []).filter(({ isPublic }) => isPublic)
    const [first, former, newest] = [all[0], all.at(-2), all.at(-1)]
    if (!first || !newest) return []
    return [
      {
        id,
        name: await vault.unseal(name),
        question: await vault.unseal(words),
        answer: await vault.unseal(newest.words),
        answeredAt: first.at,
        changed: changedAspects(newest.revision, revisions),
        correctedAt: former ? newest.at : null,
        former: former ? await vault.unseal(former.words) : '',
      },
    ]
  })
  return (await Promise.all(opened)).flat()
}
