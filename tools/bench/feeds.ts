// `npm run bench -- feeds`: feeds, API and pages of small and large calendars, each beside bare Hono
// answering the same bytes, and nginx where it is installed. Needs wrk: apt-get install wrk nginx

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { noRequests } from '../../src/runtime/no-requests.ts'
import { zlibCompressor } from '../../src/runtime/node/compressor.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { openVault } from '../../src/store/vault.ts'
import { builtProgram } from '../build/build.ts'
import { bundled } from '../build/bundled.ts'
import type { Stored } from './bare-hono.ts'
import { fillCalendar } from './calendar-of.ts'
import { isInstalled } from './load.ts'
import { nginxBeside } from './nginx.ts'
import type { Result } from './run.ts'
import {
  type Asked,
  loaded,
  median,
  mostMegabytes,
  started,
  stopped,
  storedAnswer,
  type Taken,
  words,
} from './servers.ts'

const sizes = [1_000, 10_000, 100_000]
const rounds = 5
const gzip = { 'accept-encoding': 'gzip' }

const asked: Record<string, Asked> = {
  feed: { path: '/calendar.ics', headers: gzip },
  unchanged: { path: '/calendar.ics', headers: gzip },
  filtered: { path: '/calendar.ics?type=protest&region=san-francisco', headers: gzip },
  api: { path: '/api/v1/events', headers: gzip },
  list: { path: '/', headers: {} },
  event: { path: '/events/b00000000030', headers: {} },
}

export default async function feeds(): Promise<Result> {
  if (!isInstalled('wrk'))
    throw new Error('wrk is not installed, and nothing else here can measure: apt-get install wrk')
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
  const result: Result = { ratios: {}, figures: {} }
  const note = (kind: keyof Result, name: string, value: number) => {
    result[kind][name] = Math.round(value * 1000) / 1000
  }
  try {
    const program = await bundled<Program>(
      'feeds',
      `export { turnout } from './src/http/routes.ts'
       export { commitRevision } from './src/actions/commit-revision.ts'
       export { reviseEvent } from './src/domain/event/revise-event.ts'
       export { findEvent } from './src/store/events.ts'
       export { startScheduler } from './src/runtime/scheduler.ts'`,
    )
    for (const size of sizes) {
      const path = join(folder, `${size}.db`)
      const db = openDatabase(path)
      migrate(db.raw, join(projectRoot, 'db/migrations'))
      fillCalendar(db, size, Date.now())
      if (size === 10_000)
        note('figures', 'fullFeedAfterEditMillis', await afterOneEdit(program, db))
      db.close()
      await measure(path, size, folder, note)
    }
    for (const name of ['api', 'list', 'event']) {
      const small = result.figures[`${name}1000`] ?? 0
      note('ratios', `${name}GrowthTo100000`, small / (result.figures[`${name}100000`] ?? 1))
    }
    return result
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Note = (kind: keyof Result, name: string, value: number) => void

async function measure(path: string, size: number, folder: string, note: Note): Promise<void> {
  const turnout = await started(await builtProgram('main'), [], { DATABASE_PATH: path })
  const stored: Record<string, Stored> = {}
  const ask: Record<string, Asked> = {}
  for (const [name, { path, headers }] of Object.entries(asked)) {
    const first = await fetch(`${turnout.url}${path}`, { headers })
    const etag = first.headers.get('etag') ?? ''
    const sent = name === 'unchanged' ? { ...headers, 'if-none-match': etag } : headers
    ask[name] = { path, headers: sent }
    stored[`/${name}`] = await storedAnswer(turnout.url, { path, headers: sent })
  }
  const answers = join(folder, `${size}.json`)
  writeFileSync(answers, JSON.stringify(stored))
  const bare = await started(join(projectRoot, 'tools/bench/bare-hono.ts'), [answers], {})
  const nginx = await nginxBeside(folder, { zipped: stored['/feed']?.body ?? '' })
  console.log(`${size} events; requests a second (p99 in ms), median of ${rounds} rounds`)
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
      if (nginx && name === 'feed') taken.nginx.push(await loaded(nginx, nginx.path, gzip))
      if (nginx && name === 'unchanged')
        taken.nginx.push(await loaded(nginx, nginx.path, { ...gzip, 'if-none-match': nginx.etag }))
    }
    const [own, limit] = [median(taken.turnout), median(taken.bare)]
    note('figures', `${name}${size}`, own.perSecond)
    note('figures', `${name}${size}P99`, own.p99)
    note('figures', `${name}${size}BareHono`, limit.perSecond)
    note('ratios', `${name}${size}`, own.perSecond / limit.perSecond)
    // of the processor: the same comparison, but that other programs on the machine do not disturb it
    note('ratios', `${name}${size}Cpu`, limit.cpuMicros / own.cpuMicros)
    note('figures', `${name}${size}CpuMicros`, own.cpuMicros)
    const served = taken.nginx.length > 0 ? median(taken.nginx) : null
    if (served) note('figures', `${name}${size}Nginx`, served.perSecond)
    console.log(
      `  ${name.padEnd(10)} turnout ${words(own)}  bare Hono ${words(limit)}${served ? `  nginx ${words(served)}` : ''}  ${(own.perSecond / limit.perSecond).toFixed(2)}, of CPU ${(limit.cpuMicros / own.cpuMicros).toFixed(2)}`,
    )
  }
  const megabytes = mostMegabytes(turnout)
  console.log(`  memory     ${Math.round(megabytes)} MB at most`)
  note('figures', `memoryMegabytes${size}`, megabytes)
  for (const one of [turnout, bare, ...(nginx ? [nginx] : [])]) await stopped(one)
}

