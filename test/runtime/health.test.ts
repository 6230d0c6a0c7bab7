// Each fault of a host, played: /healthz says it with its code and since when, and the log in one line.

import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Instant } from '../../src/domain/event/event.ts'
import { instant } from '../../src/domain/event/wall-time.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { checkPages } from '../../src/runtime/node/page-check.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { aForm } from '../support/people.ts'
import { post, until } from './running.ts'
import { type Script, type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

// whole processes, on machines that have other things to do
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let now = 0
let folder = ''
let smtp: ScriptedSmtp
let served: Served
let url = ''
let posted = 0
const logged: string[] = []

beforeEach(() => {
  now = Date.parse('2023-01-07T03:10:00.000Z')
  logged.length = 0
  folder = mkdtempSync(join(tmpdir(), 'turnout-'))
})
afterEach(async () => {
  await served.close()
  await smtp.close()
  rmSync(folder, { recursive: true })
})

async function start(script: Script = {}, settings: Record<string, string> = {}): Promise<void> {
  smtp = await scriptedSmtp(script)
  const read = readSettings({
    PORT: '0',
    DATABASE_PATH: join(folder, 'turnout.db'),
    SMTP_URL: smtp.url.replace('//', '//calendar:hunter2@'),
    MAIL_FROM: 'calendar@turnout.example',
    LIMITS: 'off',
    ...settings,
  })
  served = await serve(read, { now: () => instant(now) }, line => void logged.push(line))
  url = `http://127.0.0.1:${served.port}`
  await later(0)
}

async function later(seconds: number): Promise<void> {
  now += seconds * 1000
  served.scheduler.wake()
  await served.scheduler.idle()
}

const aPost = () =>
  post(`${url}/events`, { ...aForm(), contactEmail: `olga@rally-${posted++}.example.org` })

type Health = {
  status: string
  mail: string
  faults: { fault: string; says: string; code: string; since: Instant }[]
  lastWriteAt: Instant | null
  lastMailAt: Instant | null
  clockRanAt: Instant | null
  freeDiskBytes: number | null
}

async function health(): Promise<Health & { code: number }> {
  const answer = await fetch(`${url}/healthz`)
  return { code: answer.status, ...((await answer.json()) as Health) }
}

const lines = (kind: string) => logged.filter(line => line.startsWith(`${kind}:`))

test('a host that works says what was done last, and logs nothing', async () => {
  await start()
  await aPost()
  await later(60)
  const at = instant(now)
  expect(await health()).toMatchObject({
    code: 200,
    status: 'ok',
    faults: [],
    lastWriteAt: at,
    lastMailAt: at,
    clockRanAt: at,
    freeDiskBytes: expect.any(Number),
  })
  expect(logged).toEqual([])
})

test('a database that takes no more is said with SQLite’s code, until there is room again', async () => {
  await start()
  const { raw } = served.app.db as ReturnType<typeof openDatabase>
  const pages = Number(raw.pragma('page_count', { simple: true }))
  raw.pragma(`max_page_count = ${pages}`)
  const answers: number[] = []
  for (let n = 0; n < 40; n++) answers.push((await aPost()).status)
  expect(answers).toContain(500)
  expect(await health()).toMatchObject({
    code: 503,
    faults: [{ fault: 'disk-full', code: 'SQLITE_FULL' }],
  })
  expect(lines('disk-full')).toEqual([expect.stringContaining('(SQLITE_FULL)')])
  expect(lines('fault in a POST')).toEqual([expect.stringContaining('SqliteError SQLITE_FULL')])
  await later(60)
  expect((await health()).code).toBe(503)
  raw.pragma('max_page_count = 1000000')
  expect((await aPost()).status).toBe(303)
  await later(301)
  await later(60)
  expect(await health()).toMatchObject({ code: 200, faults: [] })
})

test('a broken page is found by reading them all, beside the server', async () => {
  await start()
  for (let n = 0; n < 10; n++) await aPost()
  await later(1)
  await served.close()
  const path = join(folder, 'turnout.db')
  expect(await checkPages(path)).toBe('')
  const file = openSync(path, 'r+')
  const root = rootPageOf(path, 'dismissals')
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, (root - 1) * 4096)
  closeSync(file)
  expect(statSync(path).size).toBeGreaterThan(root * 4096)
  expect(await checkPages(path)).toMatch(/^SQLITE_CORRUPT/)
  await smtp.close()
  await start()
  await until(async () => (await health()).code === 503)
  const said = await health()
  expect(said.faults).toMatchObject([
    { fault: 'page-corrupt', code: expect.stringMatching(/^SQLITE_CORRUPT/) },
  ])
  expect(lines('page-corrupt')).toHaveLength(1)
})

function rootPageOf(path: string, table: string): number {
  const db = openDatabase(path)
  const root = db.raw
    .prepare('SELECT rootpage FROM sqlite_master WHERE name = ?')
    .pluck()
    .get(table)
  db.close()
  return Number(root)
}

test('mail that is refused with 554 is said with its code, whomever it is for', async () => {
  await start({ dot: '554 Transaction failed for olga@rally.example.org' })
  for (let n = 0; n < 3; n++) await aPost()
  await later(1)
  const said = await health()
  expect(said).toMatchObject({
    code: 503,
    mail: 'stuck',
    faults: [{ fault: 'mail-refused', code: '554' }],
  })
  expect(lines('mail-refused')).toEqual([expect.stringContaining('(554)')])
  expect(JSON.stringify(said) + logged.join()).not.toContain('olga')
  smtp.script = {}
  await aPost()
  await later(60)
  expect(await health()).toMatchObject({ code: 200, faults: [] })
})

test('a log-in that is refused is said at once', async () => {
  await start({ AUTH: '535 5.7.8 Wrong' })
  await aPost()
  await later(1)
  expect(await health()).toMatchObject({
    code: 503,
    faults: [{ fault: 'mail-login', code: '535 5.7.8' }],
  })
  expect(lines('mail-login')).toHaveLength(1)
})

test('a mail server without TLS, where TLS is required, is said in words', async () => {
  await start({}, { SMTP_TLS: 'required' })
  await aPost()
  await later(1)
  const said = await health()
  expect(said).toMatchObject({ code: 503, faults: [{ fault: 'mail-tls', code: '502 5.5.1' }] })
  expect(said.faults[0]?.says).toContain('no STARTTLS')
  expect(lines('mail-tls')).toEqual([expect.stringContaining('SMTP_TLS')])
  expect(smtp.mails).toEqual([])
})

test('a mail server that is away is said after five minutes, and logged once a minute at most', async () => {
  await start()
  await smtp.close()
  const since = instant(now)
  await aPost()
  await later(0)
  await later(20)
  expect((await health()).code).toBe(200)
  for (let minute = 0; minute < 5; minute++) await later(60)
  expect(await health()).toMatchObject({
    code: 503,
    faults: [{ fault: 'mail-away', code: expect.stringMatching(/^E/), since }],
  })
  expect(lines('mail-away').length).toBeGreaterThan(0)
  expect(lines('mail-away').length).toBeLessThan(7)
  expect(logged.join()).not.toMatch(/olga|hunter2|127\.0\.0\.1/)
})

test('a clock that stands for three minutes is said', async () => {
  await start()
  await served.scheduler.stop()
  const since = instant(now)
  now += 181_000
  expect(await health()).toMatchObject({ code: 503, faults: [{ fault: 'clock-stopped', since }] })
  expect((await health()).code).toBe(503)
  expect(lines('clock-stopped')).toHaveLength(1)
})
