// The words of a mail about a change, drawn once for all who may hold the same revisions and read
// the same language. Knows nothing of addresses, of sending, or of who has been told.

import { changeMail } from '../../templates/mail/change-mail.tsx'
import type { Rendered } from '../../templates/mail/letter.ts'
import type { Change } from '../domain/differences.ts'
import type { CalendarEvent } from '../domain/event.ts'
import type { Language } from '../domain/language.ts'
import { isUrgent } from '../domain/telling.ts'
import { veventForMail } from '../feeds/organizer.ts'
import { envelope } from '../feeds/vcalendar.ts'
import type { App } from '../ports.ts'
import { findVevent } from '../store/revisions.ts'
import { listTerms } from '../store/terms.ts'

/** Addresses of an event that stand in every mail about it. */
export const eventLinks = ({ config }: App, eventId: string) => ({
  event: `${config.baseUrl}/events/${eventId}`,
  history: `${config.baseUrl}/events/${eventId}/history`,
  subscribe: `${config.baseUrl}/events/${eventId}.ics`,
})

/** @param event as it stands, or as it would with a revision that is not saved yet. */
export async function changeLetter(
  app: App,
  { id, revision }: CalendarEvent,
  said: { changes: readonly Change[]; notes: readonly string[]; language: Language },
): Promise<Rendered> {
  return changeMail({
    event: { id, revision },
    ...said,
    terms: await listTerms(app.db),
    calendarName: app.config.calendarName,
    urgent: isUrgent(revision, app.clock.now()),
    answered: app.config.bounceDomain !== null,
    links: eventLinks(app, id),
  })
}

/** The event as one iCalendar file with METHOD:PUBLISH; null when it could not be rendered. */
export async function calendarFile(
  { db, config }: App,
  { id, revision }: CalendarEvent,
): Promise<string | null> {
  const vevent = await findVevent(db, id, revision.number)
  const service = { name: config.calendarName, address: config.mailFrom }
  return vevent && envelope({ method: 'PUBLISH', vevents: [veventForMail(vevent, service)] })
}
