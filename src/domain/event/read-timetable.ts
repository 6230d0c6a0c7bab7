// Reads a timetable as people type it, a row a line: "14:00 Gather", "2 pm Gather", "14h Gather", "7 de la tarde Marcha".

import { timeWords } from '../date-words.ts'
import { isolated } from '../direction.ts'
import { type Language, wordsOf } from '../language.ts'
import { manyLines, oneLine } from '../plain-text.ts'
import type { Details } from './event.ts'
import { keptTimetable, minutesOfRow, type TimetableLine, wallMinutes } from './timetable.ts'
import { readTypedMoment } from './typed-time/typed-moment.ts'

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'allDay'>

/** `when`: null where the time of the event could not be read; rows are in order then, and no more is known of them. */
type Asked = { when: When | null; language: Language }

/** Rows that a timetable has at most. */
const mostRows = 40
/** Words of a line that its time takes at most: "half past 7 in the evening". */
const longestTime = 6
/** Minutes by which a row may be earlier than the one above on the same day; by more, it is after midnight. */
const slip = 6 * 60
/** Minutes after the end at which a row is not taken for a slip. */
const longestAfter = 6 * 60

/** The lines as they are kept; or a sentence about the first that cannot be taken. */
export function readTimetable(
  typed: string,
  { when, language }: Asked,
): { value: string } | { error: string } {
  const say = wordsOf(language).formErrors.timetable
  const lines = manyLines(typed).split('\n').map(oneLine).filter(Boolean)
  if (lines.length > mostRows) return { error: say.tooMany(mostRows) }
  const rows: TimetableLine[] = []
  let above: number | null = null
  for (const line of lines) {
    const named = isolated(line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line)
    const read = readLine(line, language)
    if (!read) return { error: say.unread(named) }
    if (!read.words) return { error: say.noWords(named) }
    const time = nearest(read.times, above, when)
    const minutes = minutesOfRow(time, above, when ?? unknownDay)
    if (above !== null && minutes - above > 24 * 60 - slip) return { error: say.unordered(named) }
    const after = when?.endsLocal && !when.allDay ? minutes - endOf(when) : 0
    if (after > longestAfter && when?.endsLocal)
      return { error: say.afterEnd(named, timeWords(when.endsLocal, language)) }
    rows.push({ time, words: read.words })
    above = minutes
  }
  return { value: keptTimetable(rows) }
}

const unknownDay = { startsLocal: '2000-01-01T00:00', allDay: true }

const endOf = ({ startsLocal, endsLocal }: When): number =>
  wallMinutes(`${startsLocal.slice(0, 10)}T00:00`, endsLocal ?? startsLocal)

/** Of a time without its half of the day, the half that comes next in the timetable, or is nearer to the start. */
function nearest(times: readonly string[], above: number | null, when: When | null): string {
  const from =
    above ?? (when && !when.allDay ? wallMinutes(midnight(when), when.startsLocal) : null)
  const [first = ''] = times
  if (from === null) return first
  const distance = (time: string) => Math.abs(minutesOfRow(time, above, when ?? unknownDay) - from)
  return times.reduce((best, time) => (distance(time) < distance(best) ? time : best), first)
}

const midnight = ({ startsLocal }: When) => `${startsLocal.slice(0, 10)}T00:00`

type ReadLine = { times: string[]; words: string }

/** The longest beginning of the line that is a time. A number alone is none. */
function readLine(line: string, language: Language): ReadLine | null {
  const parts = line.split(' ')
  for (let length = Math.min(longestTime, parts.length); length > 0; length--) {
    if (joining.test(parts[length - 1] ?? '')) continue
    const times = timesOf(parts.slice(0, length).join(' '), language)
    if (times) return { times, words: parts.slice(length).join(' ').replace(separator, '') }
  }
  return null
}

/** Words that the reader of times passes over; behind a time they begin what happens: "2 pm at the plaza". */
const joining =
  /^(?:at|on|the|of|from|to|starts?|starting|begins?|beginning|al?|las?|el|los|de|del|desde|para|en|empieza)$/i

const separator = /^[\s:.,;)–—-]+/

function timesOf(written: string, language: Language): string[] | null {
  const bare = written.replace(/[:;,)–—-]+$/, '').trim()
  if (/^\d*$/.test(bare)) return null
  const moment = readTypedMoment(bare, { language })
  if ('refused' in moment || moment.date || !moment.time) return null
  const { time, half } = moment.time
  return half ? [time, half] : [time]
}
