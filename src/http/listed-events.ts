// Reads the events of a list, a page at a time, each with what changed of late.

import type { Context } from 'hono'
import { changeWords } from '../domain/change-words.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { markedSince, marksMoveOn, recentChanges } from '../domain/event/recent-changes.ts'
import type { Terms } from '../domain/event/terms.ts'
import { readIn } from '../domain/event/translation.ts'
import { datedRevisions } from '../domain/recurrence/date-revision.ts'
import { horizonOf } from '../domain/recurrence/horizon.ts'
import type { App } from '../ports.ts'
import {
  type Cursor,
  countDates,
  type EventFilter,
  type ListPart,
  listEvents,
} from '../store/event-lists.ts'
import { restedRevisions } from '../store/publications.ts'
import { revisionsOf } from '../store/revisions.ts'
import { languageOf } from './reader-language.ts'
import { holdsUntil } from './rendered-page.ts'

const pageSize = 50

/** Cursor of each part; null at its beginning. */
export type Cursors = { after: Cursor | null; ongoing: Cursor | null }

type Listed = { events: CalendarEvent[]; next: CalendarEvent | null }

/**
 * A page of the days, and on the first one what has gone on for days as well. With `ongoing` in the
 * address, more of the latter alone.
 */
export async function listedParts(
  app: App,
  filter: EventFilter,
  { after, ongoing }: Cursors,
  size = pageSize,
) {
  const none: Listed = { events: [], next: null }
  const part = async (part: ListPart, after: Cursor | null): Promise<Listed> => {
    const found = await listEvents(app.db, filter, { after, limit: size + 1, part })
    const events = found.slice(0, size)
    return { events, next: found.length > size ? (events.at(-1) ?? null) : null }
  }
  return {
    days: ongoing ? none : await part('days', after),
    goingOn: after ? none : await part('going-on', ongoing),
  }
}

export async function withChanges(
  app: App,
  c: Context,
  events: CalendarEvent[],
  terms: Terms,
  filter: Pick<EventFilter, 'once' | 'from' | 'to'> = { from: null, to: null },
) {
  const now = app.clock.now()
  const series = events.filter(({ date }) => date !== undefined)
  const counts =
    filter.once && series.length > 0
      ? await countDates(
          app.db,
          series.map(({ id }) => id),
          filter,
        )
      : new Map<string, number>()
  const revised = events.filter(
    ({ revision }) => revision.number > 1 && revision.at > markedSince(now),
  )
  const ids = revised.map(event => event.id)
  const [revisions, rested] = await Promise.all([
    revisionsOf(app.db, ids),
    restedRevisions(app.db, ids),
  ])
  const wording = { language: languageOf(app, c), terms }
  for (const one of revisions.values()) holdsUntil(c, marksMoveOn(one, now))
  return events.map(event => {
    const { id, revision } = readIn(event, wording.language)
    const { date } = event
    const all = revisions.get(id) ?? []
    const dated = date ? datedRevisions(all, horizonOf(revision.snapshot, now))(date.key) : all
    const recent = recentChanges(dated, rested.get(id) ?? [], now)
    return {
      id,
      revision,
      changed: recent.map(({ change }) => changeWords(change, wording)),
      ...(date && !filter.once && { date: date.key }),
      ...(date && filter.once && { more: (counts.get(id) ?? 1) - 1 }),
    }
  })
}
