// Renders the letter that asks to confirm a digest.

import { confirmDigestMail } from '../../templates/mail/digest-mail.tsx'
import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import { momentWords } from '../domain/date-words.ts'
import type { App } from '../ports.ts'
import { findDigest } from '../store/digests.ts'
import type { QueuedMail } from '../store/letters.ts'
import { listTerms } from '../store/terms.ts'

/** Null when it was confirmed meanwhile, or is gone. */
export async function renderConfirmDigest(
  { db, vault, config }: App,
  { subjectId, language }: QueuedMail,
  wayBack: string | null,
): Promise<RenderedMail | null> {
  const digest = await findDigest(db, subjectId ?? '')
  if (!digest || digest.confirmedAt) return null
  return confirmDigestMail({
    period: digest.period,
    query: digest.query,
    terms: await listTerms(db),
    language,
    calendarName: config.calendarName,
    link: `${config.baseUrl}/confirm/${await vault.token('confirm', digest.id)}`,
    expires: momentWords(digest.expiresAt, config.calendarZone, language),
    wayBack,
  })
}
