// The SMTP listener for mail that comes in (MAIL_IN): takes only mail to addresses that we made, and
// hands it on. Knows nothing of what becomes of it.

import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { mailBytesAtMost, receiveMail, whyNotTaken } from '../../actions/receive-mail.ts'
import type { App } from '../../ports.ts'
import { SettingsError } from '../settings.ts'

export type MailIn = { port: number; close(): Promise<void> }

/** Listens until closed. @param log takes a line about a fault; it holds nothing private. */
export async function startMailIn(
  app: App,
  { host, port }: { host: string; port: number },
  log: (line: string) => void,
): Promise<MailIn> {
  const server = new SMTPServer({
    name: app.config.bounceDomain ?? app.config.host,
    banner: 'bounces, stops and answers only',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: mailBytesAtMost,
    maxClients: 50,
    socketTimeout: 60_000,
    async onRcptTo({ address }, _session, done) {
      try {
        const refusal = await whyNotTaken(app, address)
        done(refusal === null ? null : answer(550, refusal))
      } catch (error) {
        done(later(error))
      }
    },
    async onData(stream, session, done) {
      try {
        const raw = await buffer(stream as Readable)
        if (stream.sizeExceeded) return done(answer(552, 'larger than what is taken here'))
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        const { mailFrom } = session.envelope
        const sender = mailFrom ? mailFrom.address : ''
        if ((await receiveMail(app, { raw, recipients, sender })) === 'not-kept') log(notKept)
        done()
      } catch (error) {
        done(later(error))
      }
    },
  })
  /** The sender keeps the mail and tries again. */
  const later = (error: unknown): Error => {
    log(`mail that came in waits with its sender: ${error instanceof Error ? error.name : 'fault'}`)
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
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** Said for the host, who reads such mail where its mail server sends it. */
const notKept =
  'a mail to postmaster or abuse was taken and not kept: docs/mail.md says how to read such mail'

const cannotListen = (host: string, port: number) =>
  new SettingsError(
    `MAIL_IN=${host}:${port} cannot be listened on: it takes an address of this machine and a port that is free and may be opened`,
  )

const answer = (responseCode: number, words: string): Error =>
  Object.assign(new Error(words), { responseCode })
