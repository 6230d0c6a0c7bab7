// Starts the server that is attacked: bundled as `npm start` bundles it, behind one proxy that it trusts,
// with a small heap, so that memory which grows ends it.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtProgram } from '../../build/build.ts'

export type Fields = Record<string, string>
export type Answer = { status: number; location: string; retryAfter: string; body: string }

export type Target = {
  /** Posts a form from a source, which the proxy in front says. */
  post(path: string, fields: Fields, source: string): Promise<Answer>
  get(path: string): Promise<Answer>
  /** Resident memory in MiB. */
  resident(): number
  close(): Promise<void>
}

export async function startTarget(smtpPort: number, more: Fields = {}): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-abuse-'))
  const port = await freePort()
  const program = await builtProgram('main')
  const server = spawn(process.execPath, ['--max-old-space-size=256', program], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_PATH: join(folder, 'turnout.db'),
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      MAIL_FROM: 'calendar@turnout.example',
      SECRET_KEY: 'a secret key for the abuse check, long enough',
      SETTLE_SECONDS: '1',
      TRUSTED_PROXIES: '1',
      ...more,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const ask = asking(port, agent)
  await answering(server, () => ask('GET', '/healthz', {}))
  return {
    post: (path, fields, source) =>
      ask('POST', path, { fields, headers: { 'x-forwarded-for': `6.6.6.6, ${source}` } }),
    get: path => ask('GET', path, {}),
    resident: () => residentOf(server),
    async close() {
      agent.destroy()
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}

type Asked = { fields?: Fields; headers?: Record<string, string> }

const asking =
  (port: number, agent: Agent) =>
  (method: string, path: string, { fields, headers = {} }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const body = fields ? new URLSearchParams(fields).toString() : ''
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const sent = request(
        { host: '127.0.0.1', port, method, path, agent, headers: { ...form, ...headers } },
        async answer => {
          const { location = '', 'retry-after': retryAfter = '' } = answer.headers
          const status = answer.statusCode ?? 599
          resolve({ status, location, retryAfter, body: await text(answer) })
        },
      )
      sent.on('error', reject)
      sent.end(body)
    })

async function answering(server: ChildProcess, ask: () => Promise<Answer>): Promise<void> {
  const until = Date.now() + 30_000
  while (server.exitCode === null && Date.now() < until) {
    const up = await ask().catch(() => null)
    if (up?.status === 200) return
    await sleep(100)
  }
  throw new Error('the server did not start')
}

function residentOf({ pid, exitCode }: ChildProcess): number {
  if (exitCode !== null) throw new Error(`the server has ended with ${exitCode}`)
  const kibibytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kibibytes) / 1024)
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
