// For any mix of queues, arrivals, answers and crashes, in a time that the test moves: lanes go in order, none
// is starved, the limits hold over all queues together, and each item ends once.

import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Lane, lanes } from '../../src/mail/delivery/lanes.ts'
import { openOutbox } from '../../src/mail/delivery/outbox.ts'
import type { Delivery, Message } from '../../src/ports.ts'
import fc, { runs } from '../support/fast-check.ts'
import { type Item, MemoryQueue, type Process } from './memory-queue.ts'

const start = Date.parse('2023-01-07T03:10:00.000Z')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const now = () => new Date().toISOString()
const answers: Record<string, Delivery> = {
  delivered: { outcome: 'delivered', response: '250' },
  rejected: { outcome: 'rejected', response: '550' },
  deferred: { outcome: 'deferred', response: '450' },
  away: { outcome: 'deferred', response: 'ECONNREFUSED', fault: { kind: 'away', code: '' } },
  uncertain: { outcome: 'uncertain', response: '' },
}

const fate = fc.constantFrom('deferred', 'deferred', 'uncertain', 'rejected', 'away', 'unwanted')
const arrival = fc.record({
  lane: fc.constantFrom(...lanes),
  domain: fc.constantFrom('many.example', 'many.example', 'slow.example', 'one.example'),
  /** Seconds after the start. */
  due: fc.integer({ min: 0, max: 240 }),
  /** Of each try, until it is delivered. */
  fates: fc.array(fate, { maxLength: 2 }),
  millis: fc.constantFrom(20, 300, 2000, 9000),
})
const story = fc.record({
  arrivals: fc.array(arrival, { minLength: 5, maxLength: 60 }),
  connections: fc.integer({ min: 1, max: 5 }),
  domainPerMinute: fc.integer({ min: 3, max: 30 }),
  /** Seconds after which a process is killed, or ends by a signal. */
  ends: fc.array(fc.record({ after: fc.integer({ min: 1, max: 120 }), killed: fc.boolean() }), {
    maxLength: 3,
  }),
})

type Story = typeof story extends fc.Arbitrary<infer Value> ? Value : never
type Arrival = Story['arrivals'][number]

const dueAt = (due: number, lane: Lane, fates: Arrival['fates'] = []): Arrival => ({
  lane,
  domain: 'many.example',
  due,
  fates,
  millis: 20,
})

/** All that was claimed of a lane goes back to wait for its domain while more of the lane is due. */
const wentBack: Story = {
  arrivals: [
    dueAt(175, 'reminder', ['away']),
    ...Array.from({ length: 3 }, () => dueAt(0, 'sign-in')),
    dueAt(176, 'reminder', ['unwanted']),
    dueAt(141, 'digest', ['deferred']),
  ],
  connections: 2,
  domainPerMinute: 3,
  ends: [],
}

test('lanes go in order, limits hold over all queues, and each item ends once', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ arrivals, connections, domainPerMinute, ends }) => {
      vi.setSystemTime(start)
      const limits = { connections, domainPerMinute }
      const items = arrivals.map((one, index): Item => newItem({ ...one, id: `${index}` }))
      const queues = queuesOf(items)
      for (const { after, killed } of ends) await live(queues, limits, { after, killed })
      await live(queues, limits, { after: 7 * 24 * 3600, killed: false })
      for (const item of items) {
        expect(item.ended, `item ${item.id} in lane ${item.lane}`).toHaveLength(1)
        // sent again only after a kill that cut it off, or an answer that left it open
        expect(item.sentAfterEnd).toBe(0)
      }
    }),
    { ...runs(100), examples: [[wentBack]] },
  )
})

