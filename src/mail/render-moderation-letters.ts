// The letters that moderation causes, rendered as things stand when they are sent: to moderators, to the
// poster of what they look at, to the organizers of what they ask about.

import type { RenderedMail } from '../../templates/mail/mail-document.ts'
import {
  moderationQueueMail,
  moderatorLinkMail,
  reportedMail,
} from '../../templates/mail/moderation-mails.tsx'
import { inReviewMail, notPublishedMail } from '../../templates/mail/review-mails.tsx'
import { stillSaysMail } from '../../templates/mail/still-says-mail.tsx'
import { moderationQueue } from '../actions/moderation-queue.ts'
import { isModerator } from '../actions/sign-in-moderator.ts'
import { momentWords, whenWords } from '../domain/date-words.ts'
import type { CalendarEvent } from '../domain/event/event.ts'
import type { App } from '../ports.ts'
import { openContradictions } from '../store/contradictions.ts'
import { findEvent } from '../store/events.ts'
import type { QueuedMail } from '../store/letters.ts'
import { findModeratorLink } from '../store/moderator-links.ts'
import { findOrganizer } from '../store/organizers.ts'
import { openReports } from '../store/reports.ts'
import { findReview } from '../store/reviews.ts'

const titlesAtMost = 10

/** To a moderator. Null when they are none any more, or nothing waits by now. */
export async function renderToModerator(
  app: App,
  letter: QueuedMail,
  wayBack: string | null,
): Promise<RenderedMail | null> {
  const { db, vault, config } = app
  const { language } = letter
  const link = await findModeratorLink(db, letter.subjectId ?? '')
  if (!link || !(await isModerator(app, link.addressKey))) return null
  const mail = {
    link: `${config.baseUrl}/moderation/${await vault.token('moderate', link.id)}`,
    expires: momentWords(link.expiresAt, config.calendarZone, language),
    language,
    calendarName: config.calendarName,
  }
  if (letter.kind === 'moderation-link') return moderatorLinkMail({ ...mail, wayBack })
  if (letter.kind === 'reported') {
    const event = await findEvent(db, letter.eventId ?? '')
    const reports = event?.publication === 'published' ? await openReports(db, event.id) : []
    return event && reports.length > 0
      ? reportedMail({ ...mail, event: event.revision.snapshot })
      : null
  }
  const queue = await moderationQueue(app, titlesAtMost)
  const { waiting, contradicted, reported } = queue
  if (waiting.length + contradicted.length + reported.length === 0) return null
  const titles = (listed: readonly { event: CalendarEvent }[]) =>
    listed.map(({ event: { revision } }) => {
      const { snapshot } = revision
      return `${snapshot.title}, ${whenWords(snapshot, language)}`
    })
  return moderationQueueMail({
    ...mail,
    waiting: { titles: titles(queue.waiting), all: queue.waitingAll },
    contradicted: { titles: titles(queue.contradicted), all: queue.contradictedAll },
    reported: { titles: titles(reported), all: queue.reportedAll },
  })
}

/** To an organizer. Null when it was answered, mended or withdrawn meanwhile. */
export async function renderAboutReview(
  { db, vault, config }: App,
  letter: QueuedMail,
  event: CalendarEvent,
): Promise<RenderedMail | null> {
  const organizer = await findOrganizer(db, letter.subjectId ?? '')
  if (!organizer) return null
  const { baseUrl, calendarName } = config
  const mail = {
    event: event.revision.snapshot,
    link: `${baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
    language: letter.language,
    calendarName,
  }
  if (letter.kind === 'text-reminder') {
    const contradictions = await openContradictions(db, event.id, event.revision)
    return contradictions.length > 0
      ? stillSaysMail({ ...mail, contradictions, asks: 'moderator' })
      : null
  }
  const review = await findReview(db, event.id)
  if (event.publication !== 'awaiting' || !review) return null
  if (letter.kind === 'in-review') return review.decision === null ? inReviewMail(mail) : null
  return review.decision === 'declined'
    ? notPublishedMail({ ...mail, reason: review.reason ? await vault.unseal(review.reason) : '' })
    : null
}
