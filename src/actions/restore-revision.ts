// Puts an earlier revision of an event back, as a new one.

import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { readNote } from '../domain/event/read-event-form.ts'
import { reviseSeries, withPast } from '../domain/recurrence/revise-series.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { Organizer } from '../store/organizers.ts'
import { findRevision } from '../store/revisions.ts'
import { restsUntil } from '../store/telling-times.ts'
import { commitRevision } from './commit-revision.ts'

type Restoration = {
  /** The earlier revision. */
  number: number
  note: string
  /** The newest revision that the page showed; null takes what stands now. */
  baseRevision: number | null
}

export async function restoreRevision(
  app: App,
  organizer: Organizer,
  wish: Restoration,
): Promise<CalendarEvent | Refusal> {
  const draft = await draftRestoration(app, organizer, wish)
  if (isRefusal(draft)) return draft
  const { event, revision } = draft
  const by = { organizerId: organizer.id, atOnce: false, now: app.clock.now() }
  const revised = await commitRevision(app, event, revision, by)
  if (revised) return revised
  const newest = await findEvent(app.db, event.id)
  return newest ? { refused: 'revision-conflict', newest } : { refused: 'event-not-found' }
}

/** The revision that this would make. Changes nothing. */
export async function draftRestoration(
  { db, clock, language }: App,
  organizer: Organizer,
  { number, note: typed, baseRevision }: Restoration,
): Promise<{ event: CalendarEvent; revision: Revision } | Refusal> {
  const note = readNote(typed, { field: 'note', language })
  if ('errors' in note) return { refused: 'invalid-fields', errors: note.errors }
  const event = await findEvent(db, organizer.eventId)
  if (!event) return { refused: 'event-not-found' }
  if (baseRevision !== null && baseRevision !== event.revision.number)
    return { refused: 'revision-conflict', newest: event }
  const earlier = await findRevision(db, event.id, number)
  if (!earlier) return { refused: 'revision-not-found' }
  // an address that was given up since must not come back
  const { contact, showContact } = event.revision.snapshot
  const now = clock.now()
  const snapshot = { ...withPast(earlier.snapshot, event, now), contact, showContact }
  const edit = { snapshot, note: note.note, quiet: false, by: 'organizer' as const }
  const revision = reviseSeries(event, edit, now)
  return isRefusal(revision) ? revision : { event, revision }
}

/** Takes the newest revision back while nobody has heard of it; null once its mail goes out. */
export async function undoRevision(
  app: App,
  organizer: Organizer,
  baseRevision: number | null,
): Promise<CalendarEvent | Refusal | null> {
  const event = await findEvent(app.db, organizer.eventId)
  if (!event) return { refused: 'event-not-found' }
  if ((await restsUntil(app.db, event.id, app.clock.now())) === null) return null
  const number = event.revision.number - 1
  return restoreRevision(app, organizer, { number, note: '', baseRevision })
}
