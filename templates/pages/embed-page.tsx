// Draws the list and one event for frames of other sites.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { type Terms, termName } from '../../src/domain/event/terms.ts'
import { monthWords } from '../../src/domain/grid-words.ts'
import { useLanguage, usePage, useWords } from '../page-context.ts'
import { Dateline } from '../parts/dateline.tsx'
import { DayList, GoingOn } from '../parts/day-list.tsx'
import { EmbedFrame } from '../parts/embed-frame.tsx'
import { placeWords } from '../parts/event-in-words.tsx'
import type { Listed } from '../parts/listing.tsx'
import { LongEvents, type LongEventsProps } from '../parts/long-events.tsx'
import { MonthTable, type MonthTableProps } from '../parts/month-table.tsx'
import { OverLine, StateLine } from '../parts/state-line.tsx'
import { ChangedMarks } from '../parts/was-now.tsx'

export type EmbedPageProps = {
  events: readonly Listed[]
  goingOn: readonly Listed[]
  /** `2023-01-13`, in the calendar's zone. */
  today: string
  /** The first day of the list. */
  from: string
  /** The last day that it may have; '' for none. */
  to: string
  /** The calendar's zone. */
  zone: string
  terms: Terms
  /** Path and query of the whole list. */
  listUrl: string
  /** The absolute address of the whole list. */
  canonical: string
}

/** `GET /embed`. */
export function EmbedPage(props: EmbedPageProps) {
  const { events, goingOn, today, from, to, zone, terms, listUrl } = props
  const words = useWords()
  return (
    <EmbedFrame title={words.homePage.title} canonical={props.canonical}>
      <h1 class="unseen">{words.homePage.title}</h1>
      <div class="list">
        <DayList {...{ events, today, from, to, zone, terms }} />
        <GoingOn {...{ from, zone, terms }} events={goingOn} moreUrl={null} />
      </div>
      {events.length === 0 && goingOn.length === 0 && <p>{words.elsewhere.embed.none}</p>}
      <p class="links">
        <a href={listUrl} dir="auto">
          {words.elsewhere.embed.all(usePage().calendarName)}
        </a>
      </p>
    </EmbedFrame>
  )
}

export type EmbedMonthPageProps = {
  month: MonthTableProps
  long: LongEventsProps
  /** Path and query of the same month. */
  listUrl: string
  canonical: string
}

/** `GET /embed?view=month`. */
export function EmbedMonthPage({ month, long, listUrl, canonical }: EmbedMonthPageProps) {
  const words = useWords()
  const title = monthWords(month.chosen, useLanguage())
  return (
    <EmbedFrame title={title} canonical={canonical} sheet="/calendar.css">
      <h1 class="embedded-title">{title}</h1>
      <MonthTable {...month} />
      <LongEvents {...long} />
      <p class="links">
        <a href={listUrl} dir="auto">
          {words.elsewhere.embed.all(usePage().calendarName)}
        </a>
      </p>
    </EmbedFrame>
  )
}

export type EmbedEventPageProps = {
  revision: Revision
  terms: Terms
  /** Its path. */
  path: string
  /** Its absolute address. */
  canonical: string
  /** Recent changes. */
  changes: readonly ChangeWords[]
  /** Its end has passed. */
  over: boolean
}

/** `GET /embed/events/:id`. */
export function EmbedEventPage(props: EmbedEventPageProps) {
  const { revision, terms, path, changes } = props
  const { snapshot } = revision
  const language = useLanguage()
  const words = useWords()
  const place = placeWords(snapshot) || (snapshot.onlineUrl ? words.common.online : '')
  return (
    <EmbedFrame title={snapshot.title} canonical={props.canonical}>
      <article class="h-event">
        <p class="kind">{termName(terms, 'type', snapshot.type, language)}</p>
        <h1 class="p-name embedded-title" dir="auto">
          <a class="u-url" href={path}>
            {snapshot.title}
          </a>
        </h1>
        <StateLine snapshot={snapshot} />
        {props.over && <OverLine snapshot={snapshot} />}
        <Dateline revision={revision} />
        {place && (
          <p class="p-location" dir="auto">
            {place}
          </p>
        )}
        {changes.length > 0 && <ChangedMarks changes={changes} />}
        {snapshot.summary && (
          <p class="p-summary" dir="auto">
            {snapshot.summary}
          </p>
        )}
      </article>
      <p class="links">
        <a href={path} dir="auto">
          {words.elsewhere.embed.event(usePage().calendarName)}
        </a>
      </p>
    </EmbedFrame>
  )
}
