// Makes a rule of the fields with which people choose how an event repeats.

import { dayNumberOf, weekdayOf } from './day-number.ts'
import { parseRule, type RuleFault, type RuleStart } from './parse-rule.ts'
import { frequencies, type Rule, weekdayNames } from './rule.ts'

/** The fields as typed, '' where they are empty. */
export type RepeatFields = {
  /** `no`, `daily`, `weekly`, `monthly`, `yearly` or `dates`: those in `extra` alone. */
  repeats: string
  every: string
  /** `MO`, `mo` or `monday`; none: that of the start. */
  weekdays: readonly string[]
  /** `day`: the day of the month; `weekday`: the n-th of its weekday; `last`: the last one. */
  monthlyBy: string
  repeatsUntil: string
  repeatsCount: string
  /** The text of a rule, which programs send in place of the fields above. */
  rrule: string
}

/** Null for an event that has no rule: one that does not repeat, or whose dates are picked by hand. */
export function ruleOfForm(fields: RepeatFields, start: RuleStart): Rule | RuleFault | null {
  if (fields.rrule.trim() !== '') return parseRule(fields.rrule, start)
  const { repeats, every, repeatsUntil, repeatsCount } = fields
  if (repeats === '' || repeats === 'no' || repeats === 'dates') return null
  if (!frequencies.some(frequency => frequency === repeats))
    return { fault: 'bad-value', part: `repeats=${repeats}` }
  const byDay =
    repeats === 'weekly'
      ? weekdaysOf(fields)
      : repeats === 'monthly'
        ? monthlyBy(fields, start)
        : ''
  const parts = [
    `FREQ=${repeats}`,
    every && `INTERVAL=${every}`,
    byDay && `BYDAY=${byDay}`,
    repeatsUntil && `UNTIL=${repeatsUntil.replaceAll('-', '')}`,
    repeatsCount && `COUNT=${repeatsCount}`,
  ]
  const rule = parseRule(parts.filter(Boolean).join(';'), start)
  return 'fault' in rule ? { ...rule, part: asTyped(rule, fields) } : rule
}

/** A name that is no weekday stays as it is, and is refused with the rule. */
const weekdaysOf = ({ weekdays }: RepeatFields): string =>
  weekdays
    .map(name => name.trim().toLowerCase())
    .map(name => (weekdayWords.some(one => isShortFor(one, name)) ? name.slice(0, 2) : name))
    .join(',')

const isShortFor = (word: string, name: string): boolean =>
  name.length >= 2 && word.startsWith(name)

const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** The fifth of its weekday is the last one: no reader expects an event to leave out most months. */
function monthlyBy({ monthlyBy: by }: RepeatFields, { startsLocal }: RuleStart): string {
  if (by !== 'weekday' && by !== 'last') return ''
  const name = weekdayNames[weekdayOf(dayNumberOf(startsLocal))]
  const nth = Math.ceil(Number(startsLocal.slice(8, 10)) / 7)
  return `${by === 'last' || nth === 5 ? -1 : nth}${name}`
}

/** The value of the field that a part of the rule came from. */
function asTyped({ part }: RuleFault, fields: RepeatFields): string {
  const [name = ''] = part.split('=')
  const typed: Record<string, string> = {
    INTERVAL: fields.every,
    BYDAY: fields.weekdays.join(', '),
    UNTIL: fields.repeatsUntil,
    COUNT: fields.repeatsCount,
  }
  return typed[name] ?? part
}
