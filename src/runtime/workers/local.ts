// `npm run worker`: runs the Worker in workerd on this machine, with a D1, a queue and a clock of its own.
// Runs on Node, beside the Worker; nothing of it is deployed. What is written after `--` goes to `wrangler
// dev`.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { projectRoot } from '../node/project-root.ts'
import { secretKeyBeside } from '../node/secret-key.ts'
import { SettingsError } from '../setting-values.ts'
import { readSettings } from '../settings.ts'

/** Settings that are handed on to the Worker as they were given to this process. */
const handedOn = [
  'SMTP_URL SMTP_TLS MAILBOX MAIL_FROM DKIM_DOMAIN DKIM_SELECTOR DKIM_PRIVATE_KEY',
  'CALENDAR_NAME CALENDAR_ZONE CALENDAR_LANGUAGE PUBLISHING MODERATORS SETTLE_SECONDS LIMITS OFFLINE TURNOUT_NOW',
].flatMap(names => names.split(' '))

const startMillis = 60_000
const cronMillis = 60_000

/** Folder of the local D1, the queue and the key. */
const state = resolve(projectRoot, process.env.WORKER_STATE ?? 'var/worker')

async function main(): Promise<void> {
  const port = readSettings(process.env).port
  const settings = readSettings({ BASE_URL: `http://localhost:${port}`, ...process.env })
  mkdirSync(state, { recursive: true })
  const envFile = writeSettings({
    BASE_URL: settings.baseUrl,
    SECRET_KEY: settings.secretKey ?? secretKeyBeside(join(state, 'turnout')),
  })
  applyMigrations()
  const { host } = settings
  const worker = spawn(
    process.execPath,
    wrangler(
      ...['dev', '--ip', host, '--port', `${port}`, '--inspector-port', '0'],
      ...['--persist-to', state, '--env-file', envFile, '--log-level', 'warn'],
      ...upstream(port),
      '--show-interactive-dev-session=false',
      ...process.argv.slice(2),
    ),
    { stdio: ['ignore', 'inherit', 'inherit'], cwd: projectRoot, env: wranglerEnv() },
  )
  const stop = () => worker.kill('SIGTERM')
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  worker.once('exit', code => process.exit(worker.killed ? 0 : (code ?? 1)))
  const at = `http://${host}:${port}`
  await answering(`${at}/healthz`, worker)
  const shown = settings.baseUrl
  console.log(`${settings.calendarName} is up, in workerd.

  The calendar   ${shown}/
  Post an event  ${shown}/events/new
  Subscribe      ${shown}/calendar.ics${
    settings.smtpUrl === null ? `\n  The mailbox    ${shown}/mailbox` : ''
  }

Listening on ${host}:${port}. Data in ${state}. Stop with Ctrl-C.`)
  // nothing rings the Cron here but this
  setInterval(() => {
    fetch(`${at}/cdn-cgi/local/scheduled`).catch(() => {})
  }, cronMillis).unref()
}

const wrangler = (...args: string[]): string[] => [
  join(projectRoot, 'node_modules/wrangler/bin/wrangler.js'),
  ...args,
]

/** With a route, wrangler names the route's host in every request, and none of this machine would be ours. */
function upstream(port: number): string[] {
  const config = readFileSync(join(projectRoot, 'wrangler.toml'), 'utf8')
  const hasRoutes = /^\s*(?:\[\[routes\]\]|routes?\s*=)/m.test(config)
  return hasRoutes ? ['--local-upstream', `localhost:${port}`] : []
}

const wranglerEnv = () => ({ ...process.env, CI: '1', WRANGLER_SEND_METRICS: 'false' })

/** In a file that only this user may read, since arguments are seen by everybody on the machine. */
function writeSettings(own: Record<string, string>): string {
  const given = handedOn.flatMap(name => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const line = ([name, value]: readonly [string, string]) =>
    `${name}='${value.replaceAll('\n', '\\n').replaceAll('$', '\\$')}'\n`
  const path = join(state, 'settings.env')
  writeFileSync(path, [...given, ...Object.entries(own)].map(line).join(''), { mode: 0o600 })
  return path
}

function applyMigrations(): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    wrangler('d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state),
    { cwd: projectRoot, env: wranglerEnv(), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the migrations were not applied:\n${stdout}${stderr}`)
}

async function answering(url: string, worker: ChildProcess): Promise<void> {
  const until = Date.now() + startMillis
  while (worker.exitCode === null) {
    const up = await fetch(url).then(
      answer => answer.ok || answer.status === 503,
      () => false,
    )
    if (up) return
    if (Date.now() > until) throw new Error(`${url} did not answer within a minute`)
    await sleep(100)
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exit(1)
}
