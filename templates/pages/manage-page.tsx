// Draws the organizer's page: edit, cancel, who endorses, who has been told, who else may edit.

import type { Unread } from '../../src/domain/contradiction/contradiction.ts'
import type { EndorsementRule } from '../../src/domain/endorsement.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import type { EventForm, FieldError } from '../../src/domain/event/event-form.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { Contradictions, type OpenContradiction } from '../parts/contradictions.tsx'
import { type EditPart, EventFormPart } from '../parts/event-form.tsx'
import { EventInWords } from '../parts/event-in-words.tsx'
import {
  EndorsementRuleForm,
  type ManagedEndorsement,
  ManagedEndorsements,
} from '../parts/managed-endorsements.tsx'
import { ManagedQuestions, type ManagedQuestionsProps } from '../parts/managed-questions.tsx'
import { Moment } from '../parts/moment.tsx'
import { Notice } from '../parts/notice.tsx'
import { Page } from '../parts/page.tsx'
import {
  type AddOrganizer,
  type ManagedOrganizer,
  ManagedOrganizers,
} from '../parts/people-lists.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'
import { type ReviewState, ReviewStateLines } from '../parts/review-state.tsx'
import { Refused, type RefusedState, StateForms } from '../parts/state-forms.tsx'
import { Told, type ToldChange, type WatcherRow } from '../parts/told-table.tsx'

export type ManagePageProps = {
  /** `/manage/:token`, without a slash at the end. */
  baseUrl: string
  eventId: string
  /** The event as it stands. */
  revision: Revision
  terms: Terms
  /** The edit form as it stands or as it was typed. */
  form: EventForm
  edit: EditPart
  errors: readonly FieldError[]
  /** While it is not public: it waits for a moderator, or was not published. Then it can be edited only. */
  review?: ReviewState | undefined
  /** While moderators hide it: since when, and why. */
  hiding?: { at: Instant; reason: string } | undefined
  /** Contradictions in its texts. */
  contradictions: readonly OpenContradiction[]
  /** Parts of its texts that were not read, since they are very long. */
  unread: readonly Unread[]
  /** Remarks on its dates: a past day, a year of length. */
  dateNotices: readonly string[]
  /** Its description exceeds the budget for Markdown. */
  isPlain: boolean
  /** Present when a cancellation, postponement or reinstatement was refused. */
  refusedState?: RefusedState | undefined
  questions: Omit<ManagedQuestionsProps, 'baseUrl'>
  endorsements: readonly ManagedEndorsement[]
  endorsementRule: EndorsementRule
  watchers: readonly WatcherRow[]
  /** Number of watchers beyond those listed. */
  unlisted: number
  /** The newest few changes, newest first. */
  changes: readonly ToldChange[]
  /** Those whose link works. */
  organizers: readonly ManagedOrganizer[]
  addOrganizer?: AddOrganizer | undefined
  /** Notice about the action on this page that was just done. */
  notice?: string | undefined
}

/** `GET /manage/:token`, and the 409 and 422 of what is posted below it. */
export function ManagePage(props: ManagePageProps) {
  const { eventId, revision, baseUrl, review, hiding } = props
  const words = useWords().managePage
  const { title, zone } = revision.snapshot
  return (
    <Page {...props} title={`${words.title}: ${title}`} secret>
      <Notice notice={props.notice} />
      <h1>{words.title}</h1>
      {props.refusedState && <Refused refused={props.refusedState} />}
      <EventInWords snapshot={revision.snapshot} />
      {!review && !hiding && (
        <p class="links">
          <a href={`/events/${eventId}`}>{words.publicPage}</a>
          <a href={`${baseUrl}/share`}>{words.share}</a>
          <a href={`/events/${eventId}/history`}>{words.history}</a>
          <a href={`${baseUrl}/events/new`}>{words.another}</a>
          <a href={`${baseUrl}/events/new?like=${eventId}`}>{words.anotherLike}</a>
        </p>
      )}
      <p>
        <strong>{words.keep}</strong>
      </p>
      {hiding && <HidingLines {...hiding} zone={zone} />}
      {review && <ReviewStateLines review={review} zone={zone} />}
      {props.dateNotices.map(notice => (
        <Notice notice={notice} />
      ))}
      <PlainTextNote isPlain={props.isPlain} />
      <Contradictions
        {...props}
        isPublic={!review && !hiding}
        texts={revision.snapshot}
        revision={revision.number}
      />
      {!review && <Contents stateHeading={stateHeadingOf(props)} />}
      <section id="edit" aria-labelledby="edit-heading">
        <h2 id="edit-heading">{words.edit}</h2>
        <EventFormPart {...props} action={`${baseUrl}/revisions`} />
      </section>
      {!review && <WhenPublic {...props} />}
      <section id="withdrawal" aria-labelledby="withdrawal-heading">
        <h2 id="withdrawal-heading">{useWords().takedownForms.withdraw}</h2>
        <p>{useWords().takedownForms.withdrawLead}</p>
        <p class="links">
          <a href={`${baseUrl}/withdrawal`}>{useWords().takedownForms.withdraw}</a>
        </p>
      </section>
    </Page>
  )
}

