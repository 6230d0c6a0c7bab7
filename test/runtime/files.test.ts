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

const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${served.port}${path}`, { method, headers })

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

test('a file is given compressed, and not again to a client that holds it', async () => {
  const plain = await ask('/turnout.css', 'GET', { 'accept-encoding': 'identity' })
  const text = await plain.text()
  expect(plain.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(plain.headers.get('cache-control')).toBe('public, no-cache')
  for (const coding of ['gzip', 'gzip', 'br']) {
    const accepted = coding === 'br' ? 'br, gzip' : 'gzip'
    await ask('/turnout.css', 'GET', { 'accept-encoding': accepted })
    const packed = await ask('/turnout.css', 'GET', { 'accept-encoding': accepted })
    expect(packed.headers.get('content-encoding')).toBe(coding)
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(text.length / 2)
    expect(await packed.text()).toBe(text)
    const held = { 'if-none-match': packed.headers.get('etag') ?? '' }
    expect((await ask('/turnout.css', 'GET', held)).status).toBe(304)
  }
})

test('files on Workers carry it too: `_headers` is the table, and no file of its own', async () => {
  const written = readFileSync('templates/public/_headers', 'utf8')
  const lines = Object.entries(everyAnswer).map(([name, value]) => `  ${name}: ${value}`)
  expect(written).toBe(`/*\n${lines.join('\n')}\n`)
  expect((await ask('/_headers')).status).toBe(404)
})
