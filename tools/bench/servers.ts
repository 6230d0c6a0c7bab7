// Runs the servers of benchmarks, and measures the load that each takes and what it took of the machine.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import type { Stored } from './bare-hono.ts'
import { type Load, load } from './load.ts'

/** Seconds of one load. */
const seconds = 1

export const benchKey = 'a key for benchmarks, long enough'

export type Asked = { path: string; headers: Record<string, string> }

export type Taken = Load & { cpuMicros: number }

/** Load, and the processor time that the server took for each answer. */
export async function loaded(
  { url, child }: Server,
  path: string,
  headers: Record<string, string>,
): Promise<Taken> {
  const before = cpuMillis(child)
  const taken = await load(`${url}${path}`, headers, seconds)
  return { ...taken, cpuMicros: ((cpuMillis(child) - before) * 1000) / taken.requests }
}

/** User and system time in clock ticks of 10 ms: proc(5). */
export function cpuMillis({ pid }: ChildProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

export type Server = { url: string; child: ChildProcess }

export async function started(
  file: string,
  given: string[],
  env: Record<string, string>,
): Promise<Server> {
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn(process.execPath, [file, ...given], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      SECRET_KEY: benchKey,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  const told = /^\d+$/.exec(String(first).trim())?.[0]
  return { url: `http://127.0.0.1:${told ?? port}`, child }
}

export async function storedAnswer(url: string, { path, headers }: Asked): Promise<Stored> {
  // fetch would undo the compression, so the bytes are asked for as they are
  const asked = request(`${url}${path}`, { headers }).end()
  const [answer] = (await once(asked, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part)
  const kept = Object.entries(answer.headers).filter(
    ([name]) => !['connection', 'keep-alive', 'date', 'transfer-encoding'].includes(name),
  )
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: Buffer.concat(parts).toString('base64'),
  }
}

export async function stopped({ child }: Server): Promise<void> {
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/** The most that was resident, in MB. */
export function mostMegabytes({ child }: Server): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024
}

/** Of each figure by itself. */
export function median(loads: readonly Taken[]): Taken {
  const of = (name: keyof Taken) =>
    loads.map(one => one[name]).sort((a, b) => a - b)[Math.floor(loads.length / 2)] ?? 0
  return {
    perSecond: of('perSecond'),
    p99: of('p99'),
    requests: of('requests'),
    cpuMicros: of('cpuMicros'),
  }
}

export const words = ({ perSecond, p99 }: Load): string =>
  `${String(Math.round(perSecond)).padStart(6)} (${p99.toFixed(1)})`
