// Kinds of public pages that are kept: which parameters tell their pages apart, and what each hangs on.

import type { Context } from 'hono'
import { choiceFilters } from '../domain/event/choice-filters.ts'
import type { Instant } from '../domain/event/event.ts'
import { type PageFilter, pagePath } from '../domain/list-address.ts'
import type { Db } from '../ports.ts'
import { calendarMark, eventMark, type PageMark } from '../store/page-marks.ts'
import { param } from './context.ts'

export type PageKind = {
  /** Known parameters, in the order that the key has them in; a page never sees any other. */
  parameters: readonly string[]
  /** The path of the key, where several addresses lead to one page. */
  path?(c: Context): string
  /** Reads, by one query, what the page hangs on beside the clock. */
  mark(db: Db, c: Context, now: Instant): Promise<PageMark>
}

const wanted = ['region', 'type', 'topic', ...choiceFilters, 'organizer', 'by', 'q']

const ofEvent = (db: Db, c: Context, now: Instant): Promise<PageMark> =>
  eventMark(db, param(c, 'id'), now)

/** `GET /`. */
export const listPage: PageKind = {
  parameters: [
    ...wanted,
    'when',
    'from',
    'to',
    'view',
    'date',
    'dates',
    'past',
    'after',
    'ongoing',
  ],
  mark: calendarMark,
}

/** `GET /regions/:name`, `/topics/:name`, `/types/:name`, `/organizers/:name`, where the path says one filter. */
export const filterPage = (filter: PageFilter): PageKind => ({
  parameters: listPage.parameters.filter(name => name !== filter),
  path: c => pagePath(filter, param(c, 'name')),
  mark: calendarMark,
})

/** `GET /embed`. */
export const embedPage: PageKind = {
  parameters: [...wanted, 'when', 'from', 'to', 'view', 'date', 'size'],
  mark: calendarMark,
}

/** `GET /embed/events/:id`. */
export const embeddedEventPage: PageKind = { parameters: [], mark: ofEvent }

/** `GET /events/:id`, with any words behind it; `seen`: the version that a sheet of paper has. */
export const eventPage: PageKind = {
  parameters: ['seen'],
  path: c => `/events/${param(c, 'id')}`,
  mark: ofEvent,
}

/** `GET /events/:id/dates/:date`. */
export const datePage: PageKind = {
  parameters: [],
  path: c => `/events/${param(c, 'id')}/dates/${param(c, 'date').toUpperCase()}`,
  mark: ofEvent,
}

/** `GET /events/:id/history` and one revision of it. */
export const historyPage: PageKind = { parameters: ['before'], mark: ofEvent }

/** `GET /events/:id/print`. */
export const printPage: PageKind = { parameters: ['paper', 'each'], mark: ofEvent }

/** `GET /events/:id/questions`. */
export const questionsPage: PageKind = { parameters: ['before'], mark: ofEvent }

/** `GET /events/new`: the form names the calendar's terms, and may be filled from an event that is public. */
export const formPage: PageKind = { parameters: ['like'], mark: calendarMark }

/** `GET /digests`, with the filters of the list that a reader comes from. */
export const digestsPage: PageKind = { parameters: wanted, mark: calendarMark }

/** `GET /sharing`, with the filters of the list or the event that a reader comes from. */
export const sharingPage: PageKind = {
  parameters: [...wanted, 'when', 'event'],
  mark: calendarMark,
}

/** `GET /about`, `/rules`, `/privacy`: settings alone, which hold for as long as the process. */
export const housePage: PageKind = { parameters: [], mark: calendarMark }
