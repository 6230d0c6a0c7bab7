// Outgoing mail of one process: how much at once, how much to one domain, and when to leave a domain
// or the whole server alone. Turnout's own limits, since the transport's count after sending. Knows
// nothing of what is sent; whatever is put off here waits in the database like everybody else.

import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { isAboutAddress } from '../domain/telling.ts'
import type { Clock, Delivery, Mailer } from '../ports.ts'

/** When the mailer does not say. */
const usual = { connections: 5, domainPerMinute: 6000 }

/** A mail that takes longer makes its domain a slow one: the others do not wait for it. */
const slowSeconds = 5

/** Answers in a row that put mail off, after which a domain is left alone for a while. */
const patience = 5

const slowPause = 30

type Domain = {
  /** When each mail on the way was begun. */
  running: Set<{ since: Instant }>
  minute: string
  count: number
  deferrals: number
  restUntil: Instant
}

export type PostOffice = {
  width: number
  /** Mails to one domain within a minute; more wait for the next one. */
  perMinute: number
  running: number
  domains: Map<string, Domain>
  /** Connections that failed in a row, and until when nothing is tried. */
  failures: number
  awayUntil: Instant
  waiting: (() => void)[]
}

const offices = new WeakMap<Mailer, PostOffice>()

/** The one of this process's mailer. */
export function postOffice(mailer: Mailer): PostOffice {
  const known = offices.get(mailer)
  if (known) return known
  const { connections, domainPerMinute } = mailer.limits ?? usual
  const office = {
    width: connections,
    perMinute: domainPerMinute,
    running: 0,
    domains: new Map<string, Domain>(),
    failures: 0,
    awayUntil: '',
    waiting: [],
  }
  offices.set(mailer, office)
  return office
}

export type Parcel<T> = { item: T; domain: string }

/** What was not tried, and when it may be. */
export type PutOff<T> = { item: T; until: Instant }

/**
 * Sends parcels, as many at once as the office has room for, a domain's no more than half of them.
 * `started` resolves when none is left to begin, `ended` when the last one is done; both reject with
 * the first error that `work` throws.
 */
export function sendAll<T>(
  office: PostOffice,
  parcels: readonly Parcel<T>[],
  {
    clock,
    prepare,
    work,
    signal,
  }: {
    clock: Clock
    /** Called for the next parcel while all connections are busy. */
    prepare?: (item: T) => void
    work: (item: T) => Promise<Delivery | undefined>
    signal?: AbortSignal | undefined
  },
): { started: Promise<void>; ended: Promise<PutOff<T>[]> } {
  const left = [...parcels]
  const off: PutOff<T>[] = []
  const running = new Set<Promise<void>>()
  let failed: { error: unknown } | undefined
  let prepared: Parcel<T> | undefined

  async function begin({ item, domain }: Parcel<T>): Promise<void> {
    const leave = enter(office, domain, clock.now())
    try {
      leave(await work(item), clock.now())
    } catch (error) {
      failed ??= { error }
      leave(undefined, clock.now())
    }
  }

  /** The first whose domain has room; on the way to it, those whose domain rests are put off. */
  function takeNext(now: Instant): Parcel<T> | undefined {
    for (let index = 0; index < left.length; ) {
      const { item, domain } = left[index] as Parcel<T>
      const until = restOf(office, domain, now)
      if (!until && !hasRoom(office, domain)) index += 1
      else {
        const [taken] = left.splice(index, 1)
        if (!until) return taken
        off.push({ item, until })
      }
    }
    return undefined
  }

  async function start(): Promise<void> {
    while (left.length > 0 && !failed && !signal?.aborted) {
      const now = clock.now()
      const next = office.running < office.width ? takeNext(now) : undefined
      if (next) {
        const one = begin(next).finally(() => running.delete(one))
        running.add(one)
        continue
      }
      if (left.length === 0) break
      if (office.running < office.width && left.every(({ domain }) => isSlow(office, domain, now)))
        for (const { item } of left.splice(0))
          off.push({ item, until: plusSeconds(now, slowPause) })
      else {
        if (left[0] && left[0] !== prepared) prepare?.(left[0].item)
        prepared = left[0]
        await roomOrPause(office)
      }
    }
    if (failed) throw failed.error
    // stopped: the rest goes back as it was
    for (const { item } of left.splice(0)) off.push({ item, until: clock.now() })
  }

  const started = start()
  const ended = started
    .finally(() => Promise.all(running))
    .then(() => {
      if (failed) throw failed.error
      return off
    })
  return { started, ended }
}

/** Until when this domain's mail waits; undefined when it may go. */
function restOf(office: PostOffice, domain: string, now: Instant): Instant | undefined {
  if (office.awayUntil > now) return office.awayUntil
  const known = office.domains.get(domain)
  if (!known) return undefined
  if (known.restUntil > now) return known.restUntil
  return known.minute === now.slice(0, 16) && known.count >= office.perMinute
    ? plusSeconds(`${known.minute}:00.000Z`, 60)
    : undefined
}

function hasRoom({ running, width, domains }: PostOffice, domain: string): boolean {
  const most = Math.max(1, Math.floor(width / 2))
  return running < width && (domains.get(domain)?.running.size ?? 0) < most
}

function isSlow({ domains }: PostOffice, domain: string, now: Instant): boolean {
  const [oldest] = domains.get(domain)?.running ?? []
  return oldest !== undefined && plusSeconds(oldest.since, slowSeconds) < now
}

/** Takes a place. The answer gives it back, and learns from what became of the mail. */
function enter(office: PostOffice, name: string, now: Instant) {
  const domain = domainOf(office, name, now)
  const mine = { since: now }
  domain.running.add(mine)
  domain.count += 1
  office.running += 1
  return (delivery: Delivery | undefined, at: Instant) => {
    domain.running.delete(mine)
    office.running -= 1
    if (delivery) learn(office, domain, delivery, at)
    for (const wake of office.waiting.splice(0)) wake()
  }
}

function learn(
  office: PostOffice,
  domain: Domain,
  { outcome, response }: Delivery,
  at: Instant,
): void {
  const answered = outcome === 'delivered' || outcome === 'rejected'
  const deferred = outcome === 'deferred' && isAboutAddress(response)
  if (answered || deferred) office.failures = 0
  if (answered) domain.deferrals = 0
  if (deferred) {
    domain.deferrals += 1
    if (domain.deferrals >= patience)
      domain.restUntil = plusSeconds(at, Math.min(60 * (domain.deferrals - patience + 1), 900))
  }
  const noServer = outcome === 'uncertain' || (outcome === 'deferred' && !deferred)
  if (noServer && at >= office.awayUntil) {
    office.failures += 1
    // one connection that broke may be chance; none at all is not
    if (outcome === 'deferred' || office.failures >= patience)
      office.awayUntil = plusSeconds(at, Math.min(5 * 2 ** (office.failures - 1), 300))
  }
}

function domainOf({ domains }: PostOffice, name: string, now: Instant): Domain {
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

/** Waits until a mail has ended, or for a second, in which a domain may have become slow. */
function roomOrPause(office: PostOffice): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, 1000)
    office.waiting.push(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
