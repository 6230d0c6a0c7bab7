// Every double opt-in begins here: a confirmation, and the letter that carries its link.

import type { Refusal } from '../domain/refusal.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App } from '../ports.ts'
import { type Confirmation, insertConfirmation } from '../store/confirmations.ts'
import { newId } from '../store/new-id.ts'
import { type Recipient, type Written, writeLetter } from './write-letter.ts'

/** Seconds that a link to confirm is good for. A week: long enough for a person who reads mail on Sundays. */
export const confirmationSeconds = 7 * 24 * 60 * 60

type Question = Pick<Confirmation, 'purpose' | 'eventId'> & {
  organizerId?: string
  watcherId?: string
  endorsementId?: string
  wantsReminder?: boolean
  to: Recipient
}

export async function askToConfirm(
  app: App,
  { purpose, eventId, organizerId, watcherId, endorsementId, wantsReminder, to }: Question,
): Promise<Written | Refusal> {
  const { db, vault } = app
  const now = app.clock.now()
  const id = newId()
  const letter = await writeLetter(app, {
    id,
    kind: `confirm-${purpose}`,
    eventId,
    subjectId: id,
    to,
  })
  if ('refused' in letter) return letter
  const confirmation = {
    id,
    purpose,
    eventId,
    organizerId: organizerId ?? null,
    watcherId: watcherId ?? null,
    endorsementId: endorsementId ?? null,
    wantsReminder: wantsReminder ?? false,
    language: to.language,
    tokenHash: await vault.tokenHash(await vault.token('confirm', id)),
    createdAt: now,
    expiresAt: plusSeconds(now, confirmationSeconds),
    confirmedAt: null,
  }
  return { ...letter, writes: [insertConfirmation(db, confirmation), ...letter.writes] }
}
