// Woken after a commit and by the clock: sends the letters that wait, rendered as things stand now.

import {
  confirmEndorseMail,
  confirmFollowMail,
  confirmPublishMail,
} from '../../templates/mail/confirm-mails.tsx'
import type { Rendered } from '../../templates/mail/letter.ts'
import { lostLinksMail } from '../../templates/mail/lost-links-mail.tsx'
import { manageLinkMail } from '../../templates/mail/manage-link-mail.tsx'
import { stillSaysMail } from '../../templates/mail/still-says-mail.tsx'
import { momentWords, whenWords } from '../domain/date-words.ts'
import { digestWords } from '../domain/digest-words.ts'
import type { CalendarEvent } from '../domain/event.ts'
import { answerCodes, type KeptAnswer } from '../domain/mail-answer.ts'
import { letterMessageId, retryDelay } from '../domain/telling.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App, Write } from '../ports.ts'
import { noteModeratorsTold } from '../store/calendar.ts'
import { findConfirmation, findOpenPublishing } from '../store/confirmations.ts'
import { emptyContactMessage } from '../store/contact-messages.ts'
import { openContradictions } from '../store/contradictions.ts'
import { digestsByAddress } from '../store/digests.ts'
import { endorsementRule } from '../store/endorsement-showing.ts'
import { findEndorsement } from '../store/endorsements.ts'
import { findEvent } from '../store/events.ts'
import {
  claimLetters,
  type Letter,
  markSent,
  markUnsent,
  releaseLetters,
} from '../store/letters.ts'
import { newId } from '../store/new-id.ts'
import { findOrganizer, organizersByAddress } from '../store/organizers.ts'
import { findReview } from '../store/reviews.ts'
import { findSuppression } from '../store/suppressions.ts'
import { listTerms } from '../store/terms.ts'
import { watchersByAddress } from '../store/watchers.ts'
import { endorsementsLetter } from './confirm-endorsement.ts'
import { giveBack, giveBackLate } from './give-back.ts'
import { inParallel } from './in-parallel.ts'
import { keepOutcome } from './keep-outcome.ts'
import { renderConfirmContact, renderContact } from './render-contact-letters.ts'
import { renderConfirmDigest } from './render-digest-letter.ts'
import { renderAboutReview, renderToModerator } from './render-moderation-letters.ts'
import { isAboutTakedown, renderTakedown } from './render-takedown-letters.ts'
import { bouncesLetter } from './report-bounces.ts'
import { returnPaths } from './return-paths.ts'
import { allMailUrl } from './stop-all-mail.ts'

const batchSize = 20
const connections = 5
const leaseSeconds = 15 * 60

/** After two days a letter is given up: its reader has long asked again, or gone. */
const attemptsAtMost = 16

/**
 * Sends everything that is due. Stops between two letters when the signal says so. Throws the first
 * fault, after every other letter was sent.
 */
export async function sendLetters(app: App, signal?: AbortSignal): Promise<void> {
  const faults: unknown[] = []
  while (!signal?.aborted && (await sendLetterBatch(app, faults, signal)) === 'more');
  if (faults.length > 0) throw faults[0]
}

/**
 * Sends at most one batch of the letters that are due; `done` when none was. A letter that runs into
 * a fault is put off, and the fault is added to `faults`.
 */
export async function sendLetterBatch(
  app: App,
  faults: unknown[],
  signal?: AbortSignal,
): Promise<'more' | 'done'> {
  const { db, clock } = app
  const now = clock.now()
  const lease = newId()
  const until = plusSeconds(now, leaseSeconds)
  const sendOrPutOff = async (letter: Letter) => {
    try {
      await sendOne(app, letter, lease)
    } catch (error) {
      faults.push(error)
      await db.commit([markUnsent(db, tryLater(app, letter, { lease, response: 'fault' }))])
    }
  }
  await giveBackLate(db)
  const letters = await claimLetters(db, { lease, now, until, limit: batchSize })
  if (letters.length === 0) return 'done'
  try {
    await inParallel(letters, connections, letter =>
      signal?.aborted ? undefined : sendOrPutOff(letter),
    )
  } finally {
    await giveBack(db, releaseLetters(db, lease))
  }
  return 'more'
}

