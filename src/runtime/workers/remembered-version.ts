// Remembers the calendar's version as an isolate last read it from the primary, so that a warm answer asks
// D1 nothing for some seconds. They are the most by which an answer can be late.

import type { Instant } from '../../domain/event/event.ts'
import type { CalendarVersion } from '../../store/calendar.ts'

/** Seconds for which a version is not asked for again; pages say so in `s-maxage`, feeds in `Age`. */
export const rememberedSeconds = 10

export type ReadVersion = {
  calendar: CalendarVersion
  /** Before the query went out: what was committed later may be missing. */
  askedAt: Instant
}

export function rememberVersion() {
  let remembered: ReadVersion | undefined
  return {
    /** Undefined when it is too old, or of a time that the clock was put back from. */
    at(now: Instant): ReadVersion | undefined {
      const age = remembered ? ageOf(remembered, now) : Number.POSITIVE_INFINITY
      return age >= 0 && age < rememberedSeconds ? remembered : undefined
    },
    note(read: ReadVersion): void {
      remembered = read
    },
    /** After a request that may have written. */
    forget(): void {
      remembered = undefined
    },
  }
}

/** Seconds. */
export const ageOf = ({ askedAt }: ReadVersion, now: Instant): number =>
  (Date.parse(now) - Date.parse(askedAt)) / 1000
