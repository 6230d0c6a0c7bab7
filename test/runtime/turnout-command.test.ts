// backup, restore and check: a host's copies are whole, beside a server that writes, and nothing less ever
// takes a database's place.

import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { systemClock } from '../../src/runtime/clock.ts'
import { openDatabase } from '../../src/runtime/node/database.ts'
import { lockDatabase } from '../../src/runtime/node/database-lock.ts'
import { openPictures, picturesPath } from '../../src/runtime/node/pictures.ts'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { type Served, serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aForm } from '../support/people.ts'
import { post, until } from './running.ts'

// whole processes, on machines that have other things to do
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const program = join(projectRoot, 'src/runtime/node/turnout.ts')
let folder = ''
let DATABASE_PATH = ''
let FILE = ''
const open: Served[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'))
  mkdirSync(join(folder, 'backups'))
  DATABASE_PATH = join(folder, 'turnout.db')
  FILE = join(folder, 'backups', 'calendar.db')
})
afterEach(async () => {
  for (const served of open.splice(0)) await served.close()
  rmSync(folder, { recursive: true })
})

async function aServer(settings: Record<string, string> = {}): Promise<{ url: string } & Served> {
  const read = readSettings({
    PORT: '0',
    DATABASE_PATH,
    PUBLISHING: 'open',
    LIMITS: 'off',
    ...settings,
  })
  const served = await serve(read, systemClock(null), () => {})
  open.push(served)
  return { ...served, url: `http://127.0.0.1:${served.port}` }
}

async function stop(): Promise<void> {
  for (const served of open.splice(0)) await served.close()
}

function run(words: string[], env: Record<string, string> = {}) {
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  const given = { PATH, NODE_COMPILE_CACHE, DATABASE_PATH, ...env }
  const done = spawnSync(process.execPath, [program, ...words], { env: given, encoding: 'utf8' })
  return { code: done.status, out: done.stdout, err: done.stderr }
}

/** Each from an address of its own, as many as a test likes. */
const aRally = (n: number) => ({
  ...aForm(),
  title: `Rally ${n}`,
  accessAsl: 'no',
  accessStepFree: 'yes',
  contactEmail: `olga@rally-${n}.example.org`,
})

/** A calendar of some events, whose server has stopped. */
async function aCalendar(events = 3): Promise<void> {
  const { url } = await aServer()
  for (let n = 0; n < events; n++) expect((await post(`${url}/events`, aRally(n))).status).toBe(303)
  await stop()
}

async function stored(path: string): Promise<string> {
  const db = openDatabase(path)
  const everything = JSON.stringify(await everythingStored(db))
  db.close()
  return everything
}

const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)

const leftovers = () => readdirSync(join(folder, 'backups')).filter(name => name.includes('part'))

test('help names every command', () => {
  const { code, out } = run([])
  expect(code).toBe(0)
  for (const name of [
    'backup FILE',
    'restore FILE',
    'check',
    'stats',
    'moderators list',
    'suppressions list',
    'export FROM',
    'import TO',
  ])
    expect(out).toContain(name)
  expect(run(['help']).out).toBe(out)
  expect(run(['burn'])).toMatchObject({ code: 2, err: expect.stringContaining('no command burn') })
})

test('a backup while the server writes holds every event that was answered before it', async () => {
  const { url } = await aServer()
  const answered: string[] = []
  let writing = true
  const writer = (async () => {
    for (let n = 0; writing; n++) {
      const { location } = await post(`${url}/events`, aRally(n))
      answered.push(location.split('/')[2] ?? '')
    }
  })()
  await until(() => answered.length >= 20)
  const before = [...answered]
  const child = spawn(process.execPath, [program, 'backup', FILE], {
    env: { PATH: process.env.PATH ?? '', DATABASE_PATH },
    stdio: 'inherit',
  })
  const code = await new Promise(resolve => child.once('close', resolve))
  writing = false
  await writer
  expect(code).toBe(0)
  expect([mode(FILE), mode(`${FILE}.key`)]).toEqual(['600', '600'])
  expect(readFileSync(`${FILE}.key`, 'utf8')).toBe(readFileSync(`${DATABASE_PATH}.key`, 'utf8'))
  expect(run(['check', FILE])).toMatchObject({ code: 0 })
  await stop()

  const restored = join(folder, 'elsewhere', 'turnout.db')
  expect(run(['restore', FILE], { DATABASE_PATH: restored }).code).toBe(0)
  expect(await stored(restored)).toBe(await stored(FILE))
  const again = await aServer({ DATABASE_PATH: restored })
  for (const id of before) expect((await fetch(`${again.url}/events/${id}`)).status).toBe(200)
})

