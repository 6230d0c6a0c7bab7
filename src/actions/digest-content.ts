// What one digest says: what is new and what changed between two instants, and what is coming.

import { type Change, netDifference, notesSince } from '../domain/differences.ts'
import { comingUntil } from '../domain/digest.ts'
import type { CalendarEvent, Instant, Revision } from '../domain/event.ts'
import { matches } from '../domain/event-matches.ts'
import type { App } from '../ports.ts'
import type { Digest } from '../store/digests.ts'
import { listEventsWithin } from '../store/events.ts'
import { revisionsOf } from '../store/revisions.ts'

export type ChangedEvent = { event: CalendarEvent; changes: Change[]; notes: string[] }

export type DigestContent = {
  /** Published since the last digest, and still to come. */
  fresh: CalendarEvent[]
  /** Known from before; what differs from how it stood at the last digest. */
  changed: ChangedEvent[]
  /** The days ahead, without those above. */
  coming: CalendarEvent[]
}

/** Of each of the three, more are not read: whoever wants all of them opens the list. */
const eventsAtMost = 200

/** What is new and changed from `since` on, before `until`; what is coming after `now`. */
export async function digestContent(
  { db, config }: App,
  { filter, period }: Pick<Digest, 'filter' | 'period'>,
  { since, until, now }: { since: Instant; until: Instant; now: Instant },
): Promise<DigestContent> {
  const anything = { region: [], type: [], topic: [], organizer: [], q: '', from: null, to: null }
  const [fresh, fitting, revised, ahead] = await Promise.all([
    listEventsWithin(
      db,
      filter,
      { publishedFrom: since, publishedBefore: until, endsFrom: now },
      eventsAtMost,
    ),
    listEventsWithin(db, filter, { publishedBefore: since, revisedFrom: since }, eventsAtMost),
    listEventsWithin(db, anything, { publishedBefore: since, revisedFrom: since }, eventsAtMost),
    listEventsWithin(
      db,
      filter,
      { startsFrom: now, startsBefore: comingUntil(period, now, config.calendarZone) },
      eventsAtMost,
    ),
  ])
  const fits = new Set(fitting.map(event => event.id))
  const told = [...fitting, ...revised.filter(event => !fits.has(event.id))]
  const revisions = await revisionsOf(
    db,
    told.map(event => event.id),
  )
  const changed = told
    .flatMap(event => {
      const { stood, later, newest } = around(revisions.get(event.id) ?? [], since, until)
      if (!stood || !newest || (!fits.has(event.id) && !matches(stood, filter))) return []
      // over before the last digest, then and now: nobody goes there any more
      if (stood.endsAt < since && newest.endsAt < since) return []
      const changes = netDifference([stood], later)
      return changes.length > 0
        ? [{ event: { ...event, revision: newest }, changes, notes: notesSince(later) }]
        : []
    })
    .sort((a, b) => (a.event.revision.startsAt < b.event.revision.startsAt ? -1 : 1))
  const said = new Set([...fresh, ...changed.map(one => one.event)].map(event => event.id))
  return { fresh, changed, coming: ahead.filter(event => !said.has(event.id)) }
}

/** The revision that stood when the last digest ended, and those that this one is about. */
function around(revisions: readonly Revision[], since: Instant, until: Instant) {
  const later = revisions.filter(({ at }) => at >= since && at < until)
  return { stood: revisions.findLast(({ at }) => at < since), later, newest: later.at(-1) }
}
