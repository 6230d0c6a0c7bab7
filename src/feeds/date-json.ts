// Gives dates of an event as the API does. Instants in UTC; wall times on the wall of the event.

import type { CalendarEvent, Revision } from '../domain/event/event.ts'
import { standingOf } from '../domain/event/moved.ts'
import { eventJson } from './event-json.ts'

/** One date; `date` is its key, which its address has. */
export function dateJson(date: string, { snapshot, startsAt }: Revision) {
  const { startsLocal, endsLocal } = snapshot
  return { date, startsLocal, endsLocal, startsAt, status: standingOf(snapshot) ?? 'on' }
}

/** @param event with its revision as it is on the date. */
export function eventOnDateJson(
  event: CalendarEvent,
  { key, ...how }: Parameters<typeof eventJson>[1] & { key: string },
) {
  const { links, url, ...whole } = eventJson(event, how)
  const own = `${url}/dates/${key}`
  return {
    ...whole,
    date: key,
    seriesId: event.id,
    url: own,
    links: { ...links, calendar: `${own}.ics`, series: url },
  }
}
