// The day's backup: made once, by the calendar's clock, from a running server; its failure is a fault.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { instant } from '../../src/domain/event/wall-time.ts'
import { inspectDatabase } from '../../src/runtime/node/inspect-database.ts'
import { nightlyBackup } from '../../src/runtime/node/nightly-backup.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { until } from './running.ts'

let folder = ''
let BACKUP_DIR = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'turnout-'))
  BACKUP_DIR = join(folder, 'backups')
  mkdirSync(BACKUP_DIR)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** By a maker that writes the files, or fails with a code. */
function aNight(codes: string[] = []) {
  const settings = readSettings({ BACKUP_DIR, BACKUP_KEEP: '2', DATABASE_PATH: 'some.db' })
  const seen: string[] = []
  const vitals = {
    backedUp: (at: string) => void seen.push(at),
    backupFailed: (error: unknown) => void seen.push((error as { code: string }).code),
  }
  const backup = nightlyBackup(settings, vitals, async file => {
    const code = codes.shift() ?? ''
    if (code === '') for (const end of ['', '.key']) writeFileSync(`${file}${end}`, '')
    return code
  })
  const at = async (now: string) => {
    backup.look(now)
    await new Promise(resolve => setImmediate(resolve))
  }
  return { at, seen }
}

test('is made once a day, from three in the morning of the calendar, and the oldest go', async () => {
  for (const name of ['turnout-2027-01-01.db', 'turnout-2027-01-01.db.key', 'mine.db'])
    writeFileSync(join(BACKUP_DIR, name), '')
  const { at, seen } = aNight()
  seen.length = 0
  // 02:59 and 03:00 in Los Angeles
  await at('2027-01-12T10:59:00.000Z')
  expect(seen).toEqual([])
  await at('2027-01-12T11:00:00.000Z')
  await at('2027-01-12T11:01:00.000Z')
  await at('2027-01-13T12:30:00.000Z')
  expect(seen).toEqual(['2027-01-12T11:00:00.000Z', '2027-01-13T12:30:00.000Z'])
  expect(readdirSync(BACKUP_DIR).sort()).toEqual([
    'mine.db',
    'turnout-2027-01-12.db',
    'turnout-2027-01-12.db.key',
    'turnout-2027-01-13.db',
    'turnout-2027-01-13.db.key',
  ])
})

test('is tried again an hour after it failed, and removes nothing meanwhile', async () => {
  const kept = ['01', '02', '03'].map(day => `turnout-2027-01-${day}.db`)
  for (const name of kept) writeFileSync(join(BACKUP_DIR, name), '')
  const { at, seen } = aNight(['ENOSPC'])
  seen.length = 0
  await at('2027-01-12T11:00:00.000Z')
  await at('2027-01-12T11:59:00.000Z')
  expect(seen).toEqual(['ENOSPC'])
  expect(readdirSync(BACKUP_DIR)).toEqual(kept)
  await at('2027-01-12T12:00:00.000Z')
  expect(seen).toEqual(['ENOSPC', '2027-01-12T12:00:00.000Z'])
})

test('a server makes it beside itself, whole; a failure is in /healthz', async () => {
  let now = Date.parse('2027-01-12T11:00:00.000Z')
  const settings = readSettings({
    PORT: '0',
    DATABASE_PATH: join(folder, 'turnout.db'),
    BACKUP_DIR,
  })
  const logged: string[] = []
  const clock = { now: () => instant(now) }
  const served = await serve(settings, clock, line => void logged.push(line))
  const health = async () =>
    (await (await fetch(`http://127.0.0.1:${served.port}/healthz`)).json()) as {
      lastBackupAt: string | null
      faults: { fault: string }[]
    }
  await until(async () => (await health()).lastBackupAt !== null, 60)
  const file = join(BACKUP_DIR, 'turnout-2027-01-12.db')
  expect((await inspectDatabase(file, null)).findings).toEqual([])
  // the folder goes, as a disk does that is no longer there
  rmSync(BACKUP_DIR, { recursive: true })
  now += 24 * 60 * 60 * 1000
  served.scheduler.wake()
  await until(async () => (await health()).faults.length > 0, 60)
  expect((await health()).faults).toMatchObject([{ fault: 'backup-failed' }])
  expect(logged).toEqual([expect.stringMatching(/^backup-failed: /)])
  await served.close()
})

test('a folder that is not there stops the start', async () => {
  const settings = readSettings({ PORT: '0', DATABASE_PATH: ':memory:', BACKUP_DIR: '/no/such' })
  await expect(serve(settings, { now: () => instant(0) }, () => {})).rejects.toThrow(
    /^BACKUP_DIR=\/no\/such is no folder/,
  )
})
