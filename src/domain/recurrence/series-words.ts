// Words the dates of a series on one line, with its hours and its exceptions.

import { timeWords } from '../date-words.ts'
import { addDays } from '../event/wall-time.ts'
import { type Language, wordsOf } from '../language.ts'
import { hoursOf, wallTimes } from './occurrences.ts'
import { parseRule } from './parse-rule.ts'
import { dateOf, ruleWords } from './rule-words.ts'
import type { Series } from './series.ts'

/** Facts that the words of a series need. */
type Worded = Pick<
  Series,
  'startsLocal' | 'endsLocal' | 'allDay' | 'zone' | 'repeats' | 'rules' | 'dates'
>

/** The series as if the newest rule were its only one: the rule of the dates to come. */
function ruledNow<S extends Worded>(series: S): S {
  const rule = series.rules?.at(-1)
  if (!rule) return series
  return { ...series, repeats: rule, ...wallTimes(hoursOf(series), rule.startsOn) }
}

/** Dates that are named at most. */
const mostNamed = 5

/** "every second Tuesday, 7:00 PM to 9:00 PM, from January 5, 2027; not on May 25, 2027". */
export function seriesWords(given: Worded, language: Language): string {
  const series = ruledNow(given)
  const say = wordsOf(language).repeats
  const start = series.startsLocal.slice(0, 10)
  const from = series.repeats.rule === '' ? '' : say.from(dateOf(start, language))
  return [
    [repeatsWords(series, language), hoursWords(series, language), from].filter(Boolean).join(', '),
    ...exceptions(series, language),
  ].join('; ')
}

/** The rule alone; for dates that are picked by hand, the dates. */
export function repeatsWords(given: Worded, language: Language): string {
  const { startsLocal, zone, repeats } = ruledNow(given)
  const start = startsLocal.slice(0, 10)
  const rule = repeats.rule === '' ? null : parseRule(repeats.rule, { startsLocal, zone })
  if (rule && !('fault' in rule)) return ruleWords(rule, start, language)
  const dates = [start, ...repeats.extra.map(local => local.slice(0, 10))].sort()
  return wordsOf(language).repeats.byHand(namedDates(dates, language))
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
    ...(skipped.length > 0 ? [say.notOn(namedDates(skipped.sort(), language))] : []),
    ...(extra.length > 0 ? [say.alsoOn(namedDates(extra.sort(), language))] : []),
  ]
}

/** At most a few of them, and how many more. */
export function namedDates(dates: readonly string[], language: Language): string {
  const say = wordsOf(language).repeats
  const words = dates.slice(0, mostNamed).map(date => dateOf(date.slice(0, 10), language))
  const more = dates.length - words.length
  return more > 0 ? say.andMoreDates(words.join(', '), more) : say.all(words)
}

/** The same as a sentence begins. */
export function seriesLine(series: Worded, language: Language): string {
  const words = seriesWords(series, language)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
