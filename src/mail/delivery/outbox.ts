// Delivers all mail of a process in one loop, by lane and within the limits of its channels. Must not know
// any one queue.

import type { Instant } from '../../domain/event/event.ts'
import type { App } from '../../ports.ts'
import { channelsOf } from './channels.ts'
import { lanes } from './lanes.ts'
import type { Queue } from './queue.ts'
import { begin, endedCount, fail, giveAllBack, isStopped, type Run, type Source } from './run.ts'
import { roomOrPause, throttleOf, wakeWaiting } from './throttle.ts'
import { nextInTurn } from './turns.ts'

export type Outbox = {
  /** Looks for due mail again, since a commit may have made some due. */
  look(): void
  /**
   * Sends all that is due, and ends when nothing is. The signal ends it between two mails. Throws the
   * first fault, after the other mail was sent.
   */
  deliver(signal?: AbortSignal): Promise<void>
  /** Until when nothing is sent, because the mail server is away; an earlier instant or '' when it is not. */
  awayUntil(): Instant
}

export function openOutbox(app: Pick<App, 'clock' | 'mailer'>, queues: readonly Queue[]): Outbox {
  const channels = channelsOf(app)
  const throttles = Object.values(channels).map(throttleOf)
  const sources: Source[] = lanes.flatMap(lane =>
    queues
      .filter(queue => queue.lanes.includes(lane))
      .map(queue => ({ queue, lane, waiting: [], nextLook: '', turnAt: '' })),
  )

  function look(): void {
    for (const source of sources) if (source.queue.wokenByCommits) source.nextLook = ''
    for (const throttle of throttles) wakeWaiting(throttle)
  }

  async function deliver(signal?: AbortSignal): Promise<void> {
    const running = new Set<Promise<void>>()
    const run: Run = {
      app,
      channels,
      throttles,
      sources,
      signal,
      running,
      faults: [],
      active: false,
    }
    const now = app.clock.now()
    for (const source of sources) source.turnAt = now
    look()
    await sendDue(run, look).catch(error => fail(run, error))
    await Promise.all(running)
    await giveAllBack(run)
    if (run.failure) throw run.failure.error
    if (run.faults.length > 0) throw run.faults[0]
  }

  return {
    look,
    deliver,
    awayUntil: () => throttles.map(({ awayUntil }) => awayUntil).sort()[0] ?? '',
  }
}

async function sendDue(run: Run, look: () => void): Promise<void> {
  const isBusy = () => run.running.size > 0 || run.sources.some(({ waiting }) => waiting.length > 0)
  while (!isStopped(run)) {
    const before = endedCount(run)
    const entry = await nextInTurn(run)
    if (entry) begin(run, entry)
    else if (endedCount(run) !== before) continue
    else if (isBusy()) await roomOrPause(run.throttles)
    else if (run.active) {
      // mail may have become due while the last of it was on its way
      run.active = false
      look()
    } else return
  }
}
