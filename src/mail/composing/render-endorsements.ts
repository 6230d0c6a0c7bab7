// Renders the letter that asks organizers about endorsements that wait to be shown.

import { endorsementsMail } from '../../../templates/mail/endorsements-mail.tsx'
import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { gatheredSpan } from '../../domain/event/gathered-span.ts'
import type { App } from '../../ports.ts'
import { listWaitingEndorsements } from '../../store/endorsement-showing.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'

/** The letter about what began to wait in its five minutes; null when all of it was answered by then. */
export async function renderEndorsements(
  app: App,
  letter: Pick<QueuedMail, 'eventId' | 'subjectId' | 'language' | 'createdAt'>,
  { event: { revision } }: { event: CalendarEvent },
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const span = gatheredSpan(letter.createdAt)
  const waiting = await listWaitingEndorsements(db, letter.eventId ?? '', span)
  if (waiting.length === 0) return null
  return endorsementsMail({
    event: revision.snapshot,
    endorsements: await Promise.all(
      waiting.map(async one => ({
        organization: one.organization,
        contactName: await vault.unseal(one.contactName),
        website: one.website,
        statement: one.statement,
        confirmedDomain: one.confirmedDomain,
      })),
    ),
    link: `${config.baseUrl}/manage/${await vault.token('manage', letter.subjectId ?? '')}/endorsements`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}
