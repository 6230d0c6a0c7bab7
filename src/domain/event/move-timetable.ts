// Moves the timetable of an edited form by as much as the start moves, where its organizer says so.

import type { Language } from '../language.ts'
import type { Instant, Snapshot } from './event.ts'
import type { EditForm } from './event-form.ts'
import { readTimetable } from './read-timetable.ts'
import { readWhen } from './read-when.ts'
import { shiftedTimetable, wallMinutes } from './timetable.ts'

type Asked = { language: Language; now: Instant }

/** The form as it is; with rows that were not typed anew moved. Rows that were typed hold as they were typed. */
export function withMovedTimetable(form: EditForm, standing: Snapshot, asked: Asked): EditForm {
  if (!form.moveTimetable || standing.timetable === '') return form
  const typed = readTimetable(form.timetable, { when: standing, language: asked.language })
  if ('error' in typed || typed.value !== standing.timetable) return form
  const read = readWhen(form, asked.language, asked.now)
  if ('errors' in read || read.when.allDay || standing.allDay) return form
  const minutes = wallMinutes(standing.startsLocal, read.when.startsLocal)
  return { ...form, timetable: shiftedTimetable(standing.timetable, minutes) }
}
