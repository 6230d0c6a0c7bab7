// Renders the letter that asks to confirm something, whatever its purpose.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import { purposes } from '../../actions/confirmation/purposes.ts'
import { momentWords } from '../../domain/date-words.ts'
import { readIn } from '../../domain/event/translation.ts'
import type { App } from '../../ports.ts'
import { findConfirmation } from '../../store/confirmations.ts'
import { findEvent } from '../../store/events.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'

/** Null when it was confirmed meanwhile, or what it is about is gone or hidden. */
export async function renderConfirmation(
  app: App,
  { subjectId, language }: QueuedMail,
  wayBack: string | null,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const asked = await findConfirmation(db, subjectId ?? '')
  if (!asked || asked.confirmedAt) return null
  const event = asked.eventId ? await findEvent(db, asked.eventId) : undefined
  if (event?.publication === 'removed' || event?.publication === 'hidden') return null
  // its poster reads it as it was posted
  const read = asked.purpose === 'publish' || !event ? event : readIn(event, language)
  const subject = await purposes[asked.purpose].ask(app, asked, read)
  if (!subject) return null
  const zone = event?.revision.snapshot.zone ?? config.calendarZone
  return subject.mail({
    language,
    calendarName: config.calendarName,
    link: `${config.baseUrl}/confirm/${await vault.token('confirm', asked.id)}`,
    expires: momentWords(asked.expiresAt, zone, language),
    wayBack,
  })
}
