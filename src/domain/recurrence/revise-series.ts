// Makes a new revision of an event that may repeat: what it changes is seen on the dates to come.

import type { CalendarEvent, Instant, Revision, Snapshot } from '../event/event.ts'
import { type Edit, revised, reviseEvent } from '../event/revise-event.ts'
import { snapshotJson } from '../event/snapshot.ts'
import type { Refusal } from '../refusal.ts'
import { dayNumberOf } from './day-number.ts'
import { hoursOf, keysOf, resolve } from './occurrences.ts'
import { type Patch, type Series, seriesOf } from './series.ts'
import { changesBetween } from './series-changes.ts'
import { datesNow } from './series-view.ts'

/** An earlier snapshot as what is to come, while dates that are over stay as they are. */
export function withPast(earlier: Snapshot, { revision }: CalendarEvent, now: Instant): Snapshot {
  const [is, was] = [seriesOf(earlier), seriesOf(revision.snapshot)]
  if (!is || !was) return earlier
  const { dates, isOver, horizon } = datesNow(revision, was, now)
  const there = new Map(keysOf(is, horizon).map(one => [one.key, one]))
  const pinned = dates.filter(isOver).flatMap(one => {
    const other = there.get(one.key)
    return other ? [[one.key, patchTo(resolve(was, one), resolve(is, other), other.date)]] : []
  })
  const kept = pinned.filter(([, patch]) => Object.keys(patch ?? {}).length > 0)
  return kept.length > 0
    ? ({ ...is, dates: { ...is.dates, ...Object.fromEntries(kept) } } as Series)
    : is
}

/** Fields that make one snapshot of a date another. */
function patchTo(wanted: Snapshot, has: Snapshot, date: string): Patch {
  const names = Object.keys(wanted).filter(
    name => name !== 'startsLocal' && name !== 'endsLocal',
  ) as (keyof Patch & keyof Snapshot)[]
  const others = names.filter(name => JSON.stringify(wanted[name]) !== JSON.stringify(has[name]))
  const isSameTime = wanted.startsLocal === has.startsLocal && wanted.endsLocal === has.endsLocal
  if (others.length === 0 && isSameTime) return {}
  const shift = dayNumberOf(wanted.startsLocal) - dayNumberOf(date)
  return {
    ...Object.fromEntries(others.map(name => [name, wanted[name]])),
    ...(!isSameTime && { shift, hours: hoursOf(wanted) }),
  }
}

export function reviseSeries(event: CalendarEvent, edit: Edit, now: Instant): Revision | Refusal {
  const { snapshot } = event.revision
  const [was, is] = [seriesOf(snapshot), seriesOf(edit.snapshot)]
  if (!was || !is) return reviseEvent(event, edit, now)
  if (snapshotJson(was) === snapshotJson(is)) return reviseEvent(event, edit, now)
  const changes = changesBetween(was, is, { at: now })
  return revised(event, edit, { changes, read: changes, now })
}
