// Confirms what a mailed link asks: to publish, endorse or follow.

import type { CalendarEvent } from '../domain/event/event.ts'
import { refusalOfLink } from '../domain/question-end.ts'
import type { Refusal } from '../domain/refusal.ts'
import { writeLetter } from '../mail/write-letter.ts'
import type { App, Write } from '../ports.ts'
import { touchIfPublic } from '../store/calendar.ts'
import {
  type Confirmation,
  findConfirmationByToken,
  markConfirmed,
} from '../store/confirmations.ts'
import { findEndorsement } from '../store/endorsements.ts'
import { findEvent, publishEvent } from '../store/events.ts'
import { releasePlaces } from '../store/letter-claims.ts'
import { identifyOrganizer, posterAddressKey } from '../store/organizer-identities.ts'
import { findOrganizer, noteAnswered } from '../store/organizers.ts'
import { insertFirstPublication } from '../store/publications.ts'
import { askForReview } from '../store/reviews.ts'
import { liftSuppressionOf } from '../store/suppressions.ts'
import { tellIfBehind } from '../store/telling-times.ts'
import { confirmWatcher, setLanguage, setReminder } from '../store/watchers.ts'
import { endorsementWrites } from './confirm-endorsement.ts'
import { takenDown } from './why-not-public.ts'

export type Confirmed = {
  purpose: Confirmation['purpose']
  event: CalendarEvent
  /** A moderator looks at the event before it is public. */
  inReview: boolean
  /** Where the person goes on: their own private page; null when its link was withdrawn since. */
  token: string | null
}

/** What a link asks, for the page that shows it. Changes nothing. */
export async function findQuestion(
  app: App,
  token: string,
): Promise<{ confirmation: Confirmation; event: CalendarEvent } | Refusal> {
  const { db, vault } = app
  const confirmation = await findConfirmationByToken(db, await vault.tokenHash(token))
  if (!confirmation) return { refused: 'link-not-found' }
  const event = await findEvent(db, confirmation.eventId)
  if (!event) return { refused: 'event-not-found' }
  return (
    (await takenDown(app, event)) ??
    refusalOfLink(confirmation, app.clock.now()) ?? { confirmation, event }
  )
}

/**
 * Does what the link asks; a second press within its week changes nothing and answers the same.
 *
 * @param shownRevision the revision that the page showed: a watcher who confirms an older one than
 *   stands now is behind, and will be told.
 */
export async function confirm(
  app: App,
  token: string,
  shownRevision: number | null,
): Promise<Confirmed | Refusal> {
  const question = await findQuestion(app, token)
  if ('refused' in question) return question
  const { confirmation, event } = question
  const { purpose } = confirmation
  const done: Confirmed = {
    purpose,
    event,
    inReview: purpose === 'publish' && isForReview(app, event, confirmation),
    token: await privateToken(app, confirmation),
  }
  if (confirmation.confirmedAt) return done

  const { db } = app
  const now = app.clock.now()
  // a confirmation by mail asks for mail; first, since a letter may belong to what is confirmed
  await db.commit(mailMayCome(app, confirmation))
  const writes =
    purpose === 'publish'
      ? await publish(app, confirmation, event, done.inReview)
      : await watch(app, confirmation, event, shownRevision)
  await db.commit([
    markConfirmed(db, confirmation.id, now),
    releasePlaces(db, confirmation.id),
    ...writes,
    // followers are shown to nobody but the organizers
    ...(purpose === 'follow' ? [] : [touchIfPublic(db, event.id, now)]),
  ])
  app.wake(purpose === 'publish' ? 'send-letters' : 'tell-watchers')
  // a takedown that was committed between the look and the write leaves it undone
  const after = await findEvent(db, event.id)
  return (after && (await takenDown(app, after))) ?? done
}

const mailMayCome = ({ db }: App, { organizerId, watcherId }: Confirmation): Write[] => [
  ...(organizerId ? [liftSuppressionOf(db, 'organizers', organizerId)] : []),
  ...(watcherId ? [liftSuppressionOf(db, 'watchers', watcherId)] : []),
]

/** One that was confirmed before, and is still not public, is there whatever the settings say now. */
const isForReview = (
  { config }: App,
  { publication }: CalendarEvent,
  { confirmedAt }: Confirmation,
): boolean =>
  publication === 'awaiting' && (confirmedAt !== null || config.publishing === 'moderated')

/** Makes it public, or asks the moderators to; either way the poster gets their private link. */
async function publish(
  app: App,
  { eventId, organizerId }: Confirmation,
  { revision }: CalendarEvent,
  inReview: boolean,
): Promise<Write[]> {
  const { db, vault, config } = app
  const now = app.clock.now()
  const organizer = organizerId ? await findOrganizer(db, organizerId) : undefined
  const go = inReview
    ? [askForReview(db, eventId, now)]
    : [
        publishEvent(db, eventId, now),
        insertFirstPublication(db, eventId, now),
        ...identifyOrganizer(db, eventId, {
          name: revision.snapshot.organizer,
          addressKey: await posterAddressKey(db, eventId),
        }),
      ]
  if (!organizer) return go
  const answered = noteAnswered(db, organizer.id, now)
  const to = {
    address: organizer.address,
    addressKey: await vault.addressKey(await vault.unseal(organizer.address)),
    language: config.calendarLanguage,
  }
  const letter = await writeLetter(app, {
    kind: inReview ? 'in-review' : 'manage-link',
    eventId,
    subjectId: organizer.id,
    to,
  })
  return [...go, answered, ...('refused' in letter ? [] : letter.writes)]
}

async function watch(
  app: App,
  { id, watcherId, endorsementId, wantsReminder, language }: Confirmation,
  event: CalendarEvent,
  shownRevision: number | null,
): Promise<Write[]> {
  const { db } = app
  const now = app.clock.now()
  const newest = event.revision.number
  const seen =
    shownRevision && shownRevision >= 1 && shownRevision < newest ? shownRevision : newest
  const endorsement = endorsementId ? await findEndorsement(db, endorsementId) : undefined
  return [
    ...(watcherId ? [confirmWatcher(db, watcherId, { revision: seen, now, confirmedBy: id })] : []),
    ...(watcherId && language ? [setLanguage(db, watcherId, language)] : []),
    ...(watcherId && wantsReminder ? [setReminder(db, watcherId, true)] : []),
    ...(endorsement ? await endorsementWrites(app, endorsement) : []),
    tellIfBehind(db, event.id, seen, now),
  ]
}

async function privateToken(
  { db, vault }: App,
  { purpose, organizerId, watcherId }: Confirmation,
): Promise<string | null> {
  if (purpose !== 'publish') return vault.token('watch', watcherId ?? '')
  const organizer = organizerId ? await findOrganizer(db, organizerId) : undefined
  return organizer ? vault.token('manage', organizer.id) : null
}
