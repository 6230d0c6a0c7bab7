// Answers for a moderator: publish, refuse, remind the organizers, the text is right. Must not change an
// organizer's words.

import type { CalendarEvent } from '../domain/event/event.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { wordsOf } from '../domain/language.ts'
import { undoSeconds } from '../domain/look.ts'
import { manyLines } from '../domain/plain-text.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { bucketsOf } from '../domain/spam/learned-words.ts'
import { weighedText } from '../domain/spam/spam-score.ts'
import { writeMail } from '../mail/queues/write-mail.ts'
import type { App, Write } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import { noteReminded, openContradictions } from '../store/contradictions.ts'
import { findEvent, publishReviewed } from '../store/events.ts'
import { learnWords } from '../store/learned-words.ts'
import { countUndone } from '../store/moderation-acts.ts'
import { identifyOrganizer, posterAddressKey } from '../store/organizer-identities.ts'
import { listProvedOrganizers } from '../store/organizers.ts'
import { insertFirstPublication } from '../store/publications.ts'
import { decideReview, findReview } from '../store/reviews.ts'
import { idempotentId } from './idempotent-id.ts'
import { dismissContradiction } from './mend-contradiction.ts'
import { type ByModerator, noteAct } from './note-act.ts'

/** An event as the moderator was shown it. */
type Shown = { eventId: string; revision: number }

/** Publishes what waits; its poster hears of it after a while, and is not asked again for this event. */
export async function publishWaiting(
  app: App,
  by: ByModerator,
  { eventId, revision }: Shown,
): Promise<undefined | Refusal> {
  const waiting = await findWaiting(app, eventId, revision)
  if (isRefusal(waiting)) return waiting
  const { db, clock } = app
  const now = clock.now()
  const { snapshot } = waiting.revision
  const lesson = bucketsOf(weighedText(snapshot))
  await db.commit([
    decideReview(db, {
      eventId,
      revision,
      decision: 'published',
      by: by.moderator.addressKey,
      reason: null,
      now,
    }),
    publishReviewed(db, eventId, now),
    insertFirstPublication(db, eventId, now),
    ...identifyOrganizer(db, eventId, {
      name: snapshot.organizer,
      addressKey: await posterAddressKey(db, eventId),
    }),
    ...(await mailsAbout(app, 'manage-link', eventId, revision)),
    touchIfPublic(db, eventId, now),
    learnWords(db, lesson, 'genuine'),
    await noteAct(app, by, { eventId, act: 'published', before: { taught: lesson } }),
  ])
  return settled(app, eventId, 'published')
}

/** Leaves it unpublished, and says why in the moderator's words. Everything that was typed stays. */
export async function declineWaiting(
  app: App,
  by: ByModerator,
  { eventId, revision, reason }: Shown & { reason: string },
): Promise<undefined | Refusal> {
  const { language } = app
  const said = manyLines(reason)
  if (!said)
    return {
      refused: 'invalid-fields',
      errors: [{ field: 'reason', message: wordsOf(language).formErrors.whyNotPublished }],
    }
  const waiting = await findWaiting(app, eventId, revision)
  if (isRefusal(waiting)) return waiting
  const { db, vault, clock } = app
  const now = clock.now()
  const sealed = await vault.seal(said)
  await db.commit([
    decideReview(db, {
      eventId,
      revision,
      decision: 'declined',
      by: by.moderator.addressKey,
      reason: sealed,
      now,
    }),
    ...(await mailsAbout(app, 'not-published', eventId, revision)),
    await noteAct(app, by, { eventId, act: 'declined' }),
  ])
  return settled(app, eventId, 'declined')
}

