// The feeds that a page says it has, for readers and browsers that look for them.

import type { Alternate } from '../../templates/parts/page.tsx'
import type { App } from '../ports.ts'

export function feedAlternates({ config }: App): Alternate[] {
  return [{ type: 'text/calendar', title: config.calendarName, href: '/calendar.ics' }]
}

export function eventAlternates(eventId: string, title: string): Alternate[] {
  return [{ type: 'text/calendar', title, href: `/events/${eventId}.ics` }]
}
