// Runs Turnout on Node for a browser: really listening, real SMTP into the mailbox, a clock that is moved.

import type { Instant } from '../../src/domain/event/event.ts'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import type { App } from '../../src/ports.ts'
import { serve } from '../../src/runtime/node/serve.ts'
import { readSettings } from '../../src/runtime/settings.ts'
import { freePort } from '../support/free-port.ts'
import type { Host } from './teller.ts'

export type NodeHost = Host & {
  app: App
  /** Puts the clock there; resolves like `moveClock`. */
  moveClockTo(at: Instant): Promise<void>
  /** Resolves when everything that is due has been done. */
  idle(): Promise<void>
  settleSeconds: number
  /** Lines that the program logged. */
  logged: string[]
  close(): Promise<void>
}

/**
 * @param startsAt where the clock stands until it is moved.
 * @param more settings beside those of every test.
 */
export async function aNodeHost(
  startsAt: Instant,
  more: Record<string, string> = {},
): Promise<NodeHost> {
  let now = startsAt
  const logged: string[] = []
  const port = more.PORT ?? (await freePort())
  const baseUrl = `http://localhost:${port}`
  const settings = readSettings({
    PORT: String(port),
    BASE_URL: baseUrl,
    DATABASE_PATH: ':memory:',
    ...more,
  })
  const served = await serve(settings, { now: () => now }, line => void logged.push(line))
  const idle = () => {
    served.scheduler.wake()
    return served.scheduler.idle()
  }
  return {
    app: served.app,
    baseUrl,
    logged,
    idle,
    settleSeconds: settings.settleSeconds,
    moveClock(seconds) {
      now = plusSeconds(now, seconds)
      return idle()
    },
    moveClockTo(at) {
      now = at
      return idle()
    },
    close: () => served.close(),
  }
}
