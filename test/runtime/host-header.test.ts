// The Host field as it comes over the wire on Node, before and beside the routes: files too.

import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../src/runtime/clock.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'

let served: Served
beforeAll(async () => {
  const settings = readSettings({
    PORT: '0',
    DATABASE_PATH: ':memory:',
    BASE_URL: 'https://turnout.example',
    MAILBOX: 'open',
  })
  served = await serve(settings, systemClock(null), () => {})
})
afterAll(() => served.close())

async function status(head: string): Promise<number> {
  const socket = connect(served.port, '127.0.0.1')
  socket.write(`${head}\r\nConnection: close\r\n\r\n`)
  return Number((await text(socket)).split(' ')[1])
}

test.each<[what: string, head: string, expected: number]>([
  ['its own', 'GET / HTTP/1.1\r\nHost: turnout.example', 200],
  ['its own in capitals', 'GET / HTTP/1.1\r\nHost: TURNOUT.EXAMPLE', 200],
  ['its own with a port', 'GET / HTTP/1.1\r\nHost: turnout.example:443', 200],
  ['a file', 'GET /turnout.css HTTP/1.1\r\nHost: turnout.example', 200],
  ['a file under another', 'GET /turnout.css HTTP/1.1\r\nHost: evil.example', 421],
  ['another', 'GET / HTTP/1.1\r\nHost: evil.example', 421],
  ['the mailbox under another', 'GET /mailbox HTTP/1.1\r\nHost: evil.example', 421],
  ['the address of the machine', 'GET / HTTP/1.1\r\nHost: 127.0.0.1', 421],
  ['health under another', 'GET /healthz HTTP/1.1\r\nHost: 10.0.0.7:8787', 200],
  ['a whole target', 'GET https://turnout.example/ HTTP/1.1\r\nHost: evil.example', 200],
  ['a foreign target', 'GET https://evil.example/ HTTP/1.1\r\nHost: turnout.example', 421],
  ['none', 'GET / HTTP/1.1', 400],
  ['its own and another', 'GET / HTTP/1.1\r\nHost: turnout.example\r\nHost: evil.example', 400],
  ['its own twice', 'GET / HTTP/1.1\r\nHost: turnout.example\r\nHost: turnout.example', 400],
  ['none, of HTTP/1.0', 'GET / HTTP/1.0', 421],
  ['one with a user', 'GET / HTTP/1.1\r\nHost: turnout.example@evil.example', 400],
])('host %s', async (_what, head, expected) => {
  expect(await status(head)).toBe(expected)
})
