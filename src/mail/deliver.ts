// Delivers the mail of all queues: in one process that goes on, or a bounded batch at a time.

import type { App } from '../ports.ts'
import type { Due } from '../store/telling-times.ts'
import type { Lane } from './delivery/lanes.ts'
import { type Outbox, openOutbox } from './delivery/outbox.ts'
import type { Queue } from './delivery/queue.ts'
import { changeQueue } from './queues/change-queue.ts'
import { digestQueue } from './queues/digest-queue.ts'
import { mailQueue } from './queues/mail-queue.ts'
import { reminderQueue } from './queues/reminder-queue.ts'

/** By name: a queue of mail. A new one is a row here. */
const queues = {
  letters: mailQueue,
  changes: changeQueue,
  reminders: reminderQueue,
  digests: digestQueue,
} satisfies Record<string, (app: App) => Queue>

export type QueueName = keyof typeof queues

/** Opens the outbox of a process, with all queues or some. */
export const openQueues = (
  app: App,
  names: readonly QueueName[] = Object.keys(queues) as QueueName[],
): Outbox =>
  openOutbox(
    app,
    names.map(name => queues[name](app)),
  )

/** Watchers told by one invocation of a small host. */
const tellingSize = 50

/** Sends at most one claim of each lane of a queue; `more` when there may be another. */
export const deliverBatch = (app: App, name: QueueName): Promise<'more' | 'done'> =>
  deliverOnce(app, queues[name](app))

/**
 * Tells at most one batch of an event's watchers of the revision that was due. `done` when none of
 * them is due any more: the event then knows when to look again.
 */
export const tellBatch = (app: App, due: Due): Promise<'more' | 'done'> =>
  deliverOnce(app, changeQueue(app, { due, limit: tellingSize }))

async function deliverOnce(app: App, queue: Queue): Promise<'more' | 'done'> {
  const claimed = new Set<Lane>()
  let more = false
  const bounded: Queue = {
    ...queue,
    async claim(lane, now) {
      if (claimed.has(lane)) return null
      claimed.add(lane)
      const claim = await queue.claim(lane, now)
      more ||= claim?.more === true
      return claim
    },
  }
  await openOutbox(app, [bounded]).deliver()
  return more ? 'more' : 'done'
}
