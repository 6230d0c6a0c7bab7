// Reads the time of an event from the form: the zone, wall times that exist, an end after the start.

import { dateWords, timeWords, zoneLetters } from '../date-words.ts'
import { isolated } from '../direction.ts'
import { type Language, wordsOf } from '../language.ts'
import type { Details, Instant, WallTime } from './event.ts'
import type { EventForm, FieldError } from './event-form.ts'
import { readEnd, readStart, type TimeField } from './typed-time/start-and-end.ts'
import { firstYear, lastYear } from './tz-database.ts'
import { resolveWallTime, wallTimeAt } from './wall-time.ts'
import { endInstant, startInstant } from './when.ts'
import { readZone } from './zone-names.ts'

export type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

/** `unsure`: fields of which the morning, the evening or the day was guessed. */
export type ReadWhen = { when: When; unsure?: readonly TimeField[] }

/** @param now tells which day a weekday, or a date without its year, means; without it those are refused. */
export function readWhen(
  form: Pick<EventForm, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>,
  language: Language,
  now?: Instant,
): ReadWhen | { errors: FieldError[] } {
  const say = wordsOf(language).formErrors
  const { allDay } = form
  const zone = readZone(form.zone)
  const errors: FieldError[] = []
  if (zone === null)
    errors.push({ field: 'zone', message: say.unknownZone(isolated(form.zone.trim())) })
  const today = zone && now ? wallTimeAt(now, zone).slice(0, 10) : undefined
  const start = readStart(form.startsLocal, { allDay, language, today })
  if ('error' in start) errors.push({ field: 'startsLocal', message: start.error })
  const from = 'error' in start ? null : start.local
  const end = readEnd(form.endsLocal, from, { allDay, language, today })
  if ('error' in end) errors.push({ field: 'endsLocal', message: end.error })
  if (errors.length > 0 || 'error' in start || 'error' in end || zone === null) return { errors }
  const { local: startsLocal } = start
  // an end that is the start says nothing, neither for an hour nor for a whole day
  const endsLocal = end.local === startsLocal ? null : end.local
  const when = { startsLocal, endsLocal, zone, allDay }
  for (const [field, local] of [
    ['startsLocal', startsLocal],
    ['endsLocal', endsLocal],
  ] as const)
    if (local && !isInRange(local)) errors.push({ field, message: say.dateOutOfRange })
  if (errors.length > 0) return { errors }
  for (const { field, local } of wallTimes(when)) {
    const resolved = resolveWallTime(local, zone)
    if (resolved.kind !== 'skipped') continue
    const before = timeWords(resolved.before, language)
    const after = timeWords(resolved.after, language)
    const hour = { ...hourWords(local, language), before, after }
    errors.push({ field, message: say.skippedHour(hour) })
  }
  if (errors.length === 0 && endsBeforeStart(when))
    errors.push({ field: 'endsLocal', message: say.endBeforeStart })
  if (errors.length > 0) return { errors }
  const unsure = [
    ...(start.sure ? [] : ['startsLocal' as const]),
    ...(end.sure ? [] : ['endsLocal' as const]),
  ]
  return { when, ...(unsure.length > 0 && { unsure }) }
}

/** The end of a whole day is the next midnight, so its dates are compared and not its instants. */
const endsBeforeStart = (when: When): boolean =>
  when.allDay
    ? when.endsLocal !== null && when.endsLocal < when.startsLocal
    : endInstant(when) < startInstant(when)

/** A sentence for each wall time that happens twice that night: the first of the two is taken. */
export function repeatedHours(when: When, language: Language): string[] {
  return wallTimes(when).flatMap(({ local }) => {
    const resolved = resolveWallTime(local, when.zone)
    if (resolved.kind !== 'repeated') return []
    const taken = zoneLetters(resolved.at, when.zone)
    const hour = { ...hourWords(local, language), taken }
    return [wordsOf(language).formErrors.repeatedHour(hour)]
  })
}

const hourWords = (local: WallTime, language: Language) => ({
  date: dateWords(local, language),
  time: timeWords(local, language),
})

/** The years of the tz data; beyond them calendar programs have edges of their own. */
const isInRange = (local: WallTime): boolean =>
  local >= `${firstYear}-01-01` && local < `${lastYear + 1}-01-01`

function wallTimes({ startsLocal, endsLocal, allDay }: When) {
  if (allDay) return []
  const start = { field: 'startsLocal', local: startsLocal }
  return endsLocal ? [start, { field: 'endsLocal', local: endsLocal }] : [start]
}
