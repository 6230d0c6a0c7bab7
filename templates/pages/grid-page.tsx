// Frames a week and a month: quick choices above, the grid, what goes on for days, filters below.

import type { Child } from 'hono/jsx'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import {
  ChosenFilters,
  chosenWords,
  type FilterCounts,
  type Filters,
  FiltersForm,
} from '../parts/filters-form.tsx'
import { LongEvents, type LongEventsProps } from '../parts/long-events.tsx'
import { OrganizerNames, type OrganizerNamesProps } from '../parts/organizer-names.tsx'
import { OwnHead, type OwnHeading, OwnHeadingPart, withoutOwn } from '../parts/own-heading.tsx'
import { type Alternate, Page } from '../parts/page.tsx'
import { PrintedFoot } from '../parts/printed-foot.tsx'
import { QuickChoiceRows, type QuickChoices } from '../parts/quick-choices.tsx'
import { SubscribeToList, type Subscription } from '../parts/subscribe-to-list.tsx'
import { ViewHead, type ViewHeadProps } from '../parts/view-head.tsx'

export type GridPageProps = {
  view: 'week' | 'month'
  head: ViewHeadProps
  long: LongEventsProps
  terms: Terms
  filters: Filters
  choices: QuickChoices
  counts: FilterCounts
  /** The search holds no letter and no digit, so that nothing can fit it. */
  wordless: boolean
  /** Present when the filters name an organizer. */
  organizer?: OrganizerNamesProps['found'] | undefined
  /** Fields that the form of the filters keeps: the view and its date. */
  keeps: Record<string, string>
  /** Present on the page of one filter. */
  own: OwnHeading | null
  /** The absolute address for search engines. */
  canonical: string
  /** The same page without filters. */
  clearUrl: string
  subscription: Subscription
  today: string
  alternates: readonly Alternate[]
  children?: Child
}

export function GridPage(props: GridPageProps) {
  const { view, head, terms, filters, own, organizer, clearUrl } = props
  const { homePage: words, grid } = useWords()
  const hasSubscription = (!organizer || Boolean(organizer.asked)) && !props.wordless
  return (
    <Page
      title={own ? `${own.title}: ${head.title}` : head.title}
      description={own?.description ?? grid.description(head.title)}
      canonical={props.canonical}
      head={own && <OwnHead {...own} />}
      path="/"
      alternates={props.alternates}
      sheet="/calendar.css"
      skipTo={{ href: '#find', label: useWords().quickChoices.more }}
      above={<QuickChoiceRows {...props.choices} hasSubscription={hasSubscription} />}
    >
      <div class={`grid-page ${view}-page`}>
        {own && <OwnHeadingPart {...own} />}
        <ViewHead {...head} isBelow={Boolean(own)} />
        <ChosenFilters
          filters={own ? withoutOwn(filters, own) : filters}
          organizer={own?.page === 'organizer' ? undefined : organizer?.asked?.label}
          terms={terms}
          clearUrl={clearUrl}
        />
        {organizer && <OrganizerNames name={filters.organizer} found={organizer} />}
        {props.wordless && <p>{words.wordless}</p>}
        {props.children}
        <LongEvents {...props.long} />
        <PrintedFoot address={props.canonical} today={props.today} />
        <div class="below">
          <FiltersForm
            filters={filters}
            counts={props.counts}
            terms={terms}
            clearUrl={clearUrl}
            keeps={props.keeps}
          />
          {hasSubscription && (
            <SubscribeToList
              {...props.subscription}
              filters={chosenWords({ filters, organizer: organizer?.asked?.label, terms })}
            />
          )}
        </div>
      </div>
    </Page>
  )
}
