// Draws the page of an event as it stands, in the order that readers ask: is it on, when, where; what to
// do; what it is about; who relies on it; what was asked; what changed.

import type { Child } from 'hono/jsx'
import { standingWords } from '../../src/domain/change-words.ts'
import { whenWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import type { FieldError } from '../../src/domain/event/event-form.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import type { Language } from '../../src/domain/language.ts'
import { titleWords } from '../../src/domain/title-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { Endorsers, type PublicEndorsement } from '../parts/endorsers.tsx'
import { EventActions, type EventActionsProps } from '../parts/event-actions.tsx'
import { placeWords } from '../parts/event-in-words.tsx'
import { Flyer } from '../parts/flyer.tsx'
import {
  HandbillDetails,
  HandbillHead,
  type HandbillProps,
  HandbillText,
} from '../parts/handbill.tsx'
import type { HistoryEntry } from '../parts/history-entry.tsx'
import { type EndorseForm, EndorseFormPart } from '../parts/join-forms.tsx'
import { type Alternate, Page, type PreviewPicture } from '../parts/page.tsx'
import { type PublicQuestion, Questions } from '../parts/questions.tsx'
import { SeriesDates, type SeriesDatesProps } from '../parts/series-dates.tsx'
import { type SinceSeen, SinceSeenPart } from '../parts/since-seen.tsx'
import { SubscribeBlock } from '../parts/subscribe-block.tsx'
import { Timeline } from '../parts/timeline.tsx'

export type EventPageProps = HandbillProps &
  EventActionsProps & {
    /** An organizer is asked before an endorsement is shown. */
    asksToShow: boolean
    /** Those that are shown, oldest first. */
    endorsements: readonly PublicEndorsement[]
    /** Of the endorsers: how many were told of the newest revision, how many confirmed it. */
    caughtUp: { endorsers: number; told: number; acknowledged: number }
    /** The newest of those that are answered in public, how many there are, and whether more can be asked. */
    questions: { shown: readonly PublicQuestion[]; all: number; canAsk: boolean }
    /** The newest few revisions, newest first. */
    history: readonly HistoryEntry[]
    /** The feed of the whole calendar. */
    feedUrl: string
    /** The form to report it; null where nobody moderates, and readers write to the organizer. */
    reportUrl?: string | null | undefined
    /** As typed, when an endorsement was refused. */
    endorse?: { form: EndorseForm; errors: readonly FieldError[] } | undefined
    /** Dates of an event that repeats; null for one that takes place once. */
    dates?: Omit<SeriesDatesProps, 'id'> | null | undefined
    /** Changes since the version that a sheet of paper has; null without one. */
    since?: SinceSeen | null | undefined
    /** Its own address, where it was asked for with more than that. */
    canonical?: string | undefined
    alternates?: readonly Alternate[] | undefined
    /** Its flyer, for previews of links. */
    preview?: PreviewPicture | null | undefined
    head?: Child
  }

/** `GET /events/:id`, and the 422 of endorsing and following. */
export function EventPage(props: EventPageProps) {
  const language = useLanguage()
  const { id, revision, feedUrl } = props
  const { snapshot } = revision
  return (
    <Page
      {...props}
      title={titleWords(snapshot, language)}
      description={describe(snapshot, language)}
    >
      <article class="event h-event">
        <data class="u-url u-uid" value={props.url} />
        <SinceSeenPart since={props.since} />
        <HandbillHead {...props} hasMaps>
          <EventActions {...props} />
        </HandbillHead>
        {props.dates && <SeriesDates {...props.dates} id={id} />}
        <HandbillText {...props} />
        <div class="event-aside">
          <Flyer snapshot={snapshot} />
          <HandbillDetails {...props} />
          <Endorsers {...props} />
          {props.actions.includes('endorse') && <Endorsing {...props} />}
        </div>
        <div class="event-more">
          <Questions
            eventId={id}
            zone={snapshot.zone}
            {...props.questions}
            questions={props.questions.shown}
          />
          <Timeline eventId={id} entries={props.history} zone={snapshot.zone} />
        </div>
      </article>
      <SubscribeBlock feedUrl={feedUrl} />
      <p class="links">
        <a href={`/sharing?event=${id}`}>{useWords().elsewhere.show}</a>
        <a href={`/events/new?like=${id}`} rel="nofollow">
          {useWords().eventPage.anotherLike}
        </a>
        {props.reportUrl ? (
          <a href={props.reportUrl}>{useWords().report.report}</a>
        ) : (
          <a href={`/events/${id}/contact`}>{useWords().report.writeInstead}</a>
        )}
      </p>
    </Page>
  )
}

/** Describes an event: its state when it is not on as announced; when and where. */
function describe(snapshot: Snapshot, language: Language): string {
  const standing = standingOf(snapshot) ? standingWords(snapshot, language) : ''
  const words = [standing, whenWords(snapshot, language), placeWords(snapshot)].filter(Boolean)
  return words.map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('. ')
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
