// Reads how an event repeats from its form, or answers with an error beside the field that cannot be read.

import { isolated } from '../direction.ts'
import type { Instant, WallTime } from '../event/event.ts'
import type { FieldError } from '../event/event-form.ts'
import type { When } from '../event/read-when.ts'
import { readStart } from '../event/typed-time/start-and-end.ts'
import { firstYear, lastYear } from '../event/tz-database.ts'
import { isDate, wallTimeAt } from '../event/wall-time.ts'
import { type Language, wordsOf } from '../language.ts'
import { firstDates } from './dates.ts'
import { keysOf } from './occurrences.ts'
import type { RuleFault } from './parse-rule.ts'
import { isSingle, type RepeatForm } from './repeat-form.ts'
import { ruleText } from './rule.ts'
import { ruleOfForm } from './rule-of-form.ts'
import { dateOf } from './rule-words.ts'
import type { Series } from './series.ts'

/** The part of a snapshot that makes it a series. */
export type SeriesPart = Pick<Series, 'repeats' | 'dates'>

export type Reading = { language: Language; now?: Instant | undefined }

/** Days that may be named by hand. */
export const mostByHand = 200

/** Null for an event that does not repeat. */
export function readSeries(
  form: RepeatForm,
  when: When,
  { language, now }: Reading,
): SeriesPart | null | { errors: FieldError[] } {
  if (isSingle(form)) return null
  const words = wordsOf(language)
  const say = words.repeats.form
  const { startsLocal, zone } = when
  const rule = ruleOfForm(form, { startsLocal, zone })
  if (rule && 'fault' in rule)
    return { errors: [{ field: fieldOf(rule, form), message: faultWords(rule, language) }] }
  if (rule && rule.count !== 1 && firstDates(rule, startsLocal.slice(0, 10), 2).length < 2)
    return {
      errors: [
        {
          field: form.rrule.trim() ? 'rrule' : 'repeats',
          message: faultWords({ fault: 'no-date', part: '' }, language),
        },
      ],
    }
  const today = now && wallTimeAt(now, zone).slice(0, 10)
  const asked = { language, today, startsLocal }
  const skip = readDays(form.skip, 'skip', line => readSkipped(line, asked), language)
  const extra = readDays(form.extra, 'extra', line => readExtra(line, asked), language)
  const errors = [...skip.errors, ...extra.errors]
  if (errors.length > 0) return { errors }
  const repeats = { rule: rule ? ruleText(rule) : '', extra: extra.days }
  if (!rule && extra.days.length === 0)
    return { errors: [{ field: 'extra', message: say.noOtherDates }] }
  return withSkipped({ repeats }, skip.days, when, language)
}

/** A day that is skipped must be one of its dates: else a slip would leave a date on. */
function withSkipped(
  { repeats }: SeriesPart,
  skip: readonly string[],
  when: When,
  language: Language,
): SeriesPart | { errors: FieldError[] } {
  const say = wordsOf(language).repeats.form
  const series = { ...when, repeats: withoutDouble(repeats, when) }
  const start = when.startsLocal.slice(0, 10)
  const last = [start, ...skip, ...repeats.extra.map(local => local.slice(0, 10))].sort().at(-1)
  const dates = keysOf(series, last ?? start, mostLookedAt)
  const stranger = skip.find(day => !dates.some(({ date }) => date === day))
  if (stranger)
    return { errors: [{ field: 'skip', message: say.notOneOfThem(dateOf(stranger, language)) }] }
  const skipped = dates
    .filter(({ date }) => skip.includes(date))
    .map(({ key }) => [key, 'skip'] as const)
  const part: SeriesPart = {
    repeats: series.repeats,
    ...(skipped.length > 0 && { dates: Object.fromEntries(skipped) }),
  }
  const isLeft = skipped.length === 0 || keysOf({ ...series, ...part }, '9998-12-31', 1).length > 0
  return isLeft ? part : { errors: [{ field: 'skip', message: say.allSkipped }] }
}

