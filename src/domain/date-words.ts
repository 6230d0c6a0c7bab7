// Words dates, times and zones by the names of the catalogue, so that every host prints the same bytes. Must
// not know Intl.

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

/** `11:00 AM`, `11:00 a. m.`, `12:00 noon`. */
export const timeWords = (local: WallTime, language: Language): string =>
  wordsOf(language).dates.time(Number(local.slice(11, 13)), local.slice(14, 16))

/** The name of a zone where the language has one, else its letters: `hora del Pacífico`, `PST`. */
export const zoneWords = (at: Instant, zone: string, language: Language): string =>
  wordsOf(language).dates.zones[zone] ?? zoneLetters(at, zone)

/** The zones of a start and of an end: by letters where the clocks change in between, since a name is one for both. */
export function zonesOfSpan(
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant },
  { zone, language }: { zone: string; language: Language },
): [start: string, end: string] {
  const letters: [string, string] = [zoneLetters(startsAt, zone), zoneLetters(endsAt, zone)]
  if (letters[0] !== letters[1]) return letters
  const name = zoneWords(startsAt, zone, language)
  return [name, name]
}

/** `PST` where the zone has letters, else `UTC−3`, `UTC+5:45`. */
export function zoneLetters(at: Instant, zone: string): string {
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
  const say = wordsOf(language).dates
  const date = dateWords(startsLocal, language)
  if (what.allDay) {
    return endsLocal === null || day(endsLocal) === day(startsLocal)
      ? say.wholeDay(date)
      : say.wholeDays(date, dateWords(endsLocal, language))
  }

  const zones = zonesOfSpan(
    { startsAt: instantAt(startsLocal, zone), endsAt: instantAt(endsLocal ?? startsLocal, zone) },
    { zone, language },
  )
  const [startZone, endZone] = zones.map(one => ` (${one})`)
  const from = timeWords(startsLocal, language)
  if (endsLocal === null) return say.moment(date, from) + startZone

  const start = startZone === endZone ? from : from + startZone
  const to = timeWords(endsLocal, language)
  if (day(endsLocal) === day(startsLocal) || endsAtMidnight({ startsLocal, endsLocal }))
    return say.span(date, start, to) + endZone
  if (endsLocal < addDays(startsLocal, 1)) return say.span(date, start, say.nextDay(to)) + endZone
  const end = say.moment(dateWords(endsLocal, language), to)
  return say.days(say.moment(date, start), end) + endZone
}

/**
 * Tells whether an end is the midnight that closes the day of the start, which is not called the next
 * day.
 */
export const endsAtMidnight = ({ startsLocal, endsLocal }: Ends): boolean =>
  endsLocal === `${addDays(`${day(startsLocal)}T00:00`, 1).slice(0, 10)}T00:00`

type Ends = { startsLocal: WallTime; endsLocal: WallTime }

/** A skipped time is read with the offset before the gap, as {@link instantOf} takes it. */
function instantAt(local: WallTime, zone: string): Instant {
  const resolved = resolveWallTime(local, zone)
  return resolved.kind === 'skipped' ? instantOf(resolved.before, zone) : resolved.at
}

const day = (local: WallTime): string => local.slice(0, 10)

/** An instant as people in a zone read it: "Friday, January 13, 2023, 11:00 AM (PST)". */
export function momentWords(at: Instant, zone: string, language: Language): string {
  const local = wallTimeAt(at, zone)
  const moment = wordsOf(language).dates.moment(
    dateWords(local, language),
    timeWords(local, language),
  )
  return `${moment} (${zoneWords(at, zone, language)})`
}
