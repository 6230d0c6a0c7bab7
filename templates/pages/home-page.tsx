// What is on, grouped by day, with the filters and the way to subscribe.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import type { Instant, Revision } from '../../src/domain/event.ts'
import type { Phrases } from '../../src/domain/language.ts'
import type { Terms } from '../../src/domain/terms.ts'
import { wallTimeAt } from '../../src/domain/wall-time.ts'
import { DayList } from '../parts/day-list.tsx'
import { type Filters, FiltersForm, filtersInUse } from '../parts/filters-form.tsx'
import { OrganizerNames, type OrganizerNamesProps } from '../parts/organizer-names.tsx'
import { type Alternate, Page, type PageBase } from '../parts/page.tsx'
import { SubscribeBlock } from '../parts/subscribe-block.tsx'

export type ListedEvent = {
  id: string
  revision: Revision
  /** What changed of late, for the mark; empty when nothing did. */
  changed: readonly ChangeWords[]
}

export type HomePageProps = PageBase & {
  /** In the order of their start. */
  events: readonly ListedEvent[]
  terms: Terms
  filters: Filters
  /** Present when the filters name an organizer. */
  organizer?: OrganizerNamesProps['found'] | undefined
  /** The next page of the list; null on the last one. */
  nextUrl: string | null
  /** The https address of the feed with the same filters. */
  feedUrl: string
  now: Instant
  /** The calendar's zone, which says what "today" is. */
  zone: string
  alternates?: readonly Alternate[] | undefined
}

/** `GET /`. */
export function HomePage(props: HomePageProps) {
  const { language, events, terms, filters, organizer, nextUrl, feedUrl, now, zone } = props
  const words = phrases[language]
  const filtered = filtersInUse(filters)
  const today = wallTimeAt(now, zone).slice(0, 10)
  return (
    <Page {...props} title={words.title} description={words.description} path="/">
      <h1>{words.title}</h1>
      <FiltersForm
        filters={filters}
        organizer={organizer?.asked?.label}
        terms={terms}
        language={language}
      />
      {organizer && (
        <OrganizerNames name={filters.organizer} found={organizer} language={language} />
      )}
      {events.length > 0 ? (
        <DayList
          events={events}
          today={today}
          from={filters.from || today}
          terms={terms}
          language={language}
        />
      ) : (
        <div class="empty">
          <p class="lead">{filtered ? words.noneFound : words.none}</p>
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
      {(!organizer || organizer.asked) && (
        <SubscribeBlock
          feedUrl={feedUrl}
          filtered={filtered}
          digestUrl={`/digests${URL.parse(feedUrl)?.search ?? ''}`}
          language={language}
        />
      )}
    </Page>
  )
}

const en = {
  title: 'What is on',
  description: 'Public events, from today. Whoever relies on one learns of its changes.',
  none: 'Nothing is announced yet.',
  noneFound: 'Nothing that is announced fits these filters.',
  postFirst: 'Post the first event',
  next: 'Later events',
}

const phrases: Phrases<typeof en> = {
  en,
  es: {
    title: 'Qué hay',
    description: 'Eventos públicos, desde hoy. Quien depende de uno se entera de sus cambios.',
    none: 'Todavía no hay nada anunciado.',
    noneFound: 'Nada de lo anunciado corresponde a estos filtros.',
    postFirst: 'Publicar el primer evento',
    next: 'Eventos posteriores',
  },
}