/** Dates up to the last day that is skipped. */
const mostLookedAt = 4000

/** An extra day that the rule gives at the same hour is no second date. */
function withoutDouble({ rule, extra }: Series['repeats'], when: When): Series['repeats'] {
  const ruled = { ...when, repeats: { rule, extra: [] } }
  const last = [...extra, when.startsLocal].sort().at(-1) ?? when.startsLocal
  const given = new Set(keysOf(ruled, last.slice(0, 10), mostLookedAt).map(({ date }) => date))
  const time = when.startsLocal.slice(11)
  return {
    rule,
    extra: [...new Set(extra)]
      .filter(local => !(local.slice(11) === time && given.has(local.slice(0, 10))))
      .sort(),
  }
}

type Asked = { language: Language; today: string | undefined; startsLocal: WallTime }

type Day = { day: string } | { error: string }

function readDays(
  typed: readonly string[],
  field: 'skip' | 'extra',
  read: (line: string) => Day,
  language: Language,
): { days: string[]; errors: FieldError[] } {
  const lines = typed.flatMap(linesOf)
  if (lines.length > mostByHand)
    return {
      days: [],
      errors: [{ field, message: wordsOf(language).formErrors.tooManyValues(mostByHand) }],
    }
  const found = lines.map(line => inRange(read(line), language))
  const [wrong] = found.flatMap(one => ('error' in one ? [one.error] : []))
  const days = found.flatMap(one => ('day' in one ? [one.day] : []))
  return { days: [...new Set(days)], errors: wrong ? [{ field, message: wrong }] : [] }
}

const inRange = (read: Day, language: Language): Day =>
  'day' in read && (read.day < `${firstYear}-01-01` || read.day >= `${lastYear + 1}-01-01`)
    ? { error: wordsOf(language).formErrors.dateOutOfRange }
    : read

/** One day a line; a comma is part of a date in words, unless a date in figures follows it. */
export const linesOf = (typed: string): string[] =>
  typed
    .split(/[\n;]|,\s*(?=\d{4}-)/)
    .map(line => line.trim())
    .filter(Boolean)

function readSkipped(line: string, { language, today }: Asked): Day {
  const read = readStart(line, { allDay: true, language, today })
  if ('error' in read) return { error: ofLine(line, read.error) }
  return { day: read.local.slice(0, 10) }
}

/** Without a time it begins when the others do. */
function readExtra(line: string, { language, today, startsLocal }: Asked): Day {
  const isWholeDay = isDate(line)
  const read = isWholeDay ? null : readStart(line, { allDay: false, language, today })
  if (read && 'local' in read && read.sure) return { day: read.local }
  const day = readStart(line, { allDay: true, language, today })
  if ('error' in day || (read && 'local' in read))
    return { error: ofLine(line, wordsOf(language).formErrors.typedTimes.morningOrEvening) }
  return { day: `${day.local.slice(0, 10)}${startsLocal.slice(10)}` }
}

const ofLine = (line: string, error: string): string => `${isolated(line.slice(0, 60))}: ${error}`

/** Why a rule is refused, in words. */
export function faultWords({ fault, part }: RuleFault, language: Language): string {
  return wordsOf(language).repeats.faults[fault](isolated(part.slice(0, 60)))
}

/** The field that a fault is of. */
function fieldOf({ fault, part }: RuleFault, form: RepeatForm): string {
  if (form.rrule.trim()) return 'rrule'
  if (fault === 'ends-before-start') return 'repeatsUntil'
  if (fault === 'count-and-until') return 'repeatsCount'
  const typed = {
    every: form.every,
    weekdays: form.weekdays.join(', '),
    repeatsUntil: form.repeatsUntil,
    repeatsCount: form.repeatsCount,
  }
  return Object.entries(typed).find(([, value]) => value !== '' && value === part)?.[0] ?? 'repeats'
}
