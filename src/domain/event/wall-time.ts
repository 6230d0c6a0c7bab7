// Converts wall times to instants and back, and does the calendar arithmetic on both.
// The first of a repeated time is taken, and a skipped one has two neighbours (RFC 5545 3.3.5).

import type { Instant, WallTime } from './event.ts'
import { type Span, zoneNamed } from './tz-database.ts'

/** The meaning of a wall time in a zone: one instant, two of them, or none. */
export type Resolution =
  | { kind: 'once'; at: Instant }
  /** The clocks went back: `at` is the first, as RFC 5545 3.3.5 takes it. */
  | { kind: 'repeated'; at: Instant; second: Instant }
  /** The clocks went forward over it: the same time earlier and later by what they skipped. */
  | { kind: 'skipped'; before: WallTime; after: WallTime }

const minute = 60_000
const day = 24 * 60 * minute

/** Throws a RangeError when the zone is unknown or the text is no {@link isWallTime}. */
export function resolveWallTime(local: WallTime, zone: string): Resolution {
  const clock = clockMillis(local)
  const spans = spansAround(clock, zone)
  const [first, second] = spans.flatMap(span => {
    const at = clock - span.offset * minute
    return at >= span.from && at < span.until ? [at] : []
  })
  if (first === undefined) return skipped(clock, spans)
  if (second === undefined) return { kind: 'once', at: instant(first) }
  return { kind: 'repeated', at: instant(first), second: instant(second) }
}

/**
 * The instant that stands for a wall time in every case: the first of a repeated one, and of a
 * skipped one what the offset before the gap gives (RFC 5545 3.3.5). Zone law can make a time
 * skipped that was sound when it was entered.
 */
export function instantOf(local: WallTime, zone: string): Instant {
  const resolved = resolveWallTime(local, zone)
  if (resolved.kind !== 'skipped') return resolved.at
  return instantOf(resolved.after, zone)
}

/** The wall time at an instant; seconds are cut off. */
export function wallTimeAt(at: Instant, zone: string): WallTime {
  const millis = Date.parse(at)
  return wallTime(millis + zoneNamed(zone).offset(millis) * minute)
}

/** The same time of day, some days later (or earlier, when negative). */
export const addDays = (local: WallTime, days: number): WallTime =>
  wallTime(clockMillis(local) + days * day)

/**
 * Tells whether a text is `YYYY-MM-DDTHH:MM` with a day that the calendar has. Years from 0001 to 9998,
 * so that in every zone its instant has a year of four digits and text order stays time order.
 */
export function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false
  const millis = Date.parse(`${text}Z`)
  return (
    !Number.isNaN(millis) &&
    wallTime(millis) === text &&
    !text.startsWith('0000') &&
    !text.startsWith('9999')
  )
}

/** True for a text like `YYYY-MM-DD` with a day that the calendar has, of the years 0001 to 9999. */
export const isDate = (text: string): boolean =>
  isWallTime(`${text}T00:00`) ||
  (text.startsWith('9999-') && isWallTime(`1999${text.slice(4)}T00:00`))

/**
 * True for an instant as people and programs write one, with `Z` or an offset, in UTC of the
 * years 0001 to 9999.
 */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text))
    return false
  const millis = Date.parse(text)
  return millis >= firstInstant && millis <= lastInstant
}

const lastInstant = Date.UTC(9999, 11, 31, 23, 59, 59, 999)
const firstInstant = Date.parse('0001-01-01T00:00:00.000Z')

/** An instant from epoch milliseconds. */
export const instant = (millis: number): Instant => new Date(millis).toISOString()

export const plusSeconds = (at: Instant, seconds: number): Instant =>
  instant(Date.parse(at) + seconds * 1000)

/** Whole seconds from one instant to another, rounded up; negative when the other was before. */
export const secondsBetween = (from: Instant, until: Instant): number =>
  Math.ceil((Date.parse(until) - Date.parse(from)) / 1000)

function skipped(clock: number, spans: Span[]): Resolution {
  for (const [index, { until, offset }] of spans.entries()) {
    const next = spans[index + 1]
    if (!next || clock - offset * minute < until || clock - next.offset * minute >= until) continue
    const gap = (next.offset - offset) * minute
    return { kind: 'skipped', before: wallTime(clock - gap), after: wallTime(clock + gap) }
  }
  throw new Error(`no instant and no gap for ${wallTime(clock)}`)
}

/** No zone was ever further than 16 hours from UTC, so a day each way holds every candidate. */
function spansAround(clock: number, zone: string): Span[] {
  return zoneNamed(zone).spansBetween(clock - day, clock + day)
}

/** A wall time as if the wall hung in UTC. */
function clockMillis(local: WallTime): number {
  if (!isWallTime(local)) throw new RangeError(`not a wall time: ${local}`)
  return Date.parse(`${local}Z`)
}

const wallTime = (clock: number): WallTime => instant(clock).slice(0, 16)
