// A mail server that is away, slow, or says no: no request waits or fails for it, and no mail is lost.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { instant } from '../../src/domain/event/wall-time.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { freePort } from '../support/free-port.ts'
import { aForm } from '../support/people.ts'
import { linkIn, messageIdOf, post } from './running.ts'
import { type Script, type ScriptedSmtp, scriptedSmtp } from './scripted-smtp.ts'

// whole processes, on machines that have other things to do
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let now = 0
let smtp: ScriptedSmtp
let smtpPort = 0
let served: Served
let url = ''
const logged: string[] = []

beforeEach(async () => {
  now = Date.parse('2023-01-07T03:10:00.000Z')
  logged.length = 0
  smtpPort = await freePort()
  smtp = await scriptedSmtp({}, smtpPort)
})
afterEach(async () => {
  await served.close()
  await smtp.close()
})

async function start(): Promise<void> {
  const settings = readSettings({
    PORT: String(await freePort()),
    DATABASE_PATH: ':memory:',
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    MAIL_FROM: 'calendar@turnout.example',
    LIMITS: 'off',
  })
  served = await serve(settings, { now: () => instant(now) }, line => void logged.push(line))
  url = `http://127.0.0.1:${served.port}`
}

async function later(seconds: number): Promise<void> {
  now += seconds * 1000
  served.scheduler.wake()
  await served.scheduler.idle()
}

async function back(script: Script = {}): Promise<void> {
  smtp = await scriptedSmtp(script, smtpPort)
}

/** A published rally that one person follows. */
async function aFollowedRally(): Promise<{ id: string; manage: string }> {
  const { location } = await post(`${url}/events`, aForm())
  const id = location.split('/')[2] ?? ''
  await later(1)
  const published = await post(`${url}${await pathIn('confirm')}`)
  await post(`${url}/events/${id}/followers`, { email: 'ada@example.org' })
  await later(1)
  await post(`${url}${await pathIn('confirm')}`)
  smtp.mails.length = 0
  return { id, manage: `${url}${published.location.replace(/\?.*/, '')}` }
}

async function pathIn(kind: string): Promise<string> {
  const link = await linkIn(smtp.mails.at(-1) ?? '', kind)
  return link ? new URL(link).pathname : ''
}

const move = (manage: string, time = '11:00', baseRevision = '1') =>
  post(`${manage}/revisions`, {
    ...aForm(),
    startsLocal: `2023-01-13T${time}`,
    baseRevision,
    tell: 'everyone',
  })

test('a server that is away at the start: the pages are up, and the letter comes later', async () => {
  await smtp.close()
  await start()
  expect((await post(`${url}/events`, aForm())).status).toBe(303)
  await later(1)
  await back()
  await later(60)
  expect(smtp.mails).toHaveLength(1)
  expect((await post(`${url}${await pathIn('confirm')}`)).status).toBe(303)
})

test('a server that is away at an edit: the edit stands, and the follower hears later, once', async () => {
  await start()
  const { manage } = await aFollowedRally()
  await smtp.close()
  expect((await move(manage)).status).toBe(303)
  await later(300)
  await later(40)
  await back()
  await later(3600)
  await later(24 * 3600)
  expect(smtp.mails).toHaveLength(1)
  expect(smtp.mails[0]).toContain('Moved to 11:00 AM')
  expect(logged).toEqual([expect.stringMatching(/^mail-away: .*\(ECONNREFUSED\)$/)])
})

test('away for long, then back: the one mail says the net difference, not its history', async () => {
  await start()
  const { manage } = await aFollowedRally()
  await smtp.close()
  await move(manage, '11:00', '1')
  await later(600)
  await move(manage, '10:00', '2')
  await later(600)
  await back()
  await later(6 * 3600)
  expect(smtp.mails).toHaveLength(1)
  expect(smtp.mails[0]).toContain('Moved to 10:00 AM')
  expect(smtp.mails[0]).not.toContain('11:00')
})

