// Declares an event as it stands and the shape of its revisions. Must not know databases, HTTP or mail.

import type { Kept, Kind } from './field-row.ts'
import type { FieldName, fields } from './fields.ts'

/** A UTC instant, always `2023-01-13T19:00:00.000Z`, so that text order is time order. */
export type Instant = string

/** A wall time without a zone, `2023-01-13T11:00`. For an all-day event the time is `00:00`. */
export type WallTime = string

/** An e-mail address sealed by the vault: opaque here, equal only when it was carried over. */
export type SealedAddress = string

/** The values of all fields, as kept; from the table of fields. */
export type Details = {
  -readonly [F in FieldName]: KeptValue<(typeof fields)[F]['value']>
}

type KeptValue<V extends { kind: Kind; default: unknown }> =
  | Kept<V['kind']>
  | (null extends V['default'] ? null : never)

/** Facts of an event as they were when its flyer came, or was last called right. */
export type FlyerFacts = Pick<
  Snapshot,
  | 'state'
  | 'startsLocal'
  | 'endsLocal'
  | 'allDay'
  | 'zone'
  | 'placeName'
  | 'address'
  | 'city'
  | 'onlineUrl'
>

export type State = 'announced' | 'tentative' | 'postponed' | 'cancelled'

/** Everything that a revision freezes: the details and whether the event is on. */
export type Snapshot = Details & {
  state: State
  /** The reason why it is not on, '' when it is. */
  reason: string
  /** Present when it takes place at another time or place than it was first published with. */
  moved?: true
  /** Present once the law of the zone moved its start while the time on the wall stayed. */
  movedByLaw?: { from: Instant; to: Instant }
  /** Present with a flyer, but for a date of a series. */
  flyerFacts?: FlyerFacts
}

export type Author = 'organizer' | 'moderator' | 'import' | 'time-zone law'

/** One numbered state of an event; the newest is the event as it stands. */
export type Revision = {
  /** 1 for the first. */
  number: number
  at: Instant
  by: Author
  /** The sentence that people read ("Time of rally moved to 11AM"), '' when none was given. */
  note: string
  /** True when the author said "a correction of spelling, tell nobody". */
  quiet: boolean
  snapshot: Snapshot
  /** Worked out from wall time and zone with the program's tz database (decision 4). */
  startsAt: Instant
  /** The end, exclusive for an all-day event; the start when no end is known. */
  endsAt: Instant
  /**
   * Number of the rested revision that every copy tells its last change from; null where it tells of
   * none, and until the revision is committed.
   */
  changedFrom: number | null
}

/**
 * `awaiting`: not confirmed by its poster, or not published by a moderator yet; `hidden`: taken down until
 * moderators show it again; `removed`: gone for good, with its content.
 */
export type Publication = 'awaiting' | 'published' | 'hidden' | 'removed'

export type CalendarEvent = {
  id: string
  publication: Publication
  createdAt: Instant
  publishedAt: Instant | null
  /** When moderators last hid it or showed it again, or it was removed; null when none did. */
  moderatedAt: Instant | null
  /** The newest revision. */
  revision: Revision
  /** Of a series, the date that the revision is as it stands on; absent elsewhere. `rule`: RRULE text. */
  date?: { key: string; rule: string }
}
