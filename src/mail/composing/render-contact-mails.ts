// Renders the letter that brings a reader's message to the organizer.

import { contactMail } from '../../../templates/mail/contact-mail.tsx'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { App } from '../../ports.ts'
import { findContactMessage } from '../../store/contact-messages.ts'
import { hasOrganized } from '../../store/limit-claims.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'

/** Null when it was sent before. An answer goes to the writer, from the organizer's own address. */
export async function renderContact(
  { db, vault, config }: App,
  letter: QueuedMail,
  { event }: { event: CalendarEvent },
): Promise<(RenderedMail & { replyTo: string; relayed: true }) | null> {
  const message = await findContactMessage(db, letter.subjectId ?? '')
  if (!message?.text) return null
  const email = await vault.unseal(message.address)
  const rendered = contactMail({
    proved: await hasOrganized(db, letter.addressKey),
    event: event.revision.snapshot,
    name: await vault.unseal(message.name),
    email,
    text: await vault.unseal(message.text),
    eventUrl: `${config.baseUrl}/events/${event.id}`,
    language: letter.language,
    calendarName: config.calendarName,
  })
  return { ...rendered, replyTo: email, relayed: true }
}
