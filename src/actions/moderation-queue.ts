// Counts what asks moderators for a look, by what asks, with the first few events of each: for the mail that says so.

import type { CalendarEvent } from '../domain/event/event.ts'
import type { App } from '../ports.ts'
import { listContradicted } from '../store/contradictions.ts'
import { findEvent } from '../store/events.ts'
import { listLooks } from '../store/looks.ts'
import { listReported } from '../store/reports.ts'
import { listWaiting } from '../store/reviews.ts'

/** The first events of a kind, and how many there are in all. */
type Listed = { events: CalendarEvent[]; all: number }

export type ModerationQueue = Record<'waiting' | 'reported' | 'changed' | 'contradicted', Listed>

/** @param limit how many of each are listed. */
export async function moderationQueue(app: App, limit: number): Promise<ModerationQueue> {
  const { db, clock } = app
  const about = { now: clock.now(), limit }
  const waiting = await listWaiting(db, about)
  const reported = await listReported(db, limit)
  const changed = await listLooks(db, about)
  const contradicted = await listContradicted(db, about)
  const read = async (listed: readonly { eventId: string }[], all: number): Promise<Listed> => {
    const events = await Promise.all(listed.map(({ eventId }) => readableEvent(app, eventId)))
    return { events: events.flatMap(event => event ?? []), all }
  }
  return {
    waiting: await read(waiting.reviews, waiting.all),
    reported: await read(reported.listed, reported.all),
    changed: await read(changed.listed, changed.all),
    contradicted: await read(contradicted.listed, contradicted.all),
  }
}

/** Undefined for one that is gone, or cannot be read: it costs nobody the others. */
export async function readableEvent(
  { db }: App,
  eventId: string,
): Promise<CalendarEvent | undefined> {
  try {
    return await findEvent(db, eventId)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
