// Runs the built-in mailbox: an SMTP server on this machine that keeps every mail that it is sent.

import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { Clock, Db, Vault } from '../../ports.ts'
import { insertIntoMailbox } from '../../store/mailbox.ts'
import { newId } from '../../store/new-id.ts'
import { type Deadlines, usualDeadlines } from './deadlines.ts'
import { boundGuests } from './smtp-guests.ts'

/** The longest time that a timer takes: 24 days. */
const maxTimer = 2 ** 31 - 1

export type MailboxServer = { url: string; close(): Promise<void> }

/** Listens on a free port of 127.0.0.1. `url` is the SMTP_URL that reaches it. */
export async function startMailbox(
  app: {
    db: Db
    vault: Vault
    clock: Clock
  },
  { smtp, grace }: Pick<Deadlines, 'smtp' | 'grace'> = usualDeadlines,
): Promise<MailboxServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    socketTimeout: smtp.idle,
    onRcptTo(_address, session, done) {
      guests.prove(session)
      done()
    },
    async onData(stream, _session, done) {
      try {
        const raw = await app.vault.seal(await text(stream))
        const entry = { id: newId(), receivedAt: app.clock.now(), raw }
        await app.db.commit([insertIntoMailbox(app.db, entry)])
        done()
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)))
      }
    },
  })
  // the program's own pool is the only client, for as long as it likes
  const own = { session: maxTimer, clientsOfOneSource: smtp.clientsAtMost }
  const guests = boundGuests(server.server, { ...smtp, ...own })
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  // a client that hangs up in the middle is its own affair
  server.removeAllListeners('error').on('error', () => {})
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        guests.dismiss(grace)
      }),
  }
}
