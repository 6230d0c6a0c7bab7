// Gives a date of an event as the API lists it. Instants in UTC; wall times on the wall of the event.

import type { Revision } from '../domain/event/event.ts'
import { standingOf } from '../domain/event/moved.ts'

/** @param date its key, which its address has. */
export function dateJson(date: string, { snapshot, startsAt }: Revision) {
  const { startsLocal, endsLocal } = snapshot
  return { date, startsLocal, endsLocal, startsAt, status: standingOf(snapshot) ?? 'on' }
}
