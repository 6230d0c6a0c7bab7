// Lists questions of an event as its organizers see them: one line each, those that wait first.

import { isolated } from '../../src/domain/direction.ts'
import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import type { QuestionStanding } from '../../src/domain/question.ts'
import { useLanguage, useWords } from '../page-context.ts'

export type ManagedQuestion = {
  id: string
  name: string
  /** Its beginning. */
  question: string
  standing: QuestionStanding
  /** Aspects that changed since it was answered in public. */
  changed: readonly Aspect[]
}

export type ManagedQuestionsProps = {
  /** `/manage/:token` */
  baseUrl: string
  questions: readonly ManagedQuestion[]
  waiting: number
  all: number
}

export function ManagedQuestions({ baseUrl, questions, waiting, all }: ManagedQuestionsProps) {
  const words = useWords().questions.manage
  const language = useLanguage()
  if (all === 0) return <p>{words.none}</p>
  return (
    <>
      <p>{words.waiting(waiting)}</p>
      <ul class="people">
        {questions.map(({ id, name, question, standing, changed }) => (
          <li>
            <a href={`${baseUrl}/questions/${id}`} dir="auto">
              {`${isolated(name)}: ${question}`}
            </a>
            <p class="aside">
              {words.standings[standing]}
              {changed.length > 0 && `; ${words.stale(aspectNames(changed, language))}`}
            </p>
          </li>
        ))}
      </ul>
      {all > questions.length && <p>{words.more(all - questions.length)}</p>}
    </>
  )
}
