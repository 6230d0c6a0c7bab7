// Cancels, postpones or reinstates an event for its organizer. Each is a revision like any other.

import type { CalendarEvent, Revision, State } from '../domain/event/event.ts'
import { readNote } from '../domain/event/read-event-form.ts'
import { reviseEvent } from '../domain/event/revise-event.ts'
import { wordsOf } from '../domain/language.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { Organizer } from '../store/organizers.ts'
import { commitRevision } from './commit-revision.ts'

/** @param baseRevision the revision that the page showed; null puts the change on what stands now. */
type ChangeState = (
  app: App,
  organizer: Organizer,
  words: string,
  baseRevision?: number | null,
) => Promise<CalendarEvent | Refusal>

export const cancelEvent: ChangeState = (app, organizer, words, baseRevision = null) =>
  changeState(app, organizer, { ...acts.cancellation, words, baseRevision })

export const postponeEvent: ChangeState = (app, organizer, words, baseRevision = null) =>
  changeState(app, organizer, { ...acts.postponement, words, baseRevision })

export const reinstateEvent: ChangeState = (app, organizer, words, baseRevision = null) =>
  changeState(app, organizer, { ...acts.reinstatement, words, baseRevision })

/**
 * States by the act that leads to them, and the field with the words that people read. The note of a reinstatement
 * may be empty, since the event speaks for itself.
 */
export const acts = {
  cancellation: { state: 'cancelled', field: 'reason' },
  postponement: { state: 'postponed', field: 'reason' },
  reinstatement: { state: 'announced', field: 'note' },
} as const satisfies Record<string, { state: State; field: 'reason' | 'note' }>

type Wish = {
  state: State
  field: 'reason' | 'note'
  words: string
  baseRevision: number | null
}

async function changeState(
  app: App,
  organizer: Organizer,
  wish: Wish,
): Promise<CalendarEvent | Refusal> {
  const by = { organizerId: organizer.id, atOnce: false, now: app.clock.now() }
  // without a base, the wish goes on top of an edit of the same moment
  for (;;) {
    const draft = await draftState(app, organizer, wish)
    if (isRefusal(draft)) return draft
    const revised = await commitRevision(app, draft.event, draft.revision, by)
    if (revised) return revised
  }
}

/** The revision that a change of state would make of the event as it stands. Changes nothing. */
export async function draftState(
  app: App,
  organizer: Organizer,
  wish: Wish,
): Promise<{ event: CalendarEvent; revision: Revision } | Refusal> {
  const { field, baseRevision } = wish
  const { language } = app
  const read = readNote(wish.words, { field, language })
  if ('errors' in read) return { refused: 'invalid-fields', errors: read.errors }
  const event = await findEvent(app.db, organizer.eventId)
  if (!event) return { refused: 'event-not-found' }
  const stale = baseRevision !== null && baseRevision !== event.revision.number
  // a state that is reached already is no conflict
  if (stale && event.revision.snapshot.state !== wish.state)
    return { refused: 'revision-conflict', newest: event }
  if (field === 'reason' && !read.note)
    return {
      refused: 'invalid-fields',
      errors: [{ field, message: wordsOf(language).formErrors.reasonMissing }],
    }
  const revision = decide(event, { state: wish.state, said: read.note }, app.clock.now())
  return isRefusal(revision) ? revision : { event, revision }
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
