// GET /: what is on.

import { HomePage } from '../../../templates/pages/home-page.tsx'
import { changeWords } from '../../domain/change-words.ts'
import type { CalendarEvent, Instant } from '../../domain/event.ts'
import { markedSince, recentChanges } from '../../domain/recent-changes.ts'
import type { Terms } from '../../domain/terms.ts'
import { instantOf, wallTimeAt } from '../../domain/wall-time.ts'
import type { App } from '../../ports.ts'
import { type Cursor, listEvents } from '../../store/event-lists.ts'
import { restedRevisions } from '../../store/publications.ts'
import { revisionsOf } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { type Handler, pageBase } from '../context.ts'
import { readListFilter } from '../event-filter.ts'
import { feedAlternates } from '../feed-alternates.ts'
import { filterPhrases } from '../filter-phrases.ts'
import { refuse } from '../refuse.tsx'

const pageSize = 50

export const showHome: Handler = async (app, c) => {
  const { config, clock } = app
  const query = new URL(c.req.url).searchParams
  const terms = await listTerms(app.db)
  const zone = config.calendarZone
  const read = await readListFilter(app, query, terms)
  if ('unknown' in read) return refuse(app, c, 'unknown-filter', read.unknown)
  // the name was typed over, and nobody of that name is meant by it
  if (read.filters.by && !read.organizer?.asked) return c.redirect(withoutBy(query), 302)
  const view = query.get('view') ?? 'list'
  if (view !== 'list')
    return refuse(
      app,
      c,
      'unknown-filter',
      filterPhrases[config.calendarLanguage].unknown('view', view, ['list']),
    )

  const now = clock.now()
  const from = read.filter.from ?? startOfDay(now, zone)
  const found = await listEvents(
    app.db,
    { ...read.filter, from },
    { after: readCursor(query), limit: pageSize + 1 },
  )
  const events = found.slice(0, pageSize)
  const last = found.length > pageSize ? events.at(-1) : undefined
  return c.html(
    <HomePage
      {...pageBase(app)}
      events={await withChanges(app, events, terms)}
      terms={terms}
      filters={read.filters}
      organizer={read.organizer}
      nextUrl={last ? nextUrl(query, last) : null}
      feedUrl={feedUrl(app, query)}
      now={now}
      zone={zone}
      alternates={feedAlternates(app)}
    />,
  )
}

async function withChanges(app: App, events: CalendarEvent[], terms: Terms) {
  const now = app.clock.now()
  const revised = events.filter(
    ({ revision }) => revision.number > 1 && revision.at > markedSince(now),
  )
  const ids = revised.map(event => event.id)
  const [revisions, rested] = await Promise.all([
    revisionsOf(app.db, ids),
    restedRevisions(app.db, ids),
  ])
  const wording = { language: app.config.calendarLanguage, terms }
  return events.map(({ id, revision }) => {
    const { changes } = recentChanges(revisions.get(id) ?? [], rested.get(id) ?? [], now)
    return { id, revision, changed: changes.map(change => changeWords(change, wording)) }
  })
}

const startOfDay = (now: Instant, zone: string): Instant =>
  instantOf(`${wallTimeAt(now, zone).slice(0, 10)}T00:00`, zone)

/** `after=2023-01-13T19:00:00.000Z~id`: the last event of the page before. */
function readCursor(query: URLSearchParams): Cursor | null {
  const [startsAt, id] = (query.get('after') ?? '').split('~')
  return startsAt && id ? { startsAt, id } : null
}

function nextUrl(query: URLSearchParams, last: CalendarEvent): string {
  const next = new URLSearchParams(query)
  next.set('after', `${last.revision.startsAt}~${last.id}`)
  return `/?${next}`
}

function withoutBy(query: URLSearchParams): string {
  const same = new URLSearchParams(query)
  same.delete('by')
  return `/?${same}`
}

function feedUrl(app: App, query: URLSearchParams): string {
  const same = new URLSearchParams(
    [...query].filter(([name, value]) => value && !['view', 'date', 'after'].includes(name)),
  )
  return `${app.config.baseUrl}/calendar.ics${same.size > 0 ? `?${same}` : ''}`
}
