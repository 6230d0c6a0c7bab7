// Draws all public answers of one event, for moderators.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { type ModeratedQuestion, ModeratedQuestions } from '../parts/moderated-questions.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type ModeratedQuestionsPageProps = {
  /** `/moderation/:token` */
  baseUrl: string
  eventId: string
  snapshot: Snapshot
  questions: readonly ModeratedQuestion[]
  notice?: string | undefined
}

/** `GET /moderation/:token/events/:event/questions`. */
export function ModeratedQuestionsPage(props: ModeratedQuestionsPageProps) {
  const { baseUrl, eventId, snapshot, questions } = props
  const words = useWords().questions.moderation
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <EventInWords snapshot={snapshot} />
      {questions.length === 0 ? <p>{words.empty}</p> : <ModeratedQuestions {...props} />}
      <p class="links">
        <a href={`${baseUrl}?q=${eventId}`}>{words.back}</a>
      </p>
    </Page>
  )
}
