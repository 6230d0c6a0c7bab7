// Confirms that a reader wrote a message, so that nobody writes to an organizer in a stranger's name.

import { contactView } from '../../../templates/confirmation/contact-view.tsx'
import { confirmContactMail } from '../../../templates/mail/confirm-mails.tsx'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { type ContactMessage, findContactMessage } from '../../store/contact-messages.ts'
import { forgetMessages } from '../../store/unconfirmed.ts'
import { mailToOrganizer } from '../pass-message-on.ts'
import { type Purpose, weekSeconds } from './purpose.ts'

type Contact = { event: CalendarEvent; message: ContactMessage }

export const contacting: Purpose<Contact> = {
  linkSeconds: weekSeconds,
  keptSeconds: 0,
  forget: forgetMessages,

  async find({ db }, { subjectId }, event) {
    const message = await findContactMessage(db, subjectId)
    return event && message && { event, message }
  },

  addressOf: async (_, { message }) => message.address || null,

  mail: async (_, { subject }, mail) =>
    confirmContactMail({ ...mail, event: subject.event.revision.snapshot }),

  async view({ vault }, { confirmation, subject: { event, message } }, { language, justDone }) {
    const isOpen = confirmation.confirmedAt === null
    return contactView({
      language,
      eventId: event.id,
      snapshot: event.revision.snapshot,
      message: isOpen
        ? {
            name: await vault.unseal(message.name),
            email: await vault.unseal(message.address),
            text: await vault.unseal(message.text),
          }
        : null,
      justSent: justDone,
    })
  },

  async confirm(app, { subject: { event, message } }) {
    const letter = await mailToOrganizer(app, event, message.id)
    return isRefusal(letter) ? letter : { ...letter, wake: 'send-letters' }
  },

  next: async ({ vault }, { confirmation }) => ({
    path: `/confirm/${await vault.token('confirm', confirmation.id)}`,
    done: 'sent',
  }),
}
