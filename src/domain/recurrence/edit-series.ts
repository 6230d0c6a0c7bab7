// Changes a series on one date, from a date on, or on all dates to come. What is over is never written again.

import type { Snapshot } from '../event/event.ts'
import { dayNumberOf } from './day-number.ts'
import {
  hoursOf,
  type Occurrence,
  patchesFrom,
  placeOf,
  resolve,
  wallTimes,
} from './occurrences.ts'
import type { NewRule, Patch, Series } from './series.ts'

export const reaches = ['this', 'following', 'all'] as const
export type Reach = (typeof reaches)[number]

/** Fields as they are to be on the date that was edited. */
export type DateEdit = Partial<Snapshot>

/** `at`: the date that was edited. `dates`: all that are worked out. */
export type EditedDates = {
  at: Occurrence
  applies: Reach
  dates: readonly Occurrence[]
  isOver: (one: Occurrence) => boolean
}

/**
 * The series with an edit of one of its dates. `all` is every date that is not over; a field that is set for several
 * dates is taken from what single ones of them had. A start or end alone sets both hours.
 */
export function editSeries(series: Series, edit: DateEdit, edited: EditedDates): Series {
  const { at } = edited
  const patch = patchOf(edit, resolve(series, at), at)
  const reached = reachedBy(edited).filter(({ key }) => series.dates?.[key] !== 'skip')
  if (reached.length === 0 || Object.keys(patch).length === 0) return series
  const since = edited.applies === 'this' ? null : startOfPatch(edited)
  const cleared = since === null ? series : without(series, { patch, since, reached })
  const isAlone = (one: Occurrence) =>
    since === null || placeOf(one) < since || (one.time !== null && hasTime(patch))
  const alone = reached.filter(isAlone).map(({ key }) => {
    const own = cleared.dates?.[key]
    return [key, { ...(own === 'skip' ? {} : own), ...patch }] as const
  })
  const dates = { ...cleared.dates, ...Object.fromEntries(alone) }
  const withDates = { ...cleared, ...(Object.keys(dates).length > 0 && { dates }) }
  const face = edited.applies === 'all' ? withFace(withDates, patch) : withDates
  if (since === null) return face
  const whole = { ...face, from: { ...face.from, [since]: { ...face.from?.[since], ...patch } } }
  return edited.applies === 'all' && isFirst(edited, whole, since)
    ? withoutPast(whole, since, patch)
    : whole
}

/** The dates that an edit changes. */
export const reachedBy = ({ at, applies, dates, isOver }: EditedDates): Occurrence[] =>
  dates.filter(
    one =>
      !isOver(one) &&
      (applies === 'all' ||
        (applies === 'this' ? one.key === at.key : placeOf(one) >= placeOf(at))),
  )

/**
 * The first place behind every date that is over, from the edited one on; null where there is none. A date that was
 * moved past one that is over is before it, and is changed alone.
 */
export function startOfPatch({ at, applies, dates, isOver }: EditedDates): string | null {
  const over = dates.filter(isOver).map(placeOf).sort().at(-1) ?? ''
  const from = applies === 'all' ? '' : placeOf(at)
  return (
    dates
      .map(placeOf)
      .filter(place => place > over && place >= from)
      .sort()[0] ?? null
  )
}

/** Dates by another rule from a date on; days that others were moved to by hand are forgotten with the older rule. */
export function changeRule(series: Series, rule: NewRule): Series {
  const { since } = rule
  const cleared = without(series, { patch: { shift: 0 }, since, reached: [] })
  const { [since]: first, ...from } = cleared.from ?? {}
  const { shift: _, ...patch } = first ?? {}
  const kept = Object.keys(patch).length > 0 ? { ...from, [since]: patch } : from
  return { ...cleared, rules: [...(series.rules ?? []), rule], from: kept }
}

/** Leaves out a date that nobody was told of. */
export const skipDate = (series: Series, key: string): Series => ({
  ...series,
  dates: { ...series.dates, [key]: 'skip' },
})

/**
 * The template is the face of the event, as lists and searches without a date know it: what all dates to come have. Dates
 * before have what it was.
 */
function withFace(series: Series, { shift: _, hours, ...fields }: Patch): Series {
  const first = series.from?.['']
  const were = Object.fromEntries(
    Object.keys(fields).map(name => [name, series[name as keyof typeof fields]]),
  )
  const wereHours = hours && { hours: hoursOf(series) }
  return {
    ...series,
    ...fields,
    ...(hours && wallTimes(hours, series.startsLocal.slice(0, 10))),
    from: { ...series.from, '': { ...wereHours, ...were, ...first } },
  }
}

const isFirst = ({ dates }: EditedDates, { from }: Series, since: string): boolean =>
  dates.every(one => placeOf(one) >= since) &&
  Object.keys(from ?? {}).every(key => key === '' || key >= since)

/** Without what was before the first date: no date has it, and the template says a patch of all. */
function withoutPast(series: Series, since: string, { shift: _, ...patch }: Patch): Series {
  const { '': _f, [since]: first = {}, ...later } = series.from ?? {}
  const left = Object.entries(first).filter(([name]) => !(name in patch))
  const from = left.length > 0 ? { ...later, [since]: Object.fromEntries(left) } : later
  const { from: _s, ...rest } = series
  return Object.keys(from).length > 0 ? { ...rest, from } : rest
}

const hasTime = ({ shift, hours }: Patch): boolean => shift !== undefined || hours !== undefined

/** The time of an edit is seen from the date that the rule gives; only what differs on the edited date is in it. */
function patchOf(
  { startsLocal, endsLocal, ...fields }: DateEdit,
  was: Snapshot,
  { date }: Occurrence,
): Patch {
  if (startsLocal === undefined && endsLocal === undefined) return fields
  const now = {
    startsLocal: startsLocal ?? was.startsLocal,
    endsLocal: endsLocal === undefined ? was.endsLocal : endsLocal,
  }
  const hours = hoursOf(now)
  const movesDay = now.startsLocal.slice(0, 10) !== was.startsLocal.slice(0, 10)
  return {
    ...fields,
    ...(movesDay && { shift: dayNumberOf(now.startsLocal) - dayNumberOf(date) }),
    ...(JSON.stringify(hours) !== JSON.stringify(hoursOf(was)) && { hours }),
  }
}

type Cleared = { patch: Patch; since: string; reached: readonly Occurrence[] }

/** Forgets what later patches say of the fields of one, and patches of the dates that it reaches. */
function without(series: Series, { patch, since, reached }: Cleared): Series {
  const names = Object.keys(patch)
  const keys = new Set(reached.map(({ key }) => key))
  const rest = (other: Patch): Patch =>
    Object.fromEntries(Object.entries(other).filter(([name]) => !names.includes(name)))
  const from = patchesFrom(series).map(
    ([key, other]) => [key, key > since ? rest(other) : other] as const,
  )
  const dates = Object.entries(series.dates ?? {}).map(
    ([key, other]) =>
      [key, other !== 'skip' && (key >= since || keys.has(key)) ? rest(other) : other] as const,
  )
  return { ...series, from: filled(from), dates: filled(dates) }
}

/** Without patches that say nothing. */
const filled = <P extends object | 'skip'>(entries: (readonly [string, P])[]): Record<string, P> =>
  Object.fromEntries(
    entries.filter(([, patch]) => patch === 'skip' || Object.keys(patch).length > 0),
  )
