// Finds an event for a moderator: by its address, its id, words of it, or the address of an organizer,
// in whatever state it is.

import { isEmailAddress } from '../domain/email-address.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { askedWords } from '../domain/search/asked-words.ts'
import type { Takedown } from '../domain/takedown.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { findByWords, listHidden } from '../store/moderated-events.ts'
import { organizersByAddress } from '../store/organizers.ts'
import { findReview } from '../store/reviews.ts'
import { listTerms } from '../store/terms.ts'
import { hidingOf } from './why-not-public.ts'

export type FoundEvent = {
  event: CalendarEvent
  /** `unconfirmed`: its poster has not pressed the link; `in-review`: moderators have it in their queue. */
  standing: 'published' | 'hidden' | 'removed' | 'unconfirmed' | 'in-review'
  /** When and why it was hidden; undefined while it is not. */
  hiding: Takedown | undefined
}

/** @param typed '' lists what is hidden. */
export async function findEvents(app: App, typed: string, limit: number): Promise<FoundEvent[]> {
  const { db } = app
  const sought = typed.trim()
  if (!sought) return withStanding(app, await listHidden(db, limit))
  const named = await byAddress(app, sought)
  if (named) return withStanding(app, [named])
  const organized = isEmailAddress(sought) ? await byOrganizer(app, sought, limit) : []
  if (organized.length > 0) return withStanding(app, organized)
  const words = askedWords(sought, await listTerms(db))
  return withStanding(app, await findByWords(db, words, limit))
}

/** Found by keyed hash: moderators have typed the address, and are shown none. */
async function byOrganizer(
  { db, vault }: App,
  email: string,
  limit: number,
): Promise<CalendarEvent[]> {
  const held = await organizersByAddress(db, await vault.addressKey(email), limit)
  const events = await Promise.all(held.map(({ eventId }) => findEvent(db, eventId)))
  return events.filter(event => event !== undefined)
}

const withStanding = (app: App, events: readonly CalendarEvent[]): Promise<FoundEvent[]> =>
  Promise.all(events.map(event => standingOf(app, event)))

/** `…/events/ID`, with anything behind it, or the id alone. */
async function byAddress({ db }: App, typed: string): Promise<CalendarEvent | undefined> {
  const id = /\/events\/([0-9a-z]+)/i.exec(typed)?.[1] ?? /^[0-9a-z]+$/i.exec(typed)?.[0]
  return id ? findEvent(db, id.toLowerCase()) : undefined
}

async function standingOf(app: App, event: CalendarEvent): Promise<FoundEvent> {
  const { publication } = event
  const hiding = publication === 'hidden' ? await hidingOf(app, event.id) : undefined
  if (publication !== 'awaiting') return { event, standing: publication, hiding }
  const review = await findReview(app.db, event.id)
  return { event, standing: review ? 'in-review' : 'unconfirmed', hiding }
}
