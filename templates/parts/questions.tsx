// Lists questions with their answers as the public reads them, and offers the ways to ask.

import { dateWords } from '../../src/domain/date-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { LinkedText } from './linked-text.tsx'

export type PublicQuestion = {
  id: string
  name: string
  question: string
  answer: string
  answeredAt: Instant
  /** Aspects that changed since then. */
  changed: readonly Aspect[]
  /** Null for one that was never corrected. */
  correctedAt: Instant | null
  /** Words of a corrected answer before; '' where they were not public. */
  former: string
}

type QuestionsProps = {
  eventId: string
  /** Of the event. */
  zone: string
  questions: readonly PublicQuestion[]
  /** Number of them in all. */
  all: number
  /** Questions are taken. */
  canAsk: boolean
}

/** The section of an event's page; nothing where nothing was asked and nothing can be. */
export function Questions(props: QuestionsProps) {
  const { eventId, questions, all, canAsk } = props
  const words = useWords().questions
  if (questions.length === 0 && !canAsk) return null
  const url = `/events/${eventId}/questions`
  return (
    <section aria-labelledby="questions">
      <h2 id="questions">{words.heading}</h2>
      <QuestionList {...props} />
      {all > questions.length && (
        <p class="links">
          <a href={url}>{words.all(all)}</a>
        </p>
      )}
      {canAsk && <WaysToAsk eventId={eventId} />}
    </section>
  )
}

/** Says of each way to ask whether it is public or private, in one line. */
function WaysToAsk({ eventId }: { eventId: string }) {
  const words = useWords().questions
  return (
    <ul class="ways">
      <li>
        <a href={`/events/${eventId}/questions#ask`}>{words.ask}</a>
        <span class="aside">{words.askHelp}</span>
      </li>
      <li>
        <a href={`/events/${eventId}/contact`}>{words.write}</a>
        <span class="aside">{words.writeHelp}</span>
      </li>
    </ul>
  )
}

type QuestionListProps = Pick<QuestionsProps, 'questions' | 'zone'> & {
  /** The form to report them; null where there is none. */
  reportUrl?: string | null
}

export function QuestionList({ questions, zone, reportUrl = null }: QuestionListProps) {
  if (questions.length === 0) return null
  return (
    <ol class="questions">
      {questions.map(one => (
        <li id={`question-${one.id}`}>
          <Asked question={one} />
          <Answered question={one} zone={zone} />
          {reportUrl && (
            <p class="links">
              <a href={`${reportUrl}?question=${one.id}`} rel="nofollow">
                {useWords().questions.report}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

function Asked({ question: { name, question } }: { question: PublicQuestion }) {
  return (
    <>
      <p class="aside">{useWords().questions.asks(isolated(name))}</p>
      <p class="question typed" dir="auto">
        {question}
      </p>
    </>
  )
}

function Answered({ question, zone }: { question: PublicQuestion; zone: string }) {
  const { answer, answeredAt, correctedAt, former, changed } = question
  const language = useLanguage()
  const words = useWords().questions
  const day = (at: Instant) => dateWords(wallTimeAt(at, zone), language)
  const corrected = correctedAt ? `, ${words.corrected(day(correctedAt))}` : ''
  return (
    <div class="answer">
      <p class="typed" dir="auto">
        <LinkedText text={answer} />
      </p>
      <p class="aside">
        {`${words.answered(day(answeredAt))}${corrected}`}
        {changed.length > 0 ? (
          <>
            {', '}
            <span class="changed">{words.before(aspectNames(changed, language))}</span>
          </>
        ) : (
          '.'
        )}
      </p>
      {former && <p class="aside">{words.saidBefore(isolated(former))}</p>}
    </div>
  )
}
