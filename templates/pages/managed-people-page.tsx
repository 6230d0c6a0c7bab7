// Draws the people around an event for its organizer: who has been told, who endorses it, who asks.

import type { EndorsementRule } from '../../src/domain/endorsement.ts'
import { useWords } from '../page-context.ts'
import {
  EndorsementRuleForm,
  type ManagedEndorsement,
  ManagedEndorsements,
} from '../parts/managed-endorsements.tsx'
import { type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import { ManagedQuestions, type ManagedQuestionsProps } from '../parts/managed-questions.tsx'
import { Told, type ToldProps } from '../parts/told-table.tsx'

export type ManagedPeoplePageProps = {
  managed: ManagedEvent
  told: Pick<ToldProps, 'watchers' | 'unlisted' | 'changes'>
  endorsements: readonly ManagedEndorsement[]
  rule: EndorsementRule
  questions: Omit<ManagedQuestionsProps, 'baseUrl'>
  notice?: string | undefined
}

/** `GET /manage/:token/people`. */
export function ManagedPeoplePage(props: ManagedPeoplePageProps) {
  const { managed, told, endorsements, rule, questions } = props
  const { baseUrl, eventId, snapshot } = managed
  const { managePage: words, questions: questionWords } = useWords()
  return (
    <ManagedFrame
      managed={managed}
      page="people"
      heading={words.pages.people}
      notice={props.notice}
      inWords={false}
    >
      <section id="told" aria-labelledby="told-heading">
        <h2 id="told-heading">{words.told}</h2>
        <Told {...told} baseUrl={baseUrl} eventId={eventId} zone={snapshot.zone} />
      </section>
      <section id="questions" aria-labelledby="questions-heading">
        <h2 id="questions-heading">{questionWords.manage.heading}</h2>
        <ManagedQuestions {...questions} baseUrl={baseUrl} />
        {questions.all > questions.questions.length && (
          <p class="links">
            <a href={`${baseUrl}/questions`}>{questionWords.manage.all(questions.all)}</a>
          </p>
        )}
      </section>
      <section id="endorsements" aria-labelledby="endorsements-heading">
        <h2 id="endorsements-heading">{words.endorsements}</h2>
        <ManagedEndorsements baseUrl={baseUrl} endorsements={endorsements} />
        <EndorsementRuleForm baseUrl={baseUrl} rule={rule} />
      </section>
    </ManagedFrame>
  )
}
