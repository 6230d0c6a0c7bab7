// The log of a machine says what went wrong in which request, and holds nothing private.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { systemClock } from '../../src/runtime/clock.ts'
import { usualDeadlines } from '../../src/runtime/node/deadlines.ts'
import { openLog } from '../../src/runtime/node/log.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { aForm } from '../support/people.ts'
import { post } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('names the fault, the request and the route, and nothing private', async () => {
  const lines: string[] = []
  const log = openLog(false, line => void lines.push(line))
  const settings = readSettings({
    PORT: '0',
    DATABASE_PATH: join(folder, 'turnout.db'),
    // nobody listens there, which is a fault of its own
    SMTP_URL: 'smtp://calendar:hunter2@127.0.0.1:9',
    MAIL_FROM: 'calendar@turnout.example',
    LIMITS: 'off',
  })
  const served = await serve(settings, systemClock(null), log.fault, usualDeadlines, {
    answered: one => log.info('answered', one),
  })
  const url = `http://127.0.0.1:${served.port}`
  const headers = { 'user-agent': 'Browser of Vera', referer: `${url}/manage/sesame` }
  await post(`${url}/events`, { ...aForm(), contactEmail: 'vera@example.org' })
  served.scheduler.wake()
  await served.scheduler.idle()
  await fetch(`${url}/?q=private-words`, { headers })
  await fetch(`${url}/organizers/Vera%20Lopez`, { headers })
  await fetch(`${url}/no/such/place/sesame`, { headers })
  await served.app.db.query.schema.dropTable('organizers').execute()
  const failed = await fetch(`${url}/manage/sesame`, { headers })
  await served.close()

  const entries = lines.map(line => JSON.parse(line))
  expect(failed.status).toBe(500)
  const request = failed.headers.get('request-id')
  expect(request).toMatch(/^[0-9a-f]{12}$/)
  expect(entries).toContainEqual(
    expect.objectContaining({
      level: 'warn',
      request,
      msg: expect.stringContaining('fault in a GET: SqliteError'),
    }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({ level: 'info', request, route: '/manage/:token', status: 500 }),
  )
  expect(entries).toContainEqual(
    expect.objectContaining({ level: 'warn', msg: expect.stringMatching(/^mail-away: /) }),
  )
  const routes = entries.map(({ route }) => route).filter(Boolean)
  expect([...new Set(routes)]).toEqual([
    '/events',
    '/',
    '/organizers/:name',
    'none',
    '/manage/:token',
  ])
  expect(lines.join('')).not.toMatch(
    /sesame|vera|lopez|example\.org|hunter2|private-words|127\.0\.0|consulate|browser/i,
  )
})

test('is plain lines on a terminal', () => {
  const lines: string[] = []
  const log = openLog(true, line => void lines.push(line))
  log.fault('disk-full: ENOSPC')
  log.info('answered', { route: '/', status: 200 })
  expect(lines).toEqual([
    expect.stringMatching(/^\S+Z warn {2}disk-full: ENOSPC\n$/),
    expect.stringMatching(/^\S+Z info {2}answered \(route=\/ status=200\)\n$/),
  ])
})
