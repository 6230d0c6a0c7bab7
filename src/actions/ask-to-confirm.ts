// Begins every double opt-in: writes the confirmation and queues the mail that carries its link.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Refusal } from '../domain/refusal.ts'
import { type Recipient, type Written, writeMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import { type Choices, type Confirmation, insertConfirmation } from '../store/confirmations.ts'
import { newId } from '../store/new-id.ts'
import { purposes } from './confirmation/purposes.ts'

type Question = Pick<Confirmation, 'purpose' | 'subjectId' | 'eventId'> & {
  choices?: Choices
  to: Recipient
}

export async function askToConfirm(app: App, question: Question): Promise<Written | Refusal> {
  const id = newId()
  const letter = await writeMail(app, {
    id,
    kind: `confirm-${question.purpose}`,
    eventId: question.eventId,
    subjectId: id,
    to: question.to,
  })
  if ('refused' in letter) return letter
  const { write } = await newQuestion(app, id, question)
  return { ...letter, writes: [write, ...letter.writes] }
}

/** The row of a confirmation without a letter, and the token of its page. */
export async function newQuestion(
  { db, vault, clock }: App,
  id: string,
  { purpose, subjectId, eventId, choices = {}, to }: Question,
): Promise<{ write: Write; token: string }> {
  const now = clock.now()
  const token = await vault.token('confirm', id)
  const write = insertConfirmation(db, {
    id,
    purpose,
    subjectId,
    eventId,
    choices,
    language: to.language,
    tokenHash: await vault.tokenHash(token),
    createdAt: now,
    expiresAt: plusSeconds(now, purposes[purpose].linkSeconds),
    confirmedAt: null,
  })
  return { write, token }
}
