// Queues mail to the moderators, once a day at most, while an event waits or newly contradicts itself. The
// day begins when the last mail was taken by a server.

import type { Instant } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { writeMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import { moderatorsToldAt, noteModerationRead } from '../store/calendar.ts'
import { hasContradictedSince } from '../store/contradictions.ts'
import { isAnyLookOpen } from '../store/looks.ts'
import { isAnyQuestionInReview } from '../store/questions.ts'
import { type LastMail, lastMail } from '../store/queued-mails.ts'
import { isAnyReported } from '../store/reports.ts'
import { isAnyWaiting } from '../store/reviews.ts'
import { idempotentId } from './idempotent-id.ts'
import { newModeratorLink } from './sign-in-moderator.ts'

const daySeconds = 24 * 60 * 60

/** The most that is read twice: the cursor is written once in this time, not at each sweep. */
const rereadSeconds = 60 * 60

export async function tellModerators(app: App): Promise<void> {
  const { db, clock, config } = app
  if (config.moderators.length === 0) return
  const now = clock.now()
  const { toldAt, readUntil } = await moderatorsToldAt(db)
  if (toldAt > plusSeconds(now, -daySeconds)) return
  const [, since = ''] = [toldAt, readUntil].sort()
  // a text has as long as its organizer's own letter about it rests: most are mended by then
  const until = plusSeconds(now, -config.settleSeconds)
  if (!(await hasNews(app, { since, until, now }))) {
    if (since < plusSeconds(until, -rereadSeconds)) await db.commit([noteModerationRead(db, until)])
    return
  }
  const letters = await Promise.all(config.moderators.map(one => mailTo(app, one)))
  const writes = letters.flat()
  if (writes.length === 0) return
  await db.commit(writes)
  app.wake('send-letters')
}

async function hasNews(
  { db }: App,
  period: { since: Instant; until: Instant; now: Instant },
): Promise<boolean> {
  return (
    (await isAnyWaiting(db, period.now)) ||
    (await isAnyReported(db)) ||
    (await isAnyLookOpen(db, period)) ||
    (await isAnyQuestionInReview(db)) ||
    (await hasContradictedSince(db, period))
  )
}

/**
 * With a link of its own, so that nobody has to ask for one first. No writes while the last one is on its way,
 * or within a day of its refusal. Two sweeps at the same moment write the same letter, which is sent once.
 */
async function mailTo(app: App, address: string): Promise<Write[]> {
  const { db, vault, config, clock } = app
  const addressKey = await vault.addressKey(address)
  const last = await lastMail(db, addressKey, 'moderation-queue')
  if (last && spendsTheDay(last, clock.now())) return []
  const id = await idempotentId(app, `queue ${addressKey} after ${last?.id ?? 'none'}`)
  const to = { address: await vault.seal(address), addressKey, language: config.calendarLanguage }
  const about = { id, kind: 'moderation-queue', eventId: null, subjectId: id } as const
  const letter = await writeMail(app, { ...about, to })
  if ('refused' in letter) return []
  return [await newModeratorLink(app, { id, addressKey, now: clock.now() }), ...letter.writes]
}

/**
 * Tells whether a letter counts for its day: one that had nothing left to say when it was to be sent
 * does not.
 */
const spendsTheDay = ({ sentAt, failedAt, answer }: LastMail, now: Instant): boolean => {
  const endedAt = sentAt ?? failedAt
  if (endedAt === null) return true
  return answer !== 'nothing left to say' && endedAt > plusSeconds(now, -daySeconds)
}
