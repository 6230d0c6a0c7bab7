// Answers GET /, and the pages of one region, topic, kind of event or organizer: what is on.

import type { Context } from 'hono'
import { HomePage } from '../../../templates/pages/home-page.tsx'
import type { Filters } from '../../../templates/parts/filters-form.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { isDate, isWallTime } from '../../domain/event/wall-time.ts'
import { wordsOf } from '../../domain/language.ts'
import {
  canonicalAddress,
  listAddress,
  type PageFilter,
  withOwnFilter,
} from '../../domain/list-address.ts'
import { isWordless } from '../../domain/search/asked-words.ts'
import type { App } from '../../ports.ts'
import type { Cursor } from '../../store/event-lists.ts'
import { filterCounts } from '../../store/filter-counts.ts'
import { listTerms } from '../../store/terms.ts'
import { alsoFound } from '../also-found.ts'
import { type Handler, param } from '../context.ts'
import { readListFilter } from '../event-filter.ts'
import { listAlternates, oembedAlternate } from '../feed-alternates.ts'
import { meantPage, ownHeading } from '../filter-pages.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { type Cursors, listedParts, withChanges } from '../listed-events.ts'
import { quickChoices } from '../quick-choices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { smallMonth } from '../small-month.ts'
import { subscriptionTo } from '../subscription.ts'
import { viewHead, viewLinks, views, withDatesOfOneKind } from '../view-links.ts'
import { dayOf } from '../window.ts'
import { type GridAsked, showGrid } from './grid.tsx'
import { showPast } from './past.tsx'

export const showHome: Handler = (app, c) => showView(app, c, null)

/** The handler of the pages of one filter, whose value is the last part of the path. */
export const showFilterPage =
  (page: PageFilter): Handler =>
  (app, c) =>
    showView(app, c, page)

async function showView(app: App, c: Context, page: PageFilter | null): Promise<Response> {
  const asked = new URL(c.req.url).searchParams
  const language = languageOf(app, c)
  const say = filterPhrases(language)
  const refused = (words: string) => refuse(app, c, 'unknown-filter', words)
  const written = asked.get('view') || 'list'
  const view = views.find(one => one === written)
  if (!view) return refused(say.unknown('view', written, views))
  const date = asked.get('date')
  if (date && !isDate(date)) return refused(say.notADay(date))
  const dated = withDatesOfOneKind(asked)
  const query = page ? withOwnFilter(dated, page, param(c, 'name')) : dated
  const terms = await listTerms(app.db)
  const meant = await meantPage(app, { page, query, terms, language })
  if ('unknown' in meant) return refuse(app, c, 'page-not-found', meant.unknown)
  if (meant.address) return c.redirect(meant.address, 301)
  const read = await readListFilter(app, query, { terms, language, forPeople: true })
  if ('unknown' in read) return refused(read.unknown)
  // the name was typed over, and nobody of that name is meant by it
  if (read.filters.by && !read.organizer?.asked)
    return c.redirect(listAddress(withoutBy(query), page), 302)
  const after = readCursor(query, 'after')
  const ongoing = readCursor(query, 'ongoing')
  if (after === undefined) return refused(say.notAPlace('after'))
  if (ongoing === undefined) return refused(say.notAPlace('ongoing'))
  const past = query.get('past')
  if (past === '1') return showPast(app, c, { query, page, read, terms, after })
  if (past) return refused(say.unknown('past', past, ['1']))
  const { organizer } = read
  const shown = {
    ...{ query, page, terms, language, read, date: date || todayOf(app, c) },
    own: page && ownHeading(app, { page, query, terms, organizer, language }),
  }
  return view === 'week' || view === 'month'
    ? showGrid(app, c, { ...shown, view })
    : showList(app, c, { ...shown, view, cursors: { after, ongoing } })
}

/** The calendar's date, until whose end the page holds. */
function todayOf({ clock, config }: App, c: Context): string {
  const today = dayOf(clock.now(), config.calendarZone)
  holdsUntil(c, today.until)
  return today.date
}

type ListAsked = GridAsked & { view: 'list' | 'day'; cursors: Cursors }

async function showList(app: App, c: Context, asked: ListAsked): Promise<Response> {
  const { query, page, view, date, terms, language, read, own, cursors } = asked
  const { config, clock } = app
  const today = todayOf(app, c)
  const { firstWeekday } = wordsOf(language).grid
  const isDay = view === 'day'
  const from = isDay ? date : (read.filter.from ?? today)
  const to = isDay ? date : read.filter.to
  // one line a series, unless each date is asked for
  const once = query.get('dates') !== 'all'
  const filter = { ...read.filter, from, to, once }
  const { days, goingOn } = await listedParts(app, filter, cursors)
  const isEmpty = days.events.length + goingOn.events.length === 0
  const counts = await filterCounts(app.db, filter, terms)
  const start = from === today ? '' : from
  const dated = { query, page, today, firstWeekday }
  const links = viewLinks({ ...dated, view: 'day', date: from })
  return showPage(
    app,
    c,
    <HomePage
      events={await withChanges(app, c, days.events, terms, filter)}
      goingOn={await withChanges(app, c, goingOn.events, terms, filter)}
      from={from}
      to={to ?? ''}
      terms={terms}
      filters={withoutNamedSpan(read.filters, query)}
      own={own}
      canonical={`${config.baseUrl}${canonicalAddress(query)}`}
      choices={quickChoices({ query, page, view, date: start, terms, counts, language })}
      counts={counts}
      day={isDay ? viewHead(links, { view, date, today, language, firstWeekday }) : undefined}
      month={await smallMonth(app, { ...dated, filter, view, date: from, language })}
      keeps={isDay ? { view, date: start } : undefined}
      clearUrl={isDay ? links.clear : '/'}
      wordless={isWordless(read.filter.words)}
      alsoFound={
        isDay || days.next ? {} : await alsoFound(app, { query, page, read, terms, today, isEmpty })
      }
      organizer={read.organizer}
      nextUrl={nextUrl({ query, page }, 'after', days.next)}
      moreGoingOnUrl={nextUrl({ query, page }, 'ongoing', goingOn.next)}
      subscription={subscriptionTo(app, query)}
      now={clock.now()}
      zone={config.calendarZone}
      alternates={[...listAlternates(app, { query, read, language }), oembedAlternate(app, c)]}
    />,
  )
}

/** The filters without the dates of a named span, whose name says them. */
const withoutNamedSpan = (filters: Filters, query: URLSearchParams): Filters =>
  query.get('when') ? { ...filters, from: '', to: '' } : filters

/** `after=2023-01-13T11:00~id`: the last event of the page before; undefined when it is none. */
function readCursor(query: URLSearchParams, name: 'after' | 'ongoing'): Cursor | null | undefined {
  const written = query.get(name)
  if (!written) return null
  const [startsLocal = '', id] = written.split('~')
  return isWallTime(startsLocal) && id ? { startsLocal, id } : undefined
}

function nextUrl(
  { query, page }: { query: URLSearchParams; page: PageFilter | null },
  name: 'after' | 'ongoing',
  last: CalendarEvent | null,
): string | null {
  if (!last) return null
  const next = new URLSearchParams(query)
  next.set(name, `${last.revision.snapshot.startsLocal}~${last.id}`)
  return listAddress(next, page)
}

/** The address without `by`, which is no organizer of that name. */
export function withoutBy(query: URLSearchParams): URLSearchParams {
  const same = new URLSearchParams(query)
  same.delete('by')
  return same
}
