// Makes revisions of one date of a series, so that what tells of an event tells of a date.

import type { Revision } from '../event/event.ts'
import { endInstant, startInstant } from '../event/when.ts'
import { keysOf, type Occurrence, resolve } from './occurrences.ts'
import { type Series, seriesOf } from './series.ts'

/** The revision as it is on one of its dates. */
export function onDate(revision: Revision, series: Series, occurrence: Occurrence): Revision {
  // whether the date was moved is told from its own revisions
  const { moved: _, ...snapshot } = resolve(series, occurrence)
  return {
    ...revision,
    snapshot,
    startsAt: startInstant(snapshot),
    endsAt: endInstant(snapshot),
  }
}

/** A way to see revisions on any date; those that do not have it are left out. */
export function datedRevisions(
  revisions: readonly Revision[],
  horizon: string,
): (key: string) => Revision[] {
  const dated = revisions.map(revision => {
    const series = seriesOf(revision.snapshot)
    const dates = series ? keysOf(series, horizon) : []
    return { revision, series, dates: new Map(dates.map(one => [one.key, one])) }
  })
  return key =>
    dated.flatMap(({ revision, series, dates }) => {
      const occurrence = dates.get(key)
      return series && occurrence ? [onDate(revision, series, occurrence)] : []
    })
}
