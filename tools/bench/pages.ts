// `npm run bench -- pages`: measures public pages of small and large calendars, as `npm start` serves them
// with its clock running. Warm and unchanged, beside bare Hono answering the same bytes from memory and
// nginx; then 500 reads a second beside one edit a second. Needs wrk: apt-get install wrk nginx

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { tendSearch } from '../../src/actions/tend-search.ts'
import { instant } from '../../src/domain/event/wall-time.ts'
import type { App } from '../../src/ports.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { openVault } from '../../src/store/vault.ts'
import type { Stored } from './bare-hono.ts'
import { fillCalendar } from './calendar-of.ts'
import { isInstalled } from './load.ts'
import { nginxBeside } from './nginx.ts'
import type { Result } from './run.ts'
import {
  type Asked,
  benchKey,
  cpuMillis,
  loaded,
  median,
  mostMegabytes,
  type Server,
  started,
  stopped,
  storedAnswer,
  type Taken,
  words,
} from './servers.ts'

// fewer for a look: BENCH_SIZES=1000 BENCH_ROUNDS=1
const sizes = (process.env.BENCH_SIZES ?? '1000,10000,100000').split(',').map(Number)
const rounds = Number(process.env.BENCH_ROUNDS ?? 5)
const readsPerSecond = 500
const mixedSeconds = 20
const browser = { 'accept-encoding': 'gzip, deflate, br, zstd' }

const eventId = (number: number) => `b${number.toString(32).padStart(11, '0')}`

/** Of next month: an event in the middle of a list. */
const eventAt = (size: number) => eventId(Math.floor(size / 6))

const asked = (size: number): Record<string, Asked> => ({
  list: { path: '/', headers: browser },
  listPlain: { path: '/', headers: {} },
  region: { path: '/?region=east-bay&type=meeting', headers: browser },
  search: { path: '/?q=tenants', headers: browser },
  event: { path: `/events/${eventAt(size)}`, headers: browser },
  listUnchanged: { path: '/', headers: browser },
  eventUnchanged: { path: `/events/${eventAt(size)}`, headers: browser },
})

type Note = (kind: keyof Result, name: string, value: number) => void

