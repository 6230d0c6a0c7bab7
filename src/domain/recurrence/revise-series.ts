// Makes a new revision of an event that may repeat: what it changes is seen on the dates to come.

import type { CalendarEvent, Instant, Revision } from '../event/event.ts'
import { type Edit, revised, reviseEvent } from '../event/revise-event.ts'
import { snapshotJson } from '../event/snapshot.ts'
import type { Refusal } from '../refusal.ts'
import { seriesOf } from './series.ts'
import { changesBetween } from './series-changes.ts'

export function reviseSeries(event: CalendarEvent, edit: Edit, now: Instant): Revision | Refusal {
  const { snapshot } = event.revision
  const [was, is] = [seriesOf(snapshot), seriesOf(edit.snapshot)]
  if (!was || !is) return reviseEvent(event, edit, now)
  if (snapshotJson(was) === snapshotJson(is)) return reviseEvent(event, edit, now)
  const changes = changesBetween(was, is, { at: now })
  return revised(event, edit, { changes, read: changes, now })
}
