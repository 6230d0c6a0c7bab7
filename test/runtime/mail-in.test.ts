// Mail comes in over a real connection, and through the pipe of a mail server on this machine.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { afterAll, expect, test, vi } from 'vitest'
import { returnPaths } from '../../src/mail/composing/return-paths.ts'
import { startMailIn } from '../../src/runtime/node/mail-in-server.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { builtProgram } from '../../tools/build/build.ts'
import { nestedMail } from '../support/nested-mail.ts'
import { aFollower, aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'turnout-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the listener takes a stop, and refuses whatever is not for an address of ours', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  const watcher = await world.app.db.query.selectFrom('watchers').select('id').executeTakeFirst()
  const { unsubscribeMail = '' } = await returnPaths(world.app, 'watcher', watcher?.id ?? '')
  const mailIn = await startMailIn(world.app, { host: '127.0.0.1', port: 0 }, () => {})
  const sender = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true })
  const send = (to: string) =>
    sender.sendMail({ from: 'ada@example.org', to, subject: 'stop', text: '' }).then(
      ({ response }) => response,
      (error: { responseCode?: number }) => error.responseCode,
    )
  try {
    expect(await send('ada@example.org')).toBe(550)
    expect(await send(unsubscribeMail.replace(/.@/, '!@'))).toBe(550)
    expect(await (await world.get(watch)).text()).toContain('Stop emails about this event')
    expect(await send(unsubscribeMail)).toMatch(/^250/)
    expect(await (await world.get(watch)).text()).toContain('Send me the emails again')
  } finally {
    sender.close()
    await mailIn.close()
  }
})

test('the listener takes mail to postmaster, says so in one line, and hears the null sender', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const watcher = await world.app.db.query.selectFrom('watchers').select('id').executeTakeFirst()
  const { replyTo = '' } = await returnPaths(world.app, 'watcher', watcher?.id ?? '')
  const logged: string[] = []
  const log = (line: string) => void logged.push(line)
  const mailIn = await startMailIn(world.app, { host: '127.0.0.1', port: 0 }, log)
  const sender = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true })
  const send = (from: string, to: string) =>
    sender.sendMail({ envelope: { from, to }, raw: 'From: ada@example.org\r\n\r\nWhich door?\r\n' })
  const relayed = () => world.app.db.query.selectFrom('contact_messages').select('id').execute()
  try {
    const { response } = await send('ada@example.org', 'postmaster@in.turnout.example')
    expect(response).toMatch(/^250/)
    expect(logged).toEqual([expect.stringContaining('postmaster or abuse')])
    await send('', replyTo)
    expect(await relayed()).toEqual([])
    await send('ada@example.org', replyTo)
    expect(await relayed()).toHaveLength(1)
  } finally {
    sender.close()
    await mailIn.close()
  }
})

test('a fault leaves the mail with its sender', async () => {
  const world = await aWorld({ bounceDomain: 'in.turnout.example' })
  const { envelopeFrom = '' } = await returnPaths(world.app, 'letter', 'abcdefgh1234')
  const logged: string[] = []
  const app = {
    ...world.app,
    vault: { ...world.app.vault, token: () => Promise.reject(new TypeError('no disk')) },
  }
  const mailIn = await startMailIn(app, { host: '127.0.0.1', port: 0 }, line => logged.push(line))
  const sender = createTransport({ host: '127.0.0.1', port: mailIn.port, ignoreTLS: true })
  try {
    await expect(
      sender.sendMail({ from: 'a@example.org', to: envelopeFrom, text: '' }),
    ).rejects.toMatchObject({ responseCode: 451 })
    expect(logged).toEqual(['mail that came in waits with its sender: TypeError'])
  } finally {
    sender.close()
    await mailIn.close()
  }
})

test('the command reads one mail from a pipe, and asks for another try when it cannot', async () => {
  const program = await builtProgram('mail-in')
  const run = (settings: Record<string, string>, raw = 'Subject: stop\r\n\r\n') =>
    new Promise<{ code: number | null; said: string }>(resolve => {
      const env = { PATH: process.env.PATH ?? '', BOUNCE_DOMAIN: 'in.turnout.example', ...settings }
      const child = spawn(process.execPath, [program, 'stop+nobody@in.turnout.example'], { env })
      let said = ''
      child.stdout.on('data', text => {
        said += text
      })
      child.once('close', code => resolve({ code, said: said.trim() }))
      child.stdin.end(raw)
    })
  const SECRET_KEY = 'a secret for tests, long enough to be one'
  const DATABASE_PATH = join(folder, 'turnout.db')
  expect(await run({ SECRET_KEY, DATABASE_PATH })).toEqual({ code: 0, said: 'ignored' })
  expect((await run({ SECRET_KEY: 'short', DATABASE_PATH })).code).toBe(75)
  const never = await run({ SECRET_KEY, DATABASE_PATH }, nestedMail(5000))
  expect(never).toEqual({ code: 65, said: 'unreadable' })
})

test('reads where mail comes in, and whose domain it is', () => {
  const read = (env: Record<string, string>) => {
    const { mailIn, bounceDomain } = readSettings(env)
    return { mailIn, bounceDomain }
  }
  expect(read({})).toEqual({ mailIn: null, bounceDomain: null })
  expect(read({ MAIL_IN: '127.0.0.1:2525', MAIL_FROM: 'calendar@example.org' })).toEqual({
    mailIn: { host: '127.0.0.1', port: 2525 },
    bounceDomain: 'example.org',
  })
  expect(read({ MAIL_IN: '[::1]:25', BOUNCE_DOMAIN: 'In.Example.org' })).toEqual({
    mailIn: { host: '::1', port: 25 },
    bounceDomain: 'in.example.org',
  })
  expect(() => read({ MAIL_IN: '2525' })).toThrow(/^MAIL_IN=2525 cannot be read/)
  expect(() => read({ BOUNCE_DOMAIN: 'not a domain' })).toThrow(/^BOUNCE_DOMAIN=/)
})
