// Queues changes to tell: watchers who are behind on an event that is due, with the net difference that
// each lacks. Watchers of a near event go by a lane of their own.

import { publishRested } from '../../actions/publish-rested.ts'
import type { CalendarEvent, Instant } from '../../domain/event/event.ts'
import { plusSeconds } from '../../domain/event/wall-time.ts'
import type { App, Message, Write } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { newId } from '../../store/new-id.ts'
import { type Due, eventsToTell, tellAgain, tellSoon } from '../../store/telling-times.ts'
import { claimBehind, isStillClaimed, releaseClaim } from '../../store/watcher-claims.ts'
import { addressed, domainOf } from '../composing/address-mail.ts'
import { type ChangeMail, composeChangeMails } from '../composing/compose-change-mails.ts'
import { batchCommits, type CommitBatch } from '../delivery/group-commit.ts'
import { type Claim, leaseSeconds, longestMailSeconds, type Queue } from '../delivery/queue.ts'
import { releaseLate, releaseLease } from '../delivery/release-lease.ts'
import { throttleOf } from '../delivery/throttle.ts'
import { type Outcome, outcomeOf, outcomeWrites, putOffWrite } from './change-outcome.ts'

/** Watchers claimed at once. */
const sweepSize = 400

/** After a fault in one event, so that it keeps no other's watchers waiting. */
const faultSeconds = 60

type Item = {
  event: CalendarEvent
  mail: ChangeMail
  lease: string
  outcomes: CommitBatch<Outcome>
  /** The mail in full, composed once. */
  message?: Message
}

/** An event some of whose watchers are claimed. Once exhausted, it is not asked for more until all are settled. */
type Open = { claims: number; isExhausted: boolean; isFaulty: boolean }

/** @param only the watchers of one revision, so many at once; of all events that are due when absent. */
export function changeQueue(app: App, only?: { due: Due; limit: number }): Queue<Item> {
  const { db, clock } = app
  const open = new Map<string, Open>()
  const { due: onlyDue, limit = sweepSize } = only ?? {}

  async function nextDue(urgent: boolean, now: Instant): Promise<Due | undefined> {
    if (onlyDue) return open.has(onlyDue.eventId) ? undefined : onlyDue
    const except = [...open].flatMap(([id, { isExhausted }]) => (isExhausted ? [id] : []))
    const [due] = await eventsToTell(db, { now, urgent, except, limit: 1 })
    return due
  }

  async function claimOf(due: Due, now: Instant): Promise<Claim<Item>> {
    const { eventId } = due
    const state = open.get(eventId) ?? { claims: 0, isExhausted: false, isFaulty: false }
    open.set(eventId, state)
    state.claims += 1
    const lease = newId()
    const until = plusSeconds(now, leaseSeconds)
    const close = async () => {
      try {
        await releaseLease(db, releaseClaim(db, lease))
      } finally {
        state.claims -= 1
        if (state.claims === 0) open.delete(eventId)
      }
      if (state.claims > 0 || !state.isExhausted) return
      await db.commit([state.isFaulty ? afterFault(app, due) : lookAgain(app, due)])
    }
    try {
      const { items, faults, more } = await claimWatchers(app, due, { lease, now, until, limit })
      if (!more) state.isExhausted = true
      const outgoing = items.map(item => {
        return { item, channel: 'mail' as const, domain: domainOf(item.mail.address) }
      })
      return { outgoing, more, until, faults, close }
    } catch (error) {
      Object.assign(state, { isExhausted: true, isFaulty: true })
      return { outgoing: [], more: false, until, faults: [error], close }
    }
  }

  return {
    lanes: onlyDue ? ['change'] : ['urgent-change', 'change'],
    wokenByCommits: true,
    claimsAhead: true,
    async claim(lane, now) {
      const due = await nextDue(lane === 'urgent-change', now)
      return due ? claimOf(due, now) : null
    },
    prepare: item => ({ channel: 'mail', message: messageOf(app, item) }),
    render: async item => ({ channel: 'mail', message: messageOf(app, item) }),
    // no mail goes out to a watcher who has stopped meanwhile, or of an event that was taken down
    isStillWanted: ({ mail: { watcher }, lease }) =>
      isStillClaimed(db, {
        id: watcher.id,
        lease,
        latest: plusSeconds(clock.now(), longestMailSeconds),
      }),
    async settle({ event, mail, lease, outcomes }, settlement) {
      const { watcher, messageId } = mail
      if ('response' in settlement) {
        const outcome = { watcher, messageId, lease, delivery: settlement }
        return outcomes.add(await outcomeOf(app, event, outcome))
      }
      if (settlement.outcome === 'dropped') return
      const until =
        settlement.outcome === 'failed' ? plusSeconds(clock.now(), faultSeconds) : settlement.until
      return outcomes.add({ writes: [putOffWrite(app, event, { watcher, lease, until })] })
    },
  }
}

const messageOf = (app: App, item: Item): Message => {
  item.message ??= addressed(app, item.mail, item.mail)
  return item.message
}

/** A newer revision has its own time: it may still rest. */
async function claimWatchers(
  app: App,
  { eventId, revision }: Due,
  claim: { lease: string; now: Instant; until: Instant; limit: number },
): Promise<{ items: Item[]; faults: unknown[]; more: boolean }> {
  const { db, clock } = app
  const { lease, limit } = claim
  const none = { items: [], faults: [], more: false }
  const event = await findEvent(db, eventId)
  if (event?.publication !== 'published' || event.revision.number !== revision) return none
  await publishRested(app, event)
  await releaseLate(db)
  const watchers = await claimBehind(db, { eventId, revision, ...claim })
  if (watchers.length === 0) return none
  const { mails, damaged } = await composeChangeMails(app, event, { watchers, lease })
  // rows that cannot be opened are tried again later, when the others have been told
  const until = plusSeconds(clock.now(), faultSeconds)
  if (damaged.length > 0)
    await db.commit(
      damaged.map(({ watcher }) => putOffWrite(app, event, { watcher, lease, until })),
    )
  const outcomes = batchCommits<Outcome>(db, group => outcomeWrites(app, lease, group))
  return {
    items: mails.map(mail => ({ event, mail, lease, outcomes })),
    faults: damaged.map(({ error }) => error),
    more: watchers.length === limit,
  }
}

/** While the server is away, no watcher is due before it is tried again. */
function lookAgain({ db, clock, mailer }: App, { eventId, revision }: Due): Write {
  const [, later = ''] = [clock.now(), throttleOf(mailer).awayUntil].sort()
  return tellAgain(db, eventId, revision, later)
}

const afterFault = ({ db, clock }: App, { eventId }: Due): Write =>
  tellSoon(db, eventId, plusSeconds(clock.now(), faultSeconds))
