// Renders the letters that ask to confirm: a publication, an endorsement, a follower.

import {
  confirmEndorseMail,
  confirmFollowMail,
  confirmPublishMail,
} from '../../templates/mail/confirm-mails.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { momentWords } from '../domain/date-words.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { App } from '../ports.ts'
import { findConfirmation } from '../store/confirmations.ts'
import { endorsementRule } from '../store/endorsement-showing.ts'
import { findEndorsement } from '../store/endorsements.ts'
import type { QueuedMail } from '../store/letters.ts'
import { listTerms } from '../store/terms.ts'

export async function renderConfirmation(
  app: App,
  letter: QueuedMail,
  { event, wayBack }: { event: CalendarEvent; wayBack: string | null },
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const { language } = letter
  const asked = await findConfirmation(db, letter.subjectId ?? '')
  if (!asked || asked.confirmedAt) return null
  const { snapshot } = event.revision
  const mail = {
    event: snapshot,
    language,
    calendarName: config.calendarName,
    link: `${config.baseUrl}/confirm/${await vault.token('confirm', asked.id)}`,
    expires: momentWords(asked.expiresAt, snapshot.zone, language),
    wayBack,
  }
  if (asked.purpose === 'follow') return confirmFollowMail(mail)
  if (asked.purpose === 'publish')
    return confirmPublishMail({
      ...mail,
      terms: await listTerms(db),
      contact: await vault.unseal(snapshot.contact),
      moderated: config.publishing === 'moderated',
    })
  const endorsement = asked.endorsementId ? await findEndorsement(db, asked.endorsementId) : null
  if (!endorsement) return null
  const asksToShow = (await endorsementRule(db, event.id)) === 'ask'
  return confirmEndorseMail({ ...mail, ...endorsement, asksToShow })
}
