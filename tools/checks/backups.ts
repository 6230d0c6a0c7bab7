// `npm run check:backups`: twenty backups under load, each restored and found equal; kill -9 and a full disk while
// backing up, restoring and migrating. Takes minutes; full disks need root.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { dumpKey } from '../../test/support/upgrade-key.ts'
import { builtProgram } from '../build/build.ts'

const backups = 20
const kills = 10
const folder = mkdtempSync(join(tmpdir(), 'turnout-backups-'))
const SECRET_KEY = 'a secret key for the check, long enough to be one'
const at = (name: string) => join(folder, name)
const program = await builtProgram('main')
let wrong = 0

function say(what: string, isWell: boolean): void {
  console.log(`${isWell ? 'ok   ' : 'WRONG'}  ${what}`)
  if (!isWell) wrong += 1
}

const envOf = (path: string, more: Record<string, string> = {}) => ({
  PATH: process.env.PATH ?? '',
  DATABASE_PATH: path,
  SECRET_KEY,
  PORT: '8937',
  BASE_URL: 'http://127.0.0.1:8937',
  PUBLISHING: 'open',
  LIMITS: 'off',
  ...more,
})

const cli = 'src/runtime/node/turnout.ts'

/** Beside this process, so that posts go on meanwhile. */
async function turnout(path: string, ...words: string[]) {
  const child = spawn(process.execPath, [cli, ...words], {
    env: envOf(path),
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let err = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    err += text
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, err: err.trim() }
}

const pause = (millis: number) => new Promise(resolve => setTimeout(resolve, millis))

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** Serves until it is stopped. */
async function served(path: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, [program], { env: envOf(path), stdio: 'ignore' })
  while (!(await fetch('http://127.0.0.1:8937/healthz').catch(() => null))) {
    if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`)
    await pause(50)
  }
  return server
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  server.kill('SIGTERM')
  await once(server, 'exit')
}

/** Starts a process and kills it after a random part of `millis`. */
async function killed(words: string[], env: Record<string, string>, millis: number): Promise<void> {
  const child = spawn(process.execPath, words, { env, stdio: 'ignore' })
  const gone = once(child, 'exit')
  await pause(Math.random() * millis)
  child.kill('SIGKILL')
  await gone
}

let posted = 0
let stop = false

async function load(): Promise<void> {
  while (!stop) {
    const n = posted
    const body = new URLSearchParams({
      title: `Picnic ${n} in another park`,
      startsLocal: `2031-0${1 + (n % 9)}-1${n % 10}T1${n % 10}:00`,
      zone: 'America/Los_Angeles',
      placeName: `Park ${n}`,
      city: 'San Francisco',
      region: 'san-francisco',
      type: 'protest',
      organizer: `Group ${n}`,
      contactEmail: `olga@group-${n}.example`,
    })
    const answer = await fetch('http://127.0.0.1:8937/events', {
      method: 'POST',
      body,
      redirect: 'manual',
    })
    if (answer.status !== 303) throw new Error(`a post was answered ${answer.status}`)
    posted += 1
    await pause(20)
  }
}

function eventsIn(path: string): number {
  const db = new SQLite(path, { readonly: true })
  const count = Number(db.prepare('SELECT count(*) FROM events').pluck().get())
  db.close()
  return count
}

try {
  await underLoad()
  await killedBackups()
  await killedRestores()
  await killedMigrations()
  if (process.getuid?.() === 0) await onFullDisks()
  else console.log('none   full disks need root')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = wrong > 0 ? 1 : 0

async function underLoad(): Promise<void> {
  const server = await served(at('live.db'))
  const posting = load()
  let well = 0
  for (let n = 0; n < backups; n += 1) {
    const before = posted
    const [file, there] = [at(`copy-${n}.db`), at(`restored-${n}.db`)]
    const codes = [
      await turnout(at('live.db'), 'backup', file),
      await turnout(there, 'restore', file),
    ].map(({ code }) => code)
    // before it is opened, which may note in its head how its log is kept
    const isEqual = hashOf(file) === hashOf(there)
    codes.push((await turnout(there, 'check')).code)
    const held = eventsIn(there)
    const isWell = codes.every(code => code === 0) && held >= before && held <= posted + 1
    if (isWell && isEqual) well += 1
    else
      console.log(
        `       backup ${n}: codes ${codes}, ${held} events, ${before} to ${posted} posted`,
      )
    await pause(50)
  }
  stop = true
  await posting
  await stopped(server)
  say(
    `${well} of ${backups} backups under load (${posted} posts) are restored, whole and equal`,
    well === backups,
  )
}

async function killedBackups(): Promise<void> {
  const file = at('copy-0.db')
  let well = 0
  for (let n = 0; n < kills; n += 1) {
    await killed([cli, 'backup', file], envOf(at('live.db')), 1200)
    if ((await turnout(at('live.db'), 'check', file)).code === 0) well += 1
  }
  await turnout(at('live.db'), 'backup', file)
  const left = readdirSync(folder).filter(name => name.includes('.part'))
  say(
    `after ${well} of ${kills} killed backups the file is a whole one; ${left.length} parts are left after the next`,
    well === kills && left.length === 0,
  )
}

async function killedRestores(): Promise<void> {
  const there = at('restored-1.db')
  let well = 0
  for (let n = 0; n < kills; n += 1) {
    await killed([cli, 'restore', at('copy-2.db'), '--replace'], envOf(there), 1200)
    if ((await turnout(there, 'check')).code === 0) well += 1
  }
  say(`after ${well} of ${kills} killed restores the database is a whole one`, well === kills)
}

/** The dump of the oldest version, whose start is killed while it copies and migrates. */
function anOldDatabase(path: string): void {
  const [dump = ''] = readdirSync('test/upgrade').filter(name => name.endsWith('.sql'))
  const raw = new SQLite(path)
  raw.unsafeMode(true)
  raw.exec(readFileSync(join('test/upgrade', dump), 'utf8'))
  raw.close()
}

async function killedMigrations(): Promise<void> {
  let well = 0
  for (let n = 0; n < kills; n += 1) {
    const path = at(`old-${n}.db`)
    anOldDatabase(path)
    const env = envOf(path, { SECRET_KEY: dumpKey })
    for (let kill = 0; kill < 3; kill += 1) await killed([program], env, 1500)
    const server = spawn(process.execPath, [program], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    while (
      !(await fetch('http://127.0.0.1:8937/healthz').catch(() => null)) &&
      server.exitCode === null
    )
      await pause(50)
    await stopped(server)
    const { status } = spawnSync(process.execPath, [cli, 'check', path], { env })
    if (status === 0) well += 1
  }
  say(
    `${well} of ${kills} databases of an older version come up whole after three killed starts each`,
    well === kills,
  )
}

/** Its migrations and revisions; a start that opened it may have noted in its head how its log is kept. */
function contentOf(path: string): string {
  const db = new SQLite(path)
  const rows = ['d1_migrations', 'revisions'].map(table =>
    db.prepare(`SELECT * FROM ${table}`).all(),
  )
  db.close()
  return JSON.stringify(rows)
}

/** Each on a disk of its own, which is full in the middle. */
async function onFullDisks(): Promise<void> {
  const disk = at('disk')
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400k', 'tmpfs', disk])
  try {
    const backup = await turnout(at('live.db'), 'backup', join(disk, 'copy.db'))
    say(
      `a backup on a full disk is refused in one line: ${backup.err}`,
      backup.code === 2 && readdirSync(disk).length === 0,
    )
    const restore = await turnout(join(disk, 'there.db'), 'restore', at('copy-2.db'))
    const isThere = existsSync(join(disk, 'there.db'))
    say(
      `a restore on a full disk is refused in one line: ${restore.err}`,
      restore.code === 2 && !isThere,
    )
  } finally {
    execFileSync('umount', [disk])
  }
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk])
  try {
    const path = join(disk, 'old.db')
    anOldDatabase(path)
    const before = contentOf(path)
    const free = Number(
      execFileSync('df', ['--output=avail', '-B1', disk], { encoding: 'utf8' }).split('\n')[1],
    )
    writeFileSync(join(disk, 'filling'), Buffer.alloc(Math.max(0, free - 64 * 1024)))
    const started = spawnSync(process.execPath, [program], {
      env: envOf(path, { SECRET_KEY: dumpKey }),
      encoding: 'utf8',
      timeout: 20_000,
    })
    const lines = started.stderr.trim().split('\n')
    say(
      `a start that has no room to migrate is refused in one line: ${lines[0]}`,
      started.status === 1 && lines.length === 1,
    )
    rmSync(join(disk, 'filling'))
    say('and the database is as it was', before === contentOf(path))
  } finally {
    execFileSync('umount', [disk])
  }
}
