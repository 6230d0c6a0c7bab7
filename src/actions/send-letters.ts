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
import type { CalendarEvent } from '../domain/event.ts'
import { letterMessageId, retryDelay } from '../domain/telling.ts'
import { plusSeconds } from '../domain/wall-time.ts'
import type { App } from '../ports.ts'
import { findConfirmation, findOpenPublishing } from '../store/confirmations.ts'
import { openContradictions } from '../store/contradictions.ts'
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
import { listTerms } from '../store/terms.ts'
import { watchersByAddress } from '../store/watchers.ts'
import { inParallel } from './in-parallel.ts'

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
  const letters = await claimLetters(db, { lease, now, until, limit: batchSize })
  if (letters.length === 0) return 'done'
  try {
    await inParallel(letters, connections, letter =>
      signal?.aborted ? undefined : sendOrPutOff(letter),
    )
  } finally {
    await db.commit([releaseLetters(db, lease)])
  }
  return 'more'
}

function tryLater(app: App, letter: Letter, said: { lease: string; response: string }) {
  const now = app.clock.now()
  const attempts = letter.attempts + 1
  const retryAt = plusSeconds(now, retryDelay(attempts, Math.random()))
  return { id: letter.id, ...said, retryAt, failedAt: attempts >= attemptsAtMost ? now : null }
}

async function sendOne(app: App, letter: Letter, lease: string): Promise<void> {
  const { db, mailer, clock, vault, config } = app
  const mail = await render(app, letter)
  const { outcome, response } = mail
    ? await mailer.send({
        messageId: letterMessageId({ letterId: letter.id, host: config.host }),
        to: await vault.unseal(letter.address),
        ...mail,
      })
    : { outcome: 'rejected', response: 'nothing left to say' }
  const now = clock.now()
  if (outcome === 'delivered')
    return db.commit([markSent(db, { id: letter.id, lease, now, response })])
  const later = tryLater(app, letter, { lease, response })
  const failedAt = outcome === 'rejected' ? now : later.failedAt
  await db.commit([markUnsent(db, { ...later, failedAt })])
}

/** Null when what the letter was about is gone. */
async function render(app: App, letter: Letter): Promise<Rendered | null> {
  const { db } = app
  if (letter.kind === 'lost-links') return lostLinks(app, letter)
  const event = letter.eventId ? await findEvent(db, letter.eventId) : undefined
  if (!event || !letter.subjectId) return null
  if (letter.kind === 'manage-link') return manageLink(app, letter, event)
  if (letter.kind === 'still-says') return stillSays(app, letter, event)
  return confirmation(app, letter, event)
}

async function confirmation(
  app: App,
  letter: Letter,
  event: CalendarEvent,
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
  }
  if (asked.purpose === 'follow') return confirmFollowMail(mail)
  if (asked.purpose === 'publish')
    return confirmPublishMail({
      ...mail,
      terms: await listTerms(db),
      contact: await vault.unseal(snapshot.contact),
    })
  const endorsement = asked.endorsementId ? await findEndorsement(db, asked.endorsementId) : null
  return endorsement ? confirmEndorseMail({ ...mail, ...endorsement }) : null
}

async function manageLink(
  app: App,
  letter: Letter,
  event: CalendarEvent,
): Promise<Rendered | null> {
  const { db, vault, config } = app
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  if (!organizer) return null
  const { baseUrl, calendarName } = config
  return manageLinkMail({
    name: organizer.name,
    event: event.revision.snapshot,
    link: `${baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
    invitedBy: organizer.invitedBy,
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

async function lostLinks(app: App, letter: Letter): Promise<Rendered | null> {
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
      const published = event.publication === 'published'
      const asked = published ? undefined : await findOpenPublishing(db, id)
      const path = asked
        ? `confirm/${await vault.token('confirm', asked.id)}`
        : `manage/${await vault.token('manage', id)}`
      const { snapshot } = event.revision
      const link = `${config.baseUrl}/${path}`
      return [{ title: snapshot.title, when: whenWords(snapshot, language), link, published }]
    }),
  )
  const watched = await watchersByAddress(db, addressKey, 50)
  const watching = await Promise.all(
    watched.map(async ({ id, eventId }) => {
      const link = `${config.baseUrl}/watch/${await vault.token('watch', id)}`
      const [event] = await standing(eventId)
      return event ? [{ title: event.revision.snapshot.title, link }] : []
    }),
  )
  const mail = { language, calendarName: config.calendarName }
  const [mine, theirs] = [events.flat(), watching.flat()]
  return mine.length + theirs.length > 0
    ? lostLinksMail({ ...mail, events: mine, watching: theirs })
    : null
}
