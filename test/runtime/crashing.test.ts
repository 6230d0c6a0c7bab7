// Ended in the middle, gently or not: whoever was behind is told, and nothing but mail in flight repeats.

import { readFileSync, rmSync, symlinkSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { aForm } from '../support/people.ts'
import {
  aFolder,
  bundle,
  linkIn,
  messageIdOf,
  post,
  type Running,
  running,
  sleep,
  spawned,
  until,
} from './running.ts'
import { type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

// whole processes, on machines that have other things to do
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

/** Mails that the program has on the way at once. */
const connections = 5

let folder = ''
let smtp: ScriptedSmtp
let settings: Record<string, string>
let begun = 0
let turnout: Running
beforeAll(bundle)
beforeEach(async () => {
  folder = aFolder()
  smtp = await scriptedSmtp()
  settings = {
    PORT: String(await freePort()),
    DATABASE_PATH: join(folder, 'turnout.db'),
    SMTP_URL: smtp.url,
    MAIL_FROM: 'calendar@turnout.example',
    SETTLE_SECONDS: '0',
    LIMITS: 'off',
  }
  begun = Date.now()
  turnout = await started()
})
afterEach(async () => {
  await turnout.stop('SIGKILL')
  await smtp.close()
  rmSync(folder, { recursive: true })
})

/** Starts it on a clock that went on meanwhile: one put back makes due mail wait for as long as it ran before. */
const started = (more: Record<string, string> = {}): Promise<Running> =>
  running({
    ...settings,
    TURNOUT_NOW: new Date(
      Date.parse('2023-01-07T03:10:00.000Z') + Date.now() - begun,
    ).toISOString(),
    ...more,
  })

function read<T>(question: string): T[] {
  const db = new SQLite(settings.DATABASE_PATH, { readonly: true })
  try {
    return db.prepare<[], T>(question).all()
  } finally {
    db.close()
  }
}

/** A published rally with so many followers. Returns the address of the organizer's page. */
async function aRally(followers: number): Promise<string> {
  await post(`${turnout.url}/events`, aForm())
  await until(() => smtp.mails.length === 1)
  const { location } = await post((await linkIn(smtp.mails[0] ?? '', 'confirm')) ?? '')
  await until(() => smtp.mails.length === 2)
  const [event] = read<{ id: string }>('SELECT id FROM events')
  for (let n = 0; n < followers; n++)
    await post(`${turnout.url}/events/${event?.id}/followers`, { email: `ada${n}@example.org` })
  await until(() => smtp.mails.length === 2 + followers)
  for (const raw of smtp.mails.slice(2)) await post((await linkIn(raw, 'confirm')) ?? '')
  expect(read('SELECT id FROM watchers WHERE confirmed_at IS NOT NULL')).toHaveLength(followers)
  smtp.mails.length = 0
  return `${turnout.url}${location.replace(/\?.*/, '')}`
}

const moved = (manage: string, baseRevision: number) =>
  post(`${manage}/revisions`, {
    ...aForm(),
    startsLocal: `2023-01-13T10:${10 + baseRevision}`,
    baseRevision: String(baseRevision),
    tell: 'everyone',
  })

const behind = () =>
  read(
    'SELECT w.id FROM watchers w JOIN events e ON e.id = w.event_id WHERE told_revision < revision',
  ).length

test('kill -9 at any moment: everybody is told, and only mail in flight repeats, as itself', async () => {
  const people = 50
  const kills = 5
  const manage = await aRally(people)
  smtp.slowness = 20
  for (let kill = 0; kill < kills; kill++) {
    expect((await moved(manage, kill + 1)).status).toBe(303)
    await sleep(Math.random() * 250)
    await turnout.stop('SIGKILL')
    turnout = await started()
  }
  await until(() => behind() === 0)
  const ids = smtp.mails.map(messageIdOf)
  const newest = new Set(ids.filter(id => id.includes(`.${kills + 1}.`)))
  expect(newest.size, 'everybody was told of the newest revision').toBe(people)
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(kills * connections)
  for (const raw of smtp.mails) expect(raw).toContain('Moved to')

  const mails = smtp.mails.length
  await turnout.stop('SIGKILL')
  turnout = await started()
  await sleep(300)
  expect(smtp.mails, 'and nobody once more').toHaveLength(mails)
})

test('SIGTERM finishes the mail in hand, exits 0, and the rest are told after a restart', async () => {
  const people = 20
  const manage = await aRally(people)
  smtp.slowness = 400
  await moved(manage, 1)
  await until(() => smtp.mails.length >= 1)
  const asked = Date.now()
  expect(await turnout.stop('SIGTERM')).toBe(0)
  expect(Date.now() - asked).toBeLessThan(5000)
  expect(turnout.errors()).toBe('')
  const told = people - behind()
  expect(told, 'what was sent is known to be sent').toBe(smtp.mails.length)
  expect(told).toBeLessThanOrEqual(connections)

  smtp.slowness = 0
  turnout = await started()
  await until(() => behind() === 0)
  const ids = smtp.mails.map(messageIdOf)
  expect(ids).toHaveLength(people)
  expect(new Set(ids).size).toBe(people)
})

test('SIGTERM does not wait for a mail server that hangs, and a second one waits for nothing', async () => {
  smtp.script = { dot: 'hang' }
  await post(`${turnout.url}/events`, aForm())
  await until(() => smtp.mails.length === 1)
  expect(await turnout.stop('SIGTERM')).toBe(0)
  expect(turnout.errors()).toBe('')
  const uncertain = read<{ sent_at: string | null; attempts: number }>(
    'SELECT sent_at, attempts FROM letters',
  )
  expect(uncertain).toEqual([{ sent_at: null, attempts: 1 }])

  turnout = await started()
  await post(`${turnout.url}/events`, aForm({ title: 'Vigil at the library' }))
  await until(() => smtp.mails.length === 2)
  turnout.process.kill('SIGTERM')
  await sleep(700)
  expect(await turnout.stop('SIGTERM')).toBe(1)
})

test('SIGTERM does not wait for a client that never ends its request', async () => {
  const { PORT } = settings
  const client = connect(Number(PORT), '127.0.0.1').on('error', () => {})
  client.write('POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\ntitle=')
  await sleep(100)
  expect(await turnout.stop('SIGTERM')).toBe(0)
  client.destroy()
})

test('a second copy on the same database takes nothing from the first, and says so in one line', async () => {
  const manage = await aRally(12)
  smtp.slowness = 200
  await moved(manage, 1)
  await until(() => smtp.mails.length >= 1)
  const { DATABASE_PATH = '' } = settings
  const link = join(folder, 'another-name.db')
  symlinkSync(DATABASE_PATH, link)
  for (const path of [DATABASE_PATH, link]) {
    const second = spawned({
      ...settings,
      PORT: String(await freePort()),
      SECRET_KEY: readFileSync(`${DATABASE_PATH}.key`, 'utf8').trim(),
      DATABASE_PATH: path,
    })
    expect(await second.ended).toBe(1)
    expect(second.errors()).toMatch(/^DATABASE_PATH=\S+ is served by another process: .*\n$/)
  }
  await until(() => behind() === 0)
  expect(smtp.mails).toHaveLength(12)
})

test('32 feed clients that hang up keep nobody waiting', async () => {
  await turnout.stop('SIGTERM')
  turnout = await started({ PUBLISHING: 'open' })
  const description = 'Bring water and drums. '.repeat(200)
  for (let n = 0; n < 300; n++)
    expect(
      (await post(`${turnout.url}/events`, aForm({ description, title: `Rally ${n}` }))).status,
    ).toBe(303)
  const feed = await (await fetch(`${turnout.url}/calendar.ics?size=full`)).text()
  expect(feed.length).toBeGreaterThan(1_000_000)
  for (let n = 0; n < 32; n++) {
    const client = connect(Number(settings.PORT), '127.0.0.1').on('error', () => {})
    client.write('GET /calendar.ics?size=full HTTP/1.1\r\nHost: localhost\r\n\r\n')
    setTimeout(() => client.destroy(), 5)
  }
  await sleep(10)
  expect((await fetch(`${turnout.url}/healthz`)).status).toBe(200)
  expect(turnout.errors()).toBe('')
})
