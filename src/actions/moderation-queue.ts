// Lists what waits for moderators: events that wait to be published, and published ones that were reported or
// whose texts contradict them. Everything was worked out when the event was saved; nothing is read anew for a look at the queue.

import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import type { App } from '../ports.ts'
import {
  type KeptContradiction,
  listContradicted,
  openContradictions,
} from '../store/contradictions.ts'
import { findEvent } from '../store/events.ts'
import { listReported, openReports, type Reported, type ReportReason } from '../store/reports.ts'
import { listWaiting } from '../store/reviews.ts'

export type WaitingEvent = {
  event: CalendarEvent
  askedAt: Instant
  contradictions: KeptContradiction[]
  /** The poster's address, when it is to be public with the event. */
  contact: string | null
}

export type ContradictedEvent = {
  event: CalendarEvent
  contradictions: KeptContradiction[]
  /** When the organizers were last reminded of this revision; null when nobody did. */
  remindedAt: Instant | null
}

export type ReportedEvent = {
  event: CalendarEvent
  since: Instant
  reports: { reason: ReportReason; words: string; email: string; times: number }[]
}

export type ModerationQueue = {
  /** Those that were reported first, and how many are in all. */
  reported: ReportedEvent[]
  reportedAll: number
  /** The longest waiting first, and how many wait in all. */
  waiting: WaitingEvent[]
  waitingAll: number
  /** Those that have contradicted for the longest first, and how many do in all. */
  contradicted: ContradictedEvent[]
  contradictedAll: number
}

/** @param limit how many of each are listed. */
export async function moderationQueue(app: App, limit: number): Promise<ModerationQueue> {
  const { db, clock } = app
  const now = clock.now()
  const { reviews, all: waitingAll } = await listWaiting(db, { now, limit })
  const { listed, all: contradictedAll } = await listContradicted(db, { now, limit })
  const waiting = reviews.map(async ({ eventId, askedAt }) => {
    const found = await withContradictions(app, eventId)
    return found ? [{ ...found, askedAt, contact: await publicContact(app, found.event) }] : []
  })
  const contradicted = listed.map(async ({ eventId, remindedAt }) => {
    const found = await withContradictions(app, eventId)
    return found && found.contradictions.length > 0 ? [{ ...found, remindedAt }] : []
  })
  const { listed: reports, all: reportedAll } = await listReported(db, limit)
  const reported = await Promise.all(reports.map(one => withReports(app, one)))
  return {
    reported: reported.flat(),
    reportedAll,
    waiting: (await Promise.all(waiting)).flat(),
    waitingAll,
    contradicted: (await Promise.all(contradicted)).flat(),
    contradictedAll,
  }
}

/** None for an event that is gone, or cannot be read. */
async function withReports(app: App, { eventId, since }: Reported): Promise<ReportedEvent[]> {
  const found = await withContradictions(app, eventId)
  if (!found) return []
  const opened = (sealed: string) => (sealed ? app.vault.unseal(sealed).catch(() => '') : '')
  const reports = (await openReports(app.db, eventId)).map(async one => ({
    reason: one.reason,
    times: one.times,
    words: await opened(one.words),
    email: await opened(one.email),
  }))
  return [{ event: found.event, since, reports: await Promise.all(reports) }]
}

const publicContact = async ({ vault }: App, { revision: { snapshot } }: CalendarEvent) =>
  // one that cannot be opened costs nobody the others
  snapshot.showContact ? vault.unseal(snapshot.contact).catch(() => null) : null

/** Undefined for one that is gone, or cannot be read: it costs nobody the others. */
async function withContradictions({ db }: App, eventId: string) {
  try {
    const event = await findEvent(db, eventId)
    return event && { event, contradictions: await openContradictions(db, eventId, event.revision) }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
