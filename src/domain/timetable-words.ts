// Puts a timetable and its changes into words, the same for pages, mail and feeds.

import { timeWords } from './date-words.ts'
import { isolated } from './direction.ts'
import type { Details, Snapshot } from './event/event.ts'
import { otherRows, type TimetableRow, timetableRows } from './event/timetable.ts'
import { type Language, wordsOf } from './language.ts'
import { asRead } from './same-words.ts'

type WithTimetable = Pick<Details, 'startsLocal' | 'allDay' | 'timetable'>

/** "2:00 PM"; "12:30 AM the next day". */
function rowTime(row: TimetableRow, event: WithTimetable, language: Language): string {
  const time = timeWords(row.local, language)
  return isNextDay(row, event) ? wordsOf(language).dates.nextDay(time) : time
}

export const isNextDay = (
  { local }: TimetableRow,
  { startsLocal }: Pick<Details, 'startsLocal'>,
): boolean => local.slice(0, 10) > startsLocal.slice(0, 10)

/** "2:00 PM Gather", row by row. */
export const timetableWords = (event: WithTimetable, language: Language): string[] =>
  timetableRows(event).map(row => rowWords(row, event, language))

const rowWords = (row: TimetableRow, event: WithTimetable, language: Language): string =>
  `${rowTime(row, event, language)} ${isolated(row.words)}`

/** Difference in words: of one row that is at another time only this, else the rows that differ. Null for none. */
export function timetableChange(was: Snapshot, now: Snapshot, language: Language) {
  const { fields, changes } = wordsOf(language)
  const { label } = fields.timetable
  const other = otherRows(timetableRows(was), timetableRows(now))
  const [before, after] = [other.was[0], other.now[0]]
  const isOne = other.was.length === 1 && other.now.length === 1 && before && after
  if (isOne && asRead(before.words) === asRead(after.words))
    return {
      label: `${label} (${isolated(after.words)})`,
      was: rowTime(before, was, language),
      now: rowTime(after, now, language),
    }
  const words = (rows: readonly TimetableRow[], of: Snapshot) =>
    rows.map(row => rowWords(row, of, language)).join('; ') || changes.notStated
  return { label, was: words(other.was, was), now: words(other.now, now) }
}
