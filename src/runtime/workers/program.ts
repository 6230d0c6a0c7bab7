// Puts Turnout on Workers together, once per isolate. State of one request (its database session, whom it
// wakes) is found through an AsyncLocalStorage and is never kept.

import { AsyncLocalStorage } from 'node:async_hooks'
import type { D1Database } from '@cloudflare/workers-types'
import { version } from '../../../package.json'
import type { Instant } from '../../domain/event/event.ts'
import { errorName, faultLine } from '../../domain/fault.ts'
import { turnout } from '../../http/routes.ts'
import type { App, Config, Db, Delivery, FileAddresses, Mailer, Vault } from '../../ports.ts'
import { openVault } from '../../store/vault.ts'
import { calendarIdOf } from '../calendar-id.ts'
import { systemClock } from '../clock.ts'
import { smtpMailer } from '../mailer.ts'
import { noRequests } from '../no-requests.ts'
import { SettingsError } from '../setting-values.ts'
import { configOf } from '../settings.ts'
import { anySource } from '../source-counts.ts'
import { steadyLog } from '../steady-log.ts'
import { mailFault, watchedMailer } from '../vitals.ts'
import { d1Database } from './database.ts'
import { type Env, settingsIn } from './env.ts'
import { mailboxMailer } from './mailbox.ts'
import { workerPictures } from './pictures.ts'
import { rememberVersion } from './remembered-version.ts'
import { readWorkerSettings, type WorkerSettings } from './settings.ts'
import { workerSources } from './worker-sources.ts'

/** A line of a kind once a minute, in each isolate. */
export const log = steadyLog(line => console.error(line), systemClock(null))

/** Parts of the app that belong to one request alone. */
type OneRequest = Pick<App, 'wake' | 'later'> & { db: Db }

export type Program = {
  config: Config
  now(): Instant
  version: ReturnType<typeof rememberVersion>
  /** Answers a request in its own context. */
  answer(request: Request, its: OneRequest): Promise<Response>
  /** A mailer for one invocation, since a socket belongs to the request that opened it. */
  open(d1: D1Database): { app: App; close(): void }
}

let ready: { env: Env; program: Program } | undefined

/** The program of this isolate; `refused` is the one line that says which setting keeps it from starting. */
export async function programOf(env: Env): Promise<Program | { refused: string }> {
  if (ready?.env === env) return ready.program
  try {
    const settings = readWorkerSettings(settingsIn(env))
    const calendarId = await calendarIdOf(d1Database(env.DB), settings)
    const vault = await openVault(settings.secretKey)
    const files = await fileAddresses(env)
    const program = build(settings, { vault, calendarId, files }, env)
    ready = { env, program }
    return program
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    log(error.message)
    return { refused: error.message }
  }
}

/** As `tools/build/public.ts` wrote them; where they cannot be read, files have their plain names. */
async function fileAddresses({ ASSETS }: Env): Promise<FileAddresses> {
  try {
    const answer = await ASSETS?.fetch('https://files.invalid/files.json')
    return answer?.ok ? ((await answer.json()) as FileAddresses) : {}
  } catch (error) {
    log(`the names of the static files could not be read: ${errorName(error)}`)
    return {}
  }
}

type Opened = { vault: Vault; calendarId: string; files: FileAddresses }

function build(settings: WorkerSettings, { vault, calendarId, files }: Opened, env: Env): Program {
  const config = configOf(settings, { version, calendarId, sign: settings.picture, files })
  const language = config.calendarLanguage
  const clock = systemClock(settings.startsAt)
  const sources = settings.limits
    ? workerSources(env, clock, text => vault.addressKey(text))
    : anySource
  const pictures = workerPictures(env)
  const current = new AsyncLocalStorage<OneRequest>()
  const its = (): OneRequest => {
    const found = current.getStore()
    if (!found) throw new Error('outside a request')
    return found
  }
  const http = turnout(
    {
      get db() {
        return its().db
      },
      wake: job => its().wake(job),
      later: work => its().later(work),
      mailer: noMailer,
      clock,
      vault,
      config,
      language,
      sources,
      ...(pictures && { pictures }),
    },
    log,
  )
  return {
    config,
    now: () => clock.now(),
    version: rememberVersion(),
    answer: async (request, its) => current.run(its, () => http.fetch(request)),
    open(d1) {
      const db = d1Database(d1)
      const own = { clock, vault, config, language, ...(pictures && { pictures }) }
      const parts = { db, ...own, ...noRequests, wake: () => {} }
      const { smtpUrl } = settings
      if (smtpUrl === null)
        return { app: { ...parts, mailer: mailboxMailer(parts, settings) }, close: () => {} }
      const mailer = smtpMailer(smtpUrl, settings, clock)
      const mailed = ({ fault }: Delivery) => {
        if (fault) log(faultLine(mailFault(fault)))
      }
      return { app: { ...parts, mailer: watchedMailer(mailer, { mailed }) }, close: mailer.close }
    },
  }
}

/** A request never waits for a mail. */
const noMailer: Mailer = {
  send: () => Promise.reject(new Error('mail is sent by the queue, not by a request')),
}
