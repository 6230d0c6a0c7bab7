// Lists the moderators' queue: each event once, with all that asks for a look and the facts that decide. What its
// texts say was worked out when it was saved; nothing is read anew for a look at the queue.

import { type Change, readDifferences } from '../domain/event/differences.ts'
import type { CalendarEvent, Instant } from '../domain/event/event.ts'
import { type SpamScore, spamBar } from '../domain/spam/spam-score.ts'
import type { App } from '../ports.ts'
import { type Asking, listAsking } from '../store/asks.ts'
import {
  findReminded,
  type KeptContradiction,
  openContradictions,
} from '../store/contradictions.ts'
import { looksOf } from '../store/looks.ts'
import { posterAddressKey } from '../store/organizer-identities.ts'
import { type Question, questionsInReviewOf } from '../store/questions.ts'
import { openReports, type ReportReason } from '../store/reports.ts'
import { listRevisions } from '../store/revisions.ts'
import { readableEvent } from './moderation-queue.ts'
import { scoreOf } from './needs-review.ts'

export type AskedEvent = {
  event: CalendarEvent
  /** Since when the first of what asks does. */
  since: Instant
  /** Of one that waits: the poster's address, when it is to be public with the event. */
  contact: string | null
  /** Null where the words are not advertising. */
  spam: SpamScore | null
  reports: { reason: ReportReason; words: string; email: string; times: number }[]
  /** Changes since a moderator last looked; none where no look is asked for. */
  changes: Change[]
  contradictions: KeptContradiction[]
  /** When the organizers were reminded of this revision; null when nobody did. */
  remindedAt: Instant | null
  /** Public answers of its organizers that wait to be shown. */
  questions: Question[]
}

/** A stretch of the queue, and how many events ask in all. */
export async function askedEvents(
  app: App,
  stretch: { offset: number; limit: number },
): Promise<{ asked: AskedEvent[]; all: number }> {
  const { listed, all } = await listAsking(app.db, { now: app.clock.now(), ...stretch })
  const asked = await Promise.all(listed.map(one => factsOf(app, one)))
  return { asked: asked.flat(), all }
}

/** None for an event that cannot be read: it costs nobody the others. */
async function factsOf(app: App, { eventId, since }: Asking): Promise<AskedEvent[]> {
  const { db } = app
  const event = await readableEvent(app, eventId)
  const contradictions = event && (await readableContradictions(app, event))
  if (!event || !contradictions) return []
  const { snapshot } = event.revision
  const isPublic = event.publication === 'published'
  const score = await scoreOf(app, { snapshot, posterKey: await posterAddressKey(db, eventId) })
  return [
    {
      event,
      since,
      contact: isPublic ? null : await publicContact(app, event),
      spam: score.points >= spamBar ? score : null,
      reports: isPublic ? await reportsOf(app, eventId) : [],
      changes: isPublic ? await changesOf(app, event) : [],
      contradictions,
      remindedAt: await findReminded(db, eventId, event.revision.number),
      questions: isPublic ? await questionsInReviewOf(db, eventId) : [],
    },
  ]
}

async function readableContradictions({ db }: App, { id, revision }: CalendarEvent) {
  try {
    return await openContradictions(db, id, revision)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

async function changesOf({ db }: App, { id, revision }: CalendarEvent): Promise<Change[]> {
  const look = (await looksOf(db, id)).find(({ cause }) => cause === 'changed')
  const revisions = look ? await listRevisions(db, id) : []
  const before = revisions.find(({ number }) => number === look?.revision)
  return before ? readDifferences(before.snapshot, revision.snapshot) : []
}

async function reportsOf({ db, vault }: App, eventId: string): Promise<AskedEvent['reports']> {
  const opened = (sealed: string) => (sealed ? vault.unseal(sealed).catch(() => '') : '')
  const reports = (await openReports(db, eventId)).map(async one => ({
    reason: one.reason,
    times: one.times,
    words: await opened(one.words),
    email: await opened(one.email),
  }))
  return Promise.all(reports)
}

const publicContact = async ({ vault }: App, { revision: { snapshot } }: CalendarEvent) =>
  // one that cannot be opened costs nobody the others
  snapshot.showContact ? vault.unseal(snapshot.contact).catch(() => null) : null
