// Composes a mail about a change once for all watchers of the same revisions and language. Must not know
// addresses, sending, or who has been told.

import { changeMail } from '../../../templates/mail/change-mail.tsx'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { veventOf } from '../../actions/render-revision.ts'
import type { Change } from '../../domain/event/differences.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { readIn } from '../../domain/event/translation.ts'
import type { Language } from '../../domain/language.ts'
import { seriesOf } from '../../domain/recurrence/series.ts'
import { onChangedDate } from '../../domain/recurrence/series-changes.ts'
import { isUrgent } from '../../domain/telling.ts'
import { veventForMail } from '../../feeds/organizer.ts'
import { envelope } from '../../feeds/vcalendar.ts'
import { inWordsOf } from '../../feeds/vevent-words.ts'
import type { App } from '../../ports.ts'
import { findDescription } from '../../store/descriptions.ts'
import { veventsOfDates } from '../../store/occurrences.ts'
import { findVevent, listRevisions } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'

/** Addresses of an event that stand in every mail about it. */
export const eventLinks = ({ config }: App, eventId: string) => ({
  event: `${config.baseUrl}/events/${eventId}`,
  history: `${config.baseUrl}/events/${eventId}/history`,
  subscribe: `${config.baseUrl}/events/${eventId}.ics`,
})

/** @param event as it stands, or as it would with a revision that is not saved yet. */
export async function composeChange(
  app: App,
  event: CalendarEvent,
  said: { changes: readonly Change[]; notes: readonly string[]; language: Language },
): Promise<RenderedMail> {
  const now = app.clock.now()
  const { id } = event
  // of an event that repeats, the date that the change is of
  const { revision } = onChangedDate(event, said.changes, now)
  return changeMail({
    event: readIn({ id, revision }, said.language),
    ...said,
    terms: await listTerms(app.db),
    calendarName: app.config.calendarName,
    urgent: isUrgent(revision, now),
    begun: revision.startsAt <= now,
    answered: app.config.bounceDomain !== null,
    links: eventLinks(app, id),
  })
}

/**
 * The event as one iCalendar file with METHOD:PUBLISH, in the words of a language; null when it could not
 * be rendered.
 */
export async function calendarFile(
  app: App,
  event: CalendarEvent,
  language: Language,
  keys: readonly string[] = [],
): Promise<string | null> {
  const { config } = app
  if (event.date) return datesFile(app, event, [event.date.key])
  if (seriesOf(event.revision.snapshot)) return datesFile(app, event, keys)
  const stored = await findVevent(app.db, event.id, event.revision.number)
  const service = { name: config.calendarName, address: config.mailFrom }
  const vevent = stored && (await inLanguage(app, event, { stored, language }))
  return vevent && envelope({ method: 'PUBLISH', vevents: [veventForMail(vevent, service)] })
}

/** Dates of an event that repeats, in the calendar's language as feeds have them. */
async function datesFile(
  { db, config }: App,
  event: CalendarEvent,
  keys: readonly string[],
): Promise<string | null> {
  const service = { name: config.calendarName, address: config.mailFrom }
  const kept = await veventsOfDates(db, event.id, keys.slice(0, mostDatesAttached))
  const vevents = kept.map(vevent => veventForMail(vevent, service))
  return vevents.length > 0 ? envelope({ method: 'PUBLISH', vevents }) : null
}

/** Each has less than a thousand octets. */
const mostDatesAttached = 100

async function inLanguage(
  app: App,
  event: CalendarEvent,
  { stored, language }: { stored: string; language: Language },
): Promise<string> {
  if (language === app.config.calendarLanguage) return stored
  const all = await listRevisions(app.db, event.id)
  const earlier = all.filter(({ number }) => number < event.revision.number)
  const description = await findDescription(app.db, event.id, event.revision, language)
  const translated = await veventOf(app, event, { earlier, description, language })
  return translated ? inWordsOf(stored, translated) : stored
}
