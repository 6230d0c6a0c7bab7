// Connections that never end what they began: each has a deadline, and none keeps the program from ending.

import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { returnPaths } from '../../src/mail/composing/return-paths.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { type Deadlines, usualDeadlines } from '../../src/runtime/node/deadlines.ts'
import { startMailIn } from '../../src/runtime/node/mail-in-server.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { freePort } from '../support/free-port.ts'
import { nestedMail } from '../support/nested-mail.ts'
import { aForm } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'
import { linkIn, messageIdOf, post, until } from './running.ts'
import { type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

vi.setConfig({ testTimeout: 60_000 })

/** The usual ones, a hundred times as fast where a test waits for them. */
const quick: Deadlines = {
  http: { ...usualDeadlines.http, headers: 200, request: 400, idle: 800, check: 50 },
  smtp: { ...usualDeadlines.smtp, recipient: 3000, clientsAtMost: 8, clientsOfOneSource: 4 },
  grace: 300,
  end: 2000,
}

/** Of these a test waits for the first alone: a busy machine is slower than the quick ones of a request. */
const shortGrace: Deadlines = { ...usualDeadlines, grace: quick.grace }

let folder = ''
let smtp: ScriptedSmtp
let settings: Record<string, string>
let served: Served | undefined
const logged: string[] = []
const clients: Socket[] = []
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'))
  smtp = await scriptedSmtp()
  settings = {
    PORT: String(await freePort()),
    DATABASE_PATH: join(folder, 'turnout.db'),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'calendar@turnout.example',
    SETTLE_SECONDS: '0',
    MAIL_IN: `127.0.0.1:${await freePort()}`,
  }
  logged.length = 0
})
afterEach(async () => {
  for (const client of clients.splice(0)) client.destroy()
  await ended()
  await smtp.close()
  rmSync(folder, { recursive: true })
})

async function started(deadlines: Deadlines, clock = systemClock(null)): Promise<Served> {
  served = await serve(readSettings(settings), clock, line => void logged.push(line), deadlines)
  return served
}

async function ended(): Promise<void> {
  await served?.close()
  served = undefined
}

/** A client that says something, and then nothing more. */
function saying(port: number, words: string): Promise<Socket> {
  const client = connect(port, '127.0.0.1').on('error', () => {})
  clients.push(client)
  client.resume().write(words)
  return new Promise(resolve => client.once('connect', () => resolve(client)))
}

const toUs = ['EHLO ada.example.org', 'MAIL FROM:<>', 'RCPT TO:<postmaster>']

/** A mail client that says one line after each reply, and nothing after the last one. */
async function mailing(port: number, ...lines: string[]): Promise<Socket> {
  const client = await saying(port, '')
  let replies = 0
  client.setEncoding('utf8').on('data', text => {
    replies += String(text).match(/^\d{3} /gm)?.length ?? 0
  })
  for (const [before, line] of lines.entries()) {
    await until(() => replies > before)
    client.write(`${line}\r\n`)
  }
  return client
}

const closed = (client: Socket) =>
  client.closed || new Promise<true>(resolve => client.once('close', () => resolve(true)))

test('half a head, half a body, and no word at all are hung up on', async () => {
  const { port } = await started(quick)
  const half = [
    '',
    'GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ',
    `POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ntitle=`,
    `POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"tit`,
  ]
  const slow = await Promise.all([...half, ...half].map(words => saying(port, words)))
  await Promise.all(slow.map(closed))
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
  expect(logged).toEqual([])
})

