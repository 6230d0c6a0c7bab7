// Serves Turnout on one machine: SQLite in this process, mail over SMTP, pages over HTTP.

import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type HttpBindings, serve as listen } from '@hono/node-server'
import type { Hono } from 'hono'
import { foldInboxes } from '../../actions/fold-inboxes.ts'
import { identifyOrganizers } from '../../actions/identify-organizers.ts'
import type { Instant } from '../../domain/event/event.ts'
import { openFiles } from '../../http/files.ts'
import { hashedFiles } from '../../http/hashed-files.ts'
import { ownHosts } from '../../http/own-hosts.ts'
import { turnout } from '../../http/routes.ts'
import type { App, Clock, Config, Db, Vault } from '../../ports.ts'
import { noteAddress } from '../../store/calendar-identity.ts'
import { freeLeases } from '../../store/leases.ts'
import { anySealedAddress } from '../../store/organizers.ts'
import { openVault } from '../../store/vault.ts'
import { calendarIdOf } from '../calendar-id.ts'
import { smtpMailer } from '../mailer.ts'
import { type Scheduler, startScheduler } from '../scheduler.ts'
import { SettingsError } from '../setting-values.ts'
import { configOf, type Settings } from '../settings.ts'
import { steadyLog } from '../steady-log.ts'
import { openVitals, watchedMailer } from '../vitals.ts'
import { afterAnswers } from './after-answers.ts'
import { beforeMigrating } from './before-migrating.ts'
import { zlibCompressor } from './compressor.ts'
import { openDatabase } from './database.ts'
import { refuseEmptied, refuseForeignFile } from './database-file.ts'
import { type DatabaseLock, lockDatabase } from './database-lock.ts'
import { type Deadlines, type HttpDeadlines, usualDeadlines } from './deadlines.ts'
import { heartbeat } from './heartbeat.ts'
import { lookAround } from './look.ts'
import { startMailIn } from './mail-in-server.ts'
import { startMailbox } from './mailbox-server.ts'
import { migrate } from './migrate.ts'
import { nightlyBackup, refuseBackupDir } from './nightly-backup.ts'
import { nodeSources } from './node-sources.ts'
import { canMakePictures, openPictures, picturesPath } from './pictures.ts'
import { projectRoot } from './project-root.ts'
import { publicFiles } from './public-files.ts'
import { type Answered, observed, pathOf, routeFinder } from './requests.ts'
import { secretKeyBeside } from './secret-key.ts'
import { readSignFile } from './sign-file.ts'

export type Served = {
  app: App
  scheduler: Scheduler
  port: number
  /**
   * Answers what came in, finishes the mail in hand, closes the database. What takes longer than the
   * grace is cut off: a request gets no answer, a mail is noted as uncertain.
   */
  close(): Promise<void>
}

/** Steps of one start beside the serving. */
export type Beside = {
  /** Writes into a calendar before anybody can read it. */
  fill?(app: App, scheduler: Scheduler): Promise<void>
  /** Called once a minute, whatever becomes of the mail. */
  looked?(): void
  /** Called behind each answer. */
  answered?(one: Answered): void
}

/**
 * Migrates, serves, and tells watchers until closed. Throws when another process serves the database,
 * before anything of it is read or written, and when the port is taken.
 */
export async function serve(
  settings: Settings,
  clock: Clock,
  log: (line: string) => void,
  deadlines: Deadlines = usualDeadlines,
  beside: Beside = {},
): Promise<Served> {
  refuseForeignFile(settings.databasePath)
  refuseBackupDir(settings)
  const sign = readSignFile(settings.sign)
  const lock = lockDatabase(settings.databasePath)
  try {
    return await serveLocked(settings, { sign, clock, log, lock, deadlines, beside })
  } catch (error) {
    lock.release()
    throw error
  }
}

type Surroundings = {
  sign: Config['sign']
  clock: Clock
  log: (line: string) => void
  lock: DatabaseLock
  deadlines: Deadlines
  beside: Beside
}

