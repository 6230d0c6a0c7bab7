// Delivers items of the outbox to their end, and holds the state of one run. Each item is settled once.

import type { Instant } from '../../domain/event/event.ts'
import type { App, Delivery } from '../../ports.ts'
import { type Channels, type Sendable, sendBy } from './channels.ts'
import type { Lane } from './lanes.ts'
import type { Claim, Outgoing, Queue, Settlement } from './queue.ts'
import { type Throttle, takePlace, throttleOf, wakeWaiting } from './throttle.ts'

/** A queue in one of its lanes, with what is claimed of it and waits. */
export type Source = {
  queue: Queue
  lane: Lane
  waiting: Entry[]
  /** When it is asked again what is due. */
  nextLook: Instant
  /** When an item of it last began, or nothing was due. */
  turnAt: Instant
}

export type Entry = Outgoing & { queue: Queue; claim: OpenClaim }

export type OpenClaim = Claim & { left: number }

export type Run = {
  app: Pick<App, 'clock'>
  channels: Channels
  throttles: readonly Throttle[]
  sources: readonly Source[]
  signal: AbortSignal | undefined
  /** Deliveries that are on their way to their end. */
  running: Set<Promise<void>>
  /** Faults of single items; the others are sent all the same. */
  faults: unknown[]
  /** A fault of the database: nothing more can be begun, because its outcome could not be kept. */
  failure?: { error: unknown }
  /** True when something was claimed or begun since the last look at all queues. */
  active: boolean
  /** The last item that was made ready ahead of its turn. */
  prepared?: Entry
}

export const isStopped = ({ failure, signal }: Run): boolean =>
  failure !== undefined || signal?.aborted === true

/** Counts the mails that have ended: another count than before means that there may be room above. */
export const endedCount = ({ throttles }: Run): number =>
  throttles.reduce((sum, { ended }) => sum + ended, 0)

export const throttleFor = ({ channels }: Run, { channel }: Outgoing): Throttle =>
  throttleOf(channels[channel])

/** Keeps a fault of the database, which ends the run. */
export function fail(run: Run, error: unknown): void {
  run.failure ??= { error }
}

export function begin(run: Run, entry: Entry): void {
  const { clock } = run.app
  const leave = takePlace(throttleFor(run, entry), entry.domain, clock.now())
  run.active = true
  track(run, async () => {
    let settlement: Settlement | undefined
    try {
      settlement = await attempt(run, entry)
      await settle(run, entry, settlement)
    } finally {
      leave(deliveryOf(settlement), clock.now())
    }
  })
}

async function attempt(run: Run, { queue, item }: Entry): Promise<Settlement> {
  let sendable: Sendable | null
  try {
    sendable = await queue.render(item)
    if (!sendable) return { outcome: 'dropped', because: 'empty' }
    if (!(await queue.isStillWanted(item))) return { outcome: 'dropped', because: 'unwanted' }
  } catch (error) {
    run.faults.push(error)
    return { outcome: 'failed' }
  }
  try {
    return await sendBy(run.channels, sendable)
  } catch (error) {
    run.faults.push(error)
    return { outcome: 'uncertain', response: '' }
  }
}

const deliveryOf = (settlement: Settlement | undefined): Delivery | undefined =>
  settlement && 'response' in settlement ? settlement : undefined

/** Gives an item back that was claimed and not tried. */
export const giveBack = (run: Run, entry: Entry, until: Instant): void =>
  track(run, () => settle(run, entry, { outcome: 'not-tried', until }))

async function settle(run: Run, entry: Entry, settlement: Settlement): Promise<void> {
  const { queue, item, claim } = entry
  await queue.settle(item, settlement).catch(error => fail(run, error))
  claim.left -= 1
  if (claim.left === 0) await claim.close()
}

/** Gives back all that was claimed and not begun, at the end of a run. */
export async function giveAllBack(run: Run): Promise<void> {
  const now = run.app.clock.now()
  const left = run.sources.flatMap(({ waiting }) => waiting.splice(0))
  if (run.failure)
    for (const claim of new Set(left.map(entry => entry.claim))) track(run, () => claim.close())
  else for (const entry of left) giveBack(run, entry, now)
  await Promise.all(run.running)
}

function track(run: Run, work: () => Promise<void>): void {
  const one = work()
    .catch(error => fail(run, error))
    .finally(() => {
      run.running.delete(one)
      for (const throttle of run.throttles) wakeWaiting(throttle)
    })
  run.running.add(one)
}
