// SMTP_TLS: neither a password nor a private link goes out in clear, whatever a mail server offers or is.

import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import type { Delivery, Message } from '../../src/ports.ts'
import { smtpMailer } from '../../src/runtime/mailer.ts'
import { SettingsError } from '../../src/runtime/setting-values.ts'
import { readSettings, type Settings } from '../../src/runtime/settings.ts'
import { type Script, type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

const path = (name: string) => fileURLToPath(new URL(`../support/tls/${name}`, import.meta.url))
const stranger = {
  key: readFileSync(path('stranger-key.pem')),
  cert: readFileSync(path('stranger.pem')),
}
const clock = { now: () => '2023-01-10T18:00:00.000Z' }

const message: Message = {
  language: 'en',
  messageId: '<rally.2.ada@turnout.example>',
  to: 'ada@example.org',
  subject: 'Moved to 11:00 AM: SF rally',
  text: 'https://turnout.example/manage/a-private-token',
  html: '<p>https://turnout.example/manage/a-private-token</p>',
}

let smtp: ScriptedSmtp | undefined
afterEach(() => smtp?.close())

async function send(url: string, smtpTls: Settings['smtpTls']): Promise<Delivery> {
  const settings = { mailFrom: 'calendar@turnout.example', calendarName: 'Turnout', dkim: null }
  const timeouts = { connectionTimeout: 500, greetingTimeout: 500, socketTimeout: 1000 }
  const mailer = smtpMailer(url, { ...settings, smtpTls }, clock, timeouts)
  const delivery = await mailer.send(message)
  mailer.close()
  return delivery
}

/** Commands without a secret, and the random bytes of a TLS hello, which may hold the end of a line. */
const isHarmless = (command: string) =>
  /^(EHLO|HELO|STARTTLS|QUIT|RSET)\b/.test(command) || /[^\x20-\x7e]/.test(command)

describe('TLS is required', () => {
  test.each<[what: string, script: Script, code: RegExp]>([
    ['offers no STARTTLS', {}, /502/],
    ['does not know the command', { STARTTLS: '500 What?' }, /500/],
    [
      'offers it and cannot do it now',
      { EHLO: '250-test\r\n250-STARTTLS\r\n250 AUTH PLAIN', STARTTLS: '454 4.7.0 Not now' },
      /454/,
    ],
    ['says that it is ready, and is not', { STARTTLS: '220 Go\r\n250 never mind' }, /./],
  ])('a server that %s gets no password and no mail', async (_what, script, code) => {
    smtp = await scriptedSmtp(script)
    const delivery = await send(smtp.url.replace('//', '//calendar:hunter2@'), 'required')
    expect(delivery).toMatchObject({
      outcome: 'deferred',
      response: 'ETLS',
      fault: { kind: 'no-tls' },
    })
    expect(delivery.fault?.code).toMatch(code)
    expect(smtp.commands.filter(line => !isHarmless(line))).toEqual([])
  })

  test.each<[what: string, script: Script]>([
    ['hangs up', { STARTTLS: 'drop' }],
    ['says nothing', { STARTTLS: 'hang' }],
    ['knows no EHLO', { EHLO: '502 5.5.1 No' }],
  ])('a server that %s gets none either, and it is tried again', async (_what, script) => {
    smtp = await scriptedSmtp(script)
    const delivery = await send(smtp.url.replace('//', '//calendar:hunter2@'), 'required')
    expect(['deferred', 'uncertain']).toContain(delivery.outcome)
    expect(smtp.commands.filter(line => !isHarmless(line))).toEqual([])
  })

  test.each([
    ['STARTTLS', 'smtp', {}],
    ['implicit TLS', 'smtps', { secure: true }],
  ])('over %s a server that nobody vouches for gets nothing', async (_way, scheme, options) => {
    const server = await aTlsServer(options)
    const delivery = await send(`${scheme}://127.0.0.1:${server.port}`, 'required')
    expect(delivery).toMatchObject({
      outcome: 'deferred',
      response: 'ETLS',
      fault: { kind: 'no-tls' },
    })
    expect(server.mails).toEqual([])
    await server.close()
  })
})

describe('TLS is opportunistic', () => {
  test('a server without STARTTLS gets the mail', async () => {
    smtp = await scriptedSmtp()
    const delivery = await send(smtp.url.replace('//', '//calendar:hunter2@'), 'opportunistic')
    expect(delivery.outcome).toBe('delivered')
    expect(smtp.commands.some(line => line.startsWith('AUTH PLAIN'))).toBe(true)
  })

  test('one on this machine that has made its own certificate gets it over TLS', async () => {
    const server = await aTlsServer({})
    const delivery = await send(`smtp://127.0.0.1:${server.port}`, 'opportunistic')
    expect(delivery.outcome).toBe('delivered')
    expect(server.mails).toEqual([{ secure: true }])
    await server.close()
  })
})

describe('the setting', () => {
  const MAIL_FROM = 'calendar@example.org'
  test.each([
    ['smtp://mail.example.org', 'required'],
    ['smtps://mail.example.org', 'required'],
    ['smtp://10.0.0.5:25', 'required'],
    ['smtp://localhost.example.org', 'required'],
    ['smtp://localhost:25', 'opportunistic'],
    ['smtp://127.0.0.1:25', 'opportunistic'],
    ['smtp://[::1]:25', 'opportunistic'],
  ])('for %s is %s by default', (SMTP_URL, smtpTls) => {
    expect(readSettings({ SMTP_URL, MAIL_FROM }).smtpTls).toBe(smtpTls)
    for (const SMTP_TLS of ['required', 'opportunistic'])
      expect(readSettings({ SMTP_URL, MAIL_FROM, SMTP_TLS }).smtpTls).toBe(SMTP_TLS)
  })

  test('is refused when it is anything else', () => {
    expect(() => readSettings({ SMTP_TLS: 'yes' })).toThrow(SettingsError)
  })
})

async function aTlsServer(options: SMTPServerOptions) {
  const mails: { secure: boolean }[] = []
  const server = new SMTPServer({
    ...stranger,
    ...options,
    authOptional: true,
    disabledCommands: ['AUTH'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      await text(stream)
      mails.push({ secure: session.secure })
      done()
    },
  })
  // a client that refuses the certificate hangs up, which is what the test is about
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    mails,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
