// Runs the SMTP server of the abuse check: takes every mail, and keeps what each inbox got.

import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'

export type Mail = { to: string; subject: string; body: string }

export type Inboxes = {
  port: number
  /** Oldest first. */
  mails: Mail[]
  /** Mails to an address; a test on the address, where many are meant. */
  of(to: string | RegExp): Mail[]
  /** The path of the newest private link of a kind to an address, in a mail with these words. */
  link(to: string, kind: 'confirm' | 'manage', words?: string): Promise<string>
  /** Resolves when nothing has come for a while. */
  quiet(): Promise<void>
  close(): Promise<void>
}

const timeoutMillis = 60_000
const quietMillis = 3_000

export async function inboxes(): Promise<Inboxes> {
  const mails: Mail[] = []
  let last = Date.now()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      const raw = decoded(await text(stream))
      const subject = /^Subject: (.+(?:\r\n[ \t].+)*)/im.exec(raw)?.[1] ?? ''
      for (const { address } of session.envelope.rcptTo)
        mails.push({ to: address, subject: subject.replace(/\r\n\s+/g, ' '), body: raw })
      last = Date.now()
      done()
    },
  })
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const of = (to: string | RegExp) =>
    mails.filter(mail => (typeof to === 'string' ? mail.to === to : to.test(mail.to)))
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    of,
    async link(to, kind, words = '') {
      const until = Date.now() + timeoutMillis
      for (;;) {
        for (const { body } of of(to).reverse()) {
          const path = new RegExp(`/${kind}/[\\w-]{43}`).exec(body)?.[0]
          if (path && body.includes(words)) return path
        }
        if (Date.now() > until) throw new Error(`no ${kind} link came to ${to}`)
        await sleep(50)
      }
    },
    async quiet() {
      while (Date.now() - last < quietMillis) await sleep(100)
    },
    close: () => new Promise(resolve => server.close(() => resolve())),
  }
}

/** Quoted-printable without its soft breaks, which is enough to find links and words. */
const decoded = (raw: string): string =>
  raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
