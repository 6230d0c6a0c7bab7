// Selects the events of a feed when not all fit, and cuts them into pieces that last. Pure.

import type { WallTime } from '../domain/event/event.ts'
import { firstDate } from '../domain/event/when.ts'

/** Google loses events beyond about 1 MB; this leaves room for the envelope. */
export const feedOctets = 896_000

/** No VEVENT is smaller, so that no feed can hold more of them. */
export const mostInFeed = Math.ceil(feedOctets / 300)

export type Sized = { id: string; startsLocal: WallTime; octets: number }

export type Selection<T> = {
  /** By start. */
  chosen: T[]
  /** The first that was left out; null when all that is to come is there. */
  beyond: T | null
}

/**
 * Selects the events that fit into a feed: the latest of those past, in a third of the room unless
 * there is more; the nearest of those to come, so that the farthest future is left out first. The last
 * day that is there is there whole, unless it alone is more than a feed.
 *
 * @param past the latest first.
 * @param coming by start.
 */
export function selectThatFit<T extends Sized>(
  past: readonly T[],
  coming: readonly T[],
): Selection<T> {
  const pastRoom = Math.min(weigh(past), feedOctets / 3)
  const near = takeThatFit(coming, feedOctets - pastRoom)
  const beyond = coming[near.length] ?? null
  const whole = beyond ? near.filter(one => firstDate(one) < firstDate(beyond)) : near
  const chosen = whole.length > 0 ? whole : near
  const kept = takeThatFit(past, feedOctets - weigh(chosen))
  kept.sort((a, b) => (place(a) < place(b) ? -1 : 1))
  return { chosen: [...kept, ...chosen], beyond: coming[chosen.length] ?? null }
}

const place = ({ startsLocal, id }: Sized): string => `${startsLocal}~${id}`

const weigh = (events: readonly Sized[]): number =>
  events.reduce((sum, { octets }) => sum + octets, 0)

function takeThatFit<T extends Sized>(events: readonly T[], room: number): T[] {
  let weight = 0
  const end = events.findIndex(({ octets }) => {
    weight += octets
    return weight > room
  })
  return events.slice(0, end === -1 ? events.length : end)
}

const mostInPiece = 256

/**
 * Cuts a row of events where their names say, about every 64, so that an event that comes, goes or
 * moves changes one or two pieces and all the others stay as they were made.
 */
export function cutIntoPieces<T extends { id: string }>(events: readonly T[]): T[][] {
  const pieces: T[][] = []
  let piece: T[] = []
  for (const event of events) {
    piece.push(event)
    if (piece.length < mostInPiece && !isCut(event.id)) continue
    pieces.push(piece)
    piece = []
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

/** True for one name in 64: FNV-1a, its upper bits. */
function isCut(id: string): boolean {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >>> 26 === 0
}
