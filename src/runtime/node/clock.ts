// The system clock, or one that was set to begin elsewhere.

import type { Instant } from '../../domain/event.ts'
import { instant } from '../../domain/wall-time.ts'
import type { Clock } from '../../ports.ts'

/** Runs at the machine's pace. @param startsAt where it begins; null for the machine's own time. */
export function systemClock(startsAt: Instant | null): Clock {
  const shift = startsAt === null ? 0 : Date.parse(startsAt) - Date.now()
  return { now: () => instant(Date.now() + shift) }
}
