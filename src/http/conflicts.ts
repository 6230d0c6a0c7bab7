// Shows both sides of a conflict to the second organizer: the saved revision, and their own text.

import type { Conflict } from '../../templates/parts/conflict-report.tsx'
import { changeWords } from '../domain/change-words.ts'
import { type Change, differences } from '../domain/event/differences.ts'
import type { CalendarEvent, Snapshot } from '../domain/event/event.ts'
import type { EventForm } from '../domain/event/event-form.ts'
import { readEventForm } from '../domain/event/read-event-form.ts'
import type { Language } from '../domain/language.ts'
import type { App } from '../ports.ts'
import { listRevisions } from '../store/revisions.ts'
import { listTerms } from '../store/terms.ts'

/** Since the revision that was edited. Without a form the person meant none of the fields. */
export async function conflictOf(
  { db, clock }: App,
  newest: CalendarEvent,
  edit: { baseRevision: number } & Partial<EventForm>,
  language: Language,
): Promise<Conflict> {
  const wording = { language, terms: await listTerms(db) }
  const revisions = await listRevisions(db, newest.id)
  const base = revisions.find(one => one.number === edit.baseRevision)?.snapshot
  const read = isForm(edit) ? readEventForm(edit, { ...wording, now: clock.now() }) : { errors: [] }
  const theirs = base ? differences(base, newest.revision.snapshot) : []
  const mine = base && 'details' in read ? { ...base, ...read.details } : undefined
  return {
    theirs: theirs.map(one => changeWords(one, wording)),
    theirNote: newest.revision.note,
    revision: newest.revision.number,
    yours: (base && mine ? changedHere(base, mine, newest.revision.snapshot) : []).map(one =>
      changeWords(one, wording),
    ),
  }
}

/** Leaves out the fields that a program did not name: its edit has them as the saved revision does. */
function changedHere(base: Snapshot, mine: Snapshot, saved: Snapshot): Change[] {
  const apart = new Set(differences(saved, mine).map(({ aspect }) => aspect))
  return differences(base, mine).filter(({ aspect }) => apart.has(aspect))
}

const isForm = (edit: Partial<EventForm>): edit is EventForm => edit.title !== undefined
