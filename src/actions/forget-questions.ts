// Forgets questions: one at its asker's wish, others by the clock once their event is over for long.

import type { App } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { eraseQuestion, forgetQuestions, hasQuestionToForget } from '../store/question-acts.ts'
import type { Question } from '../store/questions.ts'

/** Deletes the question and its answers everywhere, public ones too. */
export async function eraseAtWish({ db, clock }: App, { id, eventId }: Question): Promise<void> {
  await db.commit([...eraseQuestion(db, id), touchIfPublic(db, eventId, clock.now())])
}

export async function forgetOldQuestions({ db, clock }: App): Promise<void> {
  const now = clock.now()
  if (await hasQuestionToForget(db, now)) await db.commit(forgetQuestions(db, now))
}
