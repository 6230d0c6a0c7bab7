// The page behind a mailed link. It shows what would be confirmed; only its button does it.

import type { Unread } from '../../src/domain/contradiction/contradiction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { Contradictions, type OpenContradiction } from '../parts/contradictions.tsx'
import { EventFacts } from '../parts/event-facts.tsx'
import { EventInWords } from '../parts/event-in-words.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page, type PageBase } from '../parts/page.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'

export type ConfirmPageProps = PageBase & {
  purpose: 'publish' | 'endorse' | 'follow'
  /** `used` and `expired` show no button. */
  state: 'open' | 'used' | 'expired'
  eventId: string
  /** The event as it stands; its number is posted along. */
  revision: Revision
  terms: Terms
  /** `/confirm/:token`, which takes the POST. */
  action: string
  /** What the texts say against the event, for its poster; as for the organizer's page. */
  contradictions?: readonly OpenContradiction[] | undefined
  unread?: readonly Unread[] | undefined
  /** Its description exceeds the budget for Markdown. */
  isPlain?: boolean | undefined
  /** Remarks on its dates: a past day, a year of length. */
  dateNotices?: readonly string[] | undefined
  /** What was just done about one of them. */
  notice?: string | undefined
  /** Of an event: a moderator looks at it before it is public. */
  moderated?: boolean | undefined
  /** Of an endorsement only. */
  endorsement?: { organization: string; statement: string } | undefined
}

/** `GET /confirm/:token`. */
export function ConfirmPage(props: ConfirmPageProps) {
  const { language, purpose, state, eventId, revision } = props
  const words = wordsOf(language).confirmPage
  const own = ownWords(props)
  const isPublic = purpose !== 'publish' || (state === 'used' && !props.moderated)
  return (
    <Page {...props} title={state === 'open' ? own.title : words.stateTitle[state]} secret>
      <Notice notice={props.notice} />
      <h1>{state === 'open' ? own.title : words.stateTitle[state]}</h1>
      <p class="lead">{state === 'open' ? own.lead : own[state]}</p>
      <EventInWords
        snapshot={revision.snapshot}
        language={language}
        href={isPublic ? `/events/${eventId}` : undefined}
      />
      {state === 'open' && <Open {...props} />}
      <p class="links">
        {state === 'expired' && purpose === 'publish' && (
          <a href="/events/new">{wordsOf(language).common.postEvent}</a>
        )}
        {state === 'used' && <a href="/lost-link">{wordsOf(language).common.lostLink}</a>}
        {isPublic && <a href={`/events/${eventId}`}>{wordsOf(language).common.eventPage}</a>}
      </p>
    </Page>
  )
}

const ownWords = ({ language, purpose, moderated }: ConfirmPageProps) =>
  wordsOf(language).confirmPage[purpose === 'publish' && moderated ? 'review' : purpose]

function Open(props: ConfirmPageProps) {
  const { language, purpose, revision, terms, action, endorsement } = props
  const { contradictions = [], unread = [], isPlain = false } = props
  const words = wordsOf(language).confirmPage
  return (
    <>
      {purpose === 'publish' && (
        <>
          {props.dateNotices?.map(notice => (
            <Notice notice={notice} />
          ))}
          <PlainTextNote isPlain={isPlain} language={language} />
          <Contradictions
            baseUrl={action}
            isPublic={false}
            contradictions={contradictions}
            unread={unread}
            texts={revision.snapshot}
            revision={revision.number}
            language={language}
          />
          <Rest revision={revision} terms={terms} language={language} />
        </>
      )}
      {endorsement && (
        <div class="endorsers">
          <p>{words.as}</p>
          <p class="endorser" dir="auto">
            {endorsement.organization}
          </p>
          {endorsement.statement && <blockquote dir="auto">{endorsement.statement}</blockquote>}
        </div>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="revision" value={revision.number} />
        <button type="submit">{ownWords(props).button}</button>
      </form>
      <p>{words.ignore}</p>
      {purpose === 'publish' && (
        <p class="links">
          <a href={`${action}/withdrawal`}>{wordsOf(language).takedownForms.withdraw}</a>
        </p>
      )}
    </>
  )
}

/** A poster sees all that will be printed, so that a slip is found before it is public. */
function Rest(props: { revision: Revision; terms: Terms; language: Language }) {
  const { snapshot } = props.revision
  return (
    <>
      {snapshot.summary && <p dir="auto">{snapshot.summary}</p>}
      <EventFacts {...props} snapshot={snapshot} />
      {snapshot.description && (
        <details class="fold" open>
          <summary>{wordsOf(props.language).confirmPage.description}</summary>
          <p class="typed" dir="auto">
            {snapshot.description}
          </p>
        </details>
      )}
    </>
  )
}
