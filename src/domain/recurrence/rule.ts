// Declares the recurrence rule of an event, and writes it as canonical RRULE text (RFC 5545 3.3.10). Knows
// dates only: the time of day and the zone are the event's.

/** 0 for Monday to 6 for Sunday; `nth`: of its month or year, from the end when negative, null for every one. */
export type RuleWeekday = { weekday: number; nth: number | null }

export const frequencies = ['daily', 'weekly', 'monthly', 'yearly'] as const
export type Frequency = (typeof frequencies)[number]

/** Lists are sorted and empty where the rule has no such part. */
export type Rule = {
  frequency: Frequency
  interval: number
  /** The last date that it may give, on the wall of the event; null for none. */
  until: string | null
  /** Number of dates that it gives, the start among them, skipped ones too; null for any number. */
  count: number | null
  months: readonly number[]
  weeks: readonly number[]
  yearDays: readonly number[]
  monthDays: readonly number[]
  weekdays: readonly RuleWeekday[]
  positions: readonly number[]
  /** The first weekday of a week: 0 for Monday. */
  weekStart: number
}

export const everyDay: Rule = {
  frequency: 'daily',
  interval: 1,
  until: null,
  count: null,
  months: [],
  weeks: [],
  yearDays: [],
  monthDays: [],
  weekdays: [],
  positions: [],
  weekStart: 0,
}

/** As RRULE names weekdays, from Monday on. */
export const weekdayNames: readonly string[] = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** The same text for every rule that says the same by the same parts: how a rule is kept and compared. */
export function ruleText(rule: Rule): string {
  const list = (name: string, values: readonly number[]) =>
    values.length > 0 ? [`${name}=${values.join(',')}`] : []
  const { weekdays } = rule
  return [
    `FREQ=${rule.frequency.toUpperCase()}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...list('BYMONTH', rule.months),
    ...list('BYWEEKNO', rule.weeks),
    ...list('BYYEARDAY', rule.yearDays),
    ...list('BYMONTHDAY', rule.monthDays),
    ...(weekdays.length > 0 ? [`BYDAY=${weekdays.map(weekdayText).join(',')}`] : []),
    ...list('BYSETPOS', rule.positions),
    ...(rule.weekStart === 0 ? [] : [`WKST=${weekdayNames[rule.weekStart]}`]),
  ].join(';')
}

const weekdayText = ({ weekday, nth }: RuleWeekday): string =>
  `${nth ?? ''}${weekdayNames[weekday]}`
