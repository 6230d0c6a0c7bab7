// Dates, times and zones in words. The names are those of the catalogue, so that every host prints the
// same bytes; knows nothing of Intl.

import type { Details, Instant, WallTime } from './event/event.ts'
import { zoneNamed } from './event/tz-database.ts'
import { addDays, instantOf, resolveWallTime, wallTimeAt } from './event/wall-time.ts'
import { type Language, wordsOf } from './language.ts'

export type DayParts = { weekday: string; day: string; month: string; year: string; time: string }

/** The pieces of a date that is set large: `Friday`, `13`, `January`, `2023`, `11:00 AM`. */
export function dayParts(local: WallTime, language: Language): DayParts {
  const { weekdays, months } = wordsOf(language).dates
  return {
    weekday: weekdays[new Date(`${local}Z`).getUTCDay()] ?? '',
    day: String(Number(local.slice(8, 10))),
    month: months[Number(local.slice(5, 7)) - 1] ?? '',
    year: local.slice(0, 4),
    time: timeWords(local, language),
  }
}

/** `Friday, January 13, 2023`, `viernes 13 de enero de 2023`. */
export const dateWords = (local: WallTime, language: Language): string =>
  wordsOf(language).dates.date(dayParts(local, language))

/** `11:00 AM`, `11:00 a.m.`; noon is 12:00 PM. */
export function timeWords(local: WallTime, language: Language): string {
  const hour = Number(local.slice(11, 13))
  const clock = `${hour % 12 || 12}:${local.slice(14, 16)}`
  const { morning, afternoon } = wordsOf(language).dates
  return hour < 12 ? morning(clock) : afternoon(clock)
}

/** `PST` where the zone has letters, else `UTC−3`, `UTC+5:45`; the same in every language so far. */
export function zoneWords(at: Instant, zone: string, _language: Language): string {
  const { abbreviation, offset } = zoneNamed(zone).spanAt(Date.parse(at))
  if (/^[A-Za-z]+$/.test(abbreviation)) return abbreviation
  if (offset === 0) return 'UTC'
  const hours = Math.trunc(Math.abs(offset) / 60)
  const minutes = Math.abs(offset) % 60
  const rest = minutes ? `:${String(minutes).padStart(2, '0')}` : ''
  return `UTC${offset < 0 ? '−' : '+'}${hours}${rest}`
}

/**
 * When an event is, in one phrase: `Friday, January 13, 2023, 11:00 AM to 12:30 PM (PST)`. The zone
 * stands at both ends when the clocks change in between; an all-day event has none.
 */
export function whenWords(
  what: Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>,
  language: Language,
): string {
  const { startsLocal, zone } = what
  const endsLocal = what.endsLocal === startsLocal ? null : what.endsLocal
  const { span, nextDay, days, moment, allDay } = wordsOf(language).dates
  const date = dateWords(startsLocal, language)
  if (what.allDay) {
    const several = endsLocal !== null && day(endsLocal) !== day(startsLocal)
    return moment(several ? days(date, dateWords(endsLocal, language)) : date, allDay)
  }

  const startZone = ` (${zoneOf(startsLocal, zone, language)})`
  const from = timeWords(startsLocal, language)
  if (endsLocal === null) return moment(date, from) + startZone

  const endZone = ` (${zoneOf(endsLocal, zone, language)})`
  const start = startZone === endZone ? from : from + startZone
  const to = timeWords(endsLocal, language)
  if (day(endsLocal) === day(startsLocal)) return span(date, start, to) + endZone
  if (endsLocal < addDays(startsLocal, 1)) return span(date, start, nextDay(to)) + endZone
  return days(moment(date, start), moment(dateWords(endsLocal, language), to)) + endZone
}

/** A skipped time is read with the offset before the gap, as {@link instantOf} takes it. */
function zoneOf(local: WallTime, zone: string, language: Language): string {
  const resolved = resolveWallTime(local, zone)
  const at = resolved.kind === 'skipped' ? instantOf(resolved.before, zone) : resolved.at
  return zoneWords(at, zone, language)
}

const day = (local: WallTime): string => local.slice(0, 10)

/** An instant as people in a zone read it: "Friday, January 13, 2023, 11:00 AM (PST)". */
export function momentWords(at: Instant, zone: string, language: Language): string {
  const local = wallTimeAt(at, zone)
  return `${dateWords(local, language)}, ${timeWords(local, language)} (${zoneWords(at, zone, language)})`
}
