// Shows both sides of a conflict to the second organizer: the saved revision, and their own text.

import type { Conflict } from '../../templates/parts/conflict-report.tsx'
import { changeWords } from '../domain/change-words.ts'
import { differences } from '../domain/event/differences.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { EventForm } from '../domain/event/event-form.ts'
import { readEventForm } from '../domain/event/read-event-form.ts'
import type { Language } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { listRevisions } from '../store/revisions.ts'
import { listTerms } from '../store/terms.ts'

/** Since the revision that was edited. Without a form the person meant none of the fields. */
export async function conflictOf(
  { db }: App,
  newest: CalendarEvent,
  edit: { baseRevision: number } & Partial<EventForm>,
  language: Language,
): Promise<Conflict> {
  const wording = { language, terms: await listTerms(db) }
  const revisions = await listRevisions(db, newest.id)
  const base = revisions.find(one => one.number === edit.baseRevision)?.snapshot
  const read = isForm(edit) ? readEventForm(edit, wording) : { errors: [] }
  const theirs = base ? differences(base, newest.revision.snapshot) : []
  const yours = base && 'details' in read ? differences(base, { ...base, ...read.details }) : []
  return {
    theirs: theirs.map(one => changeWords(one, wording)),
    theirNote: newest.revision.note,
    revision: newest.revision.number,
    yours: yours.map(one => changeWords(one, wording)),
  }
}

const isForm = (edit: Partial<EventForm>): edit is EventForm => edit.title !== undefined