test('a lower lane has a mail a minute at least, however much waits above it', async () => {
  const flood = fc.record({
    connections: fc.integer({ min: 1, max: 4 }),
    millis: fc.integer({ min: 200, max: 5000 }),
    high: fc.constantFrom<Lane>('sign-in', 'urgent-change', 'change'),
    low: fc.uniqueArray(fc.constantFrom<Lane>('change', 'reminder', 'digest'), { minLength: 1 }),
  })
  await fc.assert(
    fc.asyncProperty(flood, async ({ connections, millis, high, low }) => {
      vi.setSystemTime(start)
      const mail = (lane: Lane, index: number) =>
        newItem({
          id: `${lane}${index}`,
          lane,
          domain: `${lane}${index}`,
          due: 0,
          fates: [],
          millis,
        })
      // as much as keeps every connection busy for longer than the low lanes may take
      const above = Math.ceil((250_000 / millis) * connections)
      const items = [
        ...Array.from({ length: above }, (_, index) => mail(high, index)),
        ...low
          .filter(lane => lane !== high)
          .flatMap(lane => Array.from({ length: 3 }, (_, index) => mail(lane, index))),
      ]
      await live(
        queuesOf(items),
        { connections, domainPerMinute: 6000 },
        { after: 3600, killed: false },
      )
      for (const lane of low.filter(lane => lane !== high)) {
        const begun = items.filter(item => item.lane === lane).map(item => item.begunAt ?? Infinity)
        const gaps = begun
          .sort((a, b) => a - b)
          .map((at, index) => at - (begun[index - 1] ?? start))
        expect(Math.max(...gaps), lane).toBeLessThanOrEqual(60_000)
      }
    }),
    { ...runs(15) },
  )
})

type Told = Pick<Item, 'id' | 'lane' | 'domain' | 'millis' | 'fates'> & { due: number }

const newItem = ({ due, ...item }: Told): Item => ({
  ...item,
  fates: [...item.fates],
  dueAt: Date.now() + due * 1000,
  state: 'waiting',
  ended: [],
  attempts: 0,
  sentAfterEnd: 0,
})

/** Letters and changes share a lane, as they do in the program. */
function queuesOf(items: readonly Item[]): MemoryQueue[] {
  const of = (...kinds: readonly Lane[]) => items.filter(({ lane }) => kinds.includes(lane))
  const shared = of('change')
  return [
    new MemoryQueue(['sign-in', 'change'], [...of('sign-in'), ...shared.filter((_, n) => n % 2)]),
    new MemoryQueue(
      ['urgent-change', 'change'],
      [...of('urgent-change'), ...shared.filter((_, n) => n % 2 === 0)],
    ),
    new MemoryQueue(['reminder'], of('reminder')),
    new MemoryQueue(['digest'], of('digest'), { claimsAhead: false }),
  ]
}

/** One process, from its start until it ends or all is done. */
async function live(
  queues: readonly MemoryQueue[],
  limits: { connections: number; domainPerMinute: number },
  { after, killed }: { after: number; killed: boolean },
): Promise<void> {
  const process: Process = { isDead: false, running: new Map(), minute: new Map(), limits }
  const mailer = {
    limits,
    async send({ messageId, to }: Message): Promise<Delivery> {
      const item = queues.flatMap(queue => queue.items).find(one => one.id === messageId)
      if (!item) throw new Error(`no item for ${to}`)
      if (item.ended.length > 0) item.sentAfterEnd += 1
      await new Promise(resolve => setTimeout(resolve, item.millis))
      return answers[item.fates.shift() ?? 'delivered'] ?? (answers.delivered as Delivery)
    },
  }
  const app = { clock: { now }, mailer }
  for (const queue of queues) queue.startIn(process, mailer, queues)
  const outbox = openOutbox(app, queues)
  const stopping = new AbortController()
  const until = Date.now() + after * 1000
  while (Date.now() < until && queues.some(queue => queue.isOpen())) {
    let isDone = false
    let fault: { error: unknown } | undefined
    outbox
      .deliver(stopping.signal)
      .catch(error => {
        fault = process.isDead ? undefined : { error }
      })
      .finally(() => {
        isDone = true
      })
    while (!isDone) {
      await vi.advanceTimersToNextTimerAsync()
      if (Date.now() < until) continue
      if (killed) process.isDead = true
      stopping.abort()
    }
    if (fault) throw fault.error
    // as the scheduler does: sleeps until the next mail is due
    if (Date.now() < until) {
      const next = Math.min(...queues.map(queue => queue.nextDue()), until)
      await vi.advanceTimersByTimeAsync(Math.max(250, next - Date.now()))
    }
  }
  process.isDead = true
  for (const queue of queues) queue.freeLeases()
}
