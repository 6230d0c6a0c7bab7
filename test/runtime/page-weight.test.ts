// The first view of a list and of an event in bytes, as a browser that has nothing yet loads it, flyers apart.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Served } from '../../src/runtime/node/serve.ts'
import { serveDemo } from '../../src/runtime/node/serve-demo.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { freePort } from '../support/free-port.ts'

/** Compressed octets of a page, its style sheets and scripts. */
const mostOctets = 25_000

let served: Served
let baseUrl: string
beforeAll(async () => {
  const PORT = `${await freePort()}`
  baseUrl = `http://localhost:${PORT}`
  served = await serveDemo(readSettings({ DEMO: '1', PORT }), () => {})
})
afterAll(() => served.close())

/** Octets on the way, by path. */
async function weights(path: string): Promise<Map<string, number>> {
  const page = await (await fetch(`${baseUrl}${path}`)).text()
  const parts = [
    ...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g),
    ...page.matchAll(/<script[^>]* src="([^"]+)"/g),
  ].map(([, href = '']) => href)
  const found = new Map<string, number>()
  for (const one of [path, ...parts]) found.set(one, await octets(one))
  return found
}

/** Fetched without undoing the coding. */
async function octets(path: string): Promise<number> {
  const answer = await fetch(`${baseUrl}${path}`, { headers: { 'accept-encoding': 'br, gzip' } })
  const written = Number(answer.headers.get('content-length'))
  await answer.arrayBuffer()
  expect(answer.headers.get('content-encoding'), path).toMatch(/^(?:br|gzip)$/)
  return written
}

test.each(['list', 'month', 'event'])('the first view of a %s is 25 KB at most', async name => {
  const home = await (await fetch(baseUrl)).text()
  const event = /href="(\/events\/[0-9a-z]+)">Repair café/.exec(home)?.[1] ?? ''
  const path = { list: '/', month: '/?view=month', event }[name] ?? ''
  const found = await weights(path)
  expect(found.size).toBeGreaterThan(2)
  const sum = [...found.values()].reduce((all, one) => all + one, 0)
  expect(sum, JSON.stringify([...found])).toBeLessThanOrEqual(mostOctets)
  expect(Math.min(...found.values())).toBeGreaterThan(0)
})
