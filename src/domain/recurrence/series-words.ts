// Words the dates of a series on one line, with its hours and its exceptions.

import { timeWords } from '../date-words.ts'
import { addDays } from '../event/wall-time.ts'
import { type Language, wordsOf } from '../language.ts'
import { parseRule } from './parse-rule.ts'
import { dateOf, ruleWords } from './rule-words.ts'
import type { Series } from './series.ts'

/** What the words of a series need of it. */
type Worded = Pick<Series, 'startsLocal' | 'endsLocal' | 'allDay' | 'zone' | 'repeats' | 'dates'>

/** Dates that are named at most. */
const mostNamed = 5

/** "every second Tuesday, 7:00 PM to 9:00 PM, from January 5, 2027; not on May 25, 2027". */
export function seriesWords(series: Worded, language: Language): string {
  const say = wordsOf(language).repeats
  const start = series.startsLocal.slice(0, 10)
  const from = series.repeats.rule === '' ? '' : say.from(dateOf(start, language))
  return [
    [repeatsWords(series, language), hoursWords(series, language), from].filter(Boolean).join(', '),
    ...exceptions(series, language),
  ].join('; ')
}

/** The rule alone; for dates that are picked by hand, the dates. */
export function repeatsWords({ startsLocal, zone, repeats }: Worded, language: Language): string {
  const start = startsLocal.slice(0, 10)
  const rule = repeats.rule === '' ? null : parseRule(repeats.rule, { startsLocal, zone })
  if (rule && !('fault' in rule)) return ruleWords(rule, start, language)
  const dates = [start, ...repeats.extra.map(local => local.slice(0, 10))].sort()
  return wordsOf(language).repeats.byHand(named(dates, language))
}

/** '' for an all-day event. */
function hoursWords({ startsLocal, endsLocal, allDay }: Worded, language: Language): string {
  const say = wordsOf(language).dates
  if (allDay) return ''
  const from = timeWords(startsLocal, language)
  if (endsLocal === null || endsLocal === startsLocal) return from
  const to = timeWords(endsLocal, language)
  const isSameDay = endsLocal <= `${startsLocal.slice(0, 10)}T24:00`
  if (isSameDay || endsLocal === midnightAfter(startsLocal)) return say.hours(from, to)
  return endsLocal < addDays(startsLocal, 1) ? say.hours(from, say.nextDay(to)) : from
}

const midnightAfter = (local: string): string => `${addDays(local, 1).slice(0, 10)}T00:00`

function exceptions({ dates = {}, repeats }: Worded, language: Language): string[] {
  const say = wordsOf(language).repeats
  const skipped = Object.keys(dates).filter(key => dates[key] === 'skip')
  const extra = repeats.rule === '' ? [] : repeats.extra.map(local => local.slice(0, 10))
  return [
    ...(skipped.length > 0 ? [say.notOn(named(skipped.sort(), language))] : []),
    ...(extra.length > 0 ? [say.alsoOn(named(extra.sort(), language))] : []),
  ]
}

function named(dates: readonly string[], language: Language): string {
  const say = wordsOf(language).repeats
  const words = dates.slice(0, mostNamed).map(date => dateOf(date.slice(0, 10), language))
  const more = dates.length - words.length
  return more > 0 ? say.andMoreDates(words.join(', '), more) : say.all(words)
}