/** Leaves advertising unpublished: nobody is written to, and its words are learned. */
export async function declineSpam(
  app: App,
  by: ByModerator,
  { eventId, revision }: Shown,
): Promise<undefined | Refusal> {
  const waiting = await findWaiting(app, eventId, revision)
  if (isRefusal(waiting)) return waiting
  const { db, clock } = app
  const lesson = bucketsOf(weighedText(waiting.revision.snapshot))
  await db.commit([
    decideReview(db, {
      eventId,
      revision,
      decision: 'declined',
      by: by.moderator.addressKey,
      reason: null,
      now: clock.now(),
    }),
    learnWords(db, lesson, 'advertising'),
    await noteAct(app, by, { eventId, act: 'spam', before: { taught: lesson } }),
  ])
  return settled(app, eventId, 'declined')
}

/** Writes to the organizers about what their text still says: once for each revision, for all moderators. */
export async function remindOrganizers(
  app: App,
  by: ByModerator,
  eventId: string,
): Promise<undefined | Refusal> {
  const { db, clock } = app
  const event = await findPublished(app, eventId)
  if (!event) return { refused: 'answered-already' }
  const { number } = event.revision
  if ((await openContradictions(db, eventId, event.revision)).length === 0)
    return { refused: 'answered-already' }
  await db.commit([
    ...(await mailsAbout(app, 'text-reminder', eventId, number)),
    noteReminded(db, eventId, number, clock.now()),
    await noteAct(app, by, { eventId, act: 'reminded' }),
  ])
  app.wake('send-letters')
  return undefined
}

/** "It is right as it is", as an organizer says it; kept with the role that said so. */
export async function dismissAsModerator(
  app: App,
  by: ByModerator,
  { eventId, sentence }: { eventId: string; sentence: string },
): Promise<undefined | Refusal> {
  const event = await findPublished(app, eventId)
  const open = event ? await openContradictions(app.db, eventId, event.revision) : []
  if (!open.some(found => found.sentence === sentence)) return { refused: 'answered-already' }
  const act = await noteAct(app, by, { eventId, act: 'dismissed' })
  await dismissContradiction(app, { eventId }, sentence, { by: 'moderator', writes: [act] })
  return undefined
}

/** The event as the moderator read it, or why their answer is not taken. */
async function findWaiting(
  { db }: App,
  eventId: string,
  revision: number,
): Promise<CalendarEvent | Refusal> {
  const [event, review] = [await findEvent(db, eventId), await findReview(db, eventId)]
  if (event?.publication !== 'awaiting' || !review || review.decision)
    return { refused: 'answered-already' }
  return event.revision.number === revision ? event : { refused: 'changed-meanwhile' }
}

/** Reads the outcome back, because the batch changes nothing when another moderator's was first. */
async function settled(
  app: App,
  eventId: string,
  wanted: 'published' | 'declined',
): Promise<undefined | Refusal> {
  app.wake('send-letters')
  const review = await findReview(app.db, eventId)
  if (review?.decision === wanted) return undefined
  return { refused: review?.decision ? 'answered-already' : 'changed-meanwhile' }
}

/** To each organizer, once the answer cannot be taken back any more. A letter has nothing to say, and is not sent, when it was not settled so after all. */
async function mailsAbout(
  app: App,
  kind: 'manage-link' | 'not-published' | 'text-reminder',
  eventId: string,
  revision: number,
): Promise<Write[]> {
  const { db, vault, config } = app
  const undone = await countUndone(db, eventId)
  const due = plusSeconds(app.clock.now(), undoSeconds)
  const letters = (await listProvedOrganizers(db, eventId)).map(async ({ id, address }) => {
    const to = {
      address,
      addressKey: await vault.addressKey(await vault.unseal(address)),
      language: config.calendarLanguage,
    }
    // two moderators at the same moment cause one letter, and an answer that was taken back is no answer
    const occasion = `${kind} ${eventId} ${revision} ${undone} ${id}`
    const idempotent = await idempotentId(app, occasion)
    const letter = await writeMail(app, { id: idempotent, kind, eventId, subjectId: id, to, due })
    return 'refused' in letter ? [] : letter.writes
  })
  return (await Promise.all(letters)).flat()
}

async function findPublished({ db }: App, eventId: string): Promise<CalendarEvent | undefined> {
  const event = await findEvent(db, eventId)
  return event?.publication === 'published' ? event : undefined
}
