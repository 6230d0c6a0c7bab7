// Collects the events of one digest: new, changed between two instants, and coming.

import { type Listing, shownAtMost } from '../../../templates/mail/digest-mail.tsx'
import { lastComingDate } from '../../domain/digest.ts'
import { type Change, notesOf } from '../../domain/event/differences.ts'
import type { CalendarEvent, Instant, Revision, WallTime } from '../../domain/event/event.ts'
import { matches } from '../../domain/event/event-matches.ts'
import { endedAt } from '../../domain/event/when.ts'
import { seriesOf } from '../../domain/recurrence/series.ts'
import { onChangedDate, tracedChanges } from '../../domain/recurrence/series-changes.ts'
import { askedWords } from '../../domain/search/asked-words.ts'
import type { App, Db } from '../../ports.ts'
import type { Digest } from '../../store/digests.ts'
import {
  type Cursor,
  type EventFilter,
  idsThatFit,
  listEventsWithin,
  type Within,
} from '../../store/event-lists.ts'
import { hiddenUntil } from '../../store/hidings.ts'
import { idsOfAddress } from '../../store/organizer-identities.ts'
import { revisionsOf } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'

export type ChangedEvent = { event: CalendarEvent; changes: Change[]; notes: string[] }

export type DigestContent = {
  /** Published since the last digest, and still to come. */
  fresh: Listing<CalendarEvent>
  /** Known from before; what differs from how it stood at the last digest. */
  changed: Listing<ChangedEvent>
  /** The days ahead, without those above. */
  coming: Listing<CalendarEvent>
}

/** Events read at once: all are read, however many an import or a law has changed. */
const pageSize = 500

/**
 * Loads the events that are new or changed from `since` on, before `until`, and those coming after
 * `now`.
 */
export async function digestContent(
  { db, config }: App,
  { filter: kept, period }: Pick<Digest, 'filter' | 'period'>,
  { since, until, now }: { since: Instant; until: Instant; now: Instant },
): Promise<DigestContent> {
  const filter = { ...kept, words: askedWords(kept.q, await listTerms(db)) }
  const said = new Set<string>()
  const fresh = earliest<CalendarEvent>(standsAt)
  const newly = { publishedFrom: since, publishedBefore: until, notOverAt: now }
  for await (const events of pages(db, filter, newly))
    for (const event of events) {
      said.add(event.id)
      fresh.add(event)
    }

  const changed = earliest<ChangedEvent>(({ event }) => standsAt(event))
  // those too that fit no more, because the digest has told of them
  for await (const events of pages(db, anything, { publishedBefore: since, updatedFrom: since })) {
    const ids = events.map(event => event.id)
    const [fitting, known, revisions, hidden] = await Promise.all([
      idsThatFit(db, filter, ids),
      ofSameOrganizer(db, filter, ids),
      revisionsOf(db, ids),
      hiddenUntil(db, ids, since),
    ])
    for (const event of events) {
      const { stood, later, newest } = around(
        revisions.get(event.id) ?? [],
        // no digest has said what changed while it was hidden
        earlierOf(since, hidden.get(event.id)),
        until,
      )
      if (!stood || !newest) continue
      if (!fitting.has(event.id) && !(known.has(event.id) && matches(stood, filter))) continue
      // over before the last digest, then and now: nobody goes there any more
      const repeats = seriesOf(newest.snapshot) !== null
      if (!repeats && endedAt(stood) <= since && endedAt(newest) <= since) continue
      const traced = tracedChanges([stood], later, now)
      if (traced.length === 0) continue
      const changes = traced.map(({ change }) => change)
      said.add(event.id)
      const shown = onChangedDate({ ...event, revision: newest }, changes, now)
      changed.add({ event: shown, changes, notes: notesOf(traced) })
    }
  }

  const coming = earliest<CalendarEvent>(standsAt)
  const through = lastComingDate(period, now, config.calendarZone)
  const ahead = { startsFrom: now, startsThrough: through }
  for await (const events of pages(db, filter, ahead))
    for (const event of events) if (!said.has(event.id)) coming.add(event)

  return { fresh: fresh.listing(), changed: changed.listing(), coming: coming.listing() }
}

/** Of some events those whose earlier revisions may have been the asked organizer's; else all. */
async function ofSameOrganizer(db: Db, filter: EventFilter, ids: string[]): Promise<Set<string>> {
  const [name] = filter.organizer
  return name ? idsOfAddress(db, { name, by: filter.by ?? '' }, ids) : new Set(ids)
}

const anything: EventFilter = {
  region: [],
  type: [],
  topic: [],
  organizer: [],
  words: null,
  from: null,
  to: null,
}

const standsAt = ({ revision }: CalendarEvent): WallTime => revision.snapshot.startsLocal

async function* pages(db: Db, filter: EventFilter, within: Within) {
  let after: Cursor | null = null
  do {
    const page: Awaited<ReturnType<typeof listEventsWithin>> = await listEventsWithin(
      db,
      filter,
      within,
      { after, limit: pageSize },
    )
    yield page.events
    after = page.next
  } while (after)
}

/** Counts all and keeps the earliest, as many as a mail shows: what is kept does not grow with the calendar. */
function earliest<T>(at: (entry: T) => WallTime) {
  let kept: T[] = []
  let all = 0
  const sorted = () =>
    kept.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0)).slice(0, shownAtMost)
  return {
    add(entry: T): void {
      all += 1
      kept.push(entry)
      if (kept.length > 4 * shownAtMost) kept = sorted()
    },
    listing: (): Listing<T> => ({ shown: sorted(), all }),
  }
}

const earlierOf = (one: Instant, other: Instant = one): Instant => (other < one ? other : one)

/** The revision that stood when the last digest ended, and those that this one is about. */
function around(revisions: readonly Revision[], since: Instant, until: Instant) {
  const later = revisions.filter(({ at }) => at >= since && at < until)
  return { stood: revisions.findLast(({ at }) => at < since), later, newest: later.at(-1) }
}
