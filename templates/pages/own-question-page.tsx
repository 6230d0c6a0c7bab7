// Draws the asker's page of one question: its state, and the button that deletes it.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { aspectNames } from '../../src/domain/event/field-words.ts'
import type { Aspect } from '../../src/domain/event/fields.ts'
import type { QuestionStanding } from '../../src/domain/question.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { LinkedText } from '../parts/linked-text.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type OwnQuestionPageProps = {
  /** `/question/:token` */
  baseUrl: string
  eventId: string
  snapshot: Snapshot
  question: string
  /** Null while there is none. */
  answer: string | null
  /** Aspects of the event that changed since then. */
  changed: readonly Aspect[]
  standing: QuestionStanding
  /** Days after the event that it is kept. */
  daysKept: number
  notice?: string | undefined
}

/** `GET /question/:token`. */
export function OwnQuestionPage(props: OwnQuestionPageProps) {
  const { baseUrl, eventId, snapshot, question, answer, standing, changed } = props
  const language = useLanguage()
  const words = useWords().questions.own
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <blockquote class="typed" dir="auto">
        {question}
      </blockquote>
      <p class="lead">{words.standings[standing]}</p>
      {answer !== null && (
        <>
          <h2>{words.answer}</h2>
          <blockquote class="typed" dir="auto">
            <LinkedText text={answer} />
          </blockquote>
          {changed.length > 0 && <p>{words.isStale(aspectNames(changed, language))}</p>}
        </>
      )}
      <EventInWords snapshot={snapshot} href={`/events/${eventId}`} />
      <section aria-labelledby="erase">
        <h2 id="erase">{words.erase}</h2>
        <p>{words.eraseHelp}</p>
        <p>{words.kept(props.daysKept)}</p>
        <form method="post" action={`${baseUrl}/erasure`}>
          <button class="quiet" type="submit">
            {words.erase}
          </button>
        </form>
      </section>
    </Page>
  )
}

/** After it was deleted. */
export function ErasedQuestionPage({ eventId }: { eventId: string }) {
  const words = useWords().questions.own
  return (
    <Page title={words.erased} secret>
      <h1>{words.erased}</h1>
      <p class="links">
        <a href={`/events/${eventId}`}>{useWords().common.eventPage}</a>
      </p>
    </Page>
  )
}
