// Runs the real program as a child process: bundled as `npm start` bundles it, with settings of a test.

import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { builtProgram } from '../../tools/build/build.ts'

let program = ''

/** Builds the program that `npm start` runs. */
export async function bundle(): Promise<void> {
  program = await builtProgram('main')
}

export const aFolder = (): string => mkdtempSync(join(tmpdir(), 'turnout-'))

export type Running = {
  url: string
  process: ChildProcess
  /** Everything that it printed on stderr. */
  errors(): string
  /** Resolves with the exit code, or the signal that ended it. */
  ended: Promise<number | string>
  stop(signal: NodeJS.Signals): Promise<number | string>
}

/** Starts it and does not wait. `PORT` and `DATABASE_PATH` must be among the settings. */
export function spawned(settings: Record<string, string>): Running {
  const url = `http://127.0.0.1:${settings.PORT}`
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: projectRoot,
    env: { PATH, NODE_COMPILE_CACHE, BASE_URL: url, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  // a test that fails half-way leaves no process behind
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  child.once('close', () => process.off('exit', kill))
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', text => {
    errors += text
  })
  child.stdout.resume()
  const ended = new Promise<number | string>(resolve =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone')),
  )
  return {
    url,
    process: child,
    errors: () => errors,
    ended,
    stop(signal) {
      child.kill(signal)
      return ended
    },
  }
}

/** Starts it and waits until it answers. */
export async function running(settings: Record<string, string>): Promise<Running> {
  const started = spawned(settings)
  let gone = false
  void started.ended.then(() => {
    gone = true
  })
  await until(async () => {
    if (gone) throw new Error(`it did not start: ${started.errors()}`)
    return (await fetch(`${started.url}/healthz`).catch(() => null)) !== null
  })
  return started
}

export async function until(holds: () => Promise<boolean> | boolean, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come about in time')
    await sleep(10)
  }
}

export const sleep = (millis: number) => new Promise<void>(done => setTimeout(done, millis))

/** Posts a form. Answers with the status and where it leads. */
export async function post(url: string, fields: Record<string, string | string[]> = {}) {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one)
  const answer = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, location: answer.headers.get('location') ?? '' }
}

/** The private link of a kind in a mail as it came over SMTP; undefined when there is none. */
export async function linkIn(raw: string, kind: string): Promise<string | undefined> {
  const { text } = await simpleParser(raw)
  return new RegExp(`https?://[^\\s/]+/${kind}/[\\w-]{43}`).exec(text ?? '')?.[0]
}

export const messageIdOf = (raw: string): string => /^Message-ID: *(\S+)/im.exec(raw)?.[1] ?? ''
