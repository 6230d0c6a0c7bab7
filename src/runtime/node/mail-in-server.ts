// Listens for mail that comes in by SMTP (MAIL_IN): takes only mail to addresses that we made, and hands
// it on. Must not know what becomes of it.

import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { errorName } from '../../domain/fault.ts'
import { mailBytesAtMost, receiveMail, whyNotTaken } from '../../mail/receiving/receive-mail.ts'
import type { App } from '../../ports.ts'
import { SettingsError } from '../setting-values.ts'
import { type Deadlines, usualDeadlines } from './deadlines.ts'
import { boundGuests } from './smtp-guests.ts'

export type MailIn = { port: number; close(): Promise<void> }

/** Listens until closed. @param log takes a line about a fault; it holds nothing private. */
export async function startMailIn(
  app: App,
  { host, port }: { host: string; port: number },
  log: (line: string) => void,
  { smtp, grace }: Pick<Deadlines, 'smtp' | 'grace'> = usualDeadlines,
): Promise<MailIn> {
  const server = new SMTPServer({
    name: app.config.bounceDomain ?? app.config.host,
    banner: 'bounces, stops and answers only',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mailBytesAtMost,
    socketTimeout: smtp.idle,
    async onRcptTo({ address }, session, done) {
      try {
        const refusal = await whyNotTaken(app, address)
        if (refusal === null) guests.prove(session)
        done(refusal === null ? null : answer(550, refusal))
      } catch (error) {
        done(later(error))
      }
    },
    async onData(stream, session, done) {
      const handedOver = guests.handOver(session)
      try {
        const raw = await buffer(stream as Readable)
        if (stream.sizeExceeded) return done(answer(552, 'larger than what is taken here'))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        const { mailFrom } = session.envelope
        const sender = mailFrom ? mailFrom.address : ''
        const received = await receiveMail(app, { raw, recipients, sender })
        if (received === 'not-kept') log(notKept)
        done(received === 'unreadable' ? answer(554, '5.6.0 This mail cannot be read') : null)
      } catch (error) {
        done(later(error))
      } finally {
        handedOver()
      }
    },
  })
  const guests = boundGuests(server.server, smtp)
  /** The sender keeps the mail and tries again. */
  const later = (error: unknown): Error => {
    log(`mail that came in waits with its sender: ${errorName(error)}`)
    return answer(451, 'try again later')
  }
  await new Promise<void>((resolve, reject) => {
    server.on('error', () => reject(cannotListen(host, port)))
    server.listen(port, host, resolve)
  })
  // a client that hangs up in the middle is its own affair
  server.removeAllListeners('error').on('error', () => {})
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        guests.dismiss(grace)
      }),
  }
}

/** Tells the host that such mail needs a mailbox of its own. */
const notKept =
  'a mail to postmaster or abuse was taken and not kept: docs/mail.md says how to read such mail'

const cannotListen = (host: string, port: number) =>
  new SettingsError(
    `MAIL_IN=${host}:${port} cannot be listened on: it takes an address of this machine and a port that is free and may be opened`,
  )

const answer = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })
