// Spans of five minutes: news that falls into one span is told in one letter.

import type { Instant } from './event.ts'
import { instant, plusSeconds } from './wall-time.ts'

/** Seconds that news of a kind is gathered before the mail about it goes out. */
const gatherSeconds = 5 * 60

/** The stretch that an instant falls into; `until` is exclusive, and when the letter is due. */
export function gatheredSpan(at: Instant): { from: Instant; until: Instant } {
  const millis = gatherSeconds * 1000
  const from = instant(Math.floor(Date.parse(at) / millis) * millis)
  return { from, until: plusSeconds(from, gatherSeconds) }
}
