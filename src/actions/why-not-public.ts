// Explains why an event is not public, with all that may be said in its place.

import type { CalendarEvent } from '../domain/event/event.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Takedown } from '../domain/takedown.ts'
import type { App } from '../ports.ts'
import { openHiding } from '../store/hidings.ts'
import { findRemoval } from '../store/removals.ts'

/** Undefined for a published event. */
export async function whyNotPublic(
  app: App,
  event: CalendarEvent | undefined,
): Promise<Refusal | undefined> {
  if (event?.publication === 'published') return undefined
  if (!event || event.publication === 'awaiting') return { refused: 'event-not-found' }
  return takenDown(app, event)
}

/** Undefined for an event that is published or waits. */
export async function takenDown(app: App, event: CalendarEvent): Promise<Refusal | undefined> {
  const { id, publication } = event
  if (publication === 'published' || publication === 'awaiting') return undefined
  const refused = publication === 'hidden' ? 'event-hidden' : 'event-removed'
  const takedown = await (publication === 'hidden' ? hidingOf(app, id) : removalOf(app, id))
  return takedown ? { refused, takedown } : { refused }
}

export async function hidingOf({ db }: App, eventId: string): Promise<Takedown | undefined> {
  const hiding = await openHiding(db, eventId)
  return hiding && { act: 'hidden', by: 'moderator', at: hiding.hiddenAt, reason: hiding.reason }
}

async function removalOf({ db }: App, eventId: string): Promise<Takedown | undefined> {
  const removal = await findRemoval(db, eventId)
  return removal && { act: 'removed', by: removal.by, at: removal.at, reason: removal.reason }
}
