// Decides what follows a mail that was not delivered: one policy for every queue. Pure.

import type { Instant } from './event/event.ts'
import { plusSeconds } from './event/wall-time.ts'

const hour = 60 * 60

/**
 * Seconds that an address may be put off before it is given up; RFC 5321 4.5.4.1 asks for four to five
 * days.
 */
const giveUpSeconds = 48 * hour

/** Tries in that time at least, since a server that was away for two days is no fault of an address. */
const triesAtLeast = 8

/** Tries that take two days, for a queue that does not keep when the first of them failed. */
const triesAtMost = 16

/** While the way to the server is closed to all mail, the throttle says when it is tried. */
const closedSeconds = 5

/** Earlier tries of one item. */
export type Tries = {
  /** Those that count: the way to the server was open. */
  attempts: number
  /** When trying began, null before an answer about the address; absent where a queue does not keep it. */
  failingSince?: Instant | null
}

/** An answer that is no acceptance. */
type Failure = { outcome: string; response: string; fault?: { kind: string } }

export type NextTry = {
  attempts: number
  failingSince: Instant | null
  retryAt: Instant
  /** True when the item is given up. */
  ends: boolean
}

/**
 * A refusal (5xx) ends it. An address that puts mail off (4xx) ends it after two days. A server that cannot
 * be reached or refuses all mail is held against no address.
 *
 * @param urgent the mail may wait for half an hour at most.
 * @param jitter from 0 to 1.
 */
export function nextTry(
  tries: Tries,
  failure: Failure,
  { now, urgent = false, jitter }: { now: Instant; urgent?: boolean; jitter: number },
): NextTry {
  const { outcome, response, fault } = failure
  const known = tries.failingSince ?? null
  const refusedAll = fault?.kind === 'refused'
  const heldAgainst = outcome === 'deferred' && isAboutAddress(response)
  if (outcome === 'deferred' && !heldAgainst && !refusedAll) {
    const retryAt = plusSeconds(now, closedSeconds)
    return { attempts: tries.attempts, failingSince: known, retryAt, ends: false }
  }
  const attempts = tries.attempts + 1
  const failingSince = known ?? (heldAgainst ? now : null)
  const isOver =
    tries.failingSince === undefined
      ? heldAgainst && attempts >= triesAtMost
      : failingSince !== null && isGivenUp(failingSince, now) && attempts >= triesAtLeast
  return {
    attempts,
    failingSince,
    retryAt: plusSeconds(now, retryDelay(attempts, jitter, urgent || refusedAll)),
    ends: outcome === 'rejected' || isOver,
  }
}

/**
 * Seconds until the next try after `attempts` failed ones: 30 s, doubling, six hours at most (half an
 * hour when it is urgent), and spread by up to a quarter (`jitter` from 0 to 1) so that a returning
 * server is not run over.
 */
export function retryDelay(attempts: number, jitter: number, urgent = false): number {
  const most = urgent ? hour / 2 : 6 * hour
  const plain = Math.min(30 * 2 ** (attempts - 1), most)
  return Math.round(plain * (1 + jitter / 4))
}

const isGivenUp = (failingSince: Instant, now: Instant): boolean =>
  plusSeconds(failingSince, giveUpSeconds) <= now

/**
 * Tells whether an answer that puts a mail off is about this address (`450 mailbox full`), and not
 * about the server itself (no connection, `421` closing, a refused log-in): only the first is held
 * against it.
 */
export const isAboutAddress = (response: string): boolean => /^4(?!21)\d\d/.test(response)
