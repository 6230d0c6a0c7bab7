// Keeps a queue of mail in memory, for random mixes: it checks the order of lanes and the limits as each
// item begins, and counts how each ends.

import { expect } from 'vitest'
import { plusSeconds } from '../../src/domain/event/wall-time.ts'
import { nextTry } from '../../src/domain/retry.ts'
import { type Lane, lanes } from '../../src/mail/delivery/lanes.ts'
import type { Claim, Queue, Settlement } from '../../src/mail/delivery/queue.ts'
import { restOf, throttleOf } from '../../src/mail/delivery/throttle.ts'
import type { Mailer } from '../../src/ports.ts'

export type Item = {
  id: string
  lane: Lane
  domain: string
  millis: number
  fates: string[]
  /** Milliseconds since 1970. */
  dueAt: number
  begunAt?: number
  state: 'waiting' | 'claimed' | 'begun'
  attempts: number
  ended: string[]
  sentAfterEnd: number
}

export type Process = {
  isDead: boolean
  /** By domain: mails on the way, and mails begun in each minute. */
  running: Map<string, number>
  minute: Map<string, number>
  limits: { connections: number; domainPerMinute: number }
}

/** Due mail is looked for once a second. */
const lookMillis = 1000

/** A lane that had no turn for so long may go before the others. */
const turnMillis = 30_000

const batchSize = 4

const now = () => new Date().toISOString()

export class MemoryQueue implements Queue<Item> {
  readonly lanes: readonly Lane[]
  readonly items: Item[]
  readonly wokenByCommits = true
  readonly claimsAhead: boolean
  /** By lane: when an item last began, or none was due. */
  private turns = new Map<Lane, number>()
  private process: Process | undefined
  private mailer: Mailer | undefined
  private all: readonly MemoryQueue[] = []

  constructor(lanes: readonly Lane[], items: Item[], { claimsAhead = true } = {}) {
    this.lanes = lanes
    this.items = items
    this.claimsAhead = claimsAhead
  }

  startIn(process: Process, mailer: Mailer, all: readonly MemoryQueue[]): void {
    this.process = process
    this.mailer = mailer
    this.all = all
    for (const lane of this.lanes) this.turns.set(lane, Date.now())
  }

  freeLeases(): void {
    for (const item of this.items) item.state = 'waiting'
  }

  isOpen = (): boolean => this.items.some(item => item.ended.length === 0)

  nextDue(): number {
    return Math.min(...this.open().map(item => item.dueAt), Number.POSITIVE_INFINITY)
  }

  async claim(lane: Lane): Promise<Claim<Item> | null> {
    this.mustLive()
    const due = this.due(lane, Date.now()).slice(0, batchSize)
    if (due.length === 0) {
      this.turns.set(lane, Date.now())
      return null
    }
    for (const item of due) item.state = 'claimed'
    return {
      outgoing: due.map(item => ({ item, channel: 'mail' as const, domain: item.domain })),
      more: true,
      until: plusSeconds(now(), 15 * 60),
      faults: [],
      close: async () => void this.mustLive(),
    }
  }

  async render(item: Item) {
    this.checkTurn(item)
    const { running, minute } = this.mustLive()
    item.state = 'begun'
    item.begunAt ??= Date.now()
    this.turns.set(item.lane, Date.now())
    add(running, item.domain, 1)
    add(minute, `${item.domain} ${now().slice(0, 16)}`, item.fates[0] === 'unwanted' ? 0 : 1)
    this.checkLimits(item)
    const message = {
      messageId: item.id,
      to: item.domain,
      subject: '',
      text: '',
      html: '',
      language: 'en' as const,
    }
    return { channel: 'mail' as const, message }
  }

  isStillWanted = async (item: Item): Promise<boolean> => item.fates[0] !== 'unwanted'

  async settle(item: Item, settlement: Settlement): Promise<void> {
    const { running } = this.mustLive()
    if (settlement.outcome !== 'not-tried') add(running, item.domain, -1)
    item.state = 'waiting'
    if (settlement.outcome === 'not-tried') item.dueAt = Date.parse(settlement.until)
    else if (settlement.outcome === 'delivered' || settlement.outcome === 'dropped')
      item.ended.push(settlement.outcome)
    else {
      const failure = 'response' in settlement ? settlement : { outcome: 'uncertain', response: '' }
      const next = nextTry(item, failure, { now: now(), jitter: 0.5 })
      item.attempts = next.attempts
      item.dueAt = Date.parse(next.retryAt)
      if (next.ends) item.ended.push('given up')
    }
  }

  private mustLive(): Process {
    if (!this.process || this.process.isDead) throw new Error('killed')
    return this.process
  }

  private open = (): Item[] => this.items.filter(item => item.ended.length === 0)

  private due = (lane: Lane, at: number): Item[] =>
    this.open()
      .filter(item => item.lane === lane && item.state === 'waiting' && item.dueAt <= at)
      .sort((a, b) => a.dueAt - b.dueAt)

  /** Nothing above waits that could have gone, unless this lane had no turn for long. */
  private checkTurn(begun: Item): void {
    const overdue = Date.now() - (this.turns.get(begun.lane) ?? 0) >= turnMillis
    if (overdue) return
    for (const queue of this.all)
      for (const lane of queue.lanes)
        if (lanes.indexOf(lane) < lanes.indexOf(begun.lane))
          expect(queue.couldGo(lane, begun), `${begun.lane} went before ${lane}`).toEqual([])
  }

  /** Lists what is claimed and could be sent at this moment, or else what is due and was not claimed. */
  private couldGo(lane: Lane, begun: Item): string[] {
    const claimed = this.items.filter(item => item.lane === lane && item.state === 'claimed')
    const free = claimed.filter(item => this.hasRoom(item, begun))
    if (claimed.length > 0) return free.map(item => item.id)
    return this.due(lane, Date.now() - lookMillis).map(item => item.id)
  }

  /** Beside the item that begins, which has its place already. */
  private hasRoom({ domain }: Item, begun: Item): boolean {
    if (!this.mailer) return false
    const throttle = throttleOf(this.mailer)
    if (restOf(throttle, domain, now())) return false
    const most = Math.max(1, Math.floor(throttle.concurrency / 2))
    const running = throttle.domains.get(domain)?.running.size ?? 0
    return running - (begun.domain === domain ? 1 : 0) < most
  }

  private checkLimits({ domain }: Item): void {
    const { running, minute, limits } = this.mustLive()
    const all = [...running.values()].reduce((sum, count) => sum + count, 0)
    expect(all, 'connections').toBeLessThanOrEqual(limits.connections)
    const begun = minute.get(`${domain} ${now().slice(0, 16)}`) ?? 0
    expect(begun, 'mails to one domain in a minute').toBeLessThanOrEqual(limits.domainPerMinute)
  }
}

const add = (counts: Map<string, number>, key: string, more: number): void =>
  void counts.set(key, (counts.get(key) ?? 0) + more)
