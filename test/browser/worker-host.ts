// Runs Turnout in workerd for a browser: `npm run worker` as it is, with an entry whose clock is moved.

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Instant } from '../../src/domain/event/event.ts'
import { freePort } from '../support/free-port.ts'
import type { Host } from './teller.ts'

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** @param startsAt where the clock begins; it runs on from there. */
export async function aWorkerHost(startsAt: Instant): Promise<Host & { close(): Promise<void> }> {
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const state = mkdtempSync(join(tmpdir(), 'turnout-worker-'))
  const program = spawn(
    process.execPath,
    [path('../../src/runtime/workers/local.ts'), path('clocked-worker.ts')],
    {
      env: {
        ...process.env,
        // the test runner has a BASE_URL of its own
        BASE_URL: baseUrl,
        PORT: `${port}`,
        WORKER_STATE: state,
        TURNOUT_NOW: startsAt,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const ended = new Promise<void>(resolve => program.once('exit', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    let printed = ''
    const hear = (chunk: Buffer) => {
      printed += chunk
      if (printed.includes('is up, in workerd')) resolve()
    }
    program.stdout.on('data', hear)
    program.stderr.on('data', hear)
    program.once('exit', () => reject(new Error(`the Worker did not start:\n${printed}`)))
  })
  return {
    baseUrl,
    async moveClock(seconds) {
      const answer = await fetch(`${baseUrl}/test-clock?seconds=${seconds}`, { method: 'POST' })
      if (!answer.ok) throw new Error(await answer.text())
    },
    async close() {
      program.kill('SIGTERM')
      await ended
      rmSync(state, { recursive: true, force: true })
    },
  }
}