test('the program ends although a request, a mail, a keep-alive and a client of MAIL_IN hang', async () => {
  const { port } = await started(shortGrace)
  smtp.script = { dot: 'hang' }
  await post(
    `http://127.0.0.1:${port}/events`,
    aForm({ startsLocal: '2031-01-13T12:00', endsLocal: '' }),
  )
  await until(() => smtp.mails.length === 1)
  const mailPort = Number(settings.MAIL_IN?.split(':')[1])
  const hanging = await Promise.all([
    saying(port, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    saying(port, 'POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nti'),
    mailing(mailPort, 'EHLO ada.example.org'),
    mailing(mailPort, ...toUs, 'DATA', 'Subject: half'),
  ])
  await ended()
  expect(await Promise.all(hanging.map(closed))).toEqual([true, true, true, true])
  expect(logged).toEqual([])

  smtp.script = {}
  const later = await started(shortGrace, {
    now: () => new Date(Date.now() + 3_600_000).toISOString(),
  })
  await until(() => smtp.mails.length === 2)
  expect(new Set(smtp.mails.map(messageIdOf)).size, 'the same mail once more').toBe(1)
  const confirm = new URL((await linkIn(smtp.mails[1] ?? '', 'confirm')) ?? '').pathname
  expect((await post(`http://127.0.0.1:${later.port}${confirm}`)).status).toBe(303)
})

async function listening(world: World, deadlines: Pick<Deadlines, 'smtp' | 'grace'>) {
  const mailIn = await startMailIn(
    world.app,
    { host: '127.0.0.1', port: 0 },
    line => world.logged.push(line),
    deadlines,
  )
  const { envelopeFrom = '' } = await returnPaths(world.app, 'letter', 'abcdefgh1234')
  const sender = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true })
  const send = (raw: string) =>
    sender.sendMail({ envelope: { from: 'ada@example.org', to: envelopeFrom }, raw }).then(
      ({ response }) => response,
      ({ responseCode }: { responseCode?: number }) => responseCode,
    )
  return { mailIn, send }
}

test('idle clients of MAIL_IN keep nobody out, and are hung up on themselves', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { mailIn, send } = await listening(world, quick)
  const idle: Socket[] = []
  for (let n = 0; n < 12; n++) idle.push(await mailing(mailIn.port, 'EHLO ada.example.org'))
  expect(await send('Subject: hello\r\n\r\nhello')).toMatch(/^250/)
  await Promise.all(idle.map(closed))
  await mailIn.close()
  expect(world.logged).toEqual([])
})

test('clients that have named a recipient of ours keep their place; the next one is told to come again', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { mailIn, send } = await listening(world, quick)
  const kept = await Promise.all([1, 2, 3, 4].map(() => mailing(mailIn.port, ...toUs, 'NOOP')))
  expect(await send('Subject: hello\r\n\r\nhello')).toBe(421)
  expect(kept.every(client => !client.destroyed)).toBe(true)
  await mailIn.close()
})

test('one source that names recipients of ours keeps no other source out', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const bounded = { ...quick, smtp: { ...quick.smtp, clientsAtMost: 4, clientsOfOneSource: 4 } }
  const { mailIn, send } = await listening(world, bounded)
  const from = (localAddress: string) =>
    createTransport({ host: '127.0.0.1', port: mailIn.port, localAddress, ignoreTLS: true })
  const kept = await Promise.all([1, 2, 3, 4].map(() => mailing(mailIn.port, ...toUs, 'NOOP')))
  expect(await send('Subject: hello\r\n\r\nhello')).toBe(421)
  const other = from('127.0.7.1')
  const envelope = { from: 'ada@example.org', to: 'postmaster@in.turnout.example' }
  const { response } = await other.sendMail({ envelope, raw: 'Subject: hello\r\n\r\nhello' })
  expect(response).toMatch(/^250/)
  expect(kept.filter(client => client.destroyed)).toHaveLength(1)
  other.close()
  await mailIn.close()
})

test('a mail that never can be read is refused for good', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { mailIn, send } = await listening(world, quick)
  expect(await send(nestedMail(5000))).toBe(554)
  expect(await send(nestedMail(5))).toMatch(/^250/)
  await mailIn.close()
  expect(world.logged).toEqual([])
})
