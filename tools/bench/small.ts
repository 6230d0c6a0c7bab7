// `npm run bench -- small`: a small machine. On one core: start, 64 mixed clients for a minute, a change told to 2,000
// watchers, and a backup, all at once. Says what failed (nothing should), and the most that was resident in all.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { builtProgram } from '../build/build.ts'
import { nodeBundle } from '../build/node-bundle.ts'
import type { Result } from './run.ts'

const build = join(projectRoot, 'var/build')
const watchers = 2000
const clients = 64
const seconds = 60
const megabytesAtMost = 220

/** The program is given the first core; clients and the mail server take the others. */
const onOneCore = (words: string[]) => ['taskset', '-c', '0', process.execPath, ...words]

type Prepared = { eventId: string; manage: string }

export default async function small(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-small-'))
  const sink = spawn(process.execPath, ['tools/bench/mail-sink.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let server: ChildProcess | undefined
  try {
    const [printed] = (await once(sink.stdout, 'data')) as [Buffer]
    const port = String(20_000 + Math.floor(Math.random() * 20_000))
    const url = `http://127.0.0.1:${port}`
    const env = {
      ...process.env,
      PORT: port,
      BASE_URL: url,
      DATABASE_PATH: join(folder, 'turnout.db'),
      SMTP_URL: `smtp://127.0.0.1:${String(printed).trim()}`,
      MAIL_FROM: 'calendar@turnout.example',
      SECRET_KEY: 'a key for benchmarks, long enough to be one',
      SETTLE_SECONDS: '0',
      PUBLISHING: 'open',
      LIMITS: 'off',
      MALLOC_ARENA_MAX: '1',
    }
    const people = [join(build, 'people.js'), String(watchers)]
    buildSync({ entryPoints: ['tools/checks/faults/people.ts'], outdir: build, ...nodeBundle })
    const prepared = JSON.parse(
      execFileSync(process.execPath, people, { env, encoding: 'utf8' }),
    ) as Prepared
    const program = await builtProgram('main')
    const began = performance.now()
    server = run(['--max-semi-space-size=4', program], env)
    await answers(url)
    const startMillis = performance.now() - began
    const memory = watchMemory([server])
    const load = clientsOf(url, prepared.eventId)
    await pause(10_000)
    const told = performance.now()
    await change(url, prepared)
    const backup = run(
      ['--max-semi-space-size=2', 'src/runtime/node/turnout.ts', 'backup', join(folder, 'copy.db')],
      env,
    )
    memory.add(backup)
    const [code] = (await once(backup, 'exit')) as [number | null]
    const backupSeconds = (performance.now() - told) / 1000
    while ((await taken(sink)) < watchers) await pause(200)
    const toldSeconds = (performance.now() - told) / 1000
    const { count, failed, p99 } = await load
    const most = memory.end()
    const errors = failed.length + (code === 0 ? 0 : 1)
    for (const one of new Set(failed)) console.log(`  failed: ${one}`)
    console.log(`one core, ${clients} clients, ${seconds} s, all at once:`)
    console.log(`  up after ${Math.round(startMillis)} ms`)
    console.log(
      `  ${count} answers, ${errors} errors, the slowest hundredth over ${Math.round(p99)} ms`,
    )
    console.log(`  ${watchers} watchers told in ${toldSeconds.toFixed(1)} s`)
    console.log(`  a backup in ${backupSeconds.toFixed(1)} s, exit code ${code}`)
    console.log(`  ${Math.round(most)} MB resident in all, of ${megabytesAtMost} that it may`)
    return {
      ratios: { resident: round(most / megabytesAtMost), errors },
      figures: {
        startMillis: Math.round(startMillis),
        answers: count,
        p99Millis: Math.round(p99),
        toldSeconds: round(toldSeconds),
        backupSeconds: round(backupSeconds),
        megabytes: Math.round(most),
      },
    }
  } finally {
    if (server && server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    sink.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(words: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const [command = '', ...rest] = onOneCore(words)
  return spawn(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function answers(url: string): Promise<void> {
  while (!(await fetch(`${url}/healthz`).catch(() => null))) await pause(20)
}

const pause = (millis: number) => new Promise(resolve => setTimeout(resolve, millis))

const round = (value: number) => Math.round(value * 100) / 100

/** Readers, calendar apps with and without what they had, searches, and every fiftieth a post. */
async function clientsOf(url: string, eventId: string) {
  const end = performance.now() + seconds * 1000
  const failed: string[] = []
  const millis: number[] = []
  const { etag } = await fetch(`${url}/calendar.ics`).then(answer => ({
    etag: answer.headers.get('etag') ?? '',
  }))
  const asks: [path: string, init: RequestInit][] = [
    ['/', {}],
    [`/events/${eventId}`, {}],
    ['/calendar.ics', {}],
    ['/calendar.ics', { headers: { 'if-none-match': etag } }],
    ['/calendar.json', {}],
    ['/?q=consulate', {}],
    [`/events/${eventId}/history`, {}],
    ['/api/v1/events', {}],
    ['/changes.atom', {}],
    ['/events/new', {}],
  ]
  async function client(from: number): Promise<void> {
    for (let n = from; performance.now() < end; n += 1) {
      const [path, init] = n % 50 === 0 ? aPost(n) : (asks[n % asks.length] ?? ['/', {}])
      const began = performance.now()
      try {
        const answer = await fetch(`${url}${path}`, { redirect: 'manual', ...init })
        await answer.arrayBuffer()
        if (answer.status >= 400) failed.push(`${answer.status} ${init.method ?? 'GET'} ${path}`)
      } catch (error) {
        failed.push(`${String(error)} ${path}`)
      }
      millis.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)))
  const p99 = millis.sort((a, b) => a - b)[Math.floor(millis.length * 0.99)] ?? 0
  return { count: millis.length, failed, p99 }
}

const form = {
  title: 'Rally at the consulate',
  startsLocal: '2031-01-13T12:00',
  zone: 'America/Los_Angeles',
  address: '870 Market St.',
  city: 'San Francisco',
  region: 'san-francisco',
  type: 'protest',
  organizer: 'United Front Committee',
  contactEmail: 'olga@example.org',
}

function aPost(n: number): [string, RequestInit] {
  const own = {
    title: `Picnic ${n} of the neighbors`,
    placeName: `Park ${n}`,
    startsLocal: `2031-0${1 + (n % 9)}-1${n % 10}T1${n % 10}:00`,
    contactEmail: `olga@group-${n}.example`,
  }
  return ['/events', { method: 'POST', body: new URLSearchParams({ ...form, ...own }) }]
}

async function change(url: string, { manage }: Prepared): Promise<void> {
  const edited = { ...form, startsLocal: '2031-01-13T09:00', baseRevision: '1', tell: 'now' }
  const answer = await fetch(`${url}${manage}/revisions`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(edited),
  })
  if (answer.status !== 303) throw new Error(`the change was answered ${answer.status}`)
}

async function taken(sink: ChildProcess): Promise<number> {
  sink.stdin?.write('\n')
  const [said] = sink.stdout ? ((await once(sink.stdout, 'data')) as [Buffer]) : []
  return Number(said)
}

/** The most that these and the processes that they started had in memory at one moment. */
function watchMemory(watched: ChildProcess[]) {
  let most = 0
  const timer = setInterval(() => {
    const pids = watched.flatMap(({ pid }) => (pid ? [pid, ...childrenOf(pid)] : []))
    most = Math.max(
      most,
      pids.map(residentMegabytes).reduce((sum, one) => sum + one, 0),
    )
  }, 100)
  return {
    add: (child: ChildProcess) => void watched.push(child),
    end() {
      clearInterval(timer)
      return most
    },
  }
}

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap(task =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean)
        .map(Number),
    )
  } catch {
    return []
  }
}

function residentMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
