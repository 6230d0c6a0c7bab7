// Changes a series on one date, from a date on, or on all dates to come. What is over is never written again.

import type { Snapshot } from '../event/event.ts'
import type { Occurrence } from './occurrences.ts'
import { dateTimeOf, patchesFrom } from './occurrences.ts'
import type { NewRule, Patch, PatchFrom, Series } from './series.ts'

export const reaches = ['this', 'following', 'all'] as const
export type Reach = (typeof reaches)[number]

/** Fields as they are to be on the date that was edited. */
export type DateEdit = Partial<Snapshot>

/**
 * The series with an edit of one of its dates. `all` begins with `next`, the first date that is not over; a field that
 * is set for several dates is taken from what single ones of them had.
 */
export function editSeries(
  series: Series,
  edit: DateEdit,
  { at, applies, next }: { at: Occurrence; applies: Reach; next: string },
): Series {
  const patch = patchOf(edit, at)
  if (applies === 'this') {
    const alone = series.dates?.[at.key]
    const own = alone === 'skip' || alone === undefined ? {} : alone
    return { ...series, dates: { ...series.dates, [at.key]: { ...own, ...patch } } }
  }
  const since = applies === 'following' ? at.key : next
  const cleared = without(series, Object.keys(patch), since)
  return withFrom(cleared, since, patch)
}

/** Dates by another rule from a date on. */
export const changeRule = (series: Series, since: string, repeats: NewRule): Series =>
  withFrom(series, since, { repeats })

/** Leaves out a date that nobody was told of. */
export const skipDate = (series: Series, key: string): Series => ({
  ...series,
  dates: { ...series.dates, [key]: 'skip' },
})

function withFrom(series: Series, since: string, patch: PatchFrom): Series {
  return { ...series, from: { ...series.from, [since]: { ...series.from?.[since], ...patch } } }
}

/** The time of an edit is seen from the date that the rule gives, so that it holds for other dates too. */
function patchOf({ startsLocal, endsLocal, ...fields }: DateEdit, { date }: Occurrence): Patch {
  if (startsLocal === undefined) return fields
  return { ...fields, when: dateTimeOf({ startsLocal, endsLocal: endsLocal ?? null }, date) }
}

/** Forgets what later patches say of some fields. */
function without(series: Series, names: readonly string[], since: string): Series {
  const rest = <P extends Patch>(patch: P): P =>
    Object.fromEntries(Object.entries(patch).filter(([name]) => !names.includes(name))) as P
  const from = patchesFrom(series).map(
    ([key, patch]) => [key, key > since ? rest(patch) : patch] as const,
  )
  const dates = Object.entries(series.dates ?? {}).map(
    ([key, patch]) => [key, key >= since && patch !== 'skip' ? rest(patch) : patch] as const,
  )
  return { ...series, from: filled(from), dates: filled(dates) }
}

/** Without patches that say nothing. */
const filled = <P extends object | 'skip'>(entries: (readonly [string, P])[]): Record<string, P> =>
  Object.fromEntries(
    entries.filter(([, patch]) => patch === 'skip' || Object.keys(patch).length > 0),
  )