type Program = Pick<typeof import('../../src/http/routes.ts'), 'turnout'> &
  Pick<typeof import('../../src/actions/commit-revision.ts'), 'commitRevision'> &
  Pick<typeof import('../../src/domain/event/revise-event.ts'), 'reviseEvent'> &
  Pick<typeof import('../../src/store/events.ts'), 'findEvent'> &
  Pick<typeof import('../../src/runtime/scheduler.ts'), 'startScheduler'>

/** CPU milliseconds, all threads, from an edit's commit to the whole feed of 10,000 events, gzipped. */
async function afterOneEdit(
  program: Program,
  db: ReturnType<typeof openDatabase>,
): Promise<number> {
  const app = {
    db,
    mailer: { send: async () => ({ outcome: 'deferred' as const, response: '' }) },
    clock: { now: () => new Date().toISOString() },
    vault: await openVault('a key for benchmarks, long enough to be one'),
    config: {
      baseUrl: 'http://localhost',
      host: 'localhost',
      calendarId: 'localhost',
      calendarName: 'Turnout',
      mailFrom: 'calendar@localhost',
      bounceDomain: null,
      calendarZone: 'America/Los_Angeles',
      calendarLanguage: 'en' as const,
      hostName: null,
      hostContact: null,
      accent: null,
      sign: null,
      files: {},
      publishing: 'confirmed' as const,
      moderators: [],
      settleSeconds: 300,
      limits: false,
      offline: true,
      demo: false,
      mailbox: false,
      version: '',
    },
    language: 'en' as const,
    ...noRequests,
    // each edit wakes it, as in a real server
    wake: () => scheduler.wake(),
  }
  const scheduler = program.startScheduler(app, line => console.error(line))
  scheduler.wake()
  await scheduler.idle()
  const http = program.turnout(app, () => {}, zlibCompressor)
  const get = async () =>
    (await http.request('http://localhost/calendar.ics?size=full', { headers: gzip })).arrayBuffer()
  await get()
  const taken: number[] = []
  for (let edit = 0; edit < 7; edit++) {
    const event = await program.findEvent(
      db,
      `b${(5000 + edit * 311).toString(32).padStart(11, '0')}`,
    )
    if (!event) throw new Error('an event of the benchmark is gone')
    const snapshot = { ...event.revision.snapshot, address: `${edit} Mission St.` }
    const now = app.clock.now()
    const revision = program.reviseEvent(
      event,
      { snapshot, note: '', quiet: false, by: 'organizer' },
      now,
    )
    if ('refused' in revision) throw new Error(revision.refused)
    await program.commitRevision(app, event, revision, { organizerId: null, atOnce: false, now })
    const before = process.cpuUsage()
    await get()
    const { user, system } = process.cpuUsage(before)
    taken.push((user + system) / 1000)
  }
  await scheduler.stop()
  const millis = taken.sort((a, b) => a - b)[3] ?? 0
  console.log(`the full feed of 10,000 events after one edit: ${millis.toFixed(1)} ms of CPU`)
  return millis
}
