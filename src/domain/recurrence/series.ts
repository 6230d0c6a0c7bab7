// Declares the snapshot of an event that repeats: one template, a rule, and what differs on some dates. A
// date is known by its key, which is the date that the rule first gave it, for ever.

import type { Snapshot, WallTime } from '../event/event.ts'

/** `rule`: canonical RRULE text, '' where all dates are picked by hand. `extra`: dates beside those of the rule. */
export type Repeats = { rule: string; extra: WallTime[] }

/**
 * When a date takes place, seen from the date that the rule gives it. `shift`: days later, or earlier when negative.
 * `at`, `endsAt`: `19:30`. `days`: from the start to the end. `endsAt` is null where no end is known.
 */
export type DateTime = { shift: number; at: string; days: number; endsAt: string | null }

/** Fields that differ from those of the template. The time is said by `when`, never by wall times. */
export type Patch = Partial<Omit<Snapshot, 'startsLocal' | 'endsLocal'>> & { when?: DateTime }

/** A patch from one date on. With `repeats`, the dates are those of a new rule from then on. */
export type PatchFrom = Patch & {
  repeats?: NewRule
}

/** `startsOn`: its first date. `announcedUntil`: the last of the older dates that readers were told of. */
export type NewRule = Repeats & { startsOn: string; announcedUntil: string }

/** The series that a snapshot is; null for an event that does not repeat. */
export const seriesOf = (snapshot: Snapshot): Series | null =>
  'repeats' in snapshot ? (snapshot as Series) : null

/** Keys are sorted as text. A skipped date never was; one that is off after it was announced has its state. */
export type Series = Snapshot & {
  repeats: Repeats
  from?: Record<string, PatchFrom>
  dates?: Record<string, Patch | 'skip'>
}
