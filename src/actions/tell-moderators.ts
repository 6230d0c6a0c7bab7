// By the clock: a letter to the moderators when something new is in their queue, once a day at most.

import type { Instant } from '../domain/event.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App, Write } from '../ports.ts'
import { moderatorsToldAt, noteModerationRead, noteModeratorsTold } from '../store/calendar.ts'
import { hasContradictedSince } from '../store/contradictions.ts'
import { hasWaitedSince } from '../store/reviews.ts'
import { newModeratorLink } from './sign-in-moderator.ts'
import { steadyId } from './steady-id.ts'
import { writeLetter } from './write-letter.ts'

const daySeconds = 24 * 60 * 60

/** The most that is read twice: the cursor is written once in this time, not at each sweep. */
const rereadSeconds = 60 * 60

/** Two that do this at the same moment write the same letters, and so each is sent once. */
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
  const letters = await Promise.all(config.moderators.map(one => letterTo(app, one, toldAt)))
  await db.commit([...letters.flat(), noteModeratorsTold(db, now)])
  app.wake('send-letters')
}

async function hasNews(
  { db }: App,
  period: { since: Instant; until: Instant; now: Instant },
): Promise<boolean> {
  return (
    (await hasWaitedSince(db, period.since, period.now)) || (await hasContradictedSince(db, period))
  )
}

/** With a link of its own, so that nobody has to ask for one first. */
async function letterTo(app: App, address: string, told: string): Promise<Write[]> {
  const { vault, config, clock } = app
  const addressKey = await vault.addressKey(address)
  const id = await steadyId(app, `queue ${told} ${addressKey}`)
  const to = { address: await vault.seal(address), addressKey, language: config.calendarLanguage }
  const about = { id, kind: 'moderation-queue', eventId: null, subjectId: id } as const
  const letter = await writeLetter(app, { ...about, to })
  if ('refused' in letter) return []
  return [await newModeratorLink(app, { id, addressKey, now: clock.now() }), ...letter.writes]
}