export default async function pages(): Promise<Result> {
  if (!isInstalled('wrk'))
    throw new Error('wrk is not installed, and nothing else here can measure: apt-get install wrk')
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
  const result: Result = { ratios: {}, figures: {} }
  const note: Note = (kind, name, value) => {
    result[kind][name] = Math.round(value * 1000) / 1000
  }
  try {
    for (const size of sizes) {
      const path = join(folder, `${size}.db`)
      const manage = await fill(path, size)
      console.log(`${size} events; load of the machine ${loadavg()[0]?.toFixed(1)}`)
      await withTurnout(path, turnout => warm(turnout, size, folder, note))
      await withTurnout(path, turnout => mixed(turnout, { size, manage }, note))
    }
    const [least = 0, most = 0] = [sizes.at(0), sizes.at(-1)]
    for (const name of Object.keys(asked(least)))
      note(
        'ratios',
        `${name}CpuOf${most}By${least}`,
        (result.figures[`${name}${most}CpuMicros`] ?? 0) /
          (result.figures[`${name}${least}CpuMicros`] ?? 1),
      )
    return result
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Of every server here, so that none begins by writing its own links into each event. */
const baseUrl = 'http://localhost:8787'

/** As a calendar that has been running: indexed and linked. Answers the path of the private page that edits the event. */
async function fill(path: string, size: number): Promise<string> {
  const db = openDatabase(path)
  migrate(db.raw, join(projectRoot, 'db/migrations'))
  fillCalendar(db, size, Date.now())
  const app = { db, clock: { now: () => instant(Date.now()) } } as unknown as App
  while ((await tendSearch(app)) === 'more') {}
  db.raw.prepare('UPDATE calendar SET linked_to = ?').run(baseUrl)
  const vault = await openVault(benchKey)
  const token = await vault.token('manage', 'organizer')
  const now = instant(Date.now() - 3_600_000)
  db.raw
    .prepare(`INSERT INTO organizers (id, event_id, name, address_sealed, address_key, token_hash,
      created_at, answered_at) VALUES ('organizer', ?, 'Olga', ?, ?, ?, ?, ?)`)
    .run(
      eventAt(size),
      await vault.seal('olga@example.org'),
      await vault.addressKey('olga@example.org'),
      await vault.tokenHash(token),
      now,
      now,
    )
  db.raw
    .prepare(
      `UPDATE revisions SET snapshot = json_set(snapshot, '$.contact', ?) WHERE event_id = ?`,
    )
    .run(await vault.seal('olga@example.org'), eventAt(size))
  db.close()
  return `/manage/${token}`
}

/** As `npm start` starts it, with the variables and flags that stand there. */
async function withTurnout(path: string, measure: (turnout: Server) => Promise<void>) {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  const [variables = '', flags = ''] = String(scripts.start).split('exec node ')
  const [first = '', ...more] = flags.split(' ')
  const set = variables.trim().split(' ').filter(Boolean)
  const turnout = await started(first, more, {
    ...Object.fromEntries(set.map(one => one.split('='))),
    ...{ DATABASE_PATH: path, BASE_URL: baseUrl, LIMITS: 'off' },
  })
  try {
    await measure(turnout)
  } finally {
    await stopped(turnout)
  }
}

async function warm(turnout: Server, size: number, folder: string, note: Note): Promise<void> {
  const ask = asked(size)
  const stored: Record<string, Stored> = {}
  for (const [name, one] of Object.entries(ask)) {
    // brotli is made from the second time on
    for (let time = 0; time < 3; time++) await storedAnswer(turnout.url, one)
    const answer = await storedAnswer(turnout.url, one)
    if (name.endsWith('Unchanged'))
      one.headers = { ...one.headers, 'if-none-match': answer.headers.etag ?? '' }
    stored[`/${name}`] = await storedAnswer(turnout.url, one)
  }
  const answers = join(folder, `${size}.json`)
  writeFileSync(answers, JSON.stringify(stored))
  const bare = await started(join(projectRoot, 'tools/bench/bare-hono.ts'), [answers], {})
  const nginx = await nginxBeside(folder, { plain: stored['/listPlain']?.body ?? '' })
  if (!nginx) console.log('  nginx is not installed: apt-get install nginx')
  for (const [name, { path, headers }] of Object.entries(ask)) {
    const taken: Record<'turnout' | 'bare' | 'nginx', Taken[]> = {
      turnout: [],
      bare: [],
      nginx: [],
    }
    for (let round = 0; round < rounds; round++) {
      taken.turnout.push(await loaded(turnout, path, headers))
      taken.bare.push(await loaded(bare, `/${name}`, headers))
      if (nginx && name === 'listPlain') taken.nginx.push(await loaded(nginx, nginx.path, {}))
    }
    const [own, limit] = [median(taken.turnout), median(taken.bare)]
    note('figures', `${name}${size}`, own.perSecond)
    note('figures', `${name}${size}P99`, own.p99)
    note('figures', `${name}${size}BareHono`, limit.perSecond)
    note('figures', `${name}${size}CpuMicros`, own.cpuMicros)
    note('ratios', `${name}${size}`, own.perSecond / limit.perSecond)
    // of the processor: the same comparison, but that other programs on the machine do not disturb it
    note('ratios', `${name}${size}Cpu`, limit.cpuMicros / own.cpuMicros)
    const served = taken.nginx.length > 0 ? median(taken.nginx) : null
    if (served) note('figures', `${name}${size}Nginx`, served.perSecond)
    console.log(
      `  ${name.padEnd(14)} turnout ${words(own)}  bare Hono ${words(limit)}${served ? `  nginx ${words(served)}` : ''}  ${(own.perSecond / limit.perSecond).toFixed(2)}, of CPU ${(limit.cpuMicros / own.cpuMicros).toFixed(2)}`,
    )
  }
  const megabytes = mostMegabytes(turnout)
  note('figures', `warmMegabytes${size}`, megabytes)
  console.log(`  memory         ${Math.round(megabytes)} MB at most`)
  for (const one of [bare, ...(nginx ? [nginx] : [])]) await stopped(one)
}

type Edited = { size: number; manage: string }

/** Readers of many pages beside an organizer who edits an event each second. */
async function mixed(turnout: Server, { size, manage }: Edited, note: Note): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const lists = ['/', '/', '/', '/?region=east-bay', '/?type=meeting', '/?q=tenants']
  // of 200 events one page in two, the edited one among them
  const pathOf = (n: number) =>
    n % 2 === 0
      ? (lists[(n / 2) % lists.length] ?? '/')
      : `/events/${n % 20 === 1 ? eventAt(size) : eventId((n * 7) % Math.min(size, 200))}`
  for (let n = 0; n < 400; n++) await read(agent, `${turnout.url}${pathOf(n)}`)
  const latencies: number[] = []
  const waiting: Promise<void>[] = []
  let revision = 1
  const began = performance.now()
  const cpu = cpuMillis(turnout.child)
  const reads = readsPerSecond * mixedSeconds
  for (let n = 0; n < reads; ) {
    const due = Math.min(reads, Math.floor(((performance.now() - began) / 1000) * readsPerSecond))
    for (; n < due; n++) {
      const asked = performance.now()
      const one = read(agent, `${turnout.url}${pathOf(n)}`)
      waiting.push(one.then(() => void latencies.push(performance.now() - asked)))
      if (n % readsPerSecond === readsPerSecond / 2) {
        waiting.push(edit(`${turnout.url}${manage}/revisions`, revision))
        revision++
      }
    }
    await new Promise(resolve => setTimeout(resolve, 2))
  }
  await Promise.all(waiting)
  const core = (cpuMillis(turnout.child) - cpu) / (performance.now() - began)
  const p99 = latencies.toSorted((a, b) => a - b)[Math.floor(latencies.length * 0.99)] ?? 0
  const megabytes = mostMegabytes(turnout)
  note('figures', `mixed${size}CoreShare`, core)
  note('figures', `mixed${size}P99`, p99)
  note('figures', `mixed${size}Megabytes`, megabytes)
  console.log(
    `  ${readsPerSecond} reads and 1 edit a second: ${(core * 100).toFixed(0)} % of a core, p99 ${p99.toFixed(1)} ms, ${Math.round(megabytes)} MB at most`,
  )
  agent.destroy()
}

async function read(agent: Agent, url: string): Promise<void> {
  const [answer] = await once(request(url, { agent, headers: browser }).end(), 'response')
  answer.resume()
  await once(answer, 'end')
  if (answer.statusCode !== 200) throw new Error(`${url} answered ${answer.statusCode}`)
}

async function edit(url: string, baseRevision: number): Promise<void> {
  const body = JSON.stringify({ baseRevision, price: `$${baseRevision}`, note: '' })
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`an edit was answered ${answer.status}: ${await answer.text()}`)
}
