// Works out what changed between revisions of an event, by date where it repeats: for history, mails and marks.

import { type Change, differences, type Traced, tracedDifference } from '../event/differences.ts'
import type { CalendarEvent, Instant, Revision } from '../event/event.ts'
import { type Aspect, aspects } from '../event/fields.ts'
import { onDate } from './date-revision.ts'
import { horizonOf } from './horizon.ts'
import { keysOf, resolve } from './occurrences.ts'
import { type Series, seriesOf } from './series.ts'
import { seriesDifference } from './series-difference.ts'
import { datesNow } from './series-view.ts'

/** Changes of a revision to the one before it. */
export function stepChanges(previous: Revision, revision: Revision): Change[] {
  const [was, now] = [seriesOf(previous.snapshot), seriesOf(revision.snapshot)]
  return was && now
    ? changesBetween(was, now, { at: revision.at })
    : differences(previous.snapshot, revision.snapshot)
}

/**
 * The news for somebody who holds a revision, as {@link tracedDifference} has it; of an event that repeats, on dates
 * that are not over.
 */
export function tracedChanges(
  held: readonly [Revision, ...Revision[]],
  since: readonly Revision[],
  at: Instant,
): Traced[] {
  const newest = since.at(-1)
  const now = newest && seriesOf(newest.snapshot)
  if (!now || !held.every(({ snapshot }) => seriesOf(snapshot)))
    return tracedDifference(held, since)
  const differencesOf = held.map(one => changesBetween(one.snapshot as Series, now, { at }))
  return aspects.flatMap(aspect => {
    const index = differencesOf.findIndex(changes => changes.some(one => one.aspect === aspect))
    const base = held[index]
    if (!base) return []
    const by = waysTo(aspect, base, since)
    // only corrections of spelling
    if (!by.some(({ quiet }) => !quiet)) return []
    return (differencesOf[index] ?? [])
      .filter(change => change.aspect === aspect)
      .map(change => ({ change, by }))
  })
}

/** The event as it stands on the first date of some changes; as it is where it does not repeat. */
export function onChangedDate<E extends Pick<CalendarEvent, 'revision'>>(
  event: E,
  changes: readonly Change[],
  at: Instant,
): E {
  const series = seriesOf(event.revision.snapshot)
  if (!series) return event
  const { dates, next } = datesNow(event.revision, series, at)
  const key = changes.find(({ keys }) => keys)?.keys?.[0]
  const one = dates.find(date => date.key === key) ?? next
  return one ? { ...event, revision: onDate(event.revision, series, one) } : event
}

/**
 * A change of an event that repeats, as it is on the date that it touches and that takes place first; the revisions as
 * they are where it does not repeat, or touches no date to come.
 */
export function nearestTouched(
  previous: Revision,
  revision: Revision,
  at: Instant,
): [previous: Revision, revision: Revision] {
  const [was, now] = [seriesOf(previous.snapshot), seriesOf(revision.snapshot)]
  if (!was || !now) return [previous, revision]
  const horizon = horizonOf(now, at)
  const touched = changesBetween(was, now, { at }).flatMap(({ keys = [] }) => keys)
  const pairs = touched.map(key => {
    const [before, after] = [was, now].map(series =>
      keysOf(series, horizon).find(one => one.key === key),
    )
    return [
      before ? onDate(previous, was, before) : after ? onDate(revision, now, after) : previous,
      after ? onDate(revision, now, after) : before ? onDate(previous, was, before) : revision,
    ] as [Revision, Revision]
  })
  const startOf = (pair: [Revision, Revision]) => pair.map(one => one.startsAt).sort()[0] ?? ''
  const [nearest] = pairs.sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
  return nearest ?? [previous, revision]
}

function waysTo(aspect: Aspect, base: Revision, since: readonly Revision[]): Revision[] {
  const row = [base, ...since.filter(({ number }) => number > base.number)]
  return row.filter((revision, index) => {
    const previous = row[index - 1]
    return previous && stepChanges(previous, revision).some(one => one.aspect === aspect)
  })
}

/** Changes on dates that are not over at an instant. */
export function changesBetween(was: Series, now: Series, { at }: { at: Instant }): Change[] {
  const horizon = horizonOf(now, at)
  const { changes, added, gone } = seriesDifference(was, now, { since: '', horizon, now: at })
  return [
    ...changes,
    ...datesChange(now, added, { horizon, scope: 'added' }),
    ...datesChange(was, gone, { horizon, scope: 'gone' }),
  ].sort((one, other) => aspects.indexOf(one.aspect) - aspects.indexOf(other.aspect))
}

/** Dates that there were not, or are no longer, as one change. */
function datesChange(
  series: Series,
  keys: readonly string[],
  { horizon, scope }: { horizon: string; scope: 'added' | 'gone' },
): Change[] {
  const snapshots = keysOf(series, horizon)
    .filter(({ key }) => keys.includes(key))
    .map(one => resolve(series, one))
  const [first] = snapshots
  if (!first) return []
  const dates = snapshots.map(({ startsLocal }) => startsLocal.slice(0, 10))
  return [{ aspect: 'time', was: first, now: first, dates, keys, scope }]
}
