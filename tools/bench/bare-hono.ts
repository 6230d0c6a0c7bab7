// Measures the limit of feeds and pages: Hono on the same Node that answers stored bytes and does nothing
// else. Told by its parent what to answer, `{ path: { status, headers, body } }` as JSON with base64
// bodies.

import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'

export type Stored = { status: number; headers: Record<string, string>; body: string }

const stored: Record<string, Stored> = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'))
const http = new Hono()
for (const [path, { status, headers, body }] of Object.entries(stored)) {
  const bytes = status === 304 ? null : Uint8Array.from(Buffer.from(body, 'base64'))
  http.get(path, c => (bytes ? c.body(bytes, status as 200, headers) : c.body(null, 304, headers)))
}
const server = serve({ fetch: http.fetch, hostname: '127.0.0.1', port: 0 }, () =>
  console.log((server.address() as AddressInfo).port),
)
