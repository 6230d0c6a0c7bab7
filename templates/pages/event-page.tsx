// The event as it stands: the handbill, who relies on it, and how to be told of changes.

import type { Child } from 'hono/jsx'
import { standingWords } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { EventAction } from '../../src/domain/event/event-actions.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import type { Language } from '../../src/domain/language.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Endorsers, type PublicEndorsement } from '../parts/endorsers.tsx'
import { placeWords } from '../parts/event-in-words.tsx'
import { Handbill, type HandbillProps } from '../parts/handbill.tsx'
import { type HistoryEntry, HistoryList } from '../parts/history-entry.tsx'
import {
  type EndorseForm,
  EndorseFormPart,
  type FollowForm,
  FollowFormPart,
} from '../parts/join-forms.tsx'
import { type Alternate, Page } from '../parts/page.tsx'
import { SubscribeBlock } from '../parts/subscribe-block.tsx'

export type EventPageProps = HandbillProps & {
  id: string
  /** Its own absolute address. */
  url: string
  /** Actions that it offers a reader at this time. */
  actions: readonly EventAction[]
  /** An organizer is asked before an endorsement is shown. */
  asksToShow: boolean
  /** Those that are shown, oldest first. */
  endorsements: readonly PublicEndorsement[]
  /** Of the endorsers: how many were told of the newest revision, how many confirmed it. */
  caughtUp: { endorsers: number; told: number; acknowledged: number }
  /** The newest few revisions, newest first. */
  history: readonly HistoryEntry[]
  /** The feed of the whole calendar. */
  feedUrl: string
  /** The form to report it; null where nobody moderates, and readers write to the organizer. */
  reportUrl?: string | null | undefined
  /** As typed, when an endorsement was refused. */
  endorse?: { form: EndorseForm; errors: readonly FieldError[] } | undefined
  /** As typed, when a follower was refused. */
  follow?: { form: FollowForm; errors: readonly FieldError[] } | undefined
  alternates?: readonly Alternate[] | undefined
  head?: Child
}

/** `GET /events/:id`, and the 422 of endorsing and following. */
export function EventPage(props: EventPageProps) {
  const language = useLanguage()
  const { id, revision, feedUrl } = props
  const { snapshot } = revision
  const words = useWords().eventPage
  return (
    <Page
      {...props}
      title={titleWords(snapshot, language)}
      description={describe(snapshot, language)}
    >
      <article class="h-event">
        <data class="u-url u-uid" value={props.url} />
        <Handbill {...props} />
      </article>
      {props.actions.length > 0 && <Keep {...props} />}
      <Endorsers {...props} />
      <section aria-labelledby="history">
        <h2 id="history">{words.history}</h2>
        <HistoryList eventId={id} entries={props.history} zone={snapshot.zone} />
        <p class="links">
          <a href={`/events/${id}/history`}>{useWords().common.history}</a>
        </p>
      </section>
      <SubscribeBlock feedUrl={feedUrl} />
      <p class="links">
        <a href={`/sharing?event=${id}`}>{useWords().elsewhere.show}</a>
        {props.reportUrl ? (
          <a href={props.reportUrl}>{useWords().report.report}</a>
        ) : (
          <a href={`/events/${id}/contact`}>{useWords().report.writeInstead}</a>
        )}
      </p>
    </Page>
  )
}

/** How it stands, when it is not on as announced; when and where. */
function describe(snapshot: Snapshot, language: Language): string {
  const standing = standingOf(snapshot) ? standingWords(snapshot, language) : ''
  const words = [standing, whenWords(snapshot, language), placeWords(snapshot)].filter(Boolean)
  return words.map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')
}

/** The ways to keep up with it, as far as the event offers them now. */
function Keep(props: EventPageProps) {
  const { id, actions } = props
  const words = useWords().eventPage
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{words.keep}</h2>
      {actions.includes('add') && (
        <>
          <p>
            <a class="button" href={`/events/${id}.ics`}>
              {words.addToCalendar}
            </a>
          </p>
          <p>{words.addHelp}</p>
        </>
      )}
      {actions.includes('follow') && <Following {...props} />}
      {actions.includes('endorse') && <Endorsing {...props} />}
    </section>
  )
}

function Following({ id, revision, follow }: EventPageProps) {
  const language = useLanguage()
  const words = useWords().eventPage
  const isCancelled = revision.snapshot.state === 'cancelled'
  return (
    <details class="fold" id="follow" open={follow !== undefined}>
      <summary>{words.follow}</summary>
      <p>{isCancelled ? words.followCancelled : words.followLead}</p>
      <FollowFormPart
        eventId={id}
        form={follow?.form ?? { email: '', language, reminder: false }}
        errors={follow?.errors ?? []}
      />
    </details>
  )
}

function Endorsing({ id, endorse, asksToShow }: EventPageProps) {
  const language = useLanguage()
  const words = useWords().eventPage
  return (
    <details class="fold" id="endorse" open={endorse !== undefined}>
      <summary>{words.endorse}</summary>
      <p>{asksToShow ? words.endorseLeadAsking : words.endorseLead}</p>
      <EndorseFormPart
        eventId={id}
        form={endorse?.form ?? emptyEndorsement(language)}
        errors={endorse?.errors ?? []}
      />
    </details>
  )
}

const emptyEndorsement = (language: Language): EndorseForm => ({
  organization: '',
  contactName: '',
  email: '',
  website: '',
  statement: '',
  language,
  reminder: false,
})
