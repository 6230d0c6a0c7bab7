// Answers GET /embed and /embed/events/:id: a list and one event for frames of other sites.

import type { Context } from 'hono'
import { EmbedEventPage, EmbedMonthPage, EmbedPage } from '../../../templates/pages/embed-page.tsx'
import { spanOfView, weeksOfMonth } from '../../domain/calendar-grid.ts'
import { changeWords } from '../../domain/change-words.ts'
import { isOver, overAt } from '../../domain/event/event-actions.ts'
import { marksMoveOn, recentChanges } from '../../domain/event/recent-changes.ts'
import type { Terms } from '../../domain/event/terms.ts'
import { readIn } from '../../domain/event/translation.ts'
import { isDate } from '../../domain/event/wall-time.ts'
import { wordsOf } from '../../domain/language.ts'
import { canonicalAddress } from '../../domain/list-address.ts'
import { seriesView } from '../../domain/recurrence/series-view.ts'
import type { App } from '../../ports.ts'
import type { EventFilter } from '../../store/event-lists.ts'
import { restedRevisions } from '../../store/publications.ts'
import { listRevisions } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import type { Handler } from '../context.ts'
import { readListFilter } from '../event-filter.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { gridDays } from '../grid-days.ts'
import { listedParts, withChanges } from '../listed-events.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { viewLinks } from '../view-links.ts'
import { dayOf } from '../window.ts'
import { publicEvent } from './event.tsx'
import { withoutBy } from './home.tsx'

/** Events without `size=`, and at most. */
const usualSize = 20
const mostSize = 50

const views = ['list', 'month']

export const showEmbed: Handler = async (app, c) => {
  const { config, clock, db } = app
  const query = new URL(c.req.url).searchParams
  const terms = await listTerms(db)
  const language = languageOf(app, c)
  const read = await readListFilter(app, query, { terms, language, forPeople: true })
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  if (read.filters.by && !read.organizer?.asked)
    return c.redirect(`/embed?${withoutBy(query)}`, 302)
  const say = filterPhrases(language)
  const view = query.get('view') ?? 'list'
  if (!views.includes(view))
    return refuse(app, c, 'unknown-filter', say.unknown('view', view, views))
  const many = query.get('size') ?? `${usualSize}`
  const size = Number(many)
  if (!Number.isInteger(size) || size < 1 || size > mostSize)
    return refuse(app, c, 'unknown-filter', say.notANumber('size', many, mostSize))

  const written = query.get('date')
  if (written && !isDate(written)) return refuse(app, c, 'unknown-filter', say.notADay(written))

  const today = dayOf(clock.now(), config.calendarZone)
  holdsUntil(c, today.until)
  if (view === 'month') {
    const date = written || today.date
    return showMonth(app, c, { query, date, filter: read.filter, terms })
  }
  const from = read.filter.from ?? today.date
  const cursors = { after: null, ongoing: null }
  const { days, goingOn } = await listedParts(app, { ...read.filter, from }, cursors, size)
  const listUrl = canonicalAddress(filtersAlone(query))
  return showPage(
    app,
    c,
    <EmbedPage
      events={await withChanges(app, c, days.events, terms)}
      goingOn={await withChanges(app, c, goingOn.events, terms)}
      today={today.date}
      from={from}
      to={read.filter.to ?? ''}
      zone={config.calendarZone}
      terms={terms}
      listUrl={listUrl}
      canonical={`${config.baseUrl}${listUrl}`}
    />,
  )
}

type MonthAsked = { query: URLSearchParams; date: string; filter: EventFilter; terms: Terms }

/** The month that holds a date; its days lead to their pages of the calendar. */
async function showMonth(app: App, c: Context, { query, date, filter, terms }: MonthAsked) {
  const { config, clock } = app
  const today = dayOf(clock.now(), config.calendarZone).date
  const { firstWeekday } = wordsOf(languageOf(app, c)).grid
  const asked = filtersAlone(query)
  const links = viewLinks({
    ...{ query: asked, page: null, view: 'month', date, today, firstWeekday },
  })
  const span = spanOfView('month', date, firstWeekday)
  const { long, onDay } = await gridDays(app, c, { view: 'month', filter, span, terms })
  const day = (one: string) => ({
    ...onDay(one),
    dayUrl: links.at('day', one),
    chooseUrl: links.at('month', one),
  })
  const listUrl = links.at('month', date)
  return showPage(
    app,
    c,
    <EmbedMonthPage
      month={{
        weeks: weeksOfMonth(date, firstWeekday).map(week =>
          week.map(one => (one === null ? null : day(one))),
        ),
        ...{ firstWeekday, today, chosen: date },
      }}
      long={{ events: long.events, span, today, moreUrl: long.hasMore ? listUrl : null }}
      listUrl={listUrl}
      canonical={`${config.baseUrl}${canonicalAddress(asked)}`}
    />,
  )
}

function filtersAlone(query: URLSearchParams): URLSearchParams {
  const filters = new URLSearchParams(query)
  for (const name of ['size', 'view', 'date', 'lang']) filters.delete(name)
  return filters
}

export const showEmbeddedEvent: Handler = async (app, c) => {
  const found = await publicEvent(app, c)
  if (found instanceof Response) return found
  const { db, clock, config } = app
  const all = await listRevisions(db, found.id)
  const view = seriesView(found, all, { now: clock.now() })
  const { event, revisions } = view ?? { event: found, revisions: all }
  const { id, revision } = event
  const terms = await listTerms(db)
  const rested = (await restedRevisions(db, [id])).get(id) ?? []
  const now = clock.now()
  const over = isOver(revision, now)
  holdsUntil(c, marksMoveOn(revisions, now), over ? null : overAt(revision))
  const wording = { language: languageOf(app, c), terms }
  const changes = recentChanges(revisions, rested, now).map(({ change }) => change)
  return showPage(
    app,
    c,
    <EmbedEventPage
      revision={readIn(event, wording.language).revision}
      terms={terms}
      path={`/events/${id}`}
      canonical={`${config.baseUrl}/events/${id}`}
      changes={changes.map(one => changeWords(one, wording))}
      over={over}
    />,
  )
}
