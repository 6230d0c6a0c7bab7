// Decides when watchers are told, and names the mail to each. Pure.

import type { Instant, Revision } from './event/event.ts'
import { plusSeconds } from './event/wall-time.ts'
import { endedAt } from './event/when.ts'

const daySeconds = 24 * 60 * 60

/** True while the event is on or starts within 24 hours: whoever relies on it must hear at once. */
export function isUrgent(revision: Revision, now: Instant): boolean {
  return revision.startsAt <= plusSeconds(now, daySeconds) && now < endedAt(revision)
}

/**
 * Number of the newest revision that waits for nobody's rest: the old or the new start was near, or the event
 * is called off. 0 when there is none; a cancellation that was taken back is none any more.
 *
 * @param touched both as they are on the date that the change touches.
 */
export function urgentRevision(
  revisions: readonly Revision[],
  touched = (previous: Revision, revision: Revision): [Revision, Revision] => [previous, revision],
): number {
  const isOff = (revision: Revision | undefined) => revision?.snapshot.state === 'cancelled'
  const staysOff = isOff(revisions.at(-1))
  const isUrgentAt = (revision: Revision, index: number) => {
    const previous = revisions[index - 1]
    if (!previous) return false
    const callsOff = staysOff && isOff(revision) && !isOff(previous)
    return callsOff || isNear(...touched(previous, revision), revision.at)
  }
  return revisions.findLast(isUrgentAt)?.number ?? 0
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
export function mailMessageId(of: { mailId: string; host: string }): string {
  return `<letter.${of.mailId}@${of.host}>`
}
