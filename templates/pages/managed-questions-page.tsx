// Draws all questions of an event, for its organizers.

import type { Snapshot } from '../../src/domain/event/event.ts'
import { useWords } from '../page-context.ts'
import { EventInWords } from '../parts/event-in-words.tsx'
import { ManagedQuestions, type ManagedQuestionsProps } from '../parts/managed-questions.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'

export type ManagedQuestionsPageProps = ManagedQuestionsProps & {
  snapshot: Snapshot
  notice?: string | undefined
}

/** `GET /manage/:token/questions`. */
export function ManagedQuestionsPage(props: ManagedQuestionsPageProps) {
  const { baseUrl, snapshot } = props
  const words = useWords().questions.manage
  return (
    <Page {...props} title={`${words.heading}: ${snapshot.title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.heading}</h1>
      <EventInWords snapshot={snapshot} />
      <p>{words.lead}</p>
      <ManagedQuestions {...props} />
      <p class="links">
        <a href={`${baseUrl}#questions`}>{words.back}</a>
      </p>
    </Page>
  )
}
