// nodemailer in workerd, whose maintainer promises nothing for it: plain, TLS and STARTTLS.

import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery } from '../../src/ports.ts'
import type { Settings } from '../../src/runtime/settings.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const tls = (name: string) => path(`../support/tls/${name}.pem`)
const signed = { key: readFileSync(tls('server-key')), cert: readFileSync(tls('server')) }
const stranger = { key: readFileSync(tls('stranger-key')), cert: readFileSync(tls('stranger')) }

type SmtpTls = Settings['smtpTls']

type Worker = { fetch(path: string, init: object): Promise<{ json(): Promise<unknown> }> }
let worker: Worker & { close(): Promise<void> }

beforeAll(async () => {
  // read when wrangler is loaded, and never again
  process.env.NODE_EXTRA_CA_CERTS = tls('authority')
  const { createTestHarness } = await import('wrangler')
  const server = createTestHarness({
    root: path('.'),
    workers: [
      {
        config: {
          name: 'mail',
          main: path('mail-worker.ts'),
          compatibility_date: '2026-11-01',
          compatibility_flags: ['nodejs_compat'],
        },
      },
    ],
  })
  await server.listen()
  worker = server
}, 60_000)
afterAll(() => worker.close())

test.each([
  ['plain TCP', 'smtp', {}, 'opportunistic'],
  ['implicit TLS', 'smtps', { secure: true, ...signed }, 'required'],
  ['STARTTLS', 'smtp', signed, 'required'],
] as [string, string, SMTPServerOptions, SmtpTls][])(
  'delivers over %s',
  async (_way, scheme, options, smtpTls) => {
    const server = await aMailServer(options)
    try {
      const delivery = await send(`${scheme}://127.0.0.1:${server.port}`, smtpTls)
      expect(delivery).toMatchObject({ outcome: 'delivered' })
      expect(server.received).toHaveLength(1)
      expect(server.received[0]).toMatchObject({
        to: ['ada@example.org'],
        secure: smtpTls === 'required',
      })
      expect(server.received[0]?.raw).toContain('Subject: Moved to 11:00 AM')
      expect(server.received[0]?.raw).toContain('text/calendar; charset=utf-8; method=PUBLISH')
    } finally {
      await server.close()
    }
  },
)

test.each([
  ['implicit TLS', 'smtps', { secure: true, ...stranger }],
  ['STARTTLS', 'smtp', stranger],
])('sends nothing over %s to a server that nobody vouches for', async (_way, scheme, options) => {
  const server = await aMailServer(options)
  try {
    const delivery = await send(`${scheme}://127.0.0.1:${server.port}`)
    // which of the two depends on how workerd words a failed handshake; both are tried again
    expect(['deferred', 'uncertain']).toContain(delivery.outcome)
    expect(server.received).toEqual([])
  } finally {
    await server.close()
  }
})

test('a server without STARTTLS gets no mail where TLS is required', async () => {
  const server = await aMailServer({})
  try {
    const delivery = await send(`smtp://127.0.0.1:${server.port}`)
    expect(delivery).toMatchObject({ outcome: 'deferred', fault: { kind: 'no-tls' } })
    expect(server.received).toEqual([])
  } finally {
    await server.close()
  }
})

test('a server that is away puts the mail off', async () => {
  const server = await aMailServer({})
  await server.close()
  expect(await send(`smtp://127.0.0.1:${server.port}`)).toMatchObject({ outcome: 'deferred' })
})

async function send(smtpUrl: string, smtpTls: SmtpTls = 'required'): Promise<Delivery> {
  const message = {
    language: 'en',
    messageId: '<1@turnout.example>',
    to: 'ada@example.org',
    subject: 'Moved to 11:00 AM',
    text: 'It was 12:00 PM, it is 11:00 AM now.',
    html: '<p>It was 12:00 PM, it is 11:00 AM now.</p>',
    calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
  }
  const body = JSON.stringify({ smtpUrl, smtpTls, message })
  const answer = await worker.fetch('/', { method: 'POST', body })
  return (await answer.json()) as Delivery
}

type Received = { to: string[]; secure: boolean; raw: string }

async function aMailServer(options: SMTPServerOptions) {
  const received: Received[] = []
  const server = new SMTPServer({
    ...options,
    authOptional: true,
    disabledCommands: options.key && !options.secure ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    async onData(stream, session, done) {
      const raw = await text(stream)
      const to = session.envelope.rcptTo.map(one => one.address)
      received.push({ to, secure: session.secure, raw })
      done()
    },
  })
  // a client that refuses the certificate hangs up, which is what the test is about
  server.on('error', () => {})
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    close: () => new Promise<void>(resolve => server.close(() => resolve())),
  }
}
