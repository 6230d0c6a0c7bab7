// The moderators' queue: what waits to be published, and what is published and contradicts itself. Oldest
// first, and only as much as ten minutes hold.

import type { Child } from 'hono/jsx'
import type { Terms } from '../../src/domain/terms.ts'
import {
  type ContradictedEvent,
  ContradictedPart,
  type RefusedReason,
  type WaitingEvent,
  WaitingPart,
} from '../parts/moderated-events.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { moderationWords } from '../phrases/moderation.ts'

export type ModerationPageProps = PageBase & {
  /** `/moderation/:token`, without a slash at the end. */
  baseUrl: string
  terms: Terms
  waiting: readonly WaitingEvent[]
  /** How many wait besides those that are listed. */
  waitingMore: number
  contradicted: readonly ContradictedEvent[]
  contradictedMore: number
  /** Whether events wait here at all before they are public. */
  moderated: boolean
  /** The reason that was typed for one of them and not taken. */
  refused?: RefusedReason | undefined
  notice?: string | undefined
}

/** `GET /moderation/:token`, and the 409 and 422 of what is posted below it. */
export function ModerationPage(props: ModerationPageProps) {
  const { language, waiting, contradicted, moderated } = props
  const words = moderationWords[language]
  const isEmpty = waiting.length + contradicted.length === 0
  return (
    <Page {...props} title={words.title} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      <p class="lead">{isEmpty ? words.empty : words.lead}</p>
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
      <p>
        <strong>{words.keep}</strong>
      </p>
    </Page>
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
