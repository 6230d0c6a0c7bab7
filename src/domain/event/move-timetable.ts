// Moves the timetable of an edited form by as much as the start moves, where its organizer says so; and asks where the
// start moves alone.

import { timeWords } from '../date-words.ts'
import { type Language, wordsOf } from '../language.ts'
import { isNextDay, timetableWords } from '../timetable-words.ts'
import type { Instant, Snapshot } from './event.ts'
import type { EditForm } from './event-form.ts'
import { readTimetable } from './read-timetable.ts'
import { readWhen } from './read-when.ts'
import { shiftedTimetable, timetableRows, wallMinutes } from './timetable.ts'

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

/**
 * The question where the hour of the start moves and the rows stay as they were; null where nothing is left behind.
 * `onOtherDays`: a row would come to be on another day than before, which nobody has said.
 */
export function timetableLeft(was: Snapshot, now: Snapshot, language: Language) {
  const isSame = now.timetable !== '' && now.timetable === was.timetable
  const hours = [was, now].map(({ startsLocal }) => timeWords(startsLocal, language))
  const [from = '', to = ''] = hours
  if (!isSame || was.allDay || now.allDay || from === to) return null
  const [first = ''] = timetableWords(now, language)
  const message = wordsOf(language).dateQuestions.timetableLeft({ from, to, first })
  const days = [was, now].map(event =>
    String(timetableRows(event).map(row => isNextDay(row, event))),
  )
  return { notice: { field: 'startsLocal', message }, onOtherDays: days[0] !== days[1] }
}
