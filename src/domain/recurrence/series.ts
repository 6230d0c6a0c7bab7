// Declares the snapshot of an event that repeats: one template, a rule, and what differs on some dates. A
// date is known by its key, which is the date that the rule first gave it, for ever.

import type { Snapshot, WallTime } from '../event/event.ts'

/** `rule`: canonical RRULE text, '' where all dates are picked by hand. `extra`: dates beside those of the rule. */
export type Repeats = { rule: string; extra: WallTime[] }

/** `at`, `endsAt`: `19:30`. `days`: from the start to the end. `endsAt` is null where no end is known. */
export type Hours = { at: string; days: number; endsAt: string | null }

/**
 * Fields that differ from those of the template. The time is never said by wall times, so that it holds for other dates
 * too. `shift`: days later than the date that the rule gives, or earlier when negative.
 */
export type Patch = Partial<Omit<Snapshot, 'startsLocal' | 'endsLocal'>> & {
  shift?: number
  hours?: Hours
}

/** A rule that came later, for dates with keys from `since` on. */
export type NewRule = Repeats & {
  since: string
  /** The date that it counts from; it gives dates from `begins` on. */
  startsOn: string
  begins: string
  /** The last of the older dates that readers were told of. */
  announcedUntil: string
}

/** The series that a snapshot is; null for an event that does not repeat. */
export const seriesOf = (snapshot: Snapshot): Series | null =>
  'repeats' in snapshot ? (snapshot as Series) : null

/** Keys are sorted as text. A skipped date never was; one that is off after it was announced has its state. */
export type Series = Snapshot & {
  repeats: Repeats
  /** In the order in which they were made: each replaces what the ones before it give from its date on. */
  rules?: NewRule[]
  from?: Record<string, Patch>
  dates?: Record<string, Patch | 'skip'>
}
