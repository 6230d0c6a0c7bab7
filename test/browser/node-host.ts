// Turnout on Node for a browser: really listening, real SMTP into the mailbox, a clock that is moved.

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import type { Instant } from '../../src/domain/event.ts'
import { plusSeconds } from '../../src/domain/wall-time.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import type { Host } from './teller.ts'

export type NodeHost = Host & {
  /** Lines that the program logged. */
  logged: string[]
  close(): Promise<void>
}

/** @param startsAt where the clock stands until it is moved. */
export async function aNodeHost(startsAt: Instant): Promise<NodeHost> {
  let now = startsAt
  const logged: string[] = []
  const port = await freePort()
  const baseUrl = `http://localhost:${port}`
  const settings = readSettings({
    PORT: String(port),
    BASE_URL: baseUrl,
    DATABASE_PATH: ':memory:',
  })
  const served = await serve(settings, { now: () => now }, line => void logged.push(line))
  return {
    baseUrl,
    logged,
    async moveClock(seconds) {
      now = plusSeconds(now, seconds)
      served.clockwork.wake()
      await served.clockwork.idle()
    },
    close: () => served.close(),
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
