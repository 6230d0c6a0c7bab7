// What keeps the program from starting is said in one line; what it makes is readable by its user only.

import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { whyNotStarted } from '../../src/runtime/node/why-not-started.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { freePort } from '../support/free-port.ts'
import { aFolder, bundle, running, spawned } from './running.ts'

// whole processes, on machines that have other things to do
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder = ''
let PORT = ''
beforeAll(async () => {
  await bundle()
  folder = aFolder()
  PORT = String(await freePort())
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

async function refusal(settings: Record<string, string>): Promise<string> {
  const started = spawned({ PORT, DATABASE_PATH: join(folder, 'refused.db'), ...settings })
  expect(await started.ended).toBe(1)
  const lines = started.errors().trim().split('\n')
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

const smtp = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'calendar@example.org' }

test.each<[name: string, settings: Record<string, string>]>([
  ['PORT', { PORT: 'eight', BASE_URL: 'https://turnout.example' }],
  ['PORT', { PORT: '70000', BASE_URL: 'https://turnout.example' }],
  ['HOST', { HOST: 'no such host' }],
  ['BASE_URL', { BASE_URL: 'turnout.example' }],
  ['CALENDAR_ID', { CALENDAR_ID: 'my calendar' }],
  ['SMTP_URL', { ...smtp, SMTP_URL: 'mail.example.org' }],
  ['SMTP_TLS', { ...smtp, SMTP_TLS: 'off' }],
  ['MAILBOX', { BASE_URL: 'https://turnout.example', MAILBOX: 'yes' }],
  ['MAIL_FROM', { SMTP_URL: smtp.SMTP_URL }],
  ['MAIL_FROM', { ...smtp, MAIL_FROM: 'Calendar <calendar@example.org>' }],
  ['DKIM_SELECTOR', { ...smtp, DKIM_DOMAIN: 'example.org', DKIM_PRIVATE_KEY: 'x' }],
  [
    'DKIM_PRIVATE_KEY',
    { ...smtp, DKIM_DOMAIN: 'example.org', DKIM_SELECTOR: 'a', DKIM_PRIVATE_KEY: 'x' },
  ],
  ['SECRET_KEY', { SECRET_KEY: 'short' }],
  ['CALENDAR_ZONE', { CALENDAR_ZONE: 'America/Atlantis' }],
  ['CALENDAR_LANGUAGE', { CALENDAR_LANGUAGE: 'tlh' }],
  ['PUBLISHING', { PUBLISHING: 'sometimes' }],
  ['MODERATORS', { PUBLISHING: 'moderated' }],
  ['MODERATORS', { PUBLISHING: 'moderated', MODERATORS: ' , ' }],
  ['MODERATORS', { MODERATORS: 'mara@example.org, nico at example.org' }],
  ['SETTLE_SECONDS', { SETTLE_SECONDS: 'five minutes' }],
  ['LIMITS', { LIMITS: 'none' }],
  ['OFFLINE', { OFFLINE: 'maybe' }],
  ['DEMO', { DEMO: 'please' }],
  ['DEMO', { DEMO: '1' }],
  ['DEMO', { DEMO: '1', ...smtp, DATABASE_PATH: '' }],
  ['TRUSTED_PROXIES', { TRUSTED_PROXIES: '10.0.0.1' }],
  ['LIMITS', { LIMITS: 'off', BASE_URL: 'https://calendar.example.org' }],
  ['TURNOUT_NOW', { TURNOUT_NOW: 'in January' }],
])('%s that cannot be read stops the start with one line that names it', async (name, settings) => {
  const line = await refusal(settings)
  expect(line).toContain(name)
  expect(line).toMatch(/take/)
})

test.each([[{ BASE_URL: 'https://turnout.example' }], [{ BASE_URL: 'http://10.0.0.7:8787' }]])(
  'without a mail server, %j asks for one or for an open mailbox',
  async settings => {
    expect(await refusal(settings)).toMatch(
      /^SMTP_URL is not set: .* takes a mail server, .*MAILBOX=open/,
    )
  },
)

test('a password in a setting is not printed', async () => {
  const line = await refusal({ ...smtp, SMTP_URL: 'http://user:hunter2@mail.example.org' })
  expect(line).not.toContain('hunter2')
})

test('a port that is taken is said in one line, with its number', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(Number(PORT), '127.0.0.1', resolve))
  expect(await refusal({})).toBe(
    `PORT=${PORT} is taken by another program: stop that one, or set PORT to a free one`,
  )
  await new Promise(resolve => other.close(resolve))
})

test('a database path that is no database is said in one line', async () => {
  const file = join(folder, 'a.txt')
  writeFileSync(file, 'Shopping list\n'.repeat(100))
  writeFileSync(`${file}.key`, 'k'.repeat(43))
  expect(await refusal({ DATABASE_PATH: file })).toContain(`DATABASE_PATH=${file} cannot be opened`)
  rmSync(`${file}.key`)
  expect(await refusal({ DATABASE_PATH: file })).toContain('because it is no database')
  const directory = join(folder, 'a-directory')
  mkdirSync(directory)
  expect(await refusal({ DATABASE_PATH: directory })).toContain('because it is a folder')
  expect(existsSync(`${directory}.lock`)).toBe(false)
  expect(await refusal({ DATABASE_PATH: '/proc/turnout.db' })).toContain('(ENOENT)')
})

test('the key is made once, for its user only; lost, damaged or foreign, it is said so', async () => {
  const DATABASE_PATH = join(folder, 'kept.db')
  const key = `${DATABASE_PATH}.key`
  const PUBLISHING = 'open'
  const first = await running({ PORT, DATABASE_PATH, PUBLISHING })
  expect(statSync(key).mode & 0o777).toBe(0o600)
  const event = {
    title: 'Rally',
    startsLocal: '2030-01-13T12:00',
    region: 'san-francisco',
    type: 'protest',
    contactEmail: 'olga@example.org',
  }
  const posted = await fetch(`${first.url}/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(event),
  })
  expect(posted.status).toBe(201)
  expect(await first.stop('SIGTERM')).toBe(0)

  const again = await running({ PORT, DATABASE_PATH })
  expect(await again.stop('SIGTERM')).toBe(0)
  expect(again.errors()).toBe('')

  expect(await refusal({ DATABASE_PATH, SECRET_KEY: 'k'.repeat(43) })).toContain(
    'SECRET_KEY is not the key of this database',
  )
  writeFileSync(key, '')
  expect(await refusal({ DATABASE_PATH })).toContain(`${key} is damaged`)
  rmSync(key)
  expect(await refusal({ DATABASE_PATH })).toContain(`${key} is gone`)
})

test('a full disk is said in one line', () => {
  const error = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  expect(whyNotStarted(error)).toMatch(
    /^DATABASE_PATH=var\/turnout.db has no room left on its disk \(SQLITE_FULL\): make room/,
  )
})

test('without BASE_URL, links lead to the port that is listened on', () => {
  expect(readSettings({ PORT: '9000' }).baseUrl).toBe('http://localhost:9000')
  expect(readSettings({}).baseUrl).toBe('http://localhost:8787')
})