type HidingLinesProps = { at: Instant; reason: string; zone: string }

/** Why nobody else sees the event, and what can be done meanwhile. */
function HidingLines({ at, reason, zone }: HidingLinesProps) {
  const words = useWords().takedownForms
  return (
    <section id="hidden" aria-labelledby="hidden-heading">
      <h2 id="hidden-heading">{words.ownHidden}</h2>
      <p class="aside">
        <Moment at={at} zone={zone} />
      </p>
      {reason && (
        <>
          <p>{words.ownReason}</p>
          <blockquote class="typed" dir="auto">
            {reason}
          </blockquote>
        </>
      )}
      <p>{words.ownHiddenLead}</p>
    </section>
  )
}

/** The ways down a long page. */
function Contents({ stateHeading }: { stateHeading: string }) {
  const words = useWords().managePage
  return (
    <nav class="contents" aria-label={words.sections}>
      <ul>
        {[
          ['edit', words.edit],
          ['state', stateHeading],
          ['told', words.told],
          ['questions', useWords().questions.manage.heading],
          ['endorsements', words.endorsements],
          ['organizers', words.organizers],
        ].map(([id, text]) => (
          <li>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Draws the acts on an event that others can see. */
function WhenPublic(props: ManagePageProps) {
  const { revision } = props
  const words = useWords().managePage
  const { state, zone } = revision.snapshot
  return (
    <>
      <section id="state" aria-labelledby="state-heading">
        <h2 id="state-heading">{stateHeadingOf(props)}</h2>
        <StateForms
          {...props}
          state={state}
          revision={revision.number}
          refused={props.refusedState}
        />
      </section>
      <section id="told" aria-labelledby="told-heading">
        <h2 id="told-heading">{words.told}</h2>
        <Told {...props} zone={zone} />
      </section>
      <section id="questions" aria-labelledby="questions-heading">
        <h2 id="questions-heading">{useWords().questions.manage.heading}</h2>
        <ManagedQuestions {...props} {...props.questions} />
        {props.questions.all > props.questions.questions.length && (
          <p class="links">
            <a href={`${props.baseUrl}/questions`}>
              {useWords().questions.manage.all(props.questions.all)}
            </a>
          </p>
        )}
      </section>
      <section id="endorsements" aria-labelledby="endorsements-heading">
        <h2 id="endorsements-heading">{words.endorsements}</h2>
        <ManagedEndorsements {...props} />
        <EndorsementRuleForm {...props} rule={props.endorsementRule} />
      </section>
      <section id="organizers" aria-labelledby="organizers-heading">
        <h2 id="organizers-heading">{words.organizers}</h2>
        <ManagedOrganizers
          {...props}
          add={props.addOrganizer ?? { name: '', email: '', errors: [] }}
        />
      </section>
    </>
  )
}

function stateHeadingOf({ revision }: ManagePageProps): string {
  const words = useWords().managePage
  return revision.snapshot.state === 'announced' ? words.state : words.stateAgain
}
