// Starts the two hosts as processes of their own on the loopback, each with the story that its links are
// of.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../../test/support/free-port.ts'
import { builtProgram } from '../../build/build.ts'

export type Host = {
  name: string
  baseUrl: string
  /** Faults that the program has logged. */
  faults(): string[]
  /** Megabytes that the server holds; null where it is several processes. */
  resident(): number | null
  close(): Promise<void>
}

const moderator = 'mo@example.org'

/** The server of `npm start`, with half a gigabyte of heap. */
export async function nodeHost(): Promise<Host> {
  return hostOf('node', ['--max-old-space-size=512', await builtProgram('main')])
}

/** The program of `npm run worker`. */
export const workerHost = (): Promise<Host> => hostOf('workerd', ['src/runtime/workers/local.ts'])

async function hostOf(name: string, args: string[]): Promise<Host> {
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'turnout-inputs-'))
  const program = spawn(process.execPath, args, {
    env: {
      ...process.env,
      PORT: String(port),
      BASE_URL: baseUrl,
      DATABASE_PATH: join(folder, 'turnout.db'),
      WORKER_STATE: folder,
      MODERATORS: moderator,
      LIMITS: 'off',
      SETTLE_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>(resolve => program.once('exit', () => resolve()))
  const printed = await listening(program)
  return {
    name,
    baseUrl,
    faults: () => printed.join('').match(/.*\bfault in a .*/g) ?? [],
    resident: () => (name === 'node' ? residentOf(program) : null),
    async close() {
      program.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function listening(program: ChildProcess): Promise<string[]> {
  const printed: string[] = []
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      printed.push(String(chunk))
      if (printed.join('').includes('Listening on')) resolve(printed)
    }
    program.stdout?.on('data', hear)
    program.stderr?.on('data', hear)
    program.once('exit', () => reject(new Error(`the server ended:\n${printed.join('')}`)))
  })
}

function residentOf({ pid }: ChildProcess): number | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)
  } catch {
    return null
  }
}

/** Values of the parameters of a route: one event, and a link of each kind to it. */
export type Story = (path: string) => string

const form = {
  title: 'SF rally: US hands off Peru',
  description: 'Friday 12:00 PM, Peru Consulate, 870 Market St.',
  startsLocal: '2031-01-13T12:00',
  zone: 'America/Los_Angeles',
  placeName: 'Peru Consulate',
  address: '870 Market St.',
  city: 'San Francisco',
  region: 'san-francisco',
  type: 'protest',
  topics: ['labor'],
  organizer: 'United Front Committee',
}

/** An event form that is taken, for fields that are tried one at a time. */
export const aForm = { ...form, contactEmail: 'olga@example.org' }

export async function tellStory({ baseUrl }: Host): Promise<Story> {
  const post = async (path: string, fields: object = {}) => {
    const answer = await fetch(baseUrl + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(fields),
      redirect: 'manual',
    })
    if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Record<string, string>
  }
  const confirmed = async (email: string) => {
    const { url = '' } = await post(await mailedLink(baseUrl, email, 'confirm'))
    return new URL(url).pathname
  }
  const { id = '' } = await post('/events', aForm)
  const manage = await confirmed(aForm.contactEmail)
  await post(`/events/${id}/endorsements`, { organization: 'Assembly', email: 'bo@example.org' })
  const watch = await confirmed('bo@example.org')
  await post('/digests', { email: 'di@example.org' })
  const digest = await confirmed('di@example.org')
  await post(`/events/${id}/questions`, {
    name: 'Rita',
    email: 'rita@example.org',
    question: 'Is there a ramp?',
  })
  const asked = await confirmed('rita@example.org')
  const question = await questionOf(baseUrl, manage)
  await post('/moderation', { email: moderator })
  const moderation = await mailedLink(baseUrl, moderator, 'moderation')
  await post('/events', { ...aForm, contactEmail: 'pia@example.org' })
  const confirm = await mailedLink(baseUrl, 'pia@example.org', 'confirm')
  const links = [manage, watch, digest, asked, moderation, confirm]
  return path => {
    const link = links.find(one => one.split('/')[1] === path.split('/')[1])
    return path
      .replace(':token', link?.split('/')[2] ?? 'none')
      .replace(/:(id|event)\b/, id)
      .replace(':question', question)
      .replace(/:\w+/g, 'none')
  }
}

/** The id of the question that waits on an organizer's page. */
async function questionOf(baseUrl: string, manage: string): Promise<string> {
  const page = await (await fetch(`${baseUrl}${manage}/questions`)).text()
  const id = /\/questions\/(\w{12})"/.exec(page)?.[1]
  if (!id) throw new Error('no question waits')
  return id
}

const mailMillis = 60_000

/** The path of a link in the newest mail to an address, once it is in the built-in mailbox. */
async function mailedLink(baseUrl: string, email: string, kind: string): Promise<string> {
  const until = Date.now() + mailMillis
  while (Date.now() < until) {
    const list = await (await fetch(`${baseUrl}/mailbox`)).text()
    for (const [path] of list.matchAll(/\/mailbox\/\w+/g)) {
      const mail = await (await fetch(baseUrl + path)).text()
      const link = new RegExp(`/${kind}/[\\w-]{43}`).exec(mail)?.[0]
      if (mail.includes(email) && link) return link
    }
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  throw new Error(`no mail to ${email} with a ${kind} link within a minute`)
}