test('backup and restore bring back the same database, and keep the other aside', async () => {
  await aCalendar()
  const then = await stored(DATABASE_PATH)
  expect(run(['backup', FILE]).code).toBe(0)
  const { url } = await aServer()
  await post(`${url}/events`, aRally(3))
  await stop()
  const later = await stored(DATABASE_PATH)

  const refused = run(['restore', FILE])
  expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('--replace') })
  expect(await stored(DATABASE_PATH)).toBe(later)

  expect(run(['restore', FILE, '--replace']).code).toBe(0)
  expect(await stored(DATABASE_PATH)).toBe(then)
  const aside = readdirSync(folder).find(name => /^turnout\.db\.before-\w+$/.test(name)) ?? ''
  expect(await stored(join(folder, aside))).toBe(later)
  expect(mode(DATABASE_PATH)).toBe('600')
})

test('backup and restore bring back the pictures, and keep the others aside', async () => {
  await aCalendar()
  const hash = (of: string) => of.repeat(64)
  const put = async (one: string) => {
    const pictures = openPictures(picturesPath(DATABASE_PATH))
    const bytes = Uint8Array.from([1, 2, 3])
    const picture = { hash: hash(one), width: 1, height: 1 }
    await pictures.put({ picture, files: [{ name: '480.webp', bytes }] })
    pictures.close()
  }
  const hashes = (path: string) => {
    const pictures = openPictures(picturesPath(path))
    const found = pictures.raw.prepare('SELECT hash FROM pictures ORDER BY hash').pluck().all()
    pictures.close()
    return found
  }
  await put('a')
  expect(run(['backup', FILE]).code).toBe(0)
  expect(mode(`${FILE}.pictures`)).toBe('600')
  await put('b')
  expect(run(['restore', FILE, '--replace']).code).toBe(0)
  expect(hashes(DATABASE_PATH)).toEqual([hash('a')])
  const aside = readdirSync(folder).find(name => /^turnout\.db\.before-\w+$/.test(name)) ?? ''
  expect(hashes(join(folder, aside))).toEqual([hash('a'), hash('b')])
  expect(leftovers()).toEqual([])
})

