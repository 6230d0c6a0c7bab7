// Confirms that a question to an organizer is its asker's: the organizers get it from then on.

import { askView } from '../../../templates/confirmation/ask-view.tsx'
import { confirmAskMail } from '../../../templates/mail/confirm-mails.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { type Written, writeMail } from '../../mail/queues/write-mail.ts'
import type { App } from '../../ports.ts'
import { listProvedOrganizers } from '../../store/organizers.ts'
import { confirmQuestion } from '../../store/question-acts.ts'
import { findQuestion, type Question } from '../../store/questions.ts'
import { forgetUnconfirmedQuestions } from '../../store/unconfirmed.ts'
import { idempotentId } from '../idempotent-id.ts'
import { both } from '../pass-message-on.ts'
import { whyNotAsked } from '../why-not-asked.ts'
import { type Purpose, weekSeconds } from './purpose.ts'

type Asked = { event: CalendarEvent; question: Question }

export const asking: Purpose<Asked> = {
  linkSeconds: weekSeconds,
  keptSeconds: 0,
  forget: forgetUnconfirmedQuestions,

  async find({ db }, { subjectId }, event) {
    const question = await findQuestion(db, subjectId)
    return event && question && { event, question }
  },

  addressOf: async (_, { question }) => question.address || null,

  mail: async (_, { subject }, mail) =>
    confirmAskMail({ ...mail, event: subject.event.revision.snapshot }),

  async view({ vault }, { confirmation, subject: { event, question } }, { language }) {
    return askView({
      language,
      isOpen: confirmation.confirmedAt === null,
      eventId: event.id,
      snapshot: event.revision.snapshot,
      name: await vault.unseal(question.name),
      question: await vault.unseal(question.words),
    })
  },

  async confirm(app, { subject: { event, question } }) {
    const { db, clock } = app
    const refusal = await whyNotAsked(app, event)
    if (refusal) return refusal
    const letters = await mailsToOrganizers(app, event.id, question.id)
    if (isRefusal(letters)) return letters
    return {
      writes: [confirmQuestion(db, question.id, clock.now()), ...letters.writes],
      claims: letters.claims,
      wake: 'send-letters',
    }
  },

  next: async ({ vault }, { subject }) => ({
    path: `/question/${await vault.token('question', subject.question.id)}`,
    done: 'asked',
  }),
}

/** One to each who has used their link; refused only when none of them can take another today. */
async function mailsToOrganizers(
  app: App,
  eventId: string,
  questionId: string,
): Promise<Written | Refusal> {
  const { db, vault, config } = app
  let all: Written = { writes: [], claims: [] }
  let refused: Refusal | undefined
  for (const { id, address } of await listProvedOrganizers(db, eventId)) {
    const addressKey = await vault.addressKey(await vault.unseal(address))
    const letter = await writeMail(app, {
      // a second press at the same moment writes the same letter, which is there already
      id: await idempotentId(app, `question ${questionId} to ${id}`),
      kind: 'question',
      eventId,
      subjectId: questionId,
      to: { address, addressKey, language: config.calendarLanguage },
    })
    if (isRefusal(letter)) refused = letter
    else all = both(all, letter)
  }
  return refused && all.writes.length === 0 ? refused : all
}
