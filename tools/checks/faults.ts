// `npm run check:faults`: kills a real server process at random moments, beside a real SMTP server that
// misbehaves by script, with 2,000 watchers and three changes that overlap. At the end everyone holds the
// last revision, nobody was told anything untrue, and only mails that were on the way at a kill came
// twice.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { buildSync } from 'esbuild'
import { nodeBundle } from '../build/node-bundle.ts'
import { type Post, postServer } from './faults/post-server.ts'

const people = Number(process.env.PEOPLE ?? 2000)
const connections = 5
const build = 'var/build/faults'
const bundle = (entry: string, outfile: string) =>
  buildSync({
    entryPoints: [entry],
    outfile,
    ...nodeBundle,
  })

type Story = {
  name: string
  kills: number
  /** Answers the nth mail, to an address that was refused `before` times; undefined takes it. */
  script?: (nth: number, before: number) => string | undefined
  /** The SMTP server is away until half of the story is over. */
  awayAtFirst?: boolean
  /** Megabytes of the file system that holds the database; it is filled up for a while. */
  disk?: number
}

const stories: Story[] = [
  { name: 'killed at random moments', kills: 8 },
  { name: 'SMTP away for the first half', kills: 3, awayAtFirst: true },
  {
    name: '4xx for every third mail',
    kills: 3,
    // each address twice at most: rests double, and this is not to take an hour
    script: (nth, before) => (nth % 3 === 0 && before < 2 ? '450 4.2.1 later' : undefined),
  },
  {
    name: '5xx for every tenth mail',
    kills: 3,
    script: nth => (nth % 10 === 0 ? '550 5.1.1 no such user' : undefined),
  },
  { name: 'a full disk', kills: 2, disk: 64 },
]

const hours = new Set(['12:00 noon', '9:00 AM', '10:00 AM', '11:00 AM'])

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

const pause = (millis: number) => new Promise<void>(resolve => setTimeout(resolve, millis))

bundle('tools/checks/faults/server.ts', `${build}/server.js`)
bundle('tools/checks/faults/people.ts', `${build}/people.js`)
const only = process.argv[2]
let failed = false
for (const story of stories)
  if (!only || story.name.includes(only)) {
    const problems = await play(story)
    for (const problem of problems) console.log(`  WRONG: ${problem}`)
    failed ||= problems.length > 0
  }
process.exit(failed ? 1 : 0)

async function play(story: Story): Promise<string[]> {
  console.log(`\n${story.name}, ${story.kills} kills, ${people} watchers`)
  const folder = mkdtempSync(join(tmpdir(), 'turnout-faults-'))
  const disk = story.disk ? mounted(folder, story.disk) : undefined
  const home = disk ?? folder
  const databasePath = join(home, 'turnout.db')
  const post = await postServer(story.script)
  if (story.awayAtFirst) await post.close()
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    DATABASE_PATH: databasePath,
    SMTP_URL: `smtp://127.0.0.1:${post.port}`,
    MAIL_FROM: 'calendar@turnout.example',
    SECRET_KEY: 'a secret key for the faults, long enough',
    SETTLE_SECONDS: '0',
    LIMITS: 'off',
    SMTP_CONNECTIONS: String(connections),
  }
  const prepared = JSON.parse(
    execFileSync(process.execPath, [`${build}/people.js`, String(people)], {
      env,
      encoding: 'utf8',
    }),
  ) as { eventId: string; manage: string }
  let server = await start(env, port)
  const began = Date.now()
  const held: number[] = []
  try {
    for (const [index, hour] of [9, 10, 11].entries()) {
      await retried(() => edit(port, prepared, hour, index + 1))
      // the first changes get one more when the kills cannot be shared out evenly
      for (let kill = index; kill < story.kills; kill += 3) {
        await pause(200 + Math.random() * 1200)
        held.push(post.underway())
        await killed(server)
        server = await start(env, port)
      }
      if (index === 1 && disk) await withFullDisk(disk, () => pause(4000))
      if (index === 1 && story.awayAtFirst) await post.open()
    }
    const limit = Date.now() + 8 * 60_000
    while (behind(databasePath) > 0 && Date.now() < limit) await pause(500)
    await pause(500)
    return verdict(story, post, databasePath, { held, seconds: (Date.now() - began) / 1000 })
  } finally {
    await killed(server)
    await post.close()
    if (disk) execFileSync('umount', [disk])
    rmSync(folder, { recursive: true, force: true })
  }
}