test('restore refuses while a server runs', async () => {
  await aCalendar()
  expect(run(['backup', FILE]).code).toBe(0)
  const lock = lockDatabase(DATABASE_PATH)
  expect(run(['restore', FILE, '--replace'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('served by another process'),
  })
  lock.release()
})

test('restore refuses a foreign key, a missing one, and a file that is no backup', async () => {
  await aCalendar()
  const then = await stored(DATABASE_PATH)
  expect(run(['backup', FILE]).code).toBe(0)
  const key = readFileSync(`${FILE}.key`, 'utf8')
  writeFileSync(`${FILE}.key`, `${'k'.repeat(43)}\n`)
  expect(run(['restore', FILE, '--replace']).err).toContain('the key does not open')
  rmSync(`${FILE}.key`)
  const elsewhere = { DATABASE_PATH: join(folder, 'new', 'turnout.db') }
  expect(run(['restore', FILE], elsewhere).err).toContain('.key is not there')
  expect(existsSync(elsewhere.DATABASE_PATH)).toBe(false)
  expect(run(['restore', FILE], { ...elsewhere, SECRET_KEY: key.trim() }).code).toBe(0)
  writeFileSync(FILE, 'a shopping list')
  expect(run(['restore', FILE, '--replace']).err).toContain('no backup of Turnout')
  expect(await stored(DATABASE_PATH)).toBe(then)
})

describe('a page that is broken', () => {
  function scribble(path: string): void {
    const file = openSync(path, 'r+')
    for (let page = 3; page < statSync(path).size / 4096; page += 2)
      writeSync(file, Buffer.alloc(2048, 0x5a), 0, 2048, page * 4096)
  }

  test('is found by check, and by restore, which leaves the database as it was', async () => {
    await aCalendar(20)
    const then = await stored(DATABASE_PATH)
    expect(run(['backup', FILE]).code).toBe(0)
    scribble(FILE)
    expect(run(['check', FILE])).toMatchObject({ code: 1 })
    expect(run(['restore', FILE, '--replace'])).toMatchObject({ code: 2 })
    expect(await stored(DATABASE_PATH)).toBe(then)
  })

  test('is not copied into a backup', async () => {
    await aCalendar(20)
    scribble(DATABASE_PATH)
    expect(run(['backup', FILE])).toMatchObject({ code: 2 })
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  })
})

test('check says which event is not its newest revision, and which row refers to nothing', async () => {
  await aCalendar()
  expect(run(['check'])).toMatchObject({ code: 0, out: expect.stringContaining('is whole') })
  expect(JSON.parse(run(['check', '--json']).out)).toMatchObject({
    ok: true,
    key: true,
    events: 3,
    findings: [],
  })
  const db = openDatabase(DATABASE_PATH)
  const ids = db.raw.prepare('SELECT id FROM events ORDER BY seq').pluck().all() as string[]
  db.raw
    .prepare("UPDATE events SET starts_at = '2031-01-01T00:00:00.000Z' WHERE id = ?")
    .run(ids[0])
  db.raw.prepare('DELETE FROM event_topics WHERE event_id = ?').run(ids[1])
  db.raw.prepare('DELETE FROM occurrences WHERE event_id = ?').run(ids[1])
  db.raw.pragma('foreign_keys = OFF')
  db.raw.prepare('DELETE FROM revisions WHERE event_id = ?').run(ids[2])
  db.raw.prepare("UPDATE organizers SET event_id = 'nothing' WHERE event_id = ?").run(ids[2])
  db.close()
  const { code, out } = run(['check', '--json'])
  expect(code).toBe(1)
  const { findings } = JSON.parse(out) as { findings: { about: string; says: string }[] }
  const about = (kind: string) => findings.filter(one => one.about === kind).map(one => one.says)
  for (const id of ids) expect(about('events').join('\n')).toContain(id)
  expect(about('events')).toContain(`event ${ids[1]} has other rows of dates than its own`)
  expect(about('foreign-keys').join('\n')).toContain('organizers')
  expect(run(['check'], { SECRET_KEY: 'k'.repeat(43) }).out).toContain('key: the key does not open')
})

test('check says which event is found by other words than its own, and which words are no event’s', async () => {
  await aCalendar()
  const db = openDatabase(DATABASE_PATH)
  const ids = db.raw.prepare('SELECT id FROM events ORDER BY seq').pluck().all() as string[]
  db.raw.prepare('DELETE FROM event_search WHERE rowid = 1').run()
  db.raw.prepare('DELETE FROM title_search WHERE rowid = 2').run()
  db.raw.prepare("INSERT INTO event_search (rowid, words) VALUES (77, 'kites')").run()
  db.close()
  const { code, out } = run(['check', '--json'])
  expect(code).toBe(1)
  const { findings } = JSON.parse(out) as { findings: { about: string; says: string }[] }
  expect(findings).toEqual([
    { about: 'search', says: `event ${ids[0]} is found by other words than its own` },
    { about: 'search', says: `event ${ids[1]} is found by other words than its own` },
    { about: 'search', says: 'event_search has row 77, which is no event' },
  ])
})

test('a backup that is killed leaves no half file, and the next one clears its part away', async () => {
  await aCalendar()
  const db = openDatabase(DATABASE_PATH)
  db.raw.exec('CREATE TABLE ballast (bytes BLOB)')
  for (let n = 0; n < 40; n++) db.raw.exec('INSERT INTO ballast VALUES (randomblob(1000000))')
  db.close()
  expect(run(['backup', FILE]).code).toBe(0)
  const whole = readFileSync(FILE)
  const child = spawn(process.execPath, [program, 'backup', FILE], {
    env: { PATH: process.env.PATH ?? '', DATABASE_PATH },
  })
  await until(() => leftovers().length > 0)
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('close', resolve))
  expect(readFileSync(FILE).equals(whole)).toBe(true)
  expect(run(['backup', FILE]).code).toBe(0)
  expect(leftovers()).toEqual([])
})

