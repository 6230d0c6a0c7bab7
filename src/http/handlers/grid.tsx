// Answers GET /?view=week and ?view=month: the events of a list by their days.

import type { Context } from 'hono'
import { GridPage, type GridPageProps } from '../../../templates/pages/grid-page.tsx'
import { ChosenDay } from '../../../templates/parts/chosen-day.tsx'
import { MonthTable } from '../../../templates/parts/month-table.tsx'
import type { OwnHeading } from '../../../templates/parts/own-heading.tsx'
import { WeekDays } from '../../../templates/parts/week-days.tsx'
import { datesOf, spanOfView, weeksOfMonth } from '../../domain/calendar-grid.ts'
import type { Terms } from '../../domain/event/terms.ts'
import { lastDate, lastEvening } from '../../domain/event/when.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { canonicalAddress, type PageFilter } from '../../domain/list-address.ts'
import { isWordless } from '../../domain/search/asked-words.ts'
import type { App } from '../../ports.ts'
import { type EventFilter, goesOn } from '../../store/event-lists.ts'
import { filterCounts } from '../../store/filter-counts.ts'
import type { ListFilter } from '../event-filter.ts'
import { listAlternates, oembedAlternate } from '../feed-alternates.ts'
import { gridDays } from '../grid-days.ts'
import { listedParts, withChanges } from '../listed-events.ts'
import { quickChoices } from '../quick-choices.ts'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { subscriptionTo } from '../subscription.ts'
import { viewHead, viewLinks } from '../view-links.ts'
import { dayOf } from '../window.ts'

export type GridAsked = {
  query: URLSearchParams
  /** The filter that the page is of, and its heading. */
  page: PageFilter | null
  own: OwnHeading | null
  /** The day that the view holds. */
  date: string
  terms: Terms
  language: Language
  read: ListFilter
}

export async function showGrid(
  app: App,
  c: Context,
  asked: GridAsked & { view: 'week' | 'month' },
): Promise<Response> {
  const { query, page, view, date, terms, language, read } = asked
  const day = dayOf(app.clock.now(), app.config.calendarZone)
  holdsUntil(c, day.until)
  const today = day.date
  const { firstWeekday } = wordsOf(language).grid
  const span = spanOfView(view, date, firstWeekday)
  const { long, ...days } = await gridDays(app, c, { view, filter: read.filter, span, terms })
  const links = viewLinks({ query, page, view, date, today, firstWeekday })
  const counts = await filterCounts(app.db, { ...read.filter, ...span }, terms)
  const start = date === today ? '' : date
  const props: GridPageProps = {
    view,
    head: viewHead(links, { view, date, today, language, firstWeekday }),
    long: { events: long.events, span, today, moreUrl: long.hasMore ? links.list : null },
    terms,
    filters: read.filters,
    choices: quickChoices({ query, page, view, date: start, terms, counts, language }),
    counts,
    wordless: isWordless(read.filter.words),
    organizer: read.organizer,
    keeps: { view, date: start },
    clearUrl: links.clear,
    subscription: subscriptionTo(app, query),
    own: asked.own,
    canonical: `${app.config.baseUrl}${canonicalAddress(query)}`,
    today,
    alternates: [...listAlternates(app, { query, read, language }), oembedAlternate(app, c)],
  }
  const onDay = (one: string) => ({ ...days.onDay(one), dayUrl: links.at('day', one) })
  const { calendarZone: zone } = app.config
  if (view === 'week')
    return showPage(
      app,
      c,
      <GridPage {...props}>
        <WeekDays days={datesOf(span).map(onDay)} {...{ today, zone, terms }} />
      </GridPage>,
    )
  const chosen = await chosenDay(app, read.filter, date)
  return showPage(
    app,
    c,
    <GridPage {...props}>
      <MonthTable
        weeks={weeksOfMonth(date, firstWeekday).map(week =>
          week.map(one =>
            one === null ? null : { ...onDay(one), chooseUrl: links.at('month', one) },
          ),
        )}
        {...{ firstWeekday, today }}
        chosen={date}
      />
      <ChosenDay
        {...{ date, today, zone, terms }}
        events={await withChanges(app, c, chosen.events, terms)}
        moreUrl={chosen.hasMore ? links.at('day', date) : null}
      />
    </GridPage>,
  )
}

/** The rows of one day, but for what goes on for days, which the month shows once. */
async function chosenDay(app: App, filter: EventFilter, date: string) {
  const within = { ...filter, from: date, to: date }
  const { days } = await listedParts(app, within, { after: null, ongoing: null })
  const events = days.events.filter(
    ({ revision: { snapshot } }) =>
      lastEvening(snapshot) >= date &&
      !goesOn(snapshot.startsLocal.slice(0, 10), lastDate(snapshot)),
  )
  return { events, hasMore: days.next !== null }
}
