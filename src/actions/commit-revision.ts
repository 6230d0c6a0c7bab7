// Collects the writes of a new revision: its row, its VEVENT, what finds it, the calendar's version.

import { findContradictions } from '../domain/contradiction/contradiction.ts'
import type { CalendarEvent, Instant, Revision } from '../domain/event/event.ts'
import { changedFrom } from '../domain/event/last-change.ts'
import { firstPublished, markMoved } from '../domain/event/moved.ts'
import { plusSeconds } from '../domain/event/wall-time.ts'
import { limits } from '../domain/limits.ts'
import { asksForLook } from '../domain/look.ts'
import { sentenceOf } from '../domain/mend-text.ts'
import { readPictureName } from '../domain/picture/picture.ts'
import { changedSince } from '../domain/question.ts'
import { nearestTouched } from '../domain/recurrence/series-changes.ts'
import { tellAfter, urgentRevision } from '../domain/telling.ts'
import { type App, type Db, UniqueViolation, type Write } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import {
  insertContradictions,
  type KeptContradiction,
  keptContradictions,
} from '../store/contradictions.ts'
import { indexEvent } from '../store/event-index.ts'
import { insertEvent, updateEvent } from '../store/events.ts'
import { askForLook } from '../store/looks.ts'
import { identifyOrganizer, identityOf } from '../store/organizer-identities.ts'
import { notePictureOf } from '../store/pictures.ts'
import { insertFirstPublication, restedRevisions } from '../store/publications.ts'
import { countShownQuestions } from '../store/questions.ts'
import { askForReviewAgain } from '../store/reviews.ts'
import { insertRevision, listRevisions } from '../store/revisions.ts'
import { noteUrgent, tellAtOnceOrRest } from '../store/telling-times.ts'
import { askAboutText } from './ask-about-text.ts'
import { renderRevision } from './render-revision.ts'
import { workOutDates } from './work-out-dates.ts'

/** The writes of a new event with its first revision. */
export async function newEventWrites(
  app: App,
  event: CalendarEvent,
  organizerId: string,
): Promise<Write[]> {
  const { db } = app
  const contradicted = stillSaid(app, event.revision, [], [])
  const rendered = await renderRevision(app, event, { earlier: [], contradicted })
  const dates = await workOutDates(app, event, [])
  return [
    insertEvent(db, event, dates.span),
    insertRevision(db, event.id, event.revision, { organizerId, ...rendered }),
    ...dates.writes,
    insertFirstPublication(db, event.id, event.revision.at),
    ...insertContradictions(db, event.id, 1, contradicted),
    ...indexEvent(db, event.id, event.revision),
    ...pictureOf(app, event.id, event.revision),
    touchIfPublic(db, event.id, event.revision.at),
  ]
}

/** Keeps the flyer of a revision for as long as its event is there. */
function pictureOf({ db }: App, eventId: string, { snapshot }: Revision): Write[] {
  const flyer = readPictureName(snapshot.flyer)
  return flyer ? [notePictureOf(db, eventId, flyer.hash)] : []
}

/**
 * Commits a revision after `event.revision`. Answers null when another came first; throws RemovedEvent when the
 * event was removed meanwhile.
 */
export async function commitRevision(
  app: App,
  event: CalendarEvent,
  unmarked: Revision,
  by: { organizerId: string | null; atOnce: boolean; now: Instant },
): Promise<CalendarEvent | null> {
  const { db, config } = app
  const earlier = await listRevisions(db, event.id)
  const rested = (await restedRevisions(db, [event.id])).get(event.id) ?? []
  const told = marked(event, earlier, asFirstRead(event, unmarked))
  const revision = { ...told, changedFrom: changedFrom([...earlier, told], rested) }
  const revised = { ...event, revision }
  const touched = nearestTouched(event.revision, revision, by.now)
  const due = tellAfter({
    previous: touched[0],
    revision: touched[1],
    settleSeconds: config.settleSeconds,
    atOnce: by.atOnce,
    now: by.now,
  })
  const before = await keptContradictions(db, event.id, event.revision)
  const contradicted = stillSaid(app, revision, earlier, before)
  const rendered = await renderRevision(app, revised, { earlier, contradicted })
  const dates = await workOutDates(app, revised, earlier)
  // the page that publishes names what is left of an event that nobody can see yet
  const asked = contradicted.length > 0 && event.publication === 'published'
  const isOlder =
    event.publication === 'published' &&
    changedSince(event.revision.snapshot, revision.snapshot).length > 0 &&
    (await countShownQuestions(db, event.id)) > 0
  // the poster's answer to a moderator; a time-zone law is none
  const isAnswered = event.publishedAt === null && by.organizerId !== null
  const isFirst = await commitFirst(db, [
    insertRevision(db, event.id, revision, {
      organizerId: by.organizerId,
      ...rendered,
    }),
    ...insertContradictions(db, event.id, revision.number, contradicted),
    ...(asked ? await askAboutText(app, event, { due, kind: 'still-says' }) : []),
    ...(isOlder ? await askAboutText(app, event, { due, kind: 'older-answers' }) : []),
    updateEvent(db, event.id, revision, { tellAfter: due, span: dates.span }),
    ...dates.writes,
    ...pictureOf(app, event.id, revision),
    noteUrgent(
      db,
      event.id,
      urgentRevision([...earlier, revision], (was, now) => nearestTouched(was, now, now.at)),
    ),
    ...pace(app, event, revision, by),
    ...(isAnswered ? [askForReviewAgain(db, event.id, by.now)] : []),
    ...lookAt(app, event, revision, by),
    ...(await renameOrganizer(app, event, revision)),
    ...indexEvent(db, event.id, revision),
    // the revision's own instant may be ahead of the clock
    touchIfPublic(db, event.id, by.now),
  ])
  if (!isFirst) return null
  app.wake('tell-watchers')
  if (asked || isOlder || isAnswered) app.wake('send-letters')
  return revised
}

