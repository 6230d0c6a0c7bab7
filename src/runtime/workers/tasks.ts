// Runs the queue's messages, each a bounded piece of work. A lost one costs time alone, because lag and
// leases are in SQL.

import type { Queue } from '@cloudflare/workers-types'
import { applyTimeZoneLaw } from '../../actions/apply-time-zone-law.ts'
import { extendHorizons } from '../../actions/extend-horizons.ts'
import { foldInboxPage } from '../../actions/fold-inboxes.ts'
import { forgetPictures } from '../../actions/forget-pictures.ts'
import { forgetOldQuestions } from '../../actions/forget-questions.ts'
import { forgetTakedowns } from '../../actions/forget-takedowns.ts'
import { forgetUnconfirmed } from '../../actions/forget-unconfirmed.ts'
import { identifyOrganizers } from '../../actions/identify-organizers.ts'
import { relinkEvents } from '../../actions/relink-events.ts'
import { renderDescriptions } from '../../actions/render-descriptions.ts'
import { tellModerators } from '../../actions/tell-moderators.ts'
import { tendSearch } from '../../actions/tend-search.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { deliverBatch, type QueueName, tellBatch } from '../../mail/deliver.ts'
import { isReminderDue } from '../../mail/queues/reminder-queue.ts'
import type { App, Job } from '../../ports.ts'
import { nextDigest } from '../../store/digests.ts'
import { nextMail } from '../../store/queued-mails.ts'
import { claimEventsToTell, type Due, holdTelling } from '../../store/telling-times.ts'

export type Task =
  | { do: 'send-letters' }
  | { do: 'send-digests' }
  | { do: 'remind-watchers' }
  /** Renders a batch of descriptions that an older version left. */
  | { do: 'render-descriptions' }
  /** Writes a batch of VEVENTs anew after a change of BASE_URL. */
  | { do: 'relink-events' }
  /** Indexes a batch of events anew, or merges deleted words out of the indexes. */
  | { do: 'tend-search' }
  /** Finds the events whose watchers are due, and makes a `tell` for each. */
  | { do: 'tell-watchers' }
  /** Tells one batch. While there are more, it goes on as two, `splits` times. */
  | ({ do: 'tell'; splits: number } & Due)

/** Two, four, eight tellers at once for an event that very many watch. */
const splitsAtMost = 3

/** Seconds that an event is left to its tellers before the sweep takes it for forgotten. */
const holdSeconds = 10 * 60

/** The most that `sendBatch` takes. */
const messagesAtOnce = 100

/** The longest that a message can be delayed; what rests for longer waits for the sweep. */
const delayAtMost = 12 * 60 * 60

/** Asks for a job now and, since a change rests first, once more when it has rested. */
export async function ask(queue: Queue<Task>, job: Job, settleSeconds: number): Promise<void> {
  await queue.send({ do: job })
  if (job === 'tell-watchers' && settleSeconds > 0 && settleSeconds < delayAtMost)
    // a second more, since the rest began before this message did
    await queue.send({ do: job }, { delaySeconds: settleSeconds + 1 })
}

/** Does the piece of work that one message asks for. */
export async function perform(app: App, queue: Queue<Task>, task: Task): Promise<void> {
  if (task.do === 'tell-watchers') return findBehind(app, queue)
  if (task.do === 'tell') return tell(app, queue, task)
  if (task.do === 'relink-events') {
    if ((await relinkEvents(app)) === 'more') await queue.send(task)
    return
  }
  if (task.do === 'tend-search') {
    if ((await tendSearch(app)) === 'more') await queue.send(task)
    return
  }
  if (task.do === 'render-descriptions') {
    if ((await renderDescriptions(app)) === 'more') await queue.send(task)
    return
  }
  if ((await deliverBatch(app, queueOf[task.do])) === 'more') await queue.send(task)
}

const queueOf: Record<'send-letters' | 'remind-watchers' | 'send-digests', QueueName> = {
  'send-letters': 'letters',
  'remind-watchers': 'reminders',
  'send-digests': 'digests',
}

/** Cron: what a lost message, a retry or a long rest left to do. */
export async function sweep(app: App, queue: Queue<Task>): Promise<void> {
  await tellModerators(app)
  const now = app.clock.now()
  const [letter, digest] = await Promise.all([nextMail(app.db), nextDigest(app.db)])
  if (letter !== undefined && letter <= now) await queue.send({ do: 'send-letters' })
  if (digest !== undefined && digest <= now) await queue.send({ do: 'send-digests' })
  if (await isReminderDue(app)) await queue.send({ do: 'remind-watchers' })
  await forgetUnconfirmed(app)
  await forgetPictures(app)
  await forgetTakedowns(app)
  await forgetOldQuestions(app)
  await extendHorizons(app)
  await findBehind(app, queue)
  // a Worker has no start of its own: after a deployment these do their work, and five queries ever after
  await applyTimeZoneLaw(app)
  await identifyOrganizers(app)
  await foldInboxPage(app)
  if ((await renderDescriptions(app)) === 'more') await queue.send({ do: 'render-descriptions' })
  if ((await relinkEvents(app)) === 'more') await queue.send({ do: 'relink-events' })
  if ((await tendSearch(app)) === 'more') await queue.send({ do: 'tend-search' })
}

async function findBehind({ db, clock }: App, queue: Queue<Task>): Promise<void> {
  const now = clock.now()
  const until = plusSeconds(now, holdSeconds)
  const due = await claimEventsToTell(db, { now, until, limit: messagesAtOnce })
  if (due.length > 0)
    await queue.sendBatch(
      due.map(one => ({ body: { do: 'tell' as const, splits: splitsAtMost, ...one } })),
    )
  if (due.length === messagesAtOnce) await queue.send({ do: 'tell-watchers' })
}

async function tell(
  app: App,
  queue: Queue<Task>,
  task: Extract<Task, { do: 'tell' }>,
): Promise<void> {
  const { db, clock } = app
  const { splits, eventId } = task
  if ((await tellBatch(app, task)) === 'more') {
    const until = plusSeconds(clock.now(), holdSeconds)
    await db.commit([holdTelling(db, eventId, until)])
    const next = { body: { ...task, splits: Math.max(0, splits - 1) } }
    await queue.sendBatch(splits > 0 ? [next, next] : [next])
    return
  }
  await db.commit([holdTelling(db, eventId, null)])
  // a newer revision may have become due in the meantime
  await findBehind(app, queue)
}