function tryLater(app: App, letter: Letter, said: { lease: string; response: KeptAnswer }) {
  const now = app.clock.now()
  const attempts = letter.attempts + 1
  const retryAt = plusSeconds(now, retryDelay(attempts, Math.random()))
  return { id: letter.id, ...said, retryAt, failedAt: attempts >= attemptsAtMost ? now : null }
}

async function sendOne(app: App, letter: Letter, lease: string): Promise<void> {
  const { db, mailer, clock, vault, config } = app
  const startedAt = clock.now()
  // looked up again for each, so that a stop takes effect before the next mail
  const stopped = await findSuppression(db, letter.addressKey)
  const barred = stopped !== undefined && stopped.wayBack !== letter.id
  const wayBack = stopped ? await allMailUrl(app, letter.addressKey) : null
  const mail = barred ? null : await render(app, letter, wayBack)
  const delivery = mail
    ? await mailer.send({
        messageId: letterMessageId({ letterId: letter.id, host: config.host }),
        to: await vault.unseal(letter.address),
        ...(await returnPaths(app, 'letter', letter.id)),
        ...mail,
      })
    : null
  const outcome = delivery?.outcome ?? 'rejected'
  const unsaid = barred ? 'stopped' : 'nothing left to say'
  const response = delivery ? answerCodes(delivery.response) : unsaid
  const now = clock.now()
  if (outcome === 'delivered')
    return keepOutcome(db, [
      markSent(db, { id: letter.id, lease, now, response }),
      ...forgottenWith(app, letter),
      ...(letter.kind === 'moderation-queue' ? [noteModeratorsTold(db, startedAt)] : []),
    ])
  const later = tryLater(app, letter, { lease, response })
  const failedAt = outcome === 'rejected' ? now : later.failedAt
  await keepOutcome(db, [
    markUnsent(db, { ...later, failedAt }),
    ...(failedAt ? forgottenWith(app, letter) : []),
  ])
}

/** A reader's message is not kept for longer than it takes to bring it. */
const forgottenWith = ({ db }: App, { kind, subjectId }: Letter): Write[] =>
  kind === 'contact' && subjectId ? [emptyContactMessage(db, subjectId)] : []

const toModerators: ReadonlySet<Letter['kind']> = new Set([
  'moderation-link',
  'moderation-queue',
  'reported',
])

const whileHidden: ReadonlySet<Letter['kind']> = new Set(['manage-link', 'contact'])

type LetterMail = Rendered & { replyTo?: string; relayed?: true }

const reviewKinds: ReadonlySet<Letter['kind']> = new Set([
  'in-review',
  'not-published',
  'text-reminder',
])

/** Null when what the letter was about is gone. */
async function render(
  app: App,
  letter: Letter,
  wayBack: string | null,
): Promise<LetterMail | null> {
  const { db } = app
  if (letter.kind === 'lost-links') return lostLinks(app, letter, wayBack)
  if (letter.kind === 'confirm-digest') return renderConfirmDigest(app, letter, wayBack)
  if (toModerators.has(letter.kind)) return renderToModerator(app, letter, wayBack)
  if (isAboutTakedown(letter)) return renderTakedown(app, letter)
  const event = letter.eventId ? await findEvent(db, letter.eventId) : undefined
  if (!event || !letter.subjectId || event.publication === 'removed') return null
  // of a hidden event its organizers alone hear, and readers' words reach them
  if (event.publication === 'hidden' && !whileHidden.has(letter.kind)) return null
  if (reviewKinds.has(letter.kind)) return renderAboutReview(app, letter, event)
  if (letter.kind === 'manage-link') return manageLink(app, letter, event)
  if (letter.kind === 'still-says') return stillSays(app, letter, event)
  if (letter.kind === 'bounces') return bouncesLetter(app, event, letter)
  if (letter.kind === 'endorsements') return endorsementsLetter(app, event, letter)
  if (letter.kind === 'contact') return renderContact(app, letter, event)
  if (letter.kind === 'confirm-contact')
    return renderConfirmContact(app, letter, { event, wayBack })
  return confirmation(app, letter, { event, wayBack })
}

