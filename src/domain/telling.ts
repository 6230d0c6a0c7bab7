// When watchers are told, and what a mail to one of them is called. Pure; tell-watchers acts on it.

import type { Instant, Revision } from './event/event.ts'
import { plusSeconds } from './event/wall-time.ts'
import { endedAt } from './event/when.ts'

const daySeconds = 24 * 60 * 60

/** True while the event is on or starts within 24 hours: whoever relies on it must hear at once. */
export function isUrgent(revision: Revision, now: Instant): boolean {
  return revision.startsAt <= plusSeconds(now, daySeconds) && now < endedAt(revision)
}

/**
 * True when nobody may rest before hearing of a revision: the old or the new start is near, or the event
 * is called off.
 */
export function isUrgentChange(
  { previous, revision }: { previous: Revision; revision: Revision },
  now: Instant,
): boolean {
  const off = revision.snapshot.state === 'cancelled' && previous.snapshot.state !== 'cancelled'
  return off || isNear(previous, revision, now)
}

const isNear = (previous: Revision, revision: Revision, now: Instant): boolean =>
  isUrgent(previous, now) || isUrgent(revision, now)

/**
 * The instant at which telling about a new revision may begin: after the settle time, so that three
 * quick edits become one mail; at once when either the old or the new start is near, or when asked.
 */
export function tellAfter(input: {
  previous: Revision
  revision: Revision
  settleSeconds: number
  atOnce: boolean
  now: Instant
}): Instant {
  const { previous, revision, settleSeconds, atOnce, now } = input
  return atOnce || isNear(previous, revision, now) ? now : plusSeconds(now, settleSeconds)
}

/**
 * Seconds until the next try after `attempts` failed ones: 30 s, doubling, six hours at most (half an
 * hour when it is urgent), and spread by up to a quarter (`jitter` from 0 to 1) so that a returning
 * server is not run over.
 */
export function retryDelay(attempts: number, jitter: number, urgent = false): number {
  const most = urgent ? 30 * 60 : 6 * 60 * 60
  const plain = Math.min(30 * 2 ** (attempts - 1), most)
  return Math.round(plain * (1 + jitter / 4))
}

/** Seconds until a letter tries a mail server again that is away: 30 s, and two minutes once it has waited for long. */
export const knockDelay = (waitedSeconds: number, jitter: number): number =>
  Math.round(Math.min(Math.max(30, waitedSeconds / 4), 120) * (1 + jitter / 4))

/** How long an address may be put off before it is given up: what RFC 5321 4.5.4.1 asks at least half of. */
const patienceSeconds = 2 * daySeconds

/** Whether an address that has only been put off since then is given up. */
export const isGivenUp = (failingSince: Instant, now: Instant): boolean =>
  plusSeconds(failingSince, patienceSeconds) <= now

/**
 * Whether an answer that puts a mail off is about this address (`450 mailbox full`), and not about
 * the server itself (no connection, `421` closing, a refused log-in): only the first is held against it.
 */
export const isAboutAddress = (response: string): boolean => /^4(?!21)\d\d/.test(response)

/** Message-ID (RFC 5322 3.6.4) of the mail about one revision to one watcher: a repeat is the same mail. */
export function changeMessageId(of: {
  eventId: string
  revision: number
  watcherId: string
  host: string
}): string {
  return `<${of.eventId}.${of.revision}.${of.watcherId}@${of.host}>`
}

/** Message-ID of a letter; the confirmation's is what later mail about the event refers to. */
export function letterMessageId(of: { letterId: string; host: string }): string {
  return `<letter.${of.letterId}@${of.host}>`
}
