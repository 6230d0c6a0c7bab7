// Keeps mails in the built-in mailbox on Workers, which can listen on no port: a mail is put together and
// kept.

import type { App, Mailer } from '../../ports.ts'
import { insertIntoMailbox } from '../../store/mailbox.ts'
import { newId } from '../../store/new-id.ts'
import { composeMail, type MailSettings } from '../compose-mail.ts'

/** Takes every mail, sealed, into the table that /mailbox shows. */
export function mailboxMailer(
  { db, vault, clock }: Pick<App, 'db' | 'vault' | 'clock'>,
  settings: MailSettings,
): Mailer {
  return {
    async send(message) {
      const { raw } = composeMail(message, settings, clock)
      const sealed = await vault.seal(raw)
      const entry = { id: newId(), receivedAt: clock.now(), raw: sealed }
      await db.commit([insertIntoMailbox(db, entry)])
      return { outcome: 'delivered', response: '250' }
    },
  }
}
