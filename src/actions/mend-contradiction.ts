// Answers a finding for an organizer: the text is changed, or it is right as it is.

import type { CalendarEvent } from '../domain/event/event.ts'
import { reviseEvent } from '../domain/event/revise-event.ts'
import { mendText } from '../domain/mend-text.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { limits } from '../domain/text-limits.ts'
import type { App, Write } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { insertDismissal, openContradictions } from '../store/contradictions.ts'
import { findEvent } from '../store/events.ts'
import type { Organizer } from '../store/organizers.ts'
import { commitRevision } from './commit-revision.ts'

/** Key of a contradiction: its revision, its field, and the offset where it begins. */
export type PassageAnswered = { field: string; start: number; revision: number }

/**
 * Puts the suggestion in the text's place. A quiet revision: what is true was told with the change
 * that made the text wrong. When the event is newer than the page, the newest is answered unchanged.
 */
export async function mendContradiction(
  app: App,
  organizer: Organizer,
  passage: PassageAnswered,
): Promise<CalendarEvent | Refusal> {
  const { db, clock } = app
  const event = await findEvent(db, organizer.eventId)
  if (!event) return { refused: 'event-not-found' }
  const found = (await openContradictions(db, event.id, event.revision)).find(
    one => one.in === passage.field && one.start === passage.start,
  )
  const snapshot =
    found && passage.revision === event.revision.number && mendText(event.revision.snapshot, found)
  if (!snapshot) return event
  const now = clock.now()
  const revision = reviseEvent(event, { snapshot, note: '', quiet: true, by: 'organizer' }, now)
  if (isRefusal(revision)) return revision
  const by = { organizerId: organizer.id, atOnce: false, now }
  return (
    (await commitRevision(app, event, revision, by)) ??
    (await findEvent(db, event.id)) ?? { refused: 'event-not-found' }
  )
}

/** Remembers for that sentence that it is right. The page and later letters are silent about it. */
export async function dismissContradiction(
  app: App,
  { eventId }: Pick<Organizer, 'eventId'>,
  sentence: string,
  { by, writes }: { by: 'organizer' | 'moderator'; writes: Write[] } = {
    by: 'organizer',
    writes: [],
  },
): Promise<void> {
  const { db, clock } = app
  const now = clock.now()
  await db.commit([
    insertDismissal(db, { eventId, sentence: sentence.slice(0, limits.sentence), by, now }),
    touchIfPublic(db, eventId, now),
    ...writes,
  ])
}
