// Reads the time of an event from the form: the zone, wall times that exist, an end after the start.

import { dateWords, timeWords, zoneLetters } from '../date-words.ts'
import { isolated } from '../direction.ts'
import { type Language, wordsOf } from '../language.ts'
import type { Details, WallTime } from './event.ts'
import type { EventForm, FieldError } from './event-form.ts'
import { firstYear, isZone, lastYear } from './tz-database.ts'
import { isWallTime, resolveWallTime } from './wall-time.ts'
import { endInstant, startInstant } from './when.ts'

export type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>

export function readWhen(
  form: Pick<EventForm, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>,
  language: Language,
): { when: When } | { errors: FieldError[] } {
  const say = wordsOf(language).formErrors
  const { allDay } = form
  const zone = form.zone.trim()
  const startsLocal = readWallTime(form.startsLocal, allDay)
  const endsTyped = form.endsLocal.trim() ? readWallTime(form.endsLocal, allDay) : null
  // an end that is the start says nothing, neither for an hour nor for a whole day
  const endsLocal = endsTyped && endsTyped === startsLocal ? null : endsTyped
  const errors: FieldError[] = []
  if (!isZone(zone)) errors.push({ field: 'zone', message: say.unknownZone(isolated(zone)) })
  if (!form.startsLocal.trim())
    errors.push({ field: 'startsLocal', message: say.missing.startsLocal })
  else if (!startsLocal) errors.push({ field: 'startsLocal', message: say.notATime })
  if (endsLocal === undefined) errors.push({ field: 'endsLocal', message: say.notATime })
  if (errors.length > 0 || !startsLocal || endsLocal === undefined) return { errors }

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
  return errors.length > 0 ? { errors } : { when }
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

/** Takes `2027-01-13T11:00`, with seconds or a space too, and a bare date for a whole day. */
function readWallTime(written: string, allDay: boolean): string | undefined {
  const text = written
    .trim()
    .replace(' ', 'T')
    .replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?$/, '$1')
  const local = allDay ? `${text.slice(0, 10)}T00:00` : text
  return isWallTime(local) ? local : undefined
}