async function serveLocked(
  settings: Settings,
  { sign, clock, log: everyLine, lock, deadlines, beside }: Surroundings,
): Promise<Served> {
  const log = steadyLog(everyLine, clock)
  const vitals = openVitals(clock, log)
  const { databasePath } = settings
  refuseEmptied(databasePath)
  const key = settings.secretKey ?? secretKeyBeside(databasePath)
  const vault = await openVault(key)
  const db = openDatabase(databasePath, { watch: vitals })
  const migrations = join(projectRoot, 'db/migrations')
  await beforeMigrating(db.raw, migrations, { databasePath, key })
  migrate(db.raw, migrations)
  await refuseForeignKey(db, vault)

  const mailbox =
    settings.smtpUrl === null ? await startMailbox({ db, vault, clock }, deadlines) : undefined
  const smtp = mailbox
    ? smtpMailer(mailbox.url, { ...settings, smtpTls: 'opportunistic' }, clock)
    : smtpMailer(settings.smtpUrl ?? '', settings, clock)
  const metrics = settings.metricsToken
    ? (await import('./metrics.ts')).openMetrics(settings.metricsToken, () => app)
    : undefined
  const mailer = watchedMailer(smtp, {
    mailed(delivery) {
      vitals.mailed(delivery)
      metrics?.mailed(delivery)
    },
  })
  const listed = await hashedFiles(publicFiles(join(projectRoot, 'templates/public')))
  const config = configOf(settings, {
    version: packageVersion(),
    calendarId: await calendarIdOf(db, settings),
    sign,
    files: listed.addresses,
  })
  const sources = nodeSources(settings, clock)
  const after = afterAnswers(log)
  const { later } = after
  const pictures = canMakePictures() ? openPictures(picturesPath(databasePath)) : undefined
  const read = () => vitals.read()
  const given = { db, mailer, clock, vault, config, sources, later, vitals: read }
  const parts = { ...given, ...(pictures && { pictures }) }
  const language = config.calendarLanguage
  const app: App = { ...parts, language, wake: () => scheduler.wake() }
  const lookAtDisk = lookAround(db, databasePath, { vitals, log })
  const backUp = nightlyBackup(settings, vitals)
  const look = (now: Instant) => {
    lookAtDisk(now)
    backUp.look(now)
    beside.looked?.()
  }
  const beat = heartbeat(settings.heartbeatUrl, log)
  const ran = () => {
    vitals.ran()
    beat(clock.now())
  }
  const scheduler = startScheduler(app, log, { look, ran })

  // before the first edit, whose links are the new ones
  await db.commit([noteAddress(db, config.baseUrl)])
  // before anybody asks for a list, since it may be one organizer's
  await identifyOrganizers(app)
  // before a stop of all mail, which must find every row of an inbox
  await foldInboxes(app)
  const routes = turnout(app, log, zlibCompressor)
  const files = new Set(listed.files.map(({ name }) => `/${name}`))
  const statics = await openFiles(app, zlibCompressor, listed.files)
  // files by name, so that no other request waits for a look at the disk; all else goes to the routes
  // whole, so that what is not found and what fails is answered by their own pages
  const isOwn = ownHosts(settings.baseUrl)
  const answer: Hono['fetch'] = (request, env) => {
    const { url } = request
    sources.arrived(request, env as HttpBindings)
    const http = files.has(url.slice(url.indexOf('/', 8))) && isOwn(url) ? statics : routes
    return http.fetch(request, env)
  }
  const routeOf = routeFinder(routes, path => files.has(path))
  const seen = observed(answer, routeOf, one => {
    metrics?.answered(one)
    beside.answered?.(one)
  })
  // whatever the host is called by: a program on this machine asks by its address
  const all: Hono['fetch'] = (request, env) =>
    metrics && pathOf(request.url) === '/metrics' ? metrics.answer(request) : seen(request, env)
  await beside.fill?.(app, scheduler)
  const server = await listening(all, settings, deadlines.http)
  // this process has the lock, so every lease in the file is one of a process that has ended
  await db.commit(freeLeases(db))
  const mailIn = settings.mailIn
    ? await startMailIn(app, settings.mailIn, log, deadlines)
    : undefined
  scheduler.wake()
  return {
    app,
    scheduler: {
      ...scheduler,
      async idle() {
        await after.ended()
        await scheduler.idle()
      },
    },
    port: (server.address() as AddressInfo).port,
    async close() {
      const { grace, end } = deadlines
      const cut = setTimeout(() => mailer.cut(), grace)
      const answered = hungUp(server, grace).then(() => after.ended())
      await atMost(end, Promise.all([answered, scheduler.stop(), mailIn?.close(), backUp.end()]))
      clearTimeout(cut)
      mailer.close()
      await atMost(end - grace, mailbox?.close())
      pictures?.close()
      db.close()
      lock.release()
    },
  }
}

/** A key that opens nothing in this database would make letters fail, and new links beside the old. */
async function refuseForeignKey(db: Db, vault: Vault): Promise<void> {
  const sealed = await anySealedAddress(db)
  try {
    if (sealed) await vault.unseal(sealed)
  } catch {
    throw new SettingsError(
      'SECRET_KEY is not the key of this database: it takes the one that was set, or kept beside the database, when the database was made',
    )
  }
}

/** Waits for work, and no longer. */
async function atMost(millis: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const over = new Promise<void>(resolve => {
    timer = setTimeout(resolve, millis)
  })
  await Promise.race([work, over])
  clearTimeout(timer)
}

/** Answers what came in; a client that is slower than the grace is hung up on. */
async function hungUp(server: Server, graceMillis: number): Promise<void> {
  const grace = setTimeout(() => server.closeAllConnections(), graceMillis)
  await new Promise<void>(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
  clearTimeout(grace)
}

function listening(
  answer: Hono['fetch'],
  { host, port }: Settings,
  deadlines: HttpDeadlines,
): Promise<Server> {
  const serverOptions = {
    headersTimeout: deadlines.headers,
    requestTimeout: deadlines.request,
    keepAliveTimeout: deadlines.keepAlive,
    connectionsCheckingInterval: deadlines.check,
    // two Host fields are joined to one that is no host, which is answered 400 (RFC 9112 3.2)
    joinDuplicateHeaders: true,
  }
  return new Promise((resolve, reject) => {
    const asked = { fetch: answer, hostname: host, port, createServer, serverOptions }
    const server = listen(asked, () => resolve(server)) as Server
    server.setTimeout(deadlines.idle)
    server.maxConnections = deadlines.connectionsAtMost
    server.once('error', reject)
  })
}

export function packageVersion(): string {
  const read: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
  return typeof read === 'object' && read && 'version' in read ? String(read.version) : ''
}