/** Moderators look at what an organizer has made of an event that is public. */
function lookAt(
  { db, config }: App,
  event: CalendarEvent,
  { snapshot }: Revision,
  { organizerId, now }: { organizerId: string | null; now: Instant },
): Write[] {
  const { number, snapshot: was } = event.revision
  const asks =
    config.moderators.length > 0 &&
    organizerId !== null &&
    event.publication === 'published' &&
    asksForLook(was, snapshot)
  return asks
    ? [askForLook(db, event.id, { cause: 'changed', askedAt: now, revision: number })]
    : []
}

/** False when a revision of the same number stands already: the number is the lock (decision 3). */
async function commitFirst(db: Db, writes: Write[]): Promise<boolean> {
  try {
    await db.commit(writes)
    return true
  } catch (error) {
    if (error instanceof UniqueViolation && error.table === 'revisions') return false
    throw error
  }
}

/** Rests that keep people from being told too often, however often an organizer asks for it. */
function pace(
  { db, config }: App,
  { id, revision: previous }: CalendarEvent,
  revision: Revision,
  { atOnce, now }: { atOnce: boolean; now: Instant },
): Write[] {
  const { settleSeconds } = config
  const [was, is] = nearestTouched(previous, revision, now)
  const rested = tellAfter({ previous: was, revision: is, settleSeconds, atOnce: false, now })
  const since = plusSeconds(now, config.limits ? -limits.tellingNow.seconds : 0)
  return atOnce && rested > now ? [tellAtOnceOrRest(db, id, { now, since, rested })] : []
}

/** The same address under the name of the revision, which may be another's name already. */
async function renameOrganizer(
  { db }: App,
  event: CalendarEvent,
  { snapshot }: Revision,
): Promise<Write[]> {
  const name = snapshot.organizer
  const standing = await identityOf(db, event.id)
  if (standing && name === event.revision.snapshot.organizer) return []
  return identifyOrganizer(db, event.id, { name, addressKey: standing?.addressKey ?? '' })
}

/**
 * Drops the note of a revision before the event is public, because its first readers know no older revision.
 */
const asFirstRead = ({ publishedAt }: CalendarEvent, revision: Revision): Revision =>
  publishedAt === null ? { ...revision, note: '', quiet: false } : revision

/** Finds contradictions in the texts of a revision, kept so that no page has to read them. */
function stillSaid(
  app: App,
  { at, snapshot }: Revision,
  earlier: readonly Revision[],
  before: readonly KeptContradiction[],
): KeptContradiction[] {
  const { contradictions } = findContradictions({
    event: snapshot,
    earlier: earlier.map(revision => revision.snapshot),
    language: app.config.calendarLanguage,
  })
  return contradictions.map(found => ({
    ...found,
    sentence: sentenceOf(snapshot, found),
    // a passage that was wrong already has been so since then, wherever in the text it stands now
    since:
      before.find(one => one.in === found.in && one.text === found.text && one.kind === found.kind)
        ?.since ?? at,
  }))
}

/** Says of a new revision whether it moves the event away from what was first published. */
export function marked(
  event: CalendarEvent,
  revisions: readonly Revision[],
  revision: Revision,
): Revision {
  if (!event.publishedAt) return revision
  const first = firstPublished(revisions, event.publishedAt) ?? event.revision
  const later = revisions.filter(({ number }) => number > first.number && number < revision.number)
  return markMoved(revision, first, later)
}
