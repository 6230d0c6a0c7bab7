// Schedules all work by the clock: sends what is due when woken and when the time comes, and sweeps once a
// minute for what depends on time alone.

import { applyTimeZoneLaw } from '../actions/apply-time-zone-law.ts'
import { extendHorizons } from '../actions/extend-horizons.ts'
import { forgetPictures } from '../actions/forget-pictures.ts'
import { forgetOldQuestions } from '../actions/forget-questions.ts'
import { forgetTakedowns } from '../actions/forget-takedowns.ts'
import { forgetUnconfirmed } from '../actions/forget-unconfirmed.ts'
import { relinkEvents } from '../actions/relink-events.ts'
import { renderDescriptions } from '../actions/render-descriptions.ts'
import { tellModerators } from '../actions/tell-moderators.ts'
import { tendSearch } from '../actions/tend-search.ts'
import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { errorName } from '../domain/fault.ts'
import { openQueues } from '../mail/deliver.ts'
import type { App } from '../ports.ts'
import { nextDigest } from '../store/digests.ts'
import { nextMail } from '../store/queued-mails.ts'
import { nextTelling } from '../store/telling-times.ts'

/** Between two sweeps. Reminders are due to the minute. */
const sweepSeconds = 60

/** After a fault, such as a full disk. */
const faultMillis = 5_000

/** Between two batches of what an older version or another BASE_URL left: requests go first. */
const renderMillis = 250

export type Scheduler = {
  wake(): void
  /** Resolves when everything that was due has been done. */
  idle(): Promise<void>
  /** Finishes the mail in hand and starts no other. */
  stop(): Promise<void>
}

/** Work of a host beside the mail. */
type Beside = {
  /** Called once a minute, whatever becomes of the mail. Throws nothing. */
  look(now: Instant): void
  /** Called when all that was due has been done. */
  ran(): void
}

/** @param log takes a line about a fault; it holds nothing private. */
export function startScheduler(app: App, log: (line: string) => void, beside?: Beside): Scheduler {
  const stopping = new AbortController()
  const { signal } = stopping
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let wokenAgain = false
  // once a start: the tz database comes with the program
  let lawApplied = false
  // once a start: only an older version leaves descriptions that are not rendered
  let rendered = false
  // once a start: BASE_URL is a setting
  let relinked = false
  const outbox = openQueues(app)
  let nextSweep: Instant = ''
  let nextLook: Instant = ''
  const logFault = (error: unknown) => log(`mail waits, and is tried again: ${errorName(error)}`)

  async function run(): Promise<void> {
    clearTimeout(timer)
    let wait = sweepSeconds * 1000
    look()
    try {
      do {
        wokenAgain = false
        if (!lawApplied) await applyTimeZoneLaw(app)
        lawApplied = true
        await sweepIfDue()
        await deliver()
        beside?.ran()
      } while (wokenAgain && !signal.aborted)
      wait = await untilNext(app, { nextSweep, awayUntil: outbox.awayUntil() })
      if (!rendered) rendered = (await renderDescriptions(app)) === 'done'
      if (!relinked) relinked = (await relinkEvents(app)) === 'done'
      const tended = (await tendSearch(app)) === 'done'
      if (!rendered || !relinked || !tended) wait = Math.min(wait, renderMillis)
    } catch (error) {
      logFault(error)
      wokenAgain = false
      wait = faultMillis
    }
    running = undefined
    if (signal.aborted) return
    // a wake while the time to sleep was looked up: the write behind it may not be in that time
    if (wokenAgain) return wake()
    timer = setTimeout(wake, wait)
    timer.unref?.()
  }

  /** While there is much mail, the rest is done once a minute all the same. */
  async function deliver(): Promise<void> {
    const mail = outbox.deliver(signal)
    while (!(await endsWithin(mail, sweepSeconds * 1000))) {
      look()
      await sweepIfDue().catch(logFault)
    }
    await mail
  }

  function look(): void {
    const now = app.clock.now()
    if (!isSweepDue(nextLook, now)) return
    nextLook = plusSeconds(now, sweepSeconds)
    beside?.look(now)
  }

  /** Does what time alone makes due: its queries grow with the calendar, and so no commit asks them. */
  async function sweepIfDue(): Promise<void> {
    const now = app.clock.now()
    if (signal.aborted || !isSweepDue(nextSweep, now)) return
    await tellModerators(app)
    await forgetUnconfirmed(app)
    await forgetPictures(app)
    await forgetTakedowns(app)
    await forgetOldQuestions(app)
    await extendHorizons(app)
    nextSweep = plusSeconds(now, sweepSeconds)
  }

  function wake(): void {
    if (signal.aborted) return
    wokenAgain = true
    if (running) outbox.look()
    else running = run()
  }

  return {
    wake,
    async idle() {
      while (running) await running
    },
    async stop() {
      stopping.abort()
      clearTimeout(timer)
      await running
    },
  }
}

/** Tells whether the work ends in that time, well or not. */
function endsWithin(work: Promise<unknown>, millis: number): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), millis)
    const ended = () => {
      clearTimeout(timer)
      resolve(true)
    }
    work.then(ended, ended)
  })
}

/** A system clock that was put back does not put the sweep off for longer than usual. */
const isSweepDue = (next: Instant, now: Instant): boolean =>
  next <= now || next > plusSeconds(now, sweepSeconds)

/** Milliseconds to sleep. While the mail server is away, no mail is due. */
async function untilNext(
  { db, clock }: App,
  { nextSweep, awayUntil }: { nextSweep: Instant; awayUntil: Instant },
): Promise<number> {
  const mail = [await nextTelling(db), await nextMail(db), await nextDigest(db)]
  const due = [
    nextSweep,
    ...mail.flatMap(at => (at === undefined ? [] : at < awayUntil ? [awayUntil] : [at])),
  ]
  const millis = due.map(at => Date.parse(at) - Date.parse(clock.now()))
  // never at once again: what could be done at this instant has been done
  return Math.max(250, Math.min(sweepSeconds * 1000, ...millis))
}
