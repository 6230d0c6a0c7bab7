// Asks HEARTBEAT_URL once a minute while the clock runs, so that an outside monitor misses it when it stops.

import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { errorName } from '../../domain/fault.ts'

const everySeconds = 60
const timeoutMillis = 10_000

/**
 * Returns what the clock calls when all that was due has been done. Throws nothing.
 *
 * @param log takes a line about a monitor that does not answer, without its address, which is a secret.
 */
export function heartbeat(url: string | null, log: (line: string) => void): (now: Instant) => void {
  let last: Instant = ''
  return now => {
    if (url === null || (last <= now && last && plusSeconds(last, everySeconds) > now)) return
    last = now
    fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMillis) })
      .then(async answer => {
        await answer.body?.cancel()
        if (!answer.ok) log(`the monitor of HEARTBEAT_URL refuses: ${answer.status}`)
      })
      .catch(error => log(`the monitor of HEARTBEAT_URL does not answer: ${errorName(error)}`))
  }
}
