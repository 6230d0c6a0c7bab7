// Finds a port of this machine that nobody listens on.

import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ports that no system gives to a client by itself: between a probe and its use, a connection would take one. */
const range = [15_000, 32_000] as const

const given = new Set<number>()

export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...range)
    if (given.has(port)) continue
    given.add(port)
    const probe = createServer()
    try {
      await once(probe.listen(port, '127.0.0.1'), 'listening')
    } catch {
      continue
    }
    probe.close()
    await once(probe, 'close')
    return port
  }
}
