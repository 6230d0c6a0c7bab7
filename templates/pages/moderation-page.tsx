// Draws the moderators' queue: what waits to be published, and what is published and contradicts itself.
// Oldest first, and only as much as ten minutes hold. Below it, any event at all can be found and taken
// down.

import type { Child } from 'hono/jsx'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { FindForm, type FoundEvent, FoundPart, type RefusedHiding } from '../parts/found-events.tsx'
import {
  type ContradictedEvent,
  ContradictedPart,
  type RefusedReason,
  type WaitingEvent,
  WaitingPart,
} from '../parts/moderated-events.tsx'
import { type ModeratedQuestion, ModeratedQuestions } from '../parts/moderated-questions.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import { type ReportedEvent, ReportedPart } from '../parts/reported-events.tsx'

export type ModerationPageProps = {
  /** `/moderation/:token`, without a slash at the end. */
  baseUrl: string
  terms: Terms
  waiting: readonly WaitingEvent[]
  /** Number that wait beyond those listed. */
  waitingMore: number
  contradicted: readonly ContradictedEvent[]
  contradictedMore: number
  reported: readonly ReportedEvent[]
  reportedMore: number
  /** Public answers that wait to be shown. */
  inReview: { questions: readonly ModeratedQuestion[]; more: number }
  /** True when events wait here before they are public. */
  moderated: boolean
  /** The reason that was typed for one of them and not taken. */
  refused?: RefusedReason | undefined
  /** Words that were looked for; '' lists what is hidden. */
  sought: string
  found: readonly FoundEvent[]
  /** Of the calendar. */
  zone: string
  /** The reason for hiding that was typed and not taken. */
  refusedHiding?: RefusedHiding | undefined
  notice?: string | undefined
}

/** `GET /moderation/:token`, and the 409 and 422 of what is posted below it. */
export function ModerationPage(props: ModerationPageProps) {
  const { waiting, contradicted, reported, moderated, inReview } = props
  const words = useWords().moderationPage
  const all = [waiting, contradicted, reported, inReview.questions]
  const isEmpty = all.every(list => list.length === 0)
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <p class="lead">{isEmpty ? words.empty : words.lead}</p>
      {props.sought && <Finding {...props} />}
      {reported.length > 0 && (
        <Section
          id="reported"
          heading={useWords().report.reported}
          lead={useWords().report.reportedLead}
        >
          <ol class="queue">
            {reported.map(one => (
              <ReportedPart {...props} reported={one} />
            ))}
          </ol>
          {props.reportedMore > 0 && <p>{words.more(props.reportedMore)}</p>}
        </Section>
      )}
      {(moderated || waiting.length > 0) && (
        <Section id="waiting" heading={words.waiting} lead={words.waitingLead}>
          {waiting.length === 0 ? (
            <p>{words.noneWaiting}</p>
          ) : (
            <ol class="queue">
              {waiting.map(one => (
                <WaitingPart {...props} waiting={one} />
              ))}
            </ol>
          )}
          {props.waitingMore > 0 && <p>{words.more(props.waitingMore)}</p>}
        </Section>
      )}
      {inReview.questions.length > 0 && (
        <Section
          id="answers"
          heading={useWords().questions.moderation.heading}
          lead={useWords().questions.moderation.lead}
        >
          <ModeratedQuestions {...props} questions={inReview.questions} />
          {inReview.more > 0 && <p>{words.more(inReview.more)}</p>}
        </Section>
      )}
      <Section id="contradicted" heading={words.contradicted} lead={words.contradictedLead}>
        {contradicted.length === 0 ? (
          <p>{words.noneContradicted}</p>
        ) : (
          <ol class="queue">
            {contradicted.map(one => (
              <ContradictedPart {...props} contradicted={one} />
            ))}
          </ol>
        )}
        {props.contradictedMore > 0 && <p>{words.more(props.contradictedMore)}</p>}
      </Section>
      {!props.sought && <Finding {...props} />}
      <p>
        <strong>{words.keep}</strong>
      </p>
    </Page>
  )
}

/** On top while something is looked for, else below what waits. */
function Finding(props: ModerationPageProps) {
  const { found, sought } = props
  const words = useWords().takedownForms
  return (
    <section id="find" aria-labelledby="find-heading">
      <h2 id="find-heading">{words.find}</h2>
      <FindForm {...props} />
      {(sought || found.length > 0) && (
        <h3>{sought ? words.found(found.length, sought) : words.hiddenNow}</h3>
      )}
      {found.length > 0 && (
        <ol class="queue">
          {found.map(one => (
            <FoundPart {...props} found={one} />
          ))}
        </ol>
      )}
    </section>
  )
}

function Section(props: { id: string; heading: string; lead: string; children?: Child }) {
  const { id, heading, lead, children } = props
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p>{lead}</p>
      {children}
    </section>
  )
}
