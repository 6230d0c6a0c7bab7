// What moderators are shown: events that wait to be published, and published ones whose texts contradict
// them. Everything was worked out when the event was saved; nothing is read anew for a look at the queue.

import type { CalendarEvent, Instant } from '../domain/event.ts'
import type { App } from '../ports.ts'
import {
  type KeptContradiction,
  listContradicted,
  openContradictions,
} from '../store/contradictions.ts'
import { findEvent } from '../store/events.ts'
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

export type ModerationQueue = {
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
  return {
    waiting: (await Promise.all(waiting)).flat(),
    waitingAll,
    contradicted: (await Promise.all(contradicted)).flat(),
    contradictedAll,
  }
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
