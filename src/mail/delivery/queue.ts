// Declares a queue of outgoing mail: rows of the database that are claimed, rendered when they are sent,
// and settled once. The outbox delivers them; a queue must not know other lanes or limits.

import type { Instant } from '../../domain/event/event.ts'
import type { Delivery } from '../../ports.ts'
import type { ChannelName, Sendable } from './channels.ts'
import type { Lane } from './lanes.ts'

/** Longer than a batch takes when every mail of it runs into its time-out. */
export const leaseSeconds = 15 * 60

/** A claim that ends sooner than a mail may take is not begun on: the next claim has its items again. */
export const longestMailSeconds = 3 * 60

/** A claimed item, the channel that takes it, and the domain whose limits count it. */
export type Outgoing<Item = unknown> = { item: Item; channel: ChannelName; domain: string }

/** A claimed item that was not tried: its domain rests, or the process ends. */
export type Deferred = { outcome: 'not-tried'; until: Instant }

/**
 * Outcome of an item, told to its queue once.
 * - `dropped`: it says nothing any more (`empty`), or its reader wants none (`unwanted`).
 * - `failed`: it could not be rendered.
 */
export type Settlement =
  | Delivery
  | Deferred
  | { outcome: 'dropped'; because: 'empty' | 'unwanted' }
  | { outcome: 'failed' }

export type Claim<Item = unknown> = {
  outgoing: Outgoing<Item>[]
  /** True when there may be more to claim. */
  more: boolean
  /** When the lease ends: a mail that may take longer is not begun. */
  until: Instant
  /** Faults of rows that could not be claimed; they keep no other waiting. */
  faults: unknown[]
  /** Called when each item is settled: gives the lease back. */
  close(): Promise<void>
}

export type Queue<Item = unknown> = {
  lanes: readonly Lane[]
  /** True when a commit makes its mail due. What time alone makes due is looked for once a minute. */
  wokenByCommits: boolean
  /** True when the next items may be claimed while every connection is busy. */
  claimsAhead: boolean
  /** Null when nothing is due. */
  claim(lane: Lane, now: Instant): Promise<Claim<Item> | null>
  /** Renders ahead of the turn, where what is rendered does not change until then. */
  prepare?(item: Item): Sendable
  /** Null when nothing is left to say. */
  render(item: Item): Promise<Sendable | null>
  /** Asked right before each mail, so that a stop takes effect. */
  isStillWanted(item: Item): Promise<boolean>
  settle(item: Item, settlement: Settlement): Promise<void>
}
