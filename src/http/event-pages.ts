// Pages events for programs: what is asked for, from where, and what changed last.

import type { CalendarEvent, Instant, WallTime } from '../domain/event/event.ts'
import { lastChange } from '../domain/event/last-change.ts'
import type { Terms } from '../domain/event/terms.ts'
import { isInstant, isWallTime } from '../domain/event/wall-time.ts'
import type { Language } from '../domain/language.ts'
import { type ToldChange, toldChange } from '../feeds/event-words.ts'
import { updatedAt } from '../feeds/feed-entry.ts'
import type { App } from '../ports.ts'
import { type EventFilter, listEvents, listUpdates } from '../store/event-lists.ts'
import { revisionsOf } from '../store/revisions.ts'
import { listTombstones, type Tombstone } from '../store/tombstones.ts'
import { type ListFilter, readFeedFilter } from './event-filter.ts'
import type { Feeds } from './feeds.ts'
import { filterPhrases } from './filter-phrases.ts'
import type { Wording } from './history-entries.ts'
import { type Day, dayOf } from './window.ts'

export type EventPage = ListFilter & {
  events: CalendarEvent[]
  /** With `updated_since`: what was public and is taken down, in its place among the updates. */
  tombstones: Tombstone[]
  /** Path and query of the page after this one; null on the last. */
  next: string | null
  /** The day that the page begins with; null where it does not move with the days. */
  day: Day | null
}

type Asked = {
  path: string
  query: URLSearchParams
  terms: Terms
  language: Language
  pageSize: number
  /** Events on the page at most, whatever `limit` asks for. */
  most?: number
}

/**
 * The events that an address asks for: by their start on their own wall, from today on unless `from` says otherwise; with
 * `updated_since` by their last update. Or a sentence that says what is wrong with the address.
 */
export async function eventPage(
  app: App,
  feeds: Feeds,
  { path, query, terms, language, pageSize, most = mostOnPage }: Asked,
): Promise<EventPage | { unknown: string }> {
  const { config, clock, db } = app
  const read = await readFeedFilter(app, query, { terms, language })
  if ('unknown' in read) return read
  const asked = readLimit(query, pageSize)
  const say = filterPhrases(language)
  if (asked === null)
    return { unknown: say.notANumber('limit', query.get('limit') ?? '', mostOnPage) }
  const limit = Math.min(asked, most)
  const since = query.get('updated_since')
  if (since && !isInstant(since)) return { unknown: say.notAnInstant('updated_since', since) }
  const after = readCursor(query, since ? isInstant : isWallTime)
  if (after === undefined) return { unknown: say.notAPlace('after') }
  const page = { limit: limit + 1, unreadable: feeds.leftOut }
  // a named span moves on with the days, even among updates
  const moves = Boolean(query.get('when')) || !(since || read.filter.from)
  const day = moves ? dayOf(clock.now(), config.calendarZone) : null
  const next = (last: Place | undefined) =>
    last ? `${path}?${withValue(query, 'after', `${last.at}~${last.id}`)}` : null
  if (since) {
    const cursor = after
      ? { updatedAt: after.at, id: after.id }
      : { updatedAt: normal(since), id: '~' }
    const events = await listUpdates(db, read.filter, { ...page, after: cursor })
    const tombstones = await listTombstones(db, { limit: limit + 1, after: cursor })
    const { shown, last } = merged(events, tombstones, limit)
    return {
      ...read,
      events: events.filter(({ id }) => shown.has(id)),
      tombstones: tombstones.filter(({ id }) => shown.has(id)),
      next: next(last),
      day,
    }
  }
  const found = await listEvents(db, startingFrom(read.filter, day), {
    ...page,
    after: after && { startsLocal: after.at, id: after.id },
  })
  const events = found.slice(0, limit)
  const last = found.length > limit ? events.at(-1) : undefined
  return {
    ...read,
    events,
    tombstones: [],
    next: next(last && { at: last.revision.snapshot.startsLocal, id: last.id }),
    day,
  }
}

/** The first of two lists in one order by update; `last` when there are more of either. */
function merged(events: readonly CalendarEvent[], tombstones: readonly Tombstone[], limit: number) {
  const all = [
    ...events.map(event => ({ at: updatedAt(event), id: event.id })),
    ...tombstones.map(({ updatedAt: at, id }) => ({ at, id })),
  ].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)))
  const page = all.slice(0, limit)
  return {
    shown: new Set(page.map(({ id }) => id)),
    last: all.length > limit ? page.at(-1) : undefined,
  }
}

/** As SQLite orders text. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const startingFrom = (filter: EventFilter, day: Day | null): EventFilter => ({
  ...filter,
  from: filter.from ?? day?.date ?? null,
})

const normal = (instant: string): Instant => new Date(instant).toISOString()

const mostOnPage = 200

function readLimit(query: URLSearchParams, pageSize: number): number | null {
  const written = query.get('limit')
  if (!written) return pageSize
  const limit = Number(written)
  return Number.isInteger(limit) && limit >= 1 && limit <= mostOnPage ? limit : null
}

/** An event's place in a list: by its start on the wall; among updates, by their instant. */
type Place = { at: WallTime | Instant; id: string }

/** `2023-01-13T11:00~id`: the last event of the page before; undefined when it is none. */
function readCursor(
  query: URLSearchParams,
  isPlace: (at: string) => boolean,
): Place | null | undefined {
  const written = query.get('after')
  if (!written) return null
  const [at = '', id = ''] = written.split('~')
  return isPlace(at) && id ? { at, id } : undefined
}

function withValue(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const changed = new URLSearchParams(query)
  changed.set(name, value)
  return changed
}

/** The last change of each event that its newest revision tells of, in words, by event. */
export async function lastChanges(
  app: App,
  events: readonly CalendarEvent[],
  wording: Wording,
): Promise<Map<string, ToldChange>> {
  const revised = events.filter(({ revision }) => revision.changedFrom !== null)
  const revisions = await revisionsOf(
    app.db,
    revised.map(({ id }) => id),
  )
  return new Map(
    revised.flatMap(({ id, revision }) => {
      const last = lastChange(revisions.get(id) ?? [], revision.changedFrom)
      return last ? [[id, toldChange(last, wording)] as const] : []
    }),
  )
}
