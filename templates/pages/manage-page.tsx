// Draws the organizer's first page: the event as the public sees it, what is wrong with it, who has been told.

import type { Unread } from '../../src/domain/contradiction/contradiction.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { olderThan } from '../../src/domain/event/flyer.ts'
import { isOn } from '../../src/domain/event/moved.ts'
import { useWords } from '../page-context.ts'
import { Contradictions, type OpenContradiction } from '../parts/contradictions.tsx'
import { OlderFlyer } from '../parts/edit-preview.tsx'
import { EventInWords } from '../parts/event-in-words.tsx'
import { isMovedAlone, type ManagedEvent, ManagedFrame } from '../parts/managed-frame.tsx'
import { Moment } from '../parts/moment.tsx'
import { Notice } from '../parts/notice.tsx'
import { PlainTextNote } from '../parts/plain-text-note.tsx'
import { type ReviewState, ReviewStateLines } from '../parts/review-state.tsx'
import { ChangeTold, TellNow, type ToldChange } from '../parts/told-table.tsx'

export type ManagePageProps = {
  managed: ManagedEvent
  /** Number of the newest revision. */
  revision: number
  /** While it is not public: it waits for a moderator, or was not published. */
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
  /** The newest change while its mail has not gone out: what it was, and how long it can be undone, in words. */
  undo: { what: string; until: string } | null
  /** The newest change that people were to hear of; null where there is none. */
  change: ToldChange | null
  /** Endorsements and questions that wait for an answer. */
  waiting: { endorsements: number; questions: number }
  /** Notice about the action that was just done. */
  notice?: string | undefined
}

/** `GET /manage/:token`. */
export function ManagePage(props: ManagePageProps) {
  const { managed, revision, review, hiding, notice } = props
  const { snapshot, baseUrl } = managed
  const isPublic = managed.standing === 'public'
  const words = useWords().managePage
  const { takedownForms } = useWords()
  return (
    <ManagedFrame
      managed={managed}
      page="now"
      heading={words.title}
      notice={notice}
      inWords={false}
    >
      {props.undo && <Undo {...props.undo} baseUrl={baseUrl} revision={revision} />}
      <EventInWords snapshot={snapshot} />
      {isPublic && (
        <p class="links">
          <a href={`/events/${managed.eventId}`}>{words.publicPage}</a>
        </p>
      )}
      {hiding && <HidingLines {...hiding} zone={snapshot.zone} />}
      {review && <ReviewStateLines review={review} zone={snapshot.zone} />}
      {props.dateNotices.map(one => (
        <Notice notice={one} />
      ))}
      <Actions managed={managed} />
      <PlainTextNote isPlain={props.isPlain} />
      <OlderFlyer older={olderThan(snapshot)} url={`${baseUrl}/edit`} />
      <Contradictions
        {...props}
        baseUrl={baseUrl}
        isPublic={isPublic}
        texts={snapshot}
        revision={revision}
      />
      {!review && <People {...props} />}
      <p>{words.keep}</p>
      <p class="links">
        {isPublic && <a href={`${baseUrl}/events/new`}>{words.another}</a>}
        {isPublic && (
          <a href={`${baseUrl}/events/new?like=${managed.eventId}`}>{words.anotherLike}</a>
        )}
        <a href={`${baseUrl}/withdrawal`}>{takedownForms.withdraw}</a>
      </p>
    </ManagedFrame>
  )
}

type UndoProps = { what: string; until: string; baseUrl: string; revision: number }

/** Offers to put the former revision back before anybody has heard of the change. */
function Undo({ what, until, baseUrl, revision }: UndoProps) {
  const words = useWords().managePage
  return (
    <form class="undo notice" method="post" action={`${baseUrl}/undo`}>
      <input type="hidden" name="baseRevision" value={revision} />
      <p>{words.undoUntil(what, until)}</p>
      <button class="quiet" type="submit">
        {words.undo}
      </button>
    </form>
  )
}

/** Draws the acts that organizers come for; the most usual one is black. */
function Actions({ managed }: { managed: ManagedEvent }) {
  const words = useWords().managePage
  const { baseUrl, snapshot, standing } = managed
  const isOff = snapshot.state === 'cancelled'
  return (
    <p class="buttons">
      {isMovedAlone(managed) && (
        <a class="button black" href={`${baseUrl}/move`}>
          {words.move}
        </a>
      )}
      {!isOff && (
        <a class="button" href={`${baseUrl}/edit`}>
          {words.edit}
        </a>
      )}
      {standing !== 'unpublished' && (
        <a class="button" href={`${baseUrl}/state`}>
          {isOn(snapshot) ? words.state : words.stateAgain}
        </a>
      )}
    </p>
  )
}

/** Counts the watchers who know the last change, and the questions and endorsements that wait. */
function People({ managed, change, waiting }: ManagePageProps) {
  const words = useWords().managePage
  const { baseUrl, eventId, snapshot } = managed
  return (
    <section id="told" aria-labelledby="told-heading">
      <h2 id="told-heading">{words.lastChange}</h2>
      {change ? (
        <>
          <ChangeTold change={change} eventId={eventId} zone={snapshot.zone} />
          <TellNow baseUrl={baseUrl} waiting={change.waiting} />
        </>
      ) : (
        <p>{words.nothingToTell}</p>
      )}
      <p class="links">
        <a href={`${baseUrl}/people`}>{words.seePeople}</a>
        {waiting.endorsements > 0 && (
          <a href={`${baseUrl}/endorsements`}>{words.endorsementsWait(waiting.endorsements)}</a>
        )}
        {waiting.questions > 0 && (
          <a href={`${baseUrl}/questions`}>{words.questionsWait(waiting.questions)}</a>
        )}
      </p>
    </section>
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
