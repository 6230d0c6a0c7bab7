// Makes the day's backup into BACKUP_DIR, by the program's clock and in a process of its own, and keeps the
// newest BACKUP_KEEP.

import { type StdioOptions, spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds, wallTimeAt } from '../../domain/event/wall-time.ts'
import { SettingsError } from '../setting-values.ts'
import type { Settings } from '../settings.ts'
import type { Watch } from '../vitals.ts'
import { projectRoot } from './project-root.ts'

/** Time of the calendar's zone from which a day's backup is made. */
const firstTime = '03:00'

/** After a failure. */
const retrySeconds = 60 * 60

type Asked = Pick<
  Settings,
  'backupDir' | 'backupKeep' | 'databasePath' | 'secretKey' | 'calendarZone'
>

export function refuseBackupDir({ backupDir }: Asked): void {
  if (backupDir !== null && !statSync(backupDir, { throwIfNoEntry: false })?.isDirectory())
    throw new SettingsError(
      `BACKUP_DIR=${backupDir} is no folder: it takes one that is there, best on another disk`,
    )
}

/** Names are dates of the calendar's zone, so that the last is the newest. */
const namePattern = /^turnout-\d{4}-\d\d-\d\d\.db$/

type Backup = {
  /** Called once a minute. Throws nothing, and begins no second backup beside one. */
  look(now: Instant): void
  /** Ends a backup that is being made; nothing of it stays. */
  end(): Promise<void>
}

/** @param make answers '' for a backup that was made, else the code of what went wrong. */
export function nightlyBackup(
  settings: Asked,
  vitals: Pick<Watch, 'backedUp' | 'backupFailed'>,
  make: Make = inOwnProcess,
): Backup {
  const { backupDir, backupKeep, calendarZone, databasePath } = settings
  if (backupDir === null || databasePath === ':memory:')
    return { look: () => {}, end: async () => {} }
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  let notBefore: Instant = ''
  const [newest] = namesIn(backupDir).reverse()
  if (newest) vitals.backedUp(statSync(join(backupDir, newest)).mtime.toISOString())

  async function backUp(file: string, now: Instant): Promise<void> {
    const code = await make(file, settings, stopping.signal)
    if (stopping.signal.aborted) return
    try {
      if (code !== '') throw Object.assign(new Error('no backup was made'), { code })
      vitals.backedUp(now)
      removeOlder(backupDir ?? '', backupKeep)
    } catch (error) {
      notBefore = plusSeconds(now, retrySeconds)
      vitals.backupFailed(error)
    }
  }

  return {
    look(now) {
      // a system clock that was put back does not put it off for longer
      if (running || (notBefore > now && notBefore <= plusSeconds(now, retrySeconds))) return
      const [date = '', time = ''] = wallTimeAt(now, calendarZone).split('T')
      const file = join(backupDir, `turnout-${date}.db`)
      if (time < firstTime || existsSync(file)) return
      running = backUp(file, now).finally(() => {
        running = undefined
      })
    },
    async end() {
      stopping.abort()
      await running
    },
  }
}

type Make = (file: string, settings: Asked, signal: AbortSignal) => Promise<string>

/** In a process, because copying and looking through take the whole of one. */
const inOwnProcess: Make = (file, { databasePath, secretKey }, signal) => {
  const { PATH = '' } = process.env
  const env = {
    PATH,
    MALLOC_ARENA_MAX: '1',
    DATABASE_PATH: resolve(databasePath),
    ...(secretKey && { SECRET_KEY: secretKey }),
  }
  const program = join(projectRoot, 'src/runtime/node/turnout.ts')
  const words = [
    '--max-old-space-size=64',
    '--max-semi-space-size=2',
    program,
    'backup',
    resolve(file),
  ]
  return new Promise(done => {
    const stdio: StdioOptions = ['ignore', 'ignore', 'pipe']
    const child = spawn(process.execPath, words, { env, signal, stdio, cwd: projectRoot })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', text => {
      said = `${said}${text}`.slice(0, 2000)
    })
    child.once('error', () => done('ENOEXEC'))
    child.once('close', code =>
      done(code === 0 ? '' : (/\b(?:SQLITE_|E)[A-Z_]+\b/.exec(said)?.[0] ?? 'FAILED')),
    )
  })
}

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter(name => namePattern.test(name))
    .sort()

/** With the files that stand beside a backup: its key, and what else it may come to hold. */
function removeOlder(folder: string, keep: number): void {
  const names = readdirSync(folder)
  for (const old of namesIn(folder).slice(0, -keep))
    for (const name of names)
      if (name === old || name.startsWith(`${old}.`)) rmSync(join(folder, name), { force: true })
}
