// Ends the process on SIGTERM or SIGINT: gently at the first, at once at a second.

import { pagesRead } from './page-check.ts'

/** `npm start` hands Ctrl-C on to a process that the terminal has sent it to already. */
const sameSignalMillis = 500

/** @param close is bounded in time, as `Served.close` is. */
export function endOnSignals(close: () => Promise<void>): void {
  let first: number | undefined
  const stop = async () => {
    const now = performance.now()
    if (first !== undefined) {
      if (now - first > sameSignalMillis) process.exit(1)
      return
    }
    first = now
    await close()
    await pagesRead()
    process.exit(0)
  }
  process.on('SIGTERM', stop).on('SIGINT', stop)
}
