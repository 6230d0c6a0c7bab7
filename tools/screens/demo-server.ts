// Starts the calendar of DEMO=1 in a process of its own, at an instant that never changes, so that pictures and figures
// can be compared.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { projectRoot } from '../../src/runtime/node/project-root.ts'
import { freePort } from '../../test/support/free-port.ts'

/** A Thursday noon in San Francisco. */
const now = '2027-05-13T19:00:00.000Z'

export type DemoServer = { url: string; stop(): Promise<void> }

/** Resolves when all events are there. */
export async function aDemoServer(): Promise<DemoServer> {
  const port = await freePort()
  const child = spawn(process.execPath, ['tools/build/start.js', 'main'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, DEMO: '1', PORT: `${port}`, TURNOUT_NOW: now },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let said = ''
  for await (const part of child.stdout) {
    said += part
    if (said.includes('Stop with Ctrl-C')) break
  }
  if (child.exitCode !== null) throw new Error('the demo did not start')
  return {
    url: `http://localhost:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
