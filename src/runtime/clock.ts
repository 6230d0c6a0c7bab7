// Makes clocks: the system's, one that was set to begin elsewhere, or one that is put forward.

import type { Instant } from '../domain/event/event.ts'
import { instant } from '../domain/event/wall-time.ts'
import type { Clock } from '../ports.ts'

/** Runs at the machine's pace. @param startsAt where it begins; null for the machine's own time. */
export function systemClock(startsAt: Instant | null): Clock {
  const shift = startsAt === null ? 0 : Date.parse(startsAt) - Date.now()
  return { now: () => instant(Date.now() + shift) }
}

/** Stands where it is put, until it is let run at the machine's pace. */
export function movableClock(
  startsAt: Instant,
): Clock & { moveTo(at: Instant): void; run(): void } {
  let clock: Clock = { now: () => startsAt }
  return {
    now: () => clock.now(),
    moveTo(at) {
      clock = { now: () => at }
    },
    run() {
      clock = systemClock(clock.now())
    },
  }
}
