// The servers of the bench of feeds, and the load that each takes: Turnout, bare Hono, nginx.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import type { Stored } from './bare-hono.ts'
import { isInstalled, type Load, load } from './load.ts'

/** Seconds of one load. */
const seconds = 1

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
function cpuMillis({ pid }: ChildProcess): number {
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
      SECRET_KEY: 'a key for benchmarks, long enough',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [first] = (await once(child.stdout, 'data')) as [Buffer]
  const told = /^\d+$/.exec(String(first).trim())?.[0]
  return { url: `http://127.0.0.1:${told ?? port}`, child }
}

export async function nginxBeside(
  folder: string,
  stored: Record<string, Stored>,
): Promise<(Server & { etag: string }) | null> {
  if (!isInstalled('nginx')) return null
  const root = join(folder, 'nginx')
  mkdirSync(root, { recursive: true })
  const zipped = Buffer.from(stored['/feed']?.body ?? '', 'base64')
  writeFileSync(join(root, 'feed.ics.gz'), zipped)
  const port = 40_000 + Math.floor(Math.random() * 10_000)
  writeFileSync(
    join(root, 'nginx.conf'),
    `daemon off; worker_processes 1; error_log stderr crit; pid ${root}/pid; user root;
     events { worker_connections 256; }
     http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000;
       types { text/calendar ics; } gzip_static always; gunzip off;
       open_file_cache max=10;
       server { listen 127.0.0.1:${port}; root ${root}; } }`,
  )
  const child = spawn('nginx', ['-p', root, '-c', join(root, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 50; attempt++) {
    await new Promise(resolve => setTimeout(resolve, 100))
    const answer = await fetch(`${url}/feed.ics`).catch(() => null)
    if (answer?.ok) return { url, child, etag: answer.headers.get('etag') ?? '' }
  }
  throw new Error('nginx did not start')
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
