// Words a recurrence rule so that a reader knows its dates: every part of the rule is said, and none twice.

import { type Language, wordsOf } from '../language.ts'
import { ruleFromStart } from './dates.ts'
import { dayNumberOf } from './day-number.ts'
import { everyDay, type Rule, type RuleWeekday } from './rule.ts'

/**
 * "every second Tuesday", "the last Friday of every month", with its end: "until June 25, 2027", "10 times". What the
 * rule leaves open is taken from the start.
 */
export function ruleWords(rule: Rule, start: string, language: Language): string {
  const say = wordsOf(language).repeats
  const whole = ruleFromStart(rule, dayNumberOf(start))
  const words = pattern(whole, language)
  if (rule.count !== null) return `${words}, ${say.times(rule.count)}`
  return rule.until === null ? words : `${words}, ${say.until(dateOf(rule.until, language))}`
}

/** "June 25, 2027". */
export function dateOf(date: string, language: Language): string {
  const { months, dayOfYear } = wordsOf(language).dates
  const month = months[Number(date.slice(5, 7)) - 1] ?? ''
  return dayOfYear(String(Number(date.slice(8, 10))), month, date.slice(0, 4))
}

function pattern(rule: Rule, language: Language): string {
  const say = wordsOf(language).repeats
  const [head, ...clauses] = byFrequency[rule.frequency](rule, language)
  const begins = weekStartMatters(rule)
    ? [say.weeksBegin(weekdayNamed(rule.weekStart, language))]
    : []
  return [head, ...clauses, ...begins].join(', ')
}

type Clauses = [head: string, ...clauses: string[]]

const byFrequency: Record<Rule['frequency'], (rule: Rule, language: Language) => Clauses> = {
  daily(rule, language) {
    const say = wordsOf(language).repeats
    const { interval, weekdays, monthDays } = rule
    if (interval === 1 && weekdays.length > 0 && monthDays.length === 0)
      return byFrequency.weekly(rule, language)
    return [
      say.everyDay(interval),
      ...monthDayClause(rule, language),
      ...whenClause(rule, language),
      ...monthClause(rule, language),
      ...placeClause(rule, language),
    ]
  },
  weekly(rule, language) {
    const say = wordsOf(language).repeats
    const { interval, weekdays } = rule
    const days = weekdays.map(({ weekday }) => weekday).join('')
    const head =
      days === '01234'
        ? say.workdays(interval)
        : days === '0123456' && interval === 1
          ? say.everyDay(1)
          : say.everyWeekOn(interval, namesOf(weekdays, language))
    return [head, ...monthClause(rule, language), ...placeClause(rule, language)]
  },
  monthly(rule, language) {
    const say = wordsOf(language).repeats
    const { interval, monthDays, weekdays, positions } = rule
    if (monthDays.length === 0 && positions.length > 0 && !isNumbered(weekdays)) {
      const [weekday, ...others] = namesOf(weekdays, language)
      const which =
        weekday !== undefined && others.length === 0
          ? say.all(positions.map(place => say.nthWeekday(place, weekday)))
          : say.placesOf(positions, namesOf(weekdays, language))
      return [say.ofMonth(interval, which), ...monthClause(rule, language)]
    }
    const which =
      monthDays.length > 0
        ? say.all(monthDays.map(say.dayOfMonth))
        : say.all(weekdayPhrases(weekdays, language))
    return [
      say.ofMonth(interval, which),
      ...(monthDays.length > 0 ? whenClause(rule, language) : []),
      ...monthClause(rule, language),
      ...placeClause(rule, language),
    ]
  },
  yearly(rule, language) {
    const say = wordsOf(language).repeats
    const { interval, weekdays, weeks, yearDays, months } = rule
    const dates = datesOfYear(rule, language)
    if (dates) return [say.onDatesOfYear(interval, dates), ...placeClause(rule, language)]
    const phrases = weekdayPhrases(weekdays, language)
    const ofWhat = months.length > 0 ? say.ofTheMonth : say.ofTheYear
    const days = isNumbered(weekdays) ? ofWhat(say.on(phrases)) : say.on(phrases)
    const isLimited = yearDays.length + rule.monthDays.length > 0
    return [
      say.everyYear(interval),
      ...(yearDays.length > 0 ? [say.on(yearDays.map(say.dayOfYear))] : []),
      ...(weeks.length > 0 ? [say.inWeeks(weeks.map(say.weekOfYear))] : []),
      ...monthDayClause(rule, language),
      ...(weekdays.length === 0 ? [] : isLimited ? whenClause(rule, language) : [days]),
      ...monthClause(rule, language),
      ...placeClause(rule, language),
    ]
  },
}

