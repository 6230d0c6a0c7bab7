// GET /, and the pages of one region, topic, kind of event or organizer: what is on.

import type { Context } from 'hono'
import { HomePage } from '../../../templates/pages/home-page.tsx'
import type { Filters } from '../../../templates/parts/filters-form.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { isWallTime } from '../../domain/event/wall-time.ts'
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
import { type Handler, param } from '../context.ts'
import { readListFilter } from '../event-filter.ts'
import { feedAlternates, oembedAlternate } from '../feed-alternates.ts'
import { meantPage, ownHeading } from '../filter-pages.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { listedParts, withChanges } from '../listed-events.ts'
import { quickChoices } from '../quick-choices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { dayOf } from '../window.ts'

export const showHome: Handler = (app, c) => showList(app, c, null)

/** The handler of the pages of one filter, whose value is the last part of the path. */
export const showFilterPage =
  (page: PageFilter): Handler =>
  (app, c) =>
    showList(app, c, page)

async function showList(app: App, c: Context, page: PageFilter | null): Promise<Response> {
  const { config, clock } = app
  const asked = new URL(c.req.url).searchParams
  const query = page ? withOwnFilter(asked, page, param(c, 'name')) : asked
  const terms = await listTerms(app.db)
  const zone = config.calendarZone
  const language = languageOf(app, c)
  const meant = await meantPage(app, { page, query, terms, language })
  if ('unknown' in meant) return refuse(app, c, 'page-not-found', meant.unknown)
  if (meant.address) return c.redirect(meant.address, 301)
  const read = await readListFilter(app, query, { terms, language, forPeople: true })
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  // the name was typed over, and nobody of that name is meant by it
  if (read.filters.by && !read.organizer?.asked)
    return c.redirect(listAddress(withoutBy(query), page), 302)
  const view = query.get('view') ?? 'list'
  const say = filterPhrases(language)
  if (view !== 'list') return refuse(app, c, 'unknown-filter', say.unknown('view', view, ['list']))
  const after = readCursor(query, 'after')
  const ongoing = readCursor(query, 'ongoing')
  if (after === undefined) return refuse(app, c, 'unknown-filter', say.notAPlace('after'))
  if (ongoing === undefined) return refuse(app, c, 'unknown-filter', say.notAPlace('ongoing'))

  const now = clock.now()
  const today = dayOf(now, zone)
  holdsUntil(c, today.until)
  const from = read.filter.from ?? today.date
  const filter = { ...read.filter, from }
  const { days, goingOn } = await listedParts(app, filter, { after, ongoing })
  const counts = await filterCounts(app.db, filter)
  return showPage(
    app,
    c,
    <HomePage
      events={await withChanges(app, c, days.events, terms)}
      goingOn={await withChanges(app, c, goingOn.events, terms)}
      from={from}
      to={read.filter.to ?? ''}
      terms={terms}
      filters={withoutNamedSpan(read.filters, query)}
      own={page && ownHeading(app, { page, query, terms, organizer: read.organizer, language })}
      canonical={`${config.baseUrl}${canonicalAddress(query)}`}
      choices={quickChoices({ query, page, terms, counts, language })}
      counts={counts}
      wordless={isWordless(read.filter.words)}
      organizer={read.organizer}
      nextUrl={nextUrl({ query, page }, 'after', days.next)}
      moreGoingOnUrl={nextUrl({ query, page }, 'ongoing', goingOn.next)}
      feedUrl={`${config.baseUrl}/calendar.ics${feedSearch(query)}`}
      now={now}
      zone={zone}
      alternates={[...feedAlternates(app, language, feedSearch(query)), oembedAlternate(app, c)]}
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

/** What the address of a feed has behind its path for the events of a list. */
function feedSearch(query: URLSearchParams): string {
  const same = new URLSearchParams(
    [...query].filter(
      ([name, value]) => value && !['view', 'date', 'after', 'ongoing'].includes(name),
    ),
  )
  return same.size > 0 ? `?${same}` : ''
}
