// Shows an event that repeats on one of its dates, with the other dates beside it.

import type { CalendarEvent, Instant, Revision } from '../event/event.ts'
import { isOn } from '../event/moved.ts'
import { endedAt } from '../event/when.ts'
import { datedRevisions, markedOnDate, onDate } from './date-revision.ts'
import { horizonOf } from './horizon.ts'
import { keysOf, type Occurrence } from './occurrences.ts'
import { type Series, seriesOf } from './series.ts'

export type DateOfSeries = { key: string; revision: Revision }

export type SeriesView = {
  series: Series
  /** The event as it stands on the date that is shown. */
  event: CalendarEvent & { date: { key: string; rule: string } }
  /** All revisions that have the date, as they are on it, oldest first. */
  revisions: Revision[]
  /** The first dates to come, in the order in which they take place; `more` are left out. */
  coming: DateOfSeries[]
  more: number
}

/** Dates that a page lists. */
const mostListed = 60

/** Facts that are worked out of a series at an instant. */
export type DatesNow = {
  dates: Occurrence[]
  isOver: (one: Occurrence) => boolean
  /** The date that people think of: the next one that is on, else the next one, else the last. */
  next: Occurrence | undefined
}

/** @param through the last date that is looked at, where it is later than those that are kept. */
export function datesNow(
  revision: Revision,
  series: Series,
  now: Instant,
  through = '',
): DatesNow & { horizon: string } {
  const [, horizon = ''] = [horizonOf(series, now), through].sort()
  const dates = keysOf(series, horizon, mostLookedAt)
  const dated = new Map(dates.map(one => [one.key, onDate(revision, series, one)]))
  const endOf = ({ key }: Occurrence) => {
    const on = dated.get(key)
    return on ? endedAt(on) : ''
  }
  const startOf = ({ key }: Occurrence) => dated.get(key)?.startsAt ?? ''
  const isOver = (one: Occurrence) => endOf(one) <= now
  const coming = dates
    .filter(one => !isOver(one))
    .sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
  const comes = ({ key }: Occurrence) => isOn(dated.get(key)?.snapshot ?? { state: 'cancelled' })
  return { dates, isOver, next: coming.find(comes) ?? coming[0] ?? dates.at(-1), horizon }
}

/** The event as people think of it: on its next date that is on; as it is where it does not repeat. */
export function onNextDate(event: CalendarEvent, now: Instant): CalendarEvent {
  const series = seriesOf(event.revision.snapshot)
  const next = series && datesNow(event.revision, series, now).next
  if (!series || !next) return event
  const date = { key: next.key, rule: ruleOf(series) }
  return { ...event, revision: onDate(event.revision, series, next), date }
}

/** The event on its next date that has not begun; as it is where it does not repeat. */
export function onNextStart(event: CalendarEvent, now: Instant): CalendarEvent {
  const series = seriesOf(event.revision.snapshot)
  if (!series) return event
  const dates = keysOf(series, horizonOf(series, now))
    .map(one => ({ key: one.key, revision: onDate(event.revision, series, one) }))
    .filter(({ revision }) => revision.startsAt > now)
    .sort((one, other) => (one.revision.startsAt < other.revision.startsAt ? -1 : 1))
  const [next] = dates
  if (!next) return event
  return { ...event, revision: next.revision, date: { key: next.key, rule: ruleOf(series) } }
}

/** Dates that are worked out for one page. */
const mostLookedAt = 5000

/**
 * @param revisions all of the event, oldest first.
 * @param key the date to show; the next one without it.
 * @returns null for an event that does not repeat, and for a date that it does not have.
 */
export function seriesView(
  event: CalendarEvent,
  revisions: readonly Revision[],
  { now, key }: { now: Instant; key?: string | undefined },
): SeriesView | null {
  const { revision } = event
  const series = seriesOf(revision.snapshot)
  if (!series) return null
  const { dates, isOver, next, horizon } = datesNow(revision, series, now, key?.slice(0, 10))
  const shown = key === undefined ? next : dates.find(one => one.key === key)
  if (!shown) return null
  const dated = datedRevisions(revisions, horizon, mostLookedAt)
  const marked = (one: Occurrence): Revision => markedOnDate(dated(one.key), event)
  const coming = dates
    .filter(one => !isOver(one))
    .map(one => ({ key: one.key, startsAt: onDate(revision, series, one).startsAt, one }))
    .sort((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
  return {
    series,
    event: { ...event, revision: marked(shown), date: { key: shown.key, rule: ruleOf(series) } },
    revisions: dated(shown.key),
    coming: coming.slice(0, mostListed).map(({ one }) => ({ key: one.key, revision: marked(one) })),
    more: Math.max(0, coming.length - mostListed),
  }
}

/** The rule that holds for the dates to come. */
export const ruleOf = ({ repeats, rules = [] }: Series): string =>
  rules.at(-1)?.rule ?? repeats.rule
