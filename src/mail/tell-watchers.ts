// Tells watchers who are behind the net difference, once. Woken after a commit and by the clock.

import { publishRested } from '../actions/publish-rested.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import type { App, Write } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import { type Due, eventsToTell, tellAgain, tellSoon } from '../store/telling-times.ts'
import { claimBehind, isStillClaimed, putOff, releaseClaim } from '../store/watcher-claims.ts'
import type { Watcher } from '../store/watchers.ts'
import { addressed, domainOf } from './address-mail.ts'
import { type Telling, whatToTell } from './compose-change-mails.ts'
import { batchCommits } from './group-commit.ts'
import { giveBack, giveBackLate } from './release-lease.ts'
import { type Outcome, outcomeOf, outcomeWrites } from './telling-outcome.ts'
import { type PutOff, postOffice, sendAll } from './throttle.ts'

/** Watchers claimed at once: a batch that one invocation of a small host can send, and a sweep's. */
const batchSize = 50
const sweepSize = 400

/** Longer than a batch takes when every mail of it runs into its time-out. */
const leaseSeconds = 15 * 60

/** A claim that ends sooner than a mail may take is not begun on, because the next claim tells them. */
const longestMailSeconds = 3 * 60

/** After a fault in one event, so that it keeps nobody else's watchers waiting. */
const faultSeconds = 60

/**
 * Tells everybody who is due. Stops between two mails when the signal says so. Throws the first
 * fault, after everybody else was told.
 */
export async function tellWatchers(app: App, signal?: AbortSignal): Promise<void> {
  const { db, clock } = app
  const faults: unknown[] = []
  const fault = async ({ eventId }: Due, error: unknown) => {
    faults.push(error)
    await db.commit([tellSoon(db, eventId, plusSeconds(clock.now(), faultSeconds))])
  }
  for (;;) {
    const due = await eventsToTell(db, clock.now(), 20)
    const ended: Promise<void>[] = []
    for (const one of due) {
      const { started, done } = tellEvent(app, one, signal)
      ended.push(handled(done.catch(error => fault(one, error))))
      // the next event begins while the last mails of this one are on the way
      await started
      if (signal?.aborted) break
    }
    await Promise.all(ended)
    if (due.length === 0 || signal?.aborted) break
  }
  if (faults.length > 0) throw faults[0]
}

/** One event, batch by batch: the next one begins while the last mails of one are on the way. */
function tellEvent(app: App, due: Due, signal: AbortSignal | undefined) {
  const batches: Promise<void>[] = []
  const begin = async () => {
    for (let more = true; more && !signal?.aborted; ) {
      const batch = await beginBatch(app, due, sweepSize, signal)
      batches.push(handled(batch.ended))
      more = batch.more
      await batch.started
    }
  }
  const began = begin()
  const done = began
    .finally(() => Promise.allSettled(batches))
    .then(() => Promise.all(batches))
    .then(() => (signal?.aborted ? undefined : lookAgain(app, due)))
  return { started: began.catch(() => {}), done }
}

/**
 * Tells at most one batch of an event's watchers of the revision that was due. `done` when nobody of
 * them is due any more: the event then knows when to look again. A newer revision has its own time:
 * it may still rest.
 */
export async function tellBatch(
  app: App,
  due: Due,
  signal?: AbortSignal,
): Promise<'more' | 'done'> {
  const batch = await beginBatch(app, due, batchSize, signal)
  await batch.ended
  if (batch.more) return 'more'
  await lookAgain(app, due)
  return 'done'
}

/** While the server is away, nobody is due before it is tried again. */
async function lookAgain({ db, clock, mailer }: App, { eventId, revision }: Due): Promise<void> {
  const { awayUntil } = postOffice(mailer)
  const [, later = ''] = [clock.now(), awayUntil].sort()
  await db.commit([tellAgain(db, eventId, revision, later)])
}

