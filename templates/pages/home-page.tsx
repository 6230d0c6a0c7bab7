// Shows the list of events by day, or one day of it, with quick choices, a month, filters and the way to subscribe.

import type { Instant } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { useWords } from '../page-context.ts'
import { type AlsoFound, AlsoFoundLinks } from '../parts/also-found.tsx'
import { DayList, GoingOn } from '../parts/day-list.tsx'
import {
  ChosenFilters,
  chosenWords,
  type FilterCounts,
  type Filters,
  FiltersForm,
  filtersInUse,
} from '../parts/filters-form.tsx'
import type { Listed } from '../parts/listing.tsx'
import { OrganizerNames, type OrganizerNamesProps } from '../parts/organizer-names.tsx'
import { OwnHead, type OwnHeading, OwnHeadingPart, withoutOwn } from '../parts/own-heading.tsx'
import { type Alternate, Page } from '../parts/page.tsx'
import { PrintedFoot } from '../parts/printed-foot.tsx'
import { QuickChoiceRows, type QuickChoices } from '../parts/quick-choices.tsx'
import { SmallMonth, type SmallMonthProps } from '../parts/small-month.tsx'
import { SubscribeToList, type Subscription } from '../parts/subscribe-to-list.tsx'
import { ViewHead, type ViewHeadProps } from '../parts/view-head.tsx'

export type HomePageProps = {
  /** By their start, on their own wall. */
  events: readonly Listed[]
  /** Events that began more than three days before the list's first day, by its start. */
  goingOn: readonly Listed[]
  /** The first day of the list, `2023-01-13`. */
  from: string
  /** The last day that it may have; '' for none. */
  to: string
  terms: Terms
  filters: Filters
  /** Present on the page of one filter. */
  own?: OwnHeading | null | undefined
  /** The absolute address for search engines. */
  canonical?: string | undefined
  choices: QuickChoices
  /** Present when the page is one day. */
  day?: ViewHeadProps | undefined
  /** The month beside the list. */
  month: SmallMonthProps
  /** Fields that the form of the filters keeps of a day. */
  keeps?: Record<string, string> | undefined
  /** The same page without filters. */
  clearUrl: string
  /** Events beside each choice of the filters. */
  counts: FilterCounts
  /** The search holds no letter and no digit, so that nothing can fit it. */
  wordless?: boolean | undefined
  /** Other events that the filters find. */
  alsoFound?: AlsoFound | undefined
  /** Present when the filters name an organizer. */
  organizer?: OrganizerNamesProps['found'] | undefined
  /** The next page of the list; null on the last one. */
  nextUrl: string | null
  /** More of what goes on; null when all of it is there. */
  moreGoingOnUrl: string | null
  subscription: Subscription
  now: Instant
  /** The calendar's zone, which says what "today" is. */
  zone: string
  alternates?: readonly Alternate[] | undefined
}

/** `GET /`. */
export function HomePage(props: HomePageProps) {
  const { events, goingOn, from, to, terms, filters, own, organizer, nextUrl, day } = props
  const { homePage: words, grid } = useWords()
  const filtered = filtersInUse(filters)
  const hasSubscription = (!organizer || Boolean(organizer.asked)) && !props.wordless
  const today = wallTimeAt(props.now, props.zone).slice(0, 10)
  return (
    <Page
      {...props}
      title={[own?.title, day?.title].filter(Boolean).join(': ') || words.title}
      description={own?.description ?? (day ? grid.description(day.title) : words.description)}
      path="/"
      sheet="/calendar.css"
      skipTo={{ href: '#find', label: useWords().quickChoices.more }}
      above={
        <QuickChoiceRows
          {...props.choices}
          hasSubscription={hasSubscription}
          hasPoints={[...events, ...goingOn].some(({ revision }) => revision.snapshot.geo !== '')}
        />
      }
      head={own && <OwnHead {...own} />}
    >
      {own ? <OwnHeadingPart {...own} /> : !day && <h1 class="unseen">{words.title}</h1>}
      {day && <ViewHead {...day} isBelow={Boolean(own)} />}
      <div class={day ? 'list-page one-day' : 'list-page'}>
        <div class="list">
          <ChosenFilters
            filters={own ? withoutOwn(filters, own) : filters}
            organizer={own?.page === 'organizer' ? undefined : organizer?.asked?.label}
            terms={terms}
            clearUrl={props.clearUrl}
          />
          {organizer && <OrganizerNames name={filters.organizer} found={organizer} />}
          <p class="near-said" role="status" />
          <DayList {...{ events, today, from, to, terms }} zone={props.zone} />
          {events.length === 0 && goingOn.length === 0 && (
            <div class="empty">
              <p class="lead">{filtered ? words.noneFound : day ? grid.nothing : words.none}</p>
              {props.wordless && <p>{words.wordless}</p>}
              {!filtered && !day && (
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
          <GoingOn
            {...{ events: goingOn, from, terms }}
            zone={props.zone}
            moreUrl={props.moreGoingOnUrl}
          />
          <AlsoFoundLinks {...props.alsoFound} />
        </div>
        <div class="beside">
          <SmallMonth {...props.month} />
          <FiltersForm
            filters={filters}
            counts={props.counts}
            terms={terms}
            clearUrl={props.clearUrl}
            keeps={props.keeps}
          />
          {hasSubscription && (
            <SubscribeToList {...props.subscription} filters={subscribedWords(props)} />
          )}
        </div>
      </div>
      <PrintedFoot address={props.canonical ?? ''} today={today} />
    </Page>
  )
}

/** Words the filters of the list, with the name of the span that its quick choice has. */
function subscribedWords({ filters, organizer, terms, choices }: HomePageProps): string {
  const span = choices.when.slice(1).find(one => one.isChosen)?.label
  const about = chosenWords({ filters, organizer: organizer?.asked?.label, terms })
  return [about, span].filter(Boolean).join('; ')
}
