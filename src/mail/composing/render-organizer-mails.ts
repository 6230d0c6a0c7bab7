// Renders the letters to an organizer: their private link, and what their text says against the event.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { manageLinkMail } from '../../../templates/mail/manage-link-mail.tsx'
import { stillSaysMail } from '../../../templates/mail/still-says-mail.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { App } from '../../ports.ts'
import { openContradictions } from '../../store/contradictions.ts'
import { findOrganizer } from '../../store/organizers.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'

export async function renderManageLink(
  app: App,
  letter: QueuedMail,
  { event }: { event: CalendarEvent },
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  if (!organizer || event.publication === 'awaiting') return null
  const { baseUrl, calendarName } = config
  const link = `${baseUrl}/manage/${await vault.token('manage', organizer.id)}`
  return manageLinkMail({
    name: organizer.name,
    event: event.publication === 'hidden' && !organizer.answeredAt ? null : event.revision.snapshot,
    link,
    invitedBy: organizer.invitedBy,
    proved: organizer.answeredAt !== null,
    first: true,
    language: letter.language,
    calendarName,
    links: {
      event: `${baseUrl}/events/${event.id}`,
      lostLink: `${baseUrl}/lost-link`,
      another: organizer.invitedBy ? undefined : `${link}/events/new?like=${event.id}`,
    },
  })
}

export async function renderStillSays(
  app: App,
  letter: QueuedMail,
  { event }: { event: CalendarEvent },
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  const contradictions = await openContradictions(db, event.id, event.revision)
  if (!organizer || contradictions.length === 0) return null
  return stillSaysMail({
    event: event.revision.snapshot,
    contradictions,
    link: `${config.baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}
