// An organizer says that an event is off, postponed, or on again. Each is a revision like any other.

import type { CalendarEvent, Revision, State } from '../domain/event.ts'
import { readNote } from '../domain/read-event-form.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { reviseEvent } from '../domain/revise-event.ts'
import { type App, UniqueViolation } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { Organizer } from '../store/organizers.ts'
import { commitRevision } from './commit-revision.ts'

export const cancelEvent = (app: App, organizer: Organizer, reason: string) =>
  changeState(app, organizer, { state: 'cancelled', field: 'reason', words: reason })

export const postponeEvent = (app: App, organizer: Organizer, reason: string) =>
  changeState(app, organizer, { state: 'postponed', field: 'reason', words: reason })

/** The note says why it is on again. */
export const reinstateEvent = (app: App, organizer: Organizer, note: string) =>
  changeState(app, organizer, { state: 'announced', field: 'note', words: note })

type Wish = { state: State; field: 'reason' | 'note'; words: string }

async function changeState(
  app: App,
  organizer: Organizer,
  wish: Wish,
): Promise<CalendarEvent | Refusal> {
  const now = app.clock.now()
  const { field } = wish
  const read = readNote(wish.words, { field, language: app.config.calendarLanguage })
  if ('errors' in read) return { refused: 'invalid-fields', errors: read.errors }
  // Whoever edits at the same moment changes other fields, so the wish is put on top of theirs.
  for (;;) {
    const event = await findEvent(app.db, organizer.eventId)
    if (!event) return { refused: 'event-not-found' }
    const revision = decide(event, { state: wish.state, said: read.note }, now)
    if (isRefusal(revision)) return revision
    try {
      return await commitRevision(app, event, revision, {
        organizerId: organizer.id,
        atOnce: false,
        now,
      })
    } catch (error) {
      if (!(error instanceof UniqueViolation && error.table === 'revisions')) throw error
    }
  }
}

function decide(
  event: CalendarEvent,
  { state, said }: { state: State; said: string },
  now: string,
): Revision | Refusal {
  const { snapshot } = event.revision
  if (snapshot.state === state) return { refused: 'already-in-that-state' }
  const on = state === 'announced'
  return reviseEvent(
    event,
    {
      snapshot: { ...snapshot, state, reason: on ? '' : said },
      note: said,
      quiet: false,
      by: 'organizer',
    },
    now,
  )
}