/** "January 5 and March 5", where the rule names days of months and nothing else. */
function datesOfYear(rule: Rule, language: Language): string[] | null {
  const { months, monthDays, weekdays, weeks, yearDays } = rule
  const days = monthDays.filter(day => day > 0)
  const other = weekdays.length + weeks.length + yearDays.length
  if (other > 0 || months.length === 0 || days.length === 0 || days.length < monthDays.length)
    return null
  const { dayOfMonth, months: names } = wordsOf(language).dates
  return months.flatMap(month => days.map(day => dayOfMonth(String(day), names[month - 1] ?? '')))
}

function monthDayClause({ monthDays }: Rule, language: Language): string[] {
  const say = wordsOf(language).repeats
  return monthDays.length > 0 ? [say.ofTheMonth(say.on(monthDays.map(say.dayOfMonth)))] : []
}

function monthClause({ months }: Rule, language: Language): string[] {
  const say = wordsOf(language)
  const names = months.map(month => say.dates.months[month - 1] ?? '')
  return names.length > 0 ? [say.repeats.inMonths(names)] : []
}

/** Limits the days before it: "when it is a Friday or the last Monday of the month". */
function whenClause({ weekdays, frequency, months }: Rule, language: Language): string[] {
  const say = wordsOf(language).repeats
  const ofWhat = frequency === 'yearly' && months.length === 0 ? say.ofTheYear : say.ofTheMonth
  const phrases = weekdays.map(({ weekday, nth }) => {
    const name = weekdayNamed(weekday, language)
    return nth === null ? say.aWeekday(name) : ofWhat(say.nthWeekday(nth, name))
  })
  return phrases.length > 0 ? [say.whenItIs(phrases)] : []
}

const placeClause = ({ positions }: Rule, language: Language): string[] =>
  positions.length > 0 ? [wordsOf(language).repeats.onlyPlaces(positions)] : []

/** "the second Tuesday", "every Friday". */
function weekdayPhrases(weekdays: readonly RuleWeekday[], language: Language): string[] {
  const say = wordsOf(language).repeats
  return weekdays.map(({ weekday, nth }) => {
    const name = weekdayNamed(weekday, language)
    return nth === null ? say.anyWeekday(name) : say.nthWeekday(nth, name)
  })
}

const isNumbered = (weekdays: readonly RuleWeekday[]): boolean =>
  weekdays.some(({ nth }) => nth !== null)

const namesOf = (weekdays: readonly RuleWeekday[], language: Language): string[] =>
  weekdays.map(({ weekday }) => weekdayNamed(weekday, language))

const weekdayNamed = (weekday: number, language: Language): string =>
  wordsOf(language).dates.weekdays[(weekday + 1) % 7] ?? ''

/**
 * Tells whether the start of weeks matters: it decides which weeks are left out, and how they are
 * numbered.
 */
const weekStartMatters = ({ frequency, interval, weekdays, weeks, weekStart, positions }: Rule) =>
  weekStart !== everyDay.weekStart &&
  (weeks.length > 0 ||
    (frequency === 'weekly' && weekdays.length > 1 && (interval > 1 || positions.length > 0)))
