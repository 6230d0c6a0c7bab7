// Saves an organizer's form: a new revision, or the conflict with one that was saved first.

import { datesKey } from '../domain/event/date-questions.ts'
import type { CalendarEvent, Instant, Revision, Snapshot } from '../domain/event/event.ts'
import type { EditForm } from '../domain/event/event-form.ts'
import { timetableLeft, withMovedTimetable } from '../domain/event/move-timetable.ts'
import { readEventForm, readNote } from '../domain/event/read-event-form.ts'
import { withoutStalePoint } from '../domain/event/stale-point.ts'
import type { TimeField } from '../domain/event/typed-time/start-and-end.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import { editByForm, editedDate, shownOn } from '../domain/recurrence/edit-by-form.ts'
import { reviseSeries } from '../domain/recurrence/revise-series.ts'
import { stepChanges } from '../domain/recurrence/series-changes.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import type { App } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import type { Organizer } from '../store/organizers.ts'
import { listTerms } from '../store/terms.ts'
import { commitRevision } from './commit-revision.ts'
import { type AskedDates, questionDates } from './question-dates.ts'

/** @param asked present when the form can be shown again with questions about its dates. */
export async function editEvent(
  app: App,
  organizer: Organizer,
  form: EditForm,
  asked?: AskedDates,
): Promise<CalendarEvent | Refusal> {
  const draft = await draftEdit(app, organizer, form)
  if (isRefusal(draft)) return draft
  const { event, revision } = draft
  const inQuestion = questionNewDates(app, draft, asked)
  if (inQuestion) return inQuestion
  const by = { organizerId: organizer.id, atOnce: form.tell === 'now', now: app.clock.now() }
  const revised = await commitRevision(app, event, revision, by)
  if (revised) return revised
  const newest = await findEvent(app.db, event.id)
  return newest ? { refused: 'revision-conflict', newest } : { refused: 'event-not-found' }
}

/** `unsure`: fields whose time was guessed. */
type DraftEdit = { event: CalendarEvent; revision: Revision; unsure: readonly TimeField[] }

/** The questions about the dates of an edit; null where it changes none. */
export function questionNewDates(
  app: App,
  { event, revision, unsure }: DraftEdit,
  asked: AskedDates | undefined,
) {
  const [was, now] = [event.revision.snapshot, revision.snapshot]
  if (datesKey(now) === datesKey(was)) return null
  const left = timetableLeft(was, now, app.language)
  const more = { unsure, notices: left ? [left.notice] : [] }
  const inQuestion = questionDates(app, now, asked, more)
  if (inQuestion || asked || !left?.onOtherDays) return inQuestion
  const errors = [{ field: 'timetable', message: left.notice.message }]
  return { refused: 'invalid-fields' as const, errors }
}

/** The revision that saving the form would make of the event as it stands. Changes nothing. */
export async function draftEdit(
  app: App,
  organizer: Organizer,
  form: EditForm,
): Promise<DraftEdit | Refusal> {
  const { db } = app
  const event = await findEvent(db, organizer.eventId)
  if (!event) return { refused: 'event-not-found' }
  const asked = { language: app.language, now: app.clock.now() }
  const moved = withMovedTimetable(form, shownNow(event, form, asked), asked)
  const read = readEventForm(moved, { terms: await listTerms(db), ...asked })
  const note = readNote(form.note, { field: 'note', language: app.language })
  const errors = ['errors' in read ? read.errors : [], 'errors' in note ? note.errors : []].flat()
  if ('errors' in read || 'errors' in note) return { refused: 'invalid-fields', errors }
  if (form.baseRevision !== event.revision.number)
    return { refused: 'revision-conflict', newest: event }

  const edited = editedDate(event, { date: form.date ?? '', applies: form.applies ?? '' }, asked)
  if (edited && 'refused' in edited) return edited
  const was = edited ? shownOn(edited) : event.revision.snapshot
  const { state, reason } = was
  const contact = await contactOf(app, was, read.contactEmail)
  const typed = { ...withoutStalePoint(read.details, was), contact, state, reason }
  const isPublic = event.publishedAt !== null
  const snapshot = edited ? editByForm(edited, typed, { ...asked, isPublic }) : typed
  if (isRefusal(snapshot)) return snapshot
  const revision = reviseSeries(
    event,
    {
      snapshot,
      note: note.note,
      quiet: form.tell === 'nobody',
      flyerRight: form.flyerRight,
      by: 'organizer',
    },
    app.clock.now(),
  )
  return isRefusal(revision)
    ? revision
    : { event, revision: noted(app, event, revision), unsure: read.unsure }
}

/** As the form showed the event: on the date that it names. */
function shownNow(
  event: CalendarEvent,
  { date = '' }: EditForm,
  asked: { language: Language; now: Instant },
): Snapshot {
  const edited = editedDate(event, { date, applies: 'all' }, asked)
  return edited && !('refused' in edited) ? shownOn(edited) : event.revision.snapshot
}

/** An answer about the flyer alone says so in the history. */
const noted = ({ config }: App, event: CalendarEvent, revision: Revision): Revision =>
  revision.note === '' && stepChanges(event.revision, revision).length === 0
    ? { ...revision, note: wordsOf(config.calendarLanguage).flyer.rightNote }
    : revision

/** The sealed contact that stands when the address is the same but for case, so that equal stays equal. */
async function contactOf(
  app: App,
  { contact: standing }: Snapshot,
  address: string,
): Promise<string> {
  const { vault } = app
  const isSame = (await vault.unseal(standing)).toLowerCase() === address.toLowerCase()
  return isSame ? standing : vault.seal(address)
}
