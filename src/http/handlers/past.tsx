// Answers GET /?past=1: what is over, the newest first.

import type { Context } from 'hono'
import { PastPage } from '../../../templates/pages/past-page.tsx'
import type { Terms } from '../../domain/event/terms.ts'
import { canonicalAddress, type PageFilter } from '../../domain/list-address.ts'
import type { App } from '../../ports.ts'
import type { Cursor } from '../../store/event-lists.ts'
import { filterCounts } from '../../store/filter-counts.ts'
import { listPast, pastThatFit } from '../../store/past-events.ts'
import type { ListFilter } from '../event-filter.ts'
import { withChanges } from '../listed-events.ts'
import { quickChoices } from '../quick-choices.ts'
import { languageOf } from '../reader-language.ts'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { linkWithin } from '../view-links.ts'
import { dayOf } from '../window.ts'

const pageSize = 50

type Asked = {
  query: URLSearchParams
  /** The one whose filter is in its path; null for `/`. */
  page: PageFilter | null
  read: ListFilter
  terms: Terms
  after: Cursor | null
}

export async function showPast(
  app: App,
  c: Context,
  { query, page, read, terms, after }: Asked,
): Promise<Response> {
  const { clock, config, db } = app
  const now = clock.now()
  const zone = config.calendarZone
  const today = dayOf(now, zone)
  holdsUntil(c, today.until)
  const found = await listPast(db, read.filter, { today: today.date, after, limit: pageSize + 1 })
  const events = found.slice(0, pageSize)
  const last = found.length > pageSize ? events.at(-1) : undefined
  const link = linkWithin(query, page)
  const counts = await filterCounts(db, read.filter, terms, (_, filter) =>
    pastThatFit(db, filter, today.date),
  )
  return showPage(
    app,
    c,
    <PastPage
      events={await withChanges(app, c, events, terms)}
      terms={terms}
      filters={read.filters}
      choices={quickChoices({
        ...{ query, page, view: 'list', date: '', terms, counts },
        language: languageOf(app, c),
      })}
      organizer={read.organizer}
      comingUrl={link({}, ['past'])}
      canonical={`${config.baseUrl}${canonicalAddress(query)}`}
      nextUrl={last ? link({ after: `${last.revision.snapshot.startsLocal}~${last.id}` }) : null}
      now={now}
      zone={zone}
    />,
  )
}