async function confirmation(
  app: App,
  letter: Letter,
  { event, wayBack }: { event: CalendarEvent; wayBack: string | null },
): Promise<Rendered | null> {
  const { db, vault, config } = app
  const { language } = letter
  const asked = await findConfirmation(db, letter.subjectId ?? '')
  if (!asked || asked.confirmedAt) return null
  const { snapshot } = event.revision
  const mail = {
    event: snapshot,
    language,
    calendarName: config.calendarName,
    link: `${config.baseUrl}/confirm/${await vault.token('confirm', asked.id)}`,
    expires: momentWords(asked.expiresAt, snapshot.zone, language),
    wayBack,
  }
  if (asked.purpose === 'follow') return confirmFollowMail(mail)
  if (asked.purpose === 'publish')
    return confirmPublishMail({
      ...mail,
      terms: await listTerms(db),
      contact: await vault.unseal(snapshot.contact),
      moderated: config.publishing === 'moderated',
    })
  const endorsement = asked.endorsementId ? await findEndorsement(db, asked.endorsementId) : null
  if (!endorsement) return null
  const asksToShow = (await endorsementRule(db, event.id)) === 'ask'
  return confirmEndorseMail({ ...mail, ...endorsement, asksToShow })
}

async function manageLink(
  app: App,
  letter: Letter,
  event: CalendarEvent,
): Promise<Rendered | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  if (!organizer || event.publication === 'awaiting') return null
  const { baseUrl, calendarName } = config
  return manageLinkMail({
    name: organizer.name,
    event: event.publication === 'hidden' && !organizer.answeredAt ? null : event.revision.snapshot,
    link: `${baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
    invitedBy: organizer.invitedBy,
    proved: organizer.answeredAt !== null,
    first: true,
    language: letter.language,
    calendarName,
    links: { event: `${baseUrl}/events/${event.id}`, lostLink: `${baseUrl}/lost-link` },
  })
}

async function stillSays(app: App, letter: Letter, event: CalendarEvent): Promise<Rendered | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  const contradictions = await openContradictions(db, event.id, event.revision)
  if (!organizer || contradictions.length === 0) return null
  return stillSaysMail({
    event: event.revision.snapshot,
    contradictions,
    link: `${config.baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
    language: letter.language,
    calendarName: config.calendarName,
  })
}

async function lostLinks(
  app: App,
  letter: Letter,
  wayBack: string | null,
): Promise<Rendered | null> {
  const { db, vault, config } = app
  const { language, addressKey } = letter
  const standing = async (eventId: string) => {
    const event = await findEvent(db, eventId)
    return event && event.publication !== 'removed' ? [event] : []
  }
  const held = await organizersByAddress(db, addressKey, 50)
  const events = await Promise.all(
    held.map(async ({ id, eventId }) => {
      const [event] = await standing(eventId)
      if (!event) return []
      const published = event.publication === 'published' || event.publication === 'hidden'
      const asked = published ? undefined : await findOpenPublishing(db, id)
      const review = published || asked ? undefined : await findReview(db, eventId)
      const reviewed = review?.decision === 'declined' ? 'declined' : 'in-review'
      const unpublished = asked ? 'unconfirmed' : reviewed
      const path = asked
        ? `confirm/${await vault.token('confirm', asked.id)}`
        : `manage/${await vault.token('manage', id)}`
      const { snapshot } = event.revision
      const link = `${config.baseUrl}/${path}`
      const when = whenWords(snapshot, language)
      const title = snapshot.title
      return [{ title, when, link, standing: published ? 'published' : unpublished } as const]
    }),
  )
  const watched = await watchersByAddress(db, addressKey, 50)
  const watching = await Promise.all(
    watched.map(async ({ id, eventId }) => {
      const link = `${config.baseUrl}/watch/${await vault.token('watch', id)}`
      const [event] = await standing(eventId)
      return event?.publication === 'published'
        ? [{ title: event.revision.snapshot.title, link }]
        : []
    }),
  )
  const wording = { language, terms: await listTerms(db) }
  const digests = await Promise.all(
    (await digestsByAddress(db, addressKey, 50)).map(async digest => ({
      title: digestWords(digest, wording),
      link: `${config.baseUrl}/digest/${await vault.token('digest', digest.id)}`,
    })),
  )
  const [mine, theirs] = [events.flat(), watching.flat()]
  if (mine.length + theirs.length + digests.length === 0) return null
  return lostLinksMail({
    language,
    calendarName: config.calendarName,
    events: mine,
    watching: theirs,
    digests,
    allMail: await allMailUrl(app, addressKey),
    wayBack,
  })
}
