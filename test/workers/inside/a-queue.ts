// Keeps a queue that a test looks into and empties by hand, in whichever order it likes.

import type { MessageSendRequest, Queue, QueueSendOptions } from '@cloudflare/workers-types'
import type { App } from '../../../src/ports.ts'
import { perform, type Task } from '../../../src/runtime/workers/tasks.ts'

type Waiting = { task: Task; delaySeconds: number }

export type TestQueue = {
  queue: Queue<Task>
  waiting: Waiting[]
  /** Does what the oldest message asks for. */
  doNext(app: App): Promise<void>
  /** Does what waits, delays and all, `width` messages at once, until nothing does. */
  drain(app: App, width?: number): Promise<void>
}

export function aQueue(): TestQueue {
  const waiting: Waiting[] = []
  const keep = (task: Task, delaySeconds = 0) => void waiting.push({ task, delaySeconds })
  const metrics = { backlogCount: 0, backlogBytes: 0 }
  const queue: Queue<Task> = {
    metrics: async () => metrics,
    async send(body: Task, options?: QueueSendOptions) {
      keep(body, options?.delaySeconds)
      return { metadata: { metrics } }
    },
    async sendBatch(messages: Iterable<MessageSendRequest<Task>>) {
      for (const { body, delaySeconds } of messages) keep(body, delaySeconds)
      return { metadata: { metrics } }
    },
  }
  const doFirst = async (app: App, count: number) => {
    const taken = waiting.splice(0, count)
    await Promise.all(taken.map(({ task }) => perform(app, queue, task)))
  }
  return {
    queue,
    waiting,
    doNext: app => doFirst(app, 1),
    async drain(app, width = 1) {
      while (waiting.length > 0) await doFirst(app, width)
    },
  }
}
