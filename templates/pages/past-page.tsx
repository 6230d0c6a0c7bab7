// Shows the events that are over, the newest first, with the filters that the list has.

import type { Instant } from '../../src/domain/event/event.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { useWords } from '../page-context.ts'
import { DayList } from '../parts/day-list.tsx'
import { ChosenFilters, type Filters, FiltersForm } from '../parts/filters-form.tsx'
import type { Listed } from '../parts/listing.tsx'
import { OrganizerNames, type OrganizerNamesProps } from '../parts/organizer-names.tsx'
import { Page } from '../parts/page.tsx'
import { QuickChoiceRows, type QuickChoices } from '../parts/quick-choices.tsx'

export type PastPageProps = {
  /** By their start, the newest first. */
  events: readonly Listed[]
  terms: Terms
  filters: Filters
  choices: QuickChoices
  organizer?: OrganizerNamesProps['found'] | undefined
  /** Absolute address of the page for search engines. */
  canonical: string
  /** The list of what is to come, with the same filters. */
  comingUrl: string
  /** The page of earlier events; null on the last one. */
  nextUrl: string | null
  now: Instant
  zone: string
}

/** Counts of the choices: none, because past events are counted beside no choice. */
const uncounted = { region: new Map(), type: new Map(), topic: new Map(), choices: new Map() }

/** `GET /?past=1`. */
export function PastPage(props: PastPageProps) {
  const { events, terms, filters, organizer, nextUrl, zone } = props
  const words = useWords().pastPage
  const today = wallTimeAt(props.now, zone).slice(0, 10)
  return (
    <Page
      title={words.title}
      canonical={props.canonical}
      above={<QuickChoiceRows {...props.choices} hasMore={false} hasSubscription={false} />}
    >
      <div class="own-heading">
        <h1>{words.title}</h1>
        <p class="links">
          <a href={props.comingUrl}>{words.coming}</a>
        </p>
      </div>
      <div class="list-page">
        <div class="list">
          <ChosenFilters
            filters={filters}
            organizer={organizer?.asked?.label}
            terms={terms}
            clearUrl="/?past=1"
          />
          {organizer && <OrganizerNames name={filters.organizer} found={organizer} />}
          <DayList {...{ events, today, terms, zone }} from="" to="" />
          {events.length === 0 && (
            <div class="empty">
              <p class="lead">{words.none}</p>
            </div>
          )}
          {nextUrl && (
            <p class="next">
              <a class="button" href={nextUrl} rel="next">
                {words.next}
              </a>
            </p>
          )}
        </div>
        <div class="beside">
          <FiltersForm
            filters={filters}
            counts={uncounted}
            terms={terms}
            clearUrl="/?past=1"
            keeps={{ past: '1' }}
          />
        </div>
      </div>
    </Page>
  )
}
