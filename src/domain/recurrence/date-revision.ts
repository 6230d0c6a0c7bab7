// Makes revisions of one date of a series, so that what tells of an event tells of a date.

import type { CalendarEvent, Revision } from '../event/event.ts'
import { firstPublished, markMoved } from '../event/moved.ts'
import { endInstant, startInstant } from '../event/when.ts'
import { keysOf, type Occurrence, resolve } from './occurrences.ts'
import { type Series, seriesOf } from './series.ts'

/** The revision as it is on one of its dates. */
export function onDate(revision: Revision, series: Series, occurrence: Occurrence): Revision {
  // whether the date was moved is told from its own revisions
  // what the flyer was made for is the series, not one of its dates
  const { moved: _, flyerFacts: __, ...snapshot } = resolve(series, occurrence)
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
  most?: number,
): (key: string) => Revision[] {
  const dated = revisions.map(revision => {
    const series = seriesOf(revision.snapshot)
    const dates = series ? keysOf(series, horizon, most) : []
    return { revision, series, dates: new Map(dates.map(one => [one.key, one])) }
  })
  return key =>
    dated.flatMap(({ revision, series, dates }) => {
      const occurrence = dates.get(key)
      return series && occurrence ? [onDate(revision, series, occurrence)] : []
    })
}

/**
 * The newest revision of a date, marked as moved where the date is not at the time or place that it was first
 * published with.
 *
 * @param revisions as they are on the date, oldest first.
 */
export function markedOnDate(
  revisions: readonly Revision[],
  event: Pick<CalendarEvent, 'publishedAt' | 'revision'>,
): Revision {
  const newest = revisions.at(-1) ?? event.revision
  const first = event.publishedAt ? firstPublished(revisions, event.publishedAt) : undefined
  if (!first || first === newest) return newest
  const later = revisions.filter(({ number }) => number > first.number && number < newest.number)
  return markMoved(newest, first, later)
}
