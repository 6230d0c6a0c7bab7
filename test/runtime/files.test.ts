// Files beside the program: the table of headers on both hosts, and nothing else of the folder.

import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everyAnswer } from '../../src/http/headers.ts'
import { systemClock } from '../../src/runtime/clock.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'

let served: Served
beforeAll(async () => {
  const settings = readSettings({ PORT: '0', DATABASE_PATH: ':memory:' })
  served = await serve(settings, systemClock(null), () => {})
})
afterAll(() => served.close())

const ask = (path: string, method = 'GET') =>
  fetch(`http://127.0.0.1:${served.port}${path}`, { method })

test('files on Node carry the table, and are only read', async () => {
  for (const [method, status] of [
    ['GET', 200],
    ['HEAD', 200],
    ['POST', 405],
    ['DELETE', 405],
  ] as const) {
    const answer = await ask('/turnout.css', method)
    expect(answer.status, method).toBe(status)
    for (const [name, value] of Object.entries(everyAnswer))
      expect(answer.headers.get(name), `${method} ${name}`).toBe(value)
    expect(answer.headers.get('allow'), method).toBe(status === 405 ? 'GET, HEAD' : null)
  }
})

test('files on Workers carry it too: `_headers` is the table, and no file of its own', async () => {
  const written = readFileSync('templates/public/_headers', 'utf8')
  const lines = Object.entries(everyAnswer).map(([name, value]) => `  ${name}: ${value}`)
  expect(written).toBe(`/*\n${lines.join('\n')}\n`)
  expect((await ask('/_headers')).status).toBe(404)
})
