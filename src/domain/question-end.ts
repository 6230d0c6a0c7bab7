// Decides whether a mailed link that asks something still works. Must not know the answer.

import type { Instant } from './event/event.ts'
import type { Refusal } from './refusal.ts'

/** A link ends after its week, used or not: an old mail must not open a private page. */
export function refusalOfLink(
  { expiresAt, confirmedAt }: { expiresAt: Instant; confirmedAt: Instant | null },
  now: Instant,
): Refusal | null {
  if (now <= expiresAt) return null
  return { refused: confirmedAt ? 'link-used' : 'link-expired' }
}
