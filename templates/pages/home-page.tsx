// What is on, grouped by day, with the filters and the way to subscribe.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Instant, Revision } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { useWords } from '../page-context.ts'
import { DayList, GoingOn } from '../parts/day-list.tsx'
import { type Filters, FiltersForm, filtersInUse } from '../parts/filters-form.tsx'
import { OrganizerNames, type OrganizerNamesProps } from '../parts/organizer-names.tsx'
import { type Alternate, Page } from '../parts/page.tsx'
import { SubscribeBlock } from '../parts/subscribe-block.tsx'

export type ListedEvent = {
  id: string
  revision: Revision
  /** What changed of late, for the mark; empty when nothing did. */
  changed: readonly ChangeWords[]
}

export type HomePageProps = {
  /** By their start, on their own wall. */
  events: readonly ListedEvent[]
  /** Events that began more than three days before the list's first day, by its start. */
  goingOn: readonly ListedEvent[]
  /** The first day of the list, `2023-01-13`. */
  from: string
  terms: Terms
  filters: Filters
  /** The search holds no letter and no digit, so that nothing can fit it. */
  wordless?: boolean | undefined
  /** Present when the filters name an organizer. */
  organizer?: OrganizerNamesProps['found'] | undefined
  /** The next page of the list; null on the last one. */
  nextUrl: string | null
  /** More of what goes on; null when all of it is there. */
  moreGoingOnUrl: string | null
  /** The https address of the feed with the same filters. */
  feedUrl: string
  now: Instant
  /** The calendar's zone, which says what "today" is. */
  zone: string
  alternates?: readonly Alternate[] | undefined
}

/** `GET /`. */
export function HomePage(props: HomePageProps) {
  const { events, goingOn, from, terms, filters, organizer, nextUrl, feedUrl } = props
  const words = useWords().homePage
  const filtered = filtersInUse(filters)
  const today = wallTimeAt(props.now, props.zone).slice(0, 10)
  return (
    <Page {...props} title={words.title} description={words.description} path="/">
      <h1>{words.title}</h1>
      <FiltersForm filters={filters} organizer={organizer?.asked?.label} terms={terms} />
      {organizer && <OrganizerNames name={filters.organizer} found={organizer} />}
      <DayList events={events} today={today} from={from} terms={terms} />
      {events.length === 0 && goingOn.length === 0 && (
        <div class="empty">
          <p class="lead">{filtered ? words.noneFound : words.none}</p>
          {props.wordless && <p>{words.wordless}</p>}
          {!filtered && (
            <p>
              <a class="button" href="/events/new">
                {words.postFirst}
              </a>
            </p>
          )}
        </div>
      )}
      {nextUrl && (
        <p class="next">
          <a class="button" href={nextUrl} rel="next">
            {words.next}
          </a>
        </p>
      )}
      <GoingOn events={goingOn} from={from} moreUrl={props.moreGoingOnUrl} terms={terms} />
      {(!organizer || organizer.asked) && !props.wordless && (
        <SubscribeBlock
          feedUrl={feedUrl}
          filtered={filtered}
          digestUrl={`/digests${URL.parse(feedUrl)?.search ?? ''}`}
        />
      )}
    </Page>
  )
}
