// `npm run bench -- commits`: measures how long a real server stands still after a commit, which wakes its
// clock, and in the clock's sweep. The limit is the same server with a calendar of one event.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { instant } from '../../src/domain/event/wall-time.ts'
import { type NodeDb, openDatabase } from '../../src/runtime/node/database.ts'
import { migrate } from '../../src/runtime/node/migrate.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { readSettings, type Settings } from '../../src/runtime/settings.ts'
import { bundled } from '../build/bundled.ts'
import { fillCalendar } from './calendar-of.ts'
import type { Result } from './run.ts'

const sizes = [1, 10_000, 100_000]
const warmUp = 50
const commits = 200
const sweeps = 5

type Program = Pick<typeof import('../../src/runtime/node/serve.ts'), 'serve'>

/**
 * Milliseconds in which no request is answered, as medians: after a commit, and in a sweep at its
 * longest. `work` is the processor time after a commit, which other programs of the machine do not
 * lengthen: the ratios are of it.
 */
type Stood = { standStill: number; work: number; sweep: number }

export default async function standStill(): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'turnout-bench-'))
  const result: Result = { ratios: {}, figures: {} }
  try {
    const program = await bundled<Program>(
      'commits',
      "export { serve } from './src/runtime/node/serve.ts'",
    )
    let limit: Stood | undefined
    for (const size of sizes) {
      const stood = await measured(program, join(folder, `${size}.db`), size)
      limit ??= stood
      const words = Object.entries(stood).map(([name, millis]) => `${name} ${millis.toFixed(2)} ms`)
      const ratio = limit.work / stood.work
      console.log(`${size} events: ${words.join(', ')}; ${ratio.toFixed(2)} of the limit`)
      for (const [name, millis] of Object.entries(stood))
        result.figures[`${name}Millis${size}`] = rounded(millis)
      if (size > 1) result.ratios[`work${size}`] = rounded(ratio)
    }
    return result
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measured({ serve }: Program, path: string, size: number): Promise<Stood> {
  let ahead = 0
  const settings = readSettings({
    DATABASE_PATH: path,
    PORT: '0',
    SECRET_KEY: 'a key for benchmarks, long enough',
    MODERATORS: 'mara@example.org',
  })
  fill(settings, size)
  const clock = { now: () => instant(Date.now() + ahead) }
  const { app, scheduler, close } = await serve(settings, clock, line => console.error(line))
  await scheduler.idle()
  const woken = () => {
    app.wake('send-letters')
    return scheduler.idle()
  }
  const afterCommits: number[] = []
  let began = process.cpuUsage()
  for (let n = -warmUp; n < commits; n++) {
    if (n === 0) began = process.cpuUsage()
    await app.db.commit([app.db.query.updateTable('calendar').set({ tz_version: `${n}` })])
    const gap = await longestGap(woken)
    if (n >= 0) afterCommits.push(gap)
  }
  const { user, system } = process.cpuUsage(began)
  const inSweeps: number[] = []
  for (let n = 0; n < sweeps; n++) {
    ahead += 61_000
    inSweeps.push(await longestGap(woken))
  }
  await close()
  return {
    standStill: median(afterCommits),
    work: (user + system) / 1000 / commits,
    sweep: median(inSweeps),
  }
}

/** A calendar in which every tenth event is watched, and every fifth text contradicts its event. */
function fill({ databasePath, baseUrl }: Settings, size: number): void {
  const db: NodeDb = openDatabase(databasePath)
  migrate(db.raw, join(projectRoot, 'db/migrations'))
  fillCalendar(db, size, Date.now())
  // the links are right already, since no BASE_URL has changed
  db.raw.prepare('UPDATE calendar SET linked_to = ?').run(baseUrl)
  const now = instant(Date.now() - 60_000)
  db.raw.exec(`INSERT INTO watchers (id, event_id, address_sealed, address_key, language, token_hash,
      created_at, confirmed_at, told_revision, told_at)
    SELECT 'w' || seq, id, '', 'k' || seq, 'en', 't' || seq, '${now}', '${now}', 1, '${now}'
    FROM events WHERE seq % 10 = 1`)
  db.raw.exec(`INSERT INTO contradictions (event_id, revision, findings, since)
    SELECT id, 1, '[{"sentence":"It begins at noon."}]', revised_at FROM events WHERE seq % 5 = 1`)
  db.raw.exec(`INSERT INTO dismissals (event_id, sentence, dismissed_at)
    SELECT event_id, 'It begins at noon.', '${now}' FROM contradictions`)
  db.close()
}

/** The longest time between two turns of the event loop meanwhile, in milliseconds. */
async function longestGap(work: () => Promise<void>): Promise<number> {
  let longest = 0
  let last = performance.now()
  let goesOn = true
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (goesOn) setImmediate(look)
  }
  setImmediate(look)
  await work()
  await new Promise(resolve => setImmediate(resolve))
  goesOn = false
  return longest
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const rounded = (value: number): number => Math.round(value * 1000) / 1000