test('a backup that finds no room says so and leaves nothing', async () => {
  await aCalendar(20)
  const backups = join(folder, 'backups')
  // a small disk where this user may have one; else a limit on the size of files, which is a write that fails
  const isSmall =
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=128k', 'none', backups]).status === 0
  const limit = isSmall ? '' : 'ulimit -f 64; '
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `${limit}exec "$0" "$@"`, process.execPath, program, 'backup', FILE],
    { env: { PATH: process.env.PATH ?? '', DATABASE_PATH }, encoding: 'utf8' },
  )
  const left = readdirSync(backups)
  if (isSmall) spawnSync('umount', [backups])
  expect(status).toBe(2)
  expect(stderr).toMatch(isSmall ? /There is no room .*SQLITE_FULL/ : /was not written/)
  expect(left).toEqual([])
  expect(stderr.trim().split('\n')).toHaveLength(1)
})

test('no file but a backup is overwritten, the database least of all', async () => {
  await aCalendar()
  const list = join(folder, 'list.txt')
  writeFileSync(list, 'a shopping list')
  for (const file of [list, DATABASE_PATH, join(folder, 'no', 'such', 'folder')])
    expect(run(['backup', file]).code, file).toBe(2)
  expect(readFileSync(list, 'utf8')).toBe('a shopping list')
  expect(run(['check']).code).toBe(0)
})

test('the database, its log and its key are for their user alone, old ones too', async () => {
  const before = process.umask(0)
  try {
    await aServer()
    for (const end of ['', '-wal', '-shm', '.key', '.lock'])
      expect(mode(`${DATABASE_PATH}${end}`)).toBe('600')
    await stop()
    const old = join(folder, 'old.db')
    copyFileSync(DATABASE_PATH, old)
    copyFileSync(`${DATABASE_PATH}.key`, `${old}.key`)
    spawnSync('chmod', ['644', old])
    await aServer({ DATABASE_PATH: old })
    for (const end of ['', '-wal', '-shm']) expect(mode(`${old}${end}`)).toBe('600')
  } finally {
    process.umask(before)
  }
})

test('an empty database beside a key does not start as a new calendar', async () => {
  await aCalendar()
  writeFileSync(DATABASE_PATH, '')
  for (const log of ['-wal', '-shm']) rmSync(`${DATABASE_PATH}${log}`, { force: true })
  await expect(aServer()).rejects.toThrow(/^DATABASE_PATH=.* is empty, but its key is there/)
  expect(statSync(DATABASE_PATH).size).toBe(0)
})

