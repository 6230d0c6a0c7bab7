// Writes a line of each kind once a minute, so that a fault that lasts, or is repeated on purpose, fills no
// disk.

import { plusSeconds } from '../domain/event/wall-time.ts'
import type { Clock } from '../ports.ts'

const seconds = 60

/** Kinds that are remembered; there are some dozens. */
const kindsAtMost = 200

/** Two lines are of one kind when they differ in their place in the code alone. */
export function steadyLog(log: (line: string) => void, clock: Clock): (line: string) => void {
  const last = new Map<string, string>()
  return line => {
    const kind = line.replace(/ at .*$/, '')
    const now = clock.now()
    const before = last.get(kind)
    // a clock that was put back does not silence it
    if (before !== undefined && before <= now && plusSeconds(before, seconds) > now) return
    if (last.size >= kindsAtMost) last.clear()
    last.set(kind, now)
    log(line)
  }
}
