// Places the rows of a timetable on the days of their event. Kept as lines of `14:00 Gather`, in the order of the day:
// a row whose time is before that of the row above is after midnight.

import { asRead } from '../same-words.ts'
import type { Details, WallTime } from './event.ts'

type Day = Pick<Details, 'startsLocal' | 'allDay'>

/** A row as it is kept; `time`: `14:00`. */
export type TimetableLine = { time: string; words: string }
export type TimetableRow = { local: WallTime; words: string }

const dayLength = 24 * 60
/** Minutes before the start at which a timetable may begin; what is earlier is after the midnight that follows. */
const mostBefore = 6 * 60

/** Lines that are no row are left out. */
export const timetableLines = (kept: string): TimetableLine[] =>
  kept.split('\n').flatMap(line => {
    const [, time, words] = /^(\d\d:\d\d) (.+)$/.exec(line) ?? []
    return time && words ? [{ time, words }] : []
  })

export const keptTimetable = (lines: readonly TimetableLine[]): string =>
  lines.map(({ time, words }) => `${time} ${words}`).join('\n')

/** The rows of an event with their date, on its own wall. */
export function timetableRows(event: Day & Pick<Details, 'timetable'>): TimetableRow[] {
  let above: number | null = null
  return timetableLines(event.timetable).map(({ time, words }) => {
    above = minutesOfRow(time, above, event)
    return { local: wallTimeOf(event, above), words }
  })
}

/**
 * Minutes of a row after the first midnight of the event's first day.
 *
 * @param above those of the row before it; null for the first.
 */
export function minutesOfRow(time: string, above: number | null, day: Day): number {
  const clock = minutesOf(time)
  if (above !== null) return above + modulo(clock - above)
  if (day.allDay) return clock
  const start = minutesOf(day.startsLocal.slice(11))
  const after = modulo(clock - start)
  return start + (after > dayLength - mostBefore ? after - dayLength : after)
}

/** The same rows so many minutes later. */
export const shiftedTimetable = (kept: string, minutes: number): string =>
  keptTimetable(
    timetableLines(kept).map(({ time, words }) => ({
      time: clockOf(minutesOf(time) + minutes),
      words,
    })),
  )

/** Minutes on the wall from one start to another: what a timetable moves by. */
export const wallMinutes = (from: WallTime, to: WallTime): number =>
  Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 60_000)

/** Rows that only one of two timetables has, in each; the same words at another time stand in both. */
export function otherRows(was: readonly TimetableRow[], now: readonly TimetableRow[]) {
  const key = ({ local, words }: TimetableRow) => `${local.slice(11)} ${asRead(words)}`
  const without = (some: readonly TimetableRow[], others: readonly TimetableRow[]) => {
    const known = new Set(others.map(key))
    return some.filter(row => !known.has(key(row)))
  }
  return { was: without(was, now), now: without(now, was) }
}

export const minutesOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const clockOf = (minutes: number): string => {
  const ofDay = modulo(minutes)
  return [Math.floor(ofDay / 60), ofDay % 60].map(part => String(part).padStart(2, '0')).join(':')
}

const modulo = (minutes: number): number => ((minutes % dayLength) + dayLength) % dayLength

const wallTimeOf = ({ startsLocal }: Day, minutes: number): WallTime =>
  new Date(Date.parse(`${startsLocal.slice(0, 10)}T00:00Z`) + minutes * 60_000)
    .toISOString()
    .slice(0, 16)