describe('the other commands', () => {
  const SECRET_KEY = 'a secret for tests, long enough to be one'

  test('check finds a revision that is gone, a row of no event, and a feed that says otherwise', async () => {
    await aCalendar(3)
    expect(run(['check'])).toMatchObject({ code: 0, err: '' })
    const db = openDatabase(DATABASE_PATH)
    db.raw.pragma('foreign_keys = OFF')
    const [one, two] = db.raw.prepare('SELECT id FROM events ORDER BY id').pluck().all()
    db.raw.prepare('UPDATE revisions SET number = 2 WHERE event_id = ?').run(one)
    db.raw.prepare("UPDATE letters SET event_id = 'gone' WHERE rowid = 1").run()
    db.close()
    const { code, out } = run(['check', '--json'])
    expect(code).toBe(1)
    const { findings } = JSON.parse(out) as { findings: { about: string; says: string }[] }
    const about = (kind: string) => findings.filter(one => one.about === kind)
    expect(about('revisions')).toMatchObject([
      { says: expect.stringContaining(`event ${one} has`) },
    ])
    expect(about('orphans')).toEqual([
      { about: 'orphans', says: '1 rows of letters are of no event' },
    ])

    const again = openDatabase(DATABASE_PATH)
    again.raw.pragma('foreign_keys = OFF')
    again.raw.prepare('UPDATE revisions SET number = 1 WHERE event_id = ?').run(one)
    again.raw.prepare('UPDATE letters SET event_id = ? WHERE rowid = 1').run(one)
    again.raw
      .prepare(
        "UPDATE revisions SET vevent = replace(vevent, 'DTSTART', 'DTSTART;X-A=b') WHERE event_id = ?",
      )
      .run(two)
    again.close()
    expect(run(['check'])).toMatchObject({
      code: 1,
      out: expect.stringContaining(`event ${two} has another DTSTART in feeds than its revision`),
    })
  })

  test('stats counts, and names nobody', async () => {
    await aCalendar(2)
    const { code, out } = run(['stats', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ published: 2, revisions: 2, followers: 0, hidden: 0 })
    expect(run(['stats']).out).toMatch(/^published +2$/m)
    expect(run(['stats', 'all']).code).toBe(2)
  })

  test('moderators ends the links of one, and prints the setting that no command can write', async () => {
    const MODERATORS = 'ada@example.org,bruno@example.org'
    const { url } = await aServer({ MODERATORS, SECRET_KEY })
    expect((await post(`${url}/moderation`, { email: 'ada@example.org' })).status).toBe(303)
    const env = { MODERATORS, SECRET_KEY }
    const list = () => JSON.parse(run(['moderators', 'list', '--json'], env).out).moderators
    await until(() => list()[0].links === 1)
    expect(run(['moderators', 'add', 'vera@example.org'], env)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`MODERATORS=${MODERATORS},vera@example.org\n`),
    })
    expect(run(['moderators', 'add', 'ada@example.org'], env).code).toBe(0)
    const removed = run(['moderators', 'remove', 'ada@example.org'], env)
    expect(removed).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^1 links of ada.* ended/),
    })
    expect(removed.out).toContain('MODERATORS=bruno@example.org\n')
    expect(list()).toEqual([
      { address: 'ada@example.org', links: 0 },
      { address: 'bruno@example.org', links: 0 },
    ])
    expect(run(['moderators', 'remove', 'vera@example.org'], env).code).toBe(0)
    for (const wrong of [[], ['burn'], ['add'], ['add', 'vera'], ['list', '--all']])
      expect(run(['moderators', ...wrong], env).code, wrong.join(' ')).toBe(2)
  })

  test('suppressions, export and import are commands too', async () => {
    await aCalendar(2)
    expect(run(['suppressions', 'add', 'vera@example.org']).code).toBe(0)
    expect(JSON.parse(run(['suppressions', 'list', '--json']).out)).toMatchObject({ count: 1 })
    expect(run(['suppressions', 'forget']).code).toBe(2)
    const lines = join(folder, 'calendar.lines')
    const { code, out } = run(['export', 'sqlite', lines, '--json'])
    expect(code).toBe(0)
    const { rows } = JSON.parse(out) as { rows: number }
    const there = { DATABASE_PATH: join(folder, 'there.db') }
    expect(run(['import', 'sqlite', lines], there).out).toBe(
      `${rows} rows are in their new place.\n`,
    )
    expect(run(['import', 'sqlite', lines], there).code).toBe(2)
    expect(run(['export', 'moon', lines]).code).toBe(2)
  })
})
