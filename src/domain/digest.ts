// Computes when digests are due and what "coming" means in them. Pure.

import type { Instant } from './event/event.ts'
import { addDays, instantOf, wallTimeAt } from './event/wall-time.ts'

export const digestPeriods = ['daily', 'weekly'] as const
export type DigestPeriod = (typeof digestPeriods)[number]

/** Seven in the morning on the calendar's wall: before the day, and after the night's edits. */
const hour = '07:00'

/** Days, from the digest's own on, whose events are "coming". */
const daysAhead: Record<DigestPeriod, number> = { daily: 2, weekly: 7 }

/** The next seven in the morning after an instant; for a weekly digest, of a Monday. */
export function nextDigestAt(period: DigestPeriod, after: Instant, zone: string): Instant {
  const today = `${wallTimeAt(after, zone).slice(0, 10)}T${hour}`
  for (let days = 0; ; days++) {
    const local = addDays(today, days)
    const at = instantOf(local, zone)
    if (at > after && (period === 'daily' || isMonday(local))) return at
  }
}

/** The last date whose events are "coming" in a digest that goes out at `now`. */
export const lastComingDate = (period: DigestPeriod, now: Instant, zone: string): string =>
  addDays(wallTimeAt(now, zone), daysAhead[period] - 1).slice(0, 10)

/**
 * Message-ID of one digest. Two digests of one cursor differ (an earlier one may have been lost on the
 * way), so it is named by the instant that it reaches to: programs drop a second mail of one name.
 */
export const digestMessageId = (of: { id: string; until: Instant; host: string }): string =>
  `<digest.${of.id}.${of.until.replace(/\D/g, '')}@${of.host}>`

const isMonday = (local: string): boolean => new Date(`${local}:00Z`).getUTCDay() === 1
