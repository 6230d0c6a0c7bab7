// `npm run bench -- submit`: measures durable submissions a second, beside bare commits of the same rows.
// The limit is better-sqlite3 with the same settings and statements, in the same run.

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { serve as listen } from '@hono/node-server'
import { type EventForm, emptyForm } from '../../src/domain/event/event-form.ts'
import type { App } from '../../src/ports.ts'
import { noRequests } from '../../src/runtime/no-requests.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { openVault } from '../../src/store/vault.ts'
import { bundled } from '../build/bundled.ts'
import type { Order } from './post-forms.ts'
import type { Result } from './run.ts'

const rounds = 5
const submissions = 500
const connections = 16

type Program = Pick<typeof import('../../src/http/routes.ts'), 'turnout'> &
  Pick<typeof import('../../src/actions/submit-event.ts'), 'submitEvent'> &
  Pick<typeof import('../../src/runtime/scheduler.ts'), 'startScheduler'>

/** One commit: its statements with their parameters. */
type Batch = { sql: string; parameters: readonly unknown[] }[]

/** Each figure is the median of several rounds, which take turns so that a busy minute hits all. */
export default async function submit(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
  try {
    const program = await bundled<Program>(
      'submit',
      `export { turnout } from './src/http/routes.ts'
        export { submitEvent } from './src/actions/submit-event.ts'
        export { startScheduler } from './src/runtime/scheduler.ts'`,
    )
    const batches = await batchesOf(program, folder)
    const taken: Record<'bare' | 'action' | 'http' | 'alone', number[]> = {
      bare: [],
      action: [],
      http: [],
      alone: [],
    }
    for (let round = 0; round < rounds; round++) {
      const path = (name: string) => join(folder, `${name}-${round}.db`)
      taken.bare.push(await bareCommits(path('bare'), batches))
      taken.action.push(await throughTheAction(path('action'), program))
      taken.http.push(await overHttp(path('http'), program, true))
      taken.alone.push(await overHttp(path('alone'), program, false))
    }
    const perSecond = (millis: number[]) => Math.round((submissions * 1000) / median(millis))
    const bare = perSecond(taken.bare)
    const action = perSecond(taken.action)
    const http = perSecond(taken.http)
    const alone = perSecond(taken.alone)
    console.log(`${submissions} submissions, ${batches[0]?.length} statements each, fsync at each`)
    console.log(`  bare commits   ${bare} a second`)
    console.log(`  the action     ${action} a second`)
    console.log(
      `  over HTTP      ${http} a second, ${connections} connections, and each letter sent`,
    )
    console.log(`  without clock  ${alone} a second`)
    return {
      ratios: {
        http: share(http, bare),
        httpWithoutClock: share(alone, bare),
        action: share(action, bare),
      },
      figures: { bare, action, http, httpWithoutClock: alone, submissions, connections },
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function bareCommits(path: string, batches: Batch[]): Promise<number> {
  const { raw, close } = database(path)
  const statements = new Map(
    batches.flat().map(({ sql }) => [sql, raw.prepare<unknown[]>(sql)] as const),
  )
  const commit = raw.transaction((batch: Batch) => {
    for (const { sql, parameters } of batch) statements.get(sql)?.run(...parameters)
  })
  const started = performance.now()
  for (const batch of batches) commit.immediate(batch)
  const millis = performance.now() - started
  close()
  return millis
}

async function throughTheAction(path: string, { submitEvent }: Program): Promise<number> {
  const db = database(path)
  const app = await anApp(db)
  const started = performance.now()
  for (let n = 0; n < submissions; n++) await submitEvent(app, form(n))
  const millis = performance.now() - started
  db.close()
  return millis
}

/** @param isClockOn each post wakes the clock, which sends its letter, as in a real server. */
async function overHttp(
  path: string,
  { turnout, startScheduler }: Program,
  isClockOn: boolean,
): Promise<number> {
  const db = database(path)
  const log = (line: string) => console.error(line)
  const app: App = { ...(await anApp(db)), ...(isClockOn && { wake: () => scheduler.wake() }) }
  const scheduler = startScheduler(app, log)
  const http = turnout(app, log)
  const server = listen({ fetch: http.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const bodies = Array.from({ length: submissions }, (_, n) => body(form(n)))
  const order: Order = { port, bodies, connections }
  const thread = new Worker(new URL('./post-forms.ts', import.meta.url), { workerData: order })
  const millis = await new Promise<number>((resolve, reject) => {
    thread.once('message', resolve).once('error', reject)
  })
  server.close()
  await scheduler.stop()
  const { n } = db.raw.prepare<[], { n: number }>('SELECT count(*) AS n FROM events').get() ?? {}
  if (n !== submissions) throw new Error(`${n} of ${submissions} submissions were kept`)
  db.close()
  return millis
}

/** The writes of as many submissions, as the action commits them. */
async function batchesOf({ submitEvent }: Program, folder: string): Promise<Batch[]> {
  const db = database(join(folder, 'recorded.db'))
  const batches: Batch[] = []
  const app = await anApp({
    ...db,
    async commit(writes) {
      batches.push(writes.map(write => write.compile()))
      await db.commit(writes)
    },
  })
  for (let n = 0; n < submissions; n++) await submitEvent(app, form(n))
  db.close()
  return batches
}

function database(path: string): NodeDb {
  const db = openDatabase(path)
  migrate(db.raw, join(projectRoot, 'db/migrations'))
  return db
}

/** The program beside a mail server that takes everything at once. Its clock is not started. */
async function anApp(db: App['db']): Promise<App> {
  return {
    db,
    mailer: { send: async () => ({ outcome: 'delivered', response: '250' }) },
    clock: { now: () => '2027-01-07T03:10:00.000Z' },
    vault: await openVault('a secret for benchmarks, long enough to be one'),
    config: {
      baseUrl: 'http://localhost:8787',
      host: 'localhost',
      calendarId: 'localhost',
      calendarName: 'Turnout',
      mailFrom: 'calendar@localhost',
      bounceDomain: null,
      calendarZone: 'America/Los_Angeles',
      calendarLanguage: 'en',
      hostName: null,
      hostContact: null,
      accent: null,
      sign: null,
      files: {},
      publishing: 'confirmed',
      moderators: [],
      settleSeconds: 300,
      limits: false,
      offline: true,
      demo: false,
      mailbox: false,
      version: 'bench',
    },
    language: 'en',
    ...noRequests,
    wake: () => {},
  }
}

const form = (n: number): EventForm => ({
  ...emptyForm(),
  title: `Rally number ${n}: hands off`,
  summary: 'Bring drums',
  description: `Solidarity action\n\nFriday January 15, 2027 at noon.\n\n${'Bring water. '.repeat(40)}`,
  startsLocal: '2027-01-15T12:00',
  endsLocal: '2027-01-15T13:30',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: ['san-francisco'],
  type: 'protest',
  topics: ['international', 'labor'],
  organizer: 'United Front Committee',
  contactEmail: `olga${n}@example.org`,
  website: 'https://example.org/',
  price: 'Free',
  languages: 'English',
})

function body(of: EventForm): string {
  const { allDay: _, showContact: __, topics, region, ...texts } = of
  const fields = new URLSearchParams(texts)
  for (const topic of topics) fields.append('topics', topic)
  for (const one of region) fields.append('region', one)
  return fields.toString()
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

const share = (part: number, whole: number) => Math.round((100 * part) / whole) / 100
