// Reads the start and the end of an event as they were typed: exact, or in people's own words. An end without
// its day is the next such time after the start.

import { type Language, wordsOf } from '../../language.ts'
import type { WallTime } from '../event.ts'
import { addDays, isWallTime } from '../wall-time.ts'
import { typedTimeRefusal } from './refusal-words.ts'
import { readTypedMoment, type TypedMoment } from './typed-moment.ts'

export type TimeField = 'startsLocal' | 'endsLocal'

type Asked = { allDay: boolean; language: Language; today: string | undefined }

type ReadTime<Local> = { local: Local; sure: boolean } | { error: string }

export function readStart(written: string, asked: Asked): ReadTime<WallTime> {
  const { formErrors } = wordsOf(asked.language)
  if (!written.trim()) return { error: formErrors.missing.startsLocal }
  const moment = readMoment(written, asked)
  if ('error' in moment) return moment
  const { date, time, sure, sureDay } = moment
  if (!date) return { error: formErrors.typedTimes.dayMissing }
  if (asked.allDay) return { local: `${date}T00:00`, sure: sureDay }
  if (!time) return { error: formErrors.typedTimes.timeMissing }
  return { local: `${date}T${time.time}`, sure }
}

/** Null when no end is known. @param start null where it could not be read. */
export function readEnd(
  written: string,
  start: WallTime | null,
  asked: Asked,
): ReadTime<WallTime | null> {
  const none = { local: null, sure: true }
  if (!written.trim()) return none
  const moment = readMoment(written, asked)
  if ('error' in moment) return moment
  const { date, time, sure, sureDay } = moment
  if (asked.allDay) return date ? { local: `${date}T00:00`, sure: sureDay } : none
  if (!time) return { error: wordsOf(asked.language).formErrors.typedTimes.endTimeMissing }
  if (date) return { local: `${date}T${time.time}`, sure }
  return start === null ? none : { ...nextAfter(start, time) }
}

/** The half of the day is sure by the start; a night that is too long is probably a slip. */
function nextAfter(start: WallTime, { time, half }: NonNullable<TypedMoment['time']>) {
  const after = (clock: string): WallTime => {
    const sameDay = `${start.slice(0, 10)}T${clock}`
    return sameDay < start ? addDays(sameDay, 1) : sameDay
  }
  const [local = ''] = [time, half]
    .filter(clock => clock !== null)
    .map(after)
    .sort()
  const isLong = local > add(start, longestNight)
  return { local, sure: !(isLong && local.slice(0, 10) > start.slice(0, 10)) }
}

/** Hours from a start to an end after midnight that are no slip. */
const longestNight = 16

const add = (local: WallTime, hours: number): WallTime =>
  new Date(Date.parse(`${local}Z`) + hours * 60 * 60 * 1000).toISOString().slice(0, 16)

/** Exact figures, as programs and pickers give them. */
const exact = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d(?:\.\d+)?)?$/

function readMoment(
  written: string,
  { language, today, allDay }: Asked,
): TypedMoment | { error: string } {
  const text = written.trim()
  const { notATime } = wordsOf(language).formErrors
  const [, date, time] = exact.exec(text) ?? []
  if (date && time) {
    if (!isWallTime(`${date}T${allDay ? '00:00' : time}`)) return { error: notATime }
    return { date, time: { time, half: null }, sure: true, sureDay: true }
  }
  const moment = readTypedMoment(text, { language, today })
  return 'refused' in moment ? { error: typedTimeRefusal(moment, language) } : moment
}
