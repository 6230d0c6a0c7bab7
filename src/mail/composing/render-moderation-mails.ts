// Renders the mails of moderation as things stand when they are sent: to moderators, to posters, to
// organizers who are asked.

import type { RenderedMail } from '../../../templates/mail/mail-document.ts'
import {
  moderationQueueMail,
  moderatorLinkMail,
  reportedMail,
} from '../../../templates/mail/moderation-mails.tsx'
import { inReviewMail, notPublishedMail } from '../../../templates/mail/review-mails.tsx'
import { stillSaysMail } from '../../../templates/mail/still-says-mail.tsx'
import { moderationQueue } from '../../actions/moderation-queue.ts'
import { isModerator } from '../../actions/sign-in-moderator.ts'
import { momentWords, whenWords } from '../../domain/date-words.ts'
import type { CalendarEvent, Snapshot } from '../../domain/event/event.ts'
import type { Language } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { openContradictions } from '../../store/contradictions.ts'
import { findEvent } from '../../store/events.ts'
import { findModeratorLink } from '../../store/moderator-links.ts'
import { findOrganizer } from '../../store/organizers.ts'
import type { QueuedMail } from '../../store/queued-mails.ts'
import { openReports } from '../../store/reports.ts'
import { findReview } from '../../store/reviews.ts'

const titlesAtMost = 10

export const renderModeratorLink = toModerator((_app, { mail, wayBack }) =>
  moderatorLinkMail({ ...mail, wayBack }),
)

/** Null when its reports are answered, or the event is not public any more. */
export const renderReported = toModerator(async ({ db }, { mail, letter }) => {
  const event = await findEvent(db, letter.eventId ?? '')
  const reports = event?.publication === 'published' ? await openReports(db, event.id) : []
  return event && reports.length > 0
    ? reportedMail({ ...mail, event: event.revision.snapshot })
    : null
})

/** Null when nothing waits by now. */
export const renderModerationQueue = toModerator(async (app, { mail }) => {
  const queue = await moderationQueue(app, titlesAtMost)
  if (Object.values(queue).every(({ events }) => events.length === 0)) return null
  const inWords = ({ events, all }: { events: readonly CalendarEvent[]; all: number }) => ({
    titles: events.map(
      ({ revision: { snapshot } }) => `${snapshot.title}, ${whenWords(snapshot, mail.language)}`,
    ),
    all,
  })
  return moderationQueueMail({
    ...mail,
    waiting: inWords(queue.waiting),
    reported: inWords(queue.reported),
    changed: inWords(queue.changed),
    contradicted: inWords(queue.contradicted),
  })
})

type ToModerator = {
  letter: QueuedMail
  wayBack: string | null
  mail: { link: string; expires: string; language: Language; calendarName: string }
}

/** A mail with a moderator's own link. Null when they are a moderator no more. */
function toModerator(
  render: (app: App, to: ToModerator) => RenderedMail | null | Promise<RenderedMail | null>,
) {
  return async (app: App, letter: QueuedMail, wayBack: string | null) => {
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
    return render(app, { letter, wayBack, mail })
  }
}

/** To the poster: their event waits, or is not published. Null when it was answered or withdrawn meanwhile. */
export const renderAboutReview = toOrganizer(async ({ db, vault }, { mail, letter, event }) => {
  const review = await findReview(db, event.id)
  if (event.publication !== 'awaiting' || !review) return null
  if (letter.kind === 'in-review') return review.decision === null ? inReviewMail(mail) : null
  return review.decision === 'declined'
    ? notPublishedMail({ ...mail, reason: review.reason ? await vault.unseal(review.reason) : '' })
    : null
})

/** Asks an organizer to look at their text. Null when it was mended meanwhile. */
export const renderTextReminder = toOrganizer(async ({ db }, { mail, event }) => {
  const contradictions = await openContradictions(db, event.id, event.revision)
  return contradictions.length > 0
    ? stillSaysMail({ ...mail, contradictions, asks: 'moderator' })
    : null
})

type ToOrganizer = {
  letter: QueuedMail
  event: CalendarEvent
  mail: { event: Snapshot; link: string; language: Language; calendarName: string }
}

/** A mail with an organizer's own link. Null when they are an organizer no more. */
function toOrganizer(render: (app: App, to: ToOrganizer) => Promise<RenderedMail | null>) {
  return async (app: App, letter: QueuedMail, { event }: { event: CalendarEvent }) => {
    const { db, vault, config } = app
    const organizer = await findOrganizer(db, letter.subjectId ?? '')
    if (!organizer) return null
    const mail = {
      event: event.revision.snapshot,
      link: `${config.baseUrl}/manage/${await vault.token('manage', organizer.id)}`,
      language: letter.language,
      calendarName: config.calendarName,
    }
    return render(app, { letter, event, mail })
  }
}