test('a slow server keeps no page waiting', async () => {
  await start()
  const { id, manage } = await aFollowedRally()
  smtp.slowness = 3000
  await move(manage)
  now += 600_000
  served.scheduler.wake()
  const asked = performance.now()
  expect((await fetch(`${url}/events/${id}`)).status).toBe(200)
  expect((await move(manage, '10:00', '2')).status).toBe(303)
  expect(performance.now() - asked).toBeLessThan(2500)
  await served.scheduler.idle()
  expect(smtp.mails).toHaveLength(1)
})

test('a 4xx is tried again, later and later, until it is taken', async () => {
  await start()
  const { manage } = await aFollowedRally()
  smtp.script = { RCPT: '451 4.7.1 <ada@example.org> greylisted' }
  await move(manage)
  await later(300)
  await later(60)
  await later(120)
  expect(smtp.mails).toEqual([])
  const stored = JSON.stringify(await everythingStored(served.app.db))
  expect(stored).toContain('451 4.7.1')
  expect(stored).not.toContain('greylisted')
  expect(stored).not.toContain('ada@example.org')
  smtp.script = {}
  await later(6 * 3600)
  expect(smtp.mails).toHaveLength(1)
})

test('a 5xx to the address is not tried again, and the organizer sees that it bounced', async () => {
  await start()
  const { manage } = await aFollowedRally()
  smtp.script = { RCPT: '550 5.1.1 No such user' }
  await move(manage)
  await later(300)
  smtp.script = {}
  await later(24 * 3600)
  expect(smtp.mails.map(mail => /^To: (.*)$/m.exec(mail)?.[1]?.trim())).toEqual([
    'olga@example.org',
  ])
  expect(smtp.mails[0]).toContain('Some emails are not arriving')
  const [watcher] = await served.app.db.query.selectFrom('watchers').selectAll().execute()
  expect(watcher?.bounced_at).not.toBeNull()
  expect(await (await fetch(manage)).text()).toMatch(/bounced|came back|does not take mail/i)
})

test('a 5xx that is about us loses nobody', async () => {
  await start()
  const { manage } = await aFollowedRally()
  smtp.script = { AUTH: '535 5.7.8 No', RCPT: '554 5.7.1 Relay access denied' }
  await move(manage)
  await later(300)
  smtp.script = {}
  await later(3600)
  expect(smtp.mails).toHaveLength(1)
})

test('a line that breaks after the final dot: the repeat is the same mail', async () => {
  await start()
  const { manage } = await aFollowedRally()
  smtp.script = { dot: 'drop' }
  await move(manage)
  await later(300)
  smtp.script = {}
  await later(3600)
  await later(24 * 3600)
  expect(smtp.mails).toHaveLength(2)
  expect(new Set(smtp.mails.map(messageIdOf)).size).toBe(1)
})

test('health says when no mail gets out for an hour', async () => {
  await smtp.close()
  await start()
  await post(`${url}/events`, aForm())
  await later(1)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await later(3700)
  const answer = await fetch(`${url}/healthz`)
  expect(answer.status).toBe(503)
  expect(await answer.json()).toMatchObject({ mail: 'stuck' })
  await back()
})

test('a server that hangs up on every mail about a change is a fault of health, until it takes one', async () => {
  await start()
  const { manage } = await aFollowedRally()
  smtp.script = { dot: 'drop' }
  await move(manage)
  for (let minute = 0; minute < 12; minute++) await later(60)
  const health = async () => (await (await fetch(`${url}/healthz`)).json()) as { faults: unknown[] }
  expect((await health()).faults).toEqual([
    expect.objectContaining({ fault: 'mail-away', code: 'ECONNECTION' }),
  ])
  smtp.script = {}
  await later(6 * 3600)
  expect((await health()).faults).toEqual([])
})

test('a server that is away for three days costs no letter, which comes minutes after its return', async () => {
  await smtp.close()
  await start()
  await post(`${url}/events`, aForm())
  for (let hours = 0; hours < 72; hours += 4) await later(4 * 3600)
  await back()
  await later(150)
  expect(smtp.mails).toHaveLength(1)
})