type Came = { held: number[]; seconds: number }

function verdict(story: Story, post: Post, path: string, { held, seconds }: Came): string[] {
  const db = new SQLite(path, { readonly: true })
  const count = (where: string) =>
    Number(db.prepare(`SELECT count(*) FROM watchers WHERE ${where}`).pluck().get())
  const [told, bounced] = [count('told_revision = 4'), count('bounced_at IS NOT NULL')]
  db.close()
  const problems: string[] = []
  if (told + bounced < people) problems.push(`${people - told - bounced} do not hold revision 4`)
  if (bounced > 0 && !story.name.startsWith('5xx')) problems.push(`${bounced} were given up`)
  const copies = Map.groupBy(post.mails, mail => mail.id)
  const repeats = [...copies.values()].reduce((sum, { length }) => sum + length - 1, 0)
  // each connection had one mail on the way, or its 250 not yet noted, at a kill or when the disk was full
  const bound = (held.length + (story.disk ? 1 : 0)) * connections
  if (repeats > bound) problems.push(`${repeats} mails came twice, more than ${bound}`)
  const last = Map.groupBy(post.mails, mail => mail.to)
  // a check that cannot read the mails proves nothing about them
  if (last.size < told) problems.push(`${told - last.size} are noted as told, and no mail came`)
  for (const [to, mails] of last) {
    for (const { was, now } of mails)
      if (was === now || !hours.has(was) || !hours.has(now))
        problems.push(`${to} was told: was ${was}, now ${now}`)
    const { now } = mails.at(-1) ?? {}
    if (now !== '11:00 AM' && !post.gone.has(to)) problems.push(`${to} was last told ${now}`)
  }
  console.log(
    `  ${seconds.toFixed(0)} s: ${told} hold the last revision, ${bounced} given up; ${post.mails.length} mails, ${repeats} repeats with the same Message-ID; on the way at the kills: ${held.join(', ')} (at most ${bound} may come twice)`,
  )
  return problems.slice(0, 10)
}

function behind(path: string): number {
  const db = new SQLite(path, { readonly: true })
  const left = db
    .prepare('SELECT count(*) FROM watchers WHERE told_revision < 4 AND bounced_at IS NULL')
    .pluck()
    .get()
  db.close()
  return Number(left)
}

async function edit(
  port: number,
  { manage }: { manage: string },
  hour: number,
  baseRevision: number,
): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${manage}/revisions`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      ...form,
      startsLocal: `2031-01-13T${String(hour).padStart(2, '0')}:00`,
      baseRevision: String(baseRevision),
      tell: 'now',
    }),
  })
  // an answer that was lost with a full disk or a kill may have been saved all the same
  if (answer.status !== 303 && answer.status !== 409) throw new Error(`${answer.status}`)
}

async function start(env: NodeJS.ProcessEnv, port: number): Promise<ChildProcess> {
  const server = spawn(process.execPath, [`${build}/server.js`], { env, stdio: 'ignore' })
  await retried(() => fetch(`http://127.0.0.1:${port}/healthz`))
  return server
}

async function killed(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGKILL')
  await gone
}

async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries > 100) throw error
      await pause(200)
    }
  }
}

/** A small file system of its own. Needs root. */
function mounted(folder: string, megabytes: number): string {
  const at = join(folder, 'disk')
  mkdirSync(at)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', at])
  return at
}

async function withFullDisk(disk: string, meanwhile: () => Promise<void>): Promise<void> {
  const ballast = join(disk, 'ballast')
  for (let size = 32 * 1024 * 1024; size >= 512; size /= 2)
    for (;;)
      try {
        writeFileSync(ballast, Buffer.alloc(size), { flag: 'a' })
      } catch {
        break
      }
  await meanwhile()
  rmSync(ballast)
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
