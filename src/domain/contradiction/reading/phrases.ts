// Joins the dates and times of a text into phrases, and sees timetables. Must not know the event.

import { overlaps } from '../finding.ts'
import { type DateSpan, type DayOrder, readDates } from './dates.ts'
import { lineAt, type Range, type Text } from './text.ts'
import { readTimes, type ShiftOf, type TimeSpan } from './times.ts'

export type Moment = Range & { date?: DateSpan; time?: TimeSpan }

export type Moments = {
  text: Text
  dates: readonly DateSpan[]
  times: readonly TimeSpan[]
  /** Dates and times that stand in one phrase are one moment. */
  phrases: readonly Moment[]
  /** Starts of the times that stand in a timetable's rows. */
  rows: ReadonlySet<number>
  /** Offset of the first date or time that was one too many to look at; Infinity when all were. */
  unreadFrom: number
}

/** Most dates and times of one text that are looked at. */
const limit = 250

export function readMoments(text: Text, order: DayOrder, shiftOf?: ShiftOf): Moments {
  const allDates = readDates(text, order)
  const allTimes = outside(readTimes(text, allDates, shiftOf), allDates)
  const [dates, times] = [allDates.slice(0, limit), allTimes.slice(0, limit)]
  const unreadFrom = Math.min(
    allDates[limit]?.start ?? Number.POSITIVE_INFINITY,
    allTimes[limit]?.start ?? Number.POSITIVE_INFINITY,
  )
  return {
    text,
    dates,
    times,
    phrases: joined(text, dates, times),
    rows: rowsOf(text, times),
    unreadFrom,
  }
}

/** The times that are no part of a date. Both lists are in order. */
function outside(times: readonly TimeSpan[], dates: readonly DateSpan[]): TimeSpan[] {
  let next = 0
  return times.filter(time => {
    while (next < dates.length && (dates[next]?.end ?? 0) <= time.start) next++
    const date = dates[next]
    return date === undefined || !overlaps(date, time)
  })
}

const between =
  /^(?:\s?,?\s?(?:at|from|starting at|beginning at|around|a las?|de|desde las?|a partir de las?|entre las?|between|@|,|·|\(|:)?(?: (?:las?|exactly|approximately|about))?\s?)$/
const betweenTimeFirst = /^\s?,?\s?(?:on|this|of|el|del|de|este|,|·|\()?(?: (?:the|el|next))?\s?$/

function joined(text: Text, dates: readonly DateSpan[], times: readonly TimeSpan[]): Moment[] {
  const used = new Set<DateSpan>()
  const phrases: Moment[] = []
  for (const time of times) {
    const before = dates.findLast(date => date.end <= time.start)
    const after = dates.find(date => date.start >= time.end)
    const partner =
      before && !used.has(before) && near(text, before.end, time.start, between)
        ? before
        : after &&
            !used.has(after) &&
            near(text, time.end, after.start, betweenTimeFirst) &&
            !/^\.?,?\s?(?:-|\d|to\b|through\b|at \d)/.test(
              text.folded.slice(after.end, after.end + 8),
            )
          ? after
          : undefined
    if (partner) used.add(partner)
    phrases.push(
      partner
        ? {
            start: Math.min(partner.start, time.start),
            end: Math.max(partner.end, time.end),
            date: partner,
            time,
          }
        : { start: time.start, end: time.end, time },
    )
  }
  for (const date of dates)
    if (!used.has(date)) phrases.push({ start: date.start, end: date.end, date })
  return phrases.sort((a, b) => a.start - b.start)
}

const near = (text: Text, from: number, to: number, gap: RegExp) =>
  to - from <= 26 &&
  gap.test(text.folded.slice(from, to)) &&
  !text.folded.slice(from, to).includes('\n')

/** Times that open two or more lines near each other, each followed by words, are a timetable. */
function rowsOf(text: Text, times: readonly TimeSpan[]): Set<number> {
  const opening = times.filter(time => {
    const line = lineAt(text, time.start)
    return (
      !/[a-z\d]/.test(text.folded.slice(line.start, time.start)) &&
      /[a-z]{2}/.test(text.folded.slice(time.end, line.end))
    )
  })
  const rows = new Set<number>()
  opening.forEach((time, i) => {
    for (const other of [opening[i - 1], opening[i + 1]])
      if (other && linesApart(text, time.start, other.start) <= 2) rows.add(time.start)
  })
  return rows
}

function linesApart(text: Text, a: number, b: number): number {
  const between = text.folded.slice(Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 400))
  return between.split('\n').length - 1
}
