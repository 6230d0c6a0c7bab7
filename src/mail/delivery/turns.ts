// Chooses the next item of all queues, by lane, that the limits of its channel let go.

import type { Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import { DatabaseBusy } from '../../ports.ts'
import { prepareBy } from './channels.ts'
import { longestMailSeconds } from './queue.ts'
import {
  type Entry,
  endedCount,
  giveBack,
  isStopped,
  type Run,
  type Source,
  throttleFor,
} from './run.ts'
import { hasRoom, isFull, isSlow, restOf } from './throttle.ts'

/** A lane that had no turn for so long has the next one, whatever waits above it. */
const turnSeconds = 30

/** Mail of a domain whose connections all hang waits in the database for so long. */
const slowSeconds = 30

/** Between two looks for due mail while other mail is on its way. */
const lookSeconds = 1

/** Reminders are due to the minute. */
const timedLookSeconds = 60

/**
 * The next item that may go, claimed when need be; undefined when none may now. What must wait for its
 * domain goes back to its queue on the way.
 */
export async function nextInTurn(run: Run): Promise<Entry | undefined> {
  const { app, throttles, sources } = run
  const now = app.clock.now()
  if (throttles.every(({ awayUntil }) => awayUntil > now)) {
    for (const source of sources) firstToGo(run, source, now)
    return undefined
  }
  if (throttles.every(isFull)) return prepareNext(run)
  const before = endedCount(run)
  for (const source of inTurn(sources, now)) {
    do {
      if (source.waiting.length === 0) await claimDue(run, source)
      // room that came meanwhile is for the lanes above first
      if (isStopped(run) || endedCount(run) !== before) return undefined
      const entry = firstToGo(run, source, app.clock.now())
      if (entry) source.turnAt = now
      if (entry) return entry
      // all that was claimed may have gone back to wait: others of the lane come before the next lane
    } while (source.waiting.length === 0 && isLookDue(source, app.clock.now()))
  }
  return undefined
}

/** By lane, but for those that had no turn for long: the longest waiting of them comes first. */
function inTurn(sources: readonly Source[], now: Instant): Source[] {
  const since = plusSeconds(now, -turnSeconds)
  const overdue = sources.filter(({ turnAt }) => turnAt <= since)
  overdue.sort((a, b) => (a.turnAt < b.turnAt ? -1 : 1))
  return overdue.length === 0
    ? [...sources]
    : [...overdue, ...sources.filter(source => !overdue.includes(source))]
}

/** Claims until there is something to send, or nothing is due. */
async function claimDue(run: Run, source: Source): Promise<void> {
  const { queue, lane } = source
  const { clock } = run.app
  while (!isStopped(run) && isLookDue(source, clock.now())) {
    const claim = await queue.claim(lane, clock.now()).catch(error => {
      // another process writes: what is on its way waits longer for its record than a claim does
      if (!(error instanceof DatabaseBusy) || run.running.size === 0) throw error
      return null
    })
    if (!claim) {
      const now = clock.now()
      source.turnAt = now
      source.nextLook = plusSeconds(now, queue.wokenByCommits ? lookSeconds : timedLookSeconds)
      return
    }
    run.active = true
    run.faults.push(...claim.faults)
    const open = { ...claim, left: claim.outgoing.length }
    source.waiting.push(...claim.outgoing.map(one => ({ ...one, queue, claim: open })))
    if (open.left > 0) return
    await claim.close()
  }
}

/** A clock that was put back does not put the look off. */
const isLookDue = ({ nextLook }: Source, now: Instant): boolean =>
  nextLook <= now || nextLook > plusSeconds(now, timedLookSeconds)

function firstToGo(run: Run, { waiting }: Source, now: Instant): Entry | undefined {
  const latest = plusSeconds(now, longestMailSeconds)
  const takeOut = (index: number) => waiting.splice(index, 1)[0] as Entry
  for (let index = 0; index < waiting.length; ) {
    const entry = waiting[index] as Entry
    const throttle = throttleFor(run, entry)
    const until = restOf(throttle, entry.domain, now) ?? (entry.claim.until < latest ? now : null)
    if (until !== null) giveBack(run, takeOut(index), until)
    else if (hasRoom(throttle, entry.domain)) return takeOut(index)
    else index += 1
  }
  if (waiting.every(entry => isSlow(throttleFor(run, entry), entry.domain, now)))
    while (waiting.length > 0) giveBack(run, takeOut(0), plusSeconds(now, slowSeconds))
  return undefined
}

/** Claims and composes the next item while every connection is busy. */
async function prepareNext(run: Run): Promise<undefined> {
  for (const source of run.sources) {
    const { queue, waiting } = source
    if (waiting.length === 0 && queue.claimsAhead) await claimDue(run, source)
    const [entry] = waiting
    if (!entry) continue
    const sendable = entry === run.prepared ? undefined : queue.prepare?.(entry.item)
    if (sendable) prepareBy(run.channels, sendable)
    run.prepared = entry
    return
  }
}
