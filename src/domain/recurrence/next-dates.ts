// Words a series as its form shows it at once: the rule with its exceptions, and the next few dates.

import { dateWords, timeWords } from '../date-words.ts'
import { isolated } from '../direction.ts'
import type { Instant } from '../event/event.ts'
import { type EventForm, emptyForm } from '../event/event-form.ts'
import { readWhen, type When } from '../event/read-when.ts'
import { emptySnapshot } from '../event/snapshot.ts'
import { addDays, isWallTime } from '../event/wall-time.ts'
import { endedAt, endInstant, startInstant } from '../event/when.ts'
import { type Language, wordsOf } from '../language.ts'
import { keysOf, type Occurrence, resolve } from './occurrences.ts'
import { readSeries } from './read-series.ts'
import { type RepeatForm, repeatForm } from './repeat-form.ts'
import type { Series } from './series.ts'
import { seriesLine } from './series-words.ts'

/** Dates that are named. */
const mostNamed = 6

/** Days from the start, or from now, in which the next dates are looked for: rules are followed for years. */
const daysLookedAt = 366 * 9

export type SeriesInWords = { words: string; dates: string[] }

/** How the form repeats, as it is understood; null while it does not, or cannot be read. */
export function formInWords(
  form: EventForm & Partial<RepeatForm>,
  language: Language,
  now: Instant,
): SeriesInWords | { wrong: string } | null {
  const when = readWhen({ ...emptyForm(), ...form }, language, now)
  if ('errors' in when) return null
  const series = readSeries(repeatForm(form), when.when, { language, now })
  if (!series) return null
  if ('errors' in series) return { wrong: series.errors.map(({ message }) => message).join(' ') }
  return seriesInWords({ ...emptySnapshot, ...when.when, ...series }, language, now)
}

export const seriesInWords = (series: Series, language: Language, now: Instant): SeriesInWords => ({
  words: isolated(seriesLine(series, language)),
  dates: nextDates(series, now, mostNamed).map(one => momentWords(resolve(series, one), language)),
})

/** The first dates that are not over. */
export function nextDates(series: Series, now: Instant, most: number): Occurrence[] {
  const from = `${[now, series.startsLocal].map(one => one.slice(0, 10)).sort()[1]}T00:00`
  const until = isWallTime(from) ? addDays(from, daysLookedAt).slice(0, 10) : '9998-12-31'
  const isComing = (one: Occurrence) => {
    const snapshot = resolve(series, one)
    const [startsAt, endsAt] = [startInstant(snapshot), endInstant(snapshot)]
    return endedAt({ snapshot, startsAt, endsAt }) > now
  }
  const coming: Occurrence[] = []
  for (const one of keysOf(series, until, 4000))
    if (isComing(one) && coming.push(one) >= most) break
  return coming
}

/** "Tuesday, January 5, 2027, 7:00 PM". */
function momentWords(
  { startsLocal, allDay }: Pick<When, 'startsLocal' | 'allDay'>,
  language: Language,
): string {
  const date = dateWords(startsLocal, language)
  return allDay ? date : wordsOf(language).dates.moment(date, timeWords(startsLocal, language))
}