type Batch = {
  /** Whether there may be more watchers to claim. */
  more: boolean
  /** Resolves when the last mail has begun. */
  started: Promise<void>
  /** Resolves when everything is recorded, and nobody is claimed any more. */
  ended: Promise<void>
}

const nothingToDo: Batch = { more: false, started: Promise.resolve(), ended: Promise.resolve() }

async function beginBatch(
  app: App,
  { eventId, revision }: Due,
  limit: number,
  signal: AbortSignal | undefined,
): Promise<Batch> {
  const { db, clock } = app
  const now = clock.now()
  const event = await findEvent(db, eventId)
  if (event?.publication !== 'published' || event.revision.number !== revision) return nothingToDo
  await publishRested(app, event)
  if (postOffice(app.mailer).awayUntil > now) return nothingToDo
  const lease = newId()
  const until = plusSeconds(now, leaseSeconds)
  await giveBackLate(db)
  const watchers = await claimBehind(db, { eventId, revision, lease, now, until, limit })
  if (watchers.length === 0) return nothingToDo
  const { started, ended } = tell(app, event, { watchers, lease, signal })
  return { more: watchers.length === limit, started, ended }
}

type Claim = { watchers: Watcher[]; lease: string; signal: AbortSignal | undefined }

function tell(app: App, event: CalendarEvent, claim: Claim): Pick<Batch, 'started' | 'ended'> {
  const { db, clock, mailer } = app
  const { lease, signal } = claim
  const commits = batchCommits<Outcome>(db, group => outcomeWrites(app, lease, group))
  const mailFor = onceEach((telling: Telling) => addressed(app, telling, telling))
  const saying = whatToTell(app, event, claim)
  const sending = saying.then(({ tellings }) =>
    sendAll(
      postOffice(mailer),
      tellings.map(item => ({ item, domain: domainOf(item.address) })),
      {
        clock,
        signal,
        prepare: telling => mailer.prepare?.(mailFor(telling)),
        async work(telling) {
          const latest = plusSeconds(clock.now(), longestMailSeconds)
          // a watcher who stopped while the batch was on its way gets no mail, and no mail goes out of an
          // event that was taken down
          if (!(await isStillClaimed(db, { id: telling.watcher.id, lease, latest }))) return
          const delivery = await mailer.send(mailFor(telling))
          await commits.add(await outcomeOf(app, event, { ...telling, lease, delivery }))
          return delivery
        },
      },
    ),
  )
  const ended = sending
    .then(({ ended }) => ended)
    .then(off => db.commit(off.map(one => putOffWrite(app, event, lease, one))))
    .then(async () => {
      // rows that cannot be opened are tried again later, when the others have been told
      const { damaged } = await saying
      const until = plusSeconds(clock.now(), faultSeconds)
      await db.commit(damaged.map(item => putOffWrite(app, event, lease, { item, until })))
      if (damaged[0]) throw damaged[0].error
    })
    .finally(() => giveBack(db, releaseClaim(db, lease)))
  return { started: handled(sending.then(({ started }) => started)), ended: handled(ended) }
}

/** A watcher who was not tried got no mail, unless an earlier one, cut off by a crash, arrived all the same. */
function putOffWrite(
  { db }: App,
  { revision: { number } }: CalendarEvent,
  lease: string,
  { item: { watcher }, until }: PutOff<Pick<Telling, 'watcher'>>,
): Write {
  const certain = !watcher.uncertainRevisions.includes(number)
  return putOff(db, { id: watcher.id, lease, revision: number, certain, retryAt: until })
}

/** Computes once for an object, and keeps the answer for as long as the object is held. */
function onceEach<T extends object, R extends object>(work: (item: T) => R): (item: T) => R {
  const known = new WeakMap<T, R>()
  return item => {
    const answer = known.get(item) ?? work(item)
    known.set(item, answer)
    return answer
  }
}

/** Returns the promise, whose failure is awaited a little later. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
