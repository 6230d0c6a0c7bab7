// Lists public answers for moderators, each with the button to show or to hide it.

import { isolated } from '../../src/domain/direction.ts'
import type { QuestionStanding } from '../../src/domain/question.ts'
import { useWords } from '../page-context.ts'
import { LinkedText } from './linked-text.tsx'

export type ModeratedQuestion = {
  id: string
  eventId: string
  version: number
  name: string
  question: string
  answer: string
  standing: QuestionStanding
}

type Props = {
  /** `/moderation/:token` */
  baseUrl: string
  questions: readonly ModeratedQuestion[]
}

export const ModeratedQuestions = ({ baseUrl, questions }: Props) => (
  <ol class="queue">
    {questions.map(one => (
      <li>
        <p class="aside">
          {`${useWords().questions.asks(isolated(one.name))}; ${useWords().questions.manage.standings[one.standing]}. `}
          <a href={`/events/${one.eventId}`}>{useWords().common.eventPage}</a>
        </p>
        <blockquote class="typed" dir="auto">
          {one.question}
        </blockquote>
        <blockquote class="typed" dir="auto">
          <LinkedText text={one.answer} />
        </blockquote>
        <div class="buttons">
          {one.standing !== 'shown' && <Press {...one} baseUrl={baseUrl} act="showing" />}
          {one.standing !== 'hidden' && <Press {...one} baseUrl={baseUrl} act="hiding" />}
        </div>
      </li>
    ))}
  </ol>
)

type PressProps = Pick<ModeratedQuestion, 'id' | 'eventId' | 'version'> & {
  baseUrl: string
  act: 'showing' | 'hiding'
}

function Press({ baseUrl, eventId, id, version, act }: PressProps) {
  const words = useWords().questions.moderation
  return (
    <form method="post" action={`${baseUrl}/events/${eventId}/questions/${id}/${act}`}>
      <input type="hidden" name="version" value={version} />
      <button class="quiet" type="submit">
        {act === 'showing' ? words.show : words.hide}
      </button>
    </form>
  )
}
