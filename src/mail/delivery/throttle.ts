// Limits of one channel in one process: mails at once, mails to one domain, and when a domain or the whole
// server is left alone. All queues share it. Must not know what is sent.

import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { isAboutAddress } from '../../domain/retry.ts'
import type { Delivery } from '../../ports.ts'

/** When the channel does not say. */
const usual = { connections: 5, domainPerMinute: 6000 }

/** A mail that takes longer makes its domain a slow one: the others do not wait for it. */
const slowSeconds = 5

/** Deferrals in a row after which a domain, or the server, is left alone for a while. */
const maxDeferrals = 5

/** A server that is back is found within two minutes. */
const awaySecondsAtMost = 120

type Domain = {
  /** When each mail on the way was begun. */
  running: Set<{ since: Instant }>
  minute: string
  count: number
  deferrals: number
  restUntil: Instant
}

export type Throttle = {
  concurrency: number
  /** Mails to one domain within a minute; more wait for the next one. */
  domainPerMinute: number
  running: number
  domains: Map<string, Domain>
  /** Connections that failed in a row, and until when nothing is tried. */
  failures: number
  awayUntil: Instant
  waiting: (() => void)[]
  /** Counts what ended, so that a loop that looked elsewhere meanwhile does not wait for it. */
  ended: number
}

type Limited = { limits?: { connections: number; domainPerMinute: number } }

const throttles = new WeakMap<Limited, Throttle>()

/** The one throttle of a channel in this process. */
export function throttleOf(channel: Limited): Throttle {
  const known = throttles.get(channel)
  if (known) return known
  const { connections, domainPerMinute } = channel.limits ?? usual
  const throttle = {
    concurrency: connections,
    domainPerMinute,
    running: 0,
    domains: new Map<string, Domain>(),
    failures: 0,
    awayUntil: '',
    waiting: [],
    ended: 0,
  }
  throttles.set(channel, throttle)
  return throttle
}

/** Until when this domain's mail waits; undefined when it may go. */
export function restOf(throttle: Throttle, domain: string, now: Instant): Instant | undefined {
  if (throttle.awayUntil > now) return throttle.awayUntil
  const known = throttle.domains.get(domain)
  if (!known) return undefined
  if (known.restUntil > now) return known.restUntil
  return known.minute === now.slice(0, 16) && known.count >= throttle.domainPerMinute
    ? plusSeconds(`${known.minute}:00.000Z`, 60)
    : undefined
}

export const isFull = ({ running, concurrency }: Throttle): boolean => running >= concurrency

/** A domain takes half of the connections at most. */
export function hasRoom(throttle: Throttle, domain: string): boolean {
  const most = Math.max(1, Math.floor(throttle.concurrency / 2))
  return !isFull(throttle) && (throttle.domains.get(domain)?.running.size ?? 0) < most
}

export function isSlow({ domains }: Throttle, domain: string, now: Instant): boolean {
  const [oldest] = domains.get(domain)?.running ?? []
  return oldest !== undefined && plusSeconds(oldest.since, slowSeconds) < now
}

/**
 * Takes a place. The answer gives it back, and learns from what became of the mail; one that was not
 * handed over does not count.
 */
export function takePlace(throttle: Throttle, name: string, now: Instant) {
  const domain = domainOf(throttle, name, now)
  const { minute } = domain
  const mine = { since: now }
  domain.running.add(mine)
  domain.count += 1
  throttle.running += 1
  return (delivery: Delivery | undefined, at: Instant) => {
    domain.running.delete(mine)
    throttle.running -= 1
    if (delivery) learn(throttle, domain, delivery, at)
    else if (domain.minute === minute) domain.count -= 1
    wakeWaiting(throttle)
  }
}

export function wakeWaiting(throttle: Throttle): void {
  throttle.ended += 1
  for (const wake of throttle.waiting.splice(0)) wake()
}

function learn(
  throttle: Throttle,
  domain: Domain,
  { outcome, response }: Delivery,
  at: Instant,
): void {
  const answered = outcome === 'delivered' || outcome === 'rejected'
  const deferred = outcome === 'deferred' && isAboutAddress(response)
  if (answered || deferred) throttle.failures = 0
  if (answered) domain.deferrals = 0
  if (deferred) {
    domain.deferrals += 1
    if (domain.deferrals >= maxDeferrals)
      domain.restUntil = plusSeconds(at, Math.min(60 * (domain.deferrals - maxDeferrals + 1), 900))
  }
  const noServer = outcome === 'uncertain' || (outcome === 'deferred' && !deferred)
  if (noServer && at >= throttle.awayUntil) {
    throttle.failures += 1
    // one connection that broke may be chance; none at all is not
    if (outcome === 'deferred' || throttle.failures >= maxDeferrals)
      throttle.awayUntil = plusSeconds(
        at,
        Math.min(5 * 2 ** (throttle.failures - 1), awaySecondsAtMost),
      )
  }
}

function domainOf({ domains }: Throttle, name: string, now: Instant): Domain {
  const minute = now.slice(0, 16)
  const known = domains.get(name)
  if (known) {
    if (known.minute !== minute) Object.assign(known, { minute, count: 0 })
    return known
  }
  // what is at rest, busy or counted is kept; the others are forgotten before there are very many
  if (domains.size > 5000)
    for (const [old, { running, minute: last, restUntil }] of domains)
      if (running.size === 0 && last !== minute && restUntil <= now) domains.delete(old)
  const domain = {
    running: new Set<{ since: Instant }>(),
    minute,
    count: 0,
    deferrals: 0,
    restUntil: '',
  }
  domains.set(name, domain)
  return domain
}

/** Resolves when a mail has ended, or after a second, in which a domain may have become slow. */
export function roomOrPause(throttles: readonly Throttle[]): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, 1000)
    for (const { waiting } of throttles)
      waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
  })
}
