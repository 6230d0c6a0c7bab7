// GET /metrics says what a host watches, to its token alone; HEARTBEAT_URL hears of the clock.

import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { instant } from '../../src/domain/event/wall-time.ts'
import { usualDeadlines } from '../../src/runtime/node/deadlines.ts'
import { heartbeat } from '../../src/runtime/node/heartbeat.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { percentile } from '../../src/store/change-waits.ts'
import { aForm } from '../support/people.ts'
import { post, until } from './running.ts'

const folder = mkdtempSync(join(tmpdir(), 'turnout-'))
afterAll(() => rmSync(folder, { recursive: true }))

const METRICS_TOKEN = 'a-token-of-twenty-characters-or-more'

const served = (settings: Record<string, string>) =>
  serve(
    readSettings({
      PORT: '0',
      DATABASE_PATH: join(folder, 'turnout.db'),
      LIMITS: 'off',
      ...settings,
    }),
    { now: () => instant(Date.parse('2023-01-07T03:10:00.000Z')) },
    () => {},
    usualDeadlines,
  )

test('counts by route, never by address, for the bearer of the token alone', async () => {
  const { port, close, scheduler } = await served({ METRICS_TOKEN })
  const url = `http://127.0.0.1:${port}`
  await post(`${url}/events`, { ...aForm(), contactEmail: 'vera@example.org' })
  scheduler.wake()
  await scheduler.idle()
  await fetch(`${url}/calendar.ics?q=private-words`)
  await fetch(`${url}/manage/sesame`)
  await fetch(`${url}/sesame/sesame`, { method: 'PROPFIND' })
  const read = (authorization: string) => fetch(`${url}/metrics`, { headers: { authorization } })
  for (const wrong of ['', METRICS_TOKEN, 'Bearer no', `Basic ${METRICS_TOKEN}`])
    expect((await read(wrong)).status, wrong).toBe(401)
  expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405)
  const answer = await read(`Bearer ${METRICS_TOKEN}`)
  const text = await answer.text()
  await close()
  expect(answer.status).toBe(200)
  expect(text).toContain(
    'turnout_requests_total{method="GET",route="/calendar.ics",status="200"} 1\n',
  )
  expect(text).toContain('turnout_request_seconds_count{route="/manage/:token"} 1\n')
  expect(text).toContain('turnout_requests_total{method="other",route="none",status="404"} 1\n')
  expect(text).toContain('turnout_mails_total{outcome="delivered",answer="2xx"} 1\n')
  expect(text).toContain('turnout_waiting_mails{lane="sign-in"} 0\n')
  expect(text).toContain('turnout_change_wait_seconds{share="p95"} 0\n')
  expect(text).toMatch(/^turnout_process_resident_memory_bytes \d+/m)
  expect(text).toMatch(/^turnout_nodejs_eventloop_lag_p99_seconds /m)
  expect(text).not.toMatch(/sesame|vera|private-words/)
})

test('is not there without the setting', async () => {
  const { port, close } = await served({})
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  await close()
  expect(answer.status).toBe(404)
})

test.each([
  [[], 0, 0, 0],
  [[7], 7, 7, 7],
  [[1, 2, 3, 4], 2, 4, 4],
  [Array.from({ length: 100 }, (_, at) => at + 1), 50, 95, 100],
])('of %j the median is %d, the 95th part %d, the largest %d', (all, p50, p95, largest) => {
  expect([0.5, 0.95, 1].map(share => percentile(all, share))).toEqual([p50, p95, largest])
})

test('tells a monitor once a minute that the clock runs, and no log where it is', async () => {
  let asked = 0
  let status = 200
  const monitor = createServer((_, answer) => {
    asked += 1
    answer.writeHead(status).end()
  }).listen(0, '127.0.0.1')
  await until(() => monitor.listening)
  const logged: string[] = []
  const { port } = monitor.address() as AddressInfo
  const beat = heartbeat(`http://127.0.0.1:${port}/secret`, line => void logged.push(line))
  beat('2023-01-07T03:10:00.000Z')
  beat('2023-01-07T03:10:59.000Z')
  await until(() => asked === 1)
  status = 404
  beat('2023-01-07T03:11:00.000Z')
  await until(() => logged.length === 1)
  // a clock that was put back
  beat('2023-01-07T03:00:00.000Z')
  await until(() => logged.length === 2)
  await new Promise(resolve => monitor.close(resolve))
  beat('2023-01-07T03:20:00.000Z')
  await until(() => logged.length === 3)
  expect(asked).toBe(3)
  expect(logged.slice(1)).toEqual([
    'the monitor of HEARTBEAT_URL refuses: 404',
    expect.stringMatching(/^the monitor of HEARTBEAT_URL does not answer: /),
  ])
})
