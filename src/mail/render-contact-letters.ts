// The two letters of a reader's message: one asks its writer, one brings it to the organizer.

import { confirmContactMail, contactMail } from '../../templates/mail/contact-mails.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { momentWords } from '../domain/date-words.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { App } from '../ports.ts'
import { findContactMessage } from '../store/contact-messages.ts'
import { hasOrganized } from '../store/letter-claims.ts'
import type { QueuedMail } from '../store/letters.ts'

/** Null when it was confirmed meanwhile, or is gone. */
export async function renderConfirmContact(
  { db, vault, config }: App,
  letter: QueuedMail,
  { event, wayBack }: { event: CalendarEvent; wayBack: string | null },
): Promise<RenderedMail | null> {
  const message = await findContactMessage(db, letter.subjectId ?? '')
  if (!message || message.confirmedAt) return null
  const { language } = letter
  const { snapshot } = event.revision
  return confirmContactMail({
    event: snapshot,
    language,
    calendarName: config.calendarName,
    link: `${config.baseUrl}/confirm/${await vault.token('confirm', message.id)}`,
    expires: momentWords(message.expiresAt, snapshot.zone, language),
    wayBack,
  })
}

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
