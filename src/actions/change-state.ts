// Cancels, postpones or reinstates an event for its organizer. Each is a revision like any other.

import type { CalendarEvent, Revision, State } from '../domain/event/event.ts'
import { readNote } from '../domain/event/read-event-form.ts'
import { wordsOf } from '../domain/language.ts'
import {
  type EditedDate,
  editedDate,
  shownOn,
  type TypedReach,
} from '../domain/recurrence/edit-by-form.ts'
import { editSeries, reachedBy } from '../domain/recurrence/edit-series.ts'
import { reviseSeries } from '../domain/recurrence/revise-series.ts'
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
  reach?: TypedReach,
) => Promise<CalendarEvent | Refusal>

export const cancelEvent: ChangeState = (app, organizer, words, baseRevision = null, reach) =>
  changeState(app, organizer, { ...acts.cancellation, words, baseRevision, reach })

export const postponeEvent: ChangeState = (app, organizer, words, baseRevision = null, reach) =>
  changeState(app, organizer, { ...acts.postponement, words, baseRevision, reach })

/** Marked as not certain yet: it keeps its date and place, and people can come. */
export const doubtEvent: ChangeState = (app, organizer, words, baseRevision = null, reach) =>
  changeState(app, organizer, { ...acts.tentative, words, baseRevision, reach })

export const reinstateEvent: ChangeState = (app, organizer, words, baseRevision = null, reach) =>
  changeState(app, organizer, { ...acts.reinstatement, words, baseRevision, reach })

/**
 * States by the act that leads to them, and the field with the words that people read. The note of a reinstatement
 * may be empty, since the event speaks for itself.
 */
export const acts = {
  cancellation: { state: 'cancelled', field: 'reason' },
  postponement: { state: 'postponed', field: 'reason' },
  tentative: { state: 'tentative', field: 'reason' },
  reinstatement: { state: 'announced', field: 'note' },
} as const satisfies Record<string, { state: State; field: 'reason' | 'note' }>

type Wish = {
  state: State
  field: 'reason' | 'note'
  words: string
  baseRevision: number | null
  /** Which dates, of an event that repeats; all to come without it. */
  reach?: TypedReach | undefined
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
  const now = app.clock.now()
  const reach = wish.reach ?? { date: '', applies: '' }
  const edited = editedDate(event, reach, { language, now })
  if (edited && 'refused' in edited) return edited
  const stale = baseRevision !== null && baseRevision !== event.revision.number
  // a state that is reached already is no conflict
  const standing = edited ? shownOn(edited) : event.revision.snapshot
  if (stale && standing.state !== wish.state) return { refused: 'revision-conflict', newest: event }
  if (field === 'reason' && !read.note)
    return {
      refused: 'invalid-fields',
      errors: [{ field, message: wordsOf(language).formErrors.reasonMissing }],
    }
  const revision = decide(event, { state: wish.state, said: read.note, edited }, now)
  return isRefusal(revision) ? revision : { event, revision }
}

function decide(
  event: CalendarEvent,
  { state, said, edited }: { state: State; said: string; edited: EditedDate | null },
  now: string,
): Revision | Refusal {
  const { snapshot } = event.revision
  const on = state === 'announced'
  const wanted = { state, reason: on ? '' : said }
  if (edited ? isReached(edited, state) : snapshot.state === state)
    return { refused: 'already-in-that-state' }
  return reviseSeries(
    event,
    {
      snapshot: edited ? editSeries(edited.series, wanted, edited) : { ...snapshot, ...wanted },
      note: said,
      quiet: false,
      by: 'organizer',
    },
    now,
  )
}

/** Every date that the wish reaches is in that state. */
const isReached = (edited: EditedDate, state: State): boolean =>
  reachedBy(edited).every(at => shownOn({ series: edited.series, at }).state === state)
