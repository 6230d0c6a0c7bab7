// Confirms that an event is published: it is public at once, or a moderator looks at it first.

import { publishView } from '../../../templates/confirmation/publish-view.tsx'
import { confirmPublishMail } from '../../../templates/mail/confirm-mails.tsx'
import { dateNotices } from '../../domain/event/date-questions.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { writeMail } from '../../mail/queues/write-mail.ts'
import type { App, Write } from '../../ports.ts'
import { touchIfPublic } from '../../store/calendar.ts'
import type { Confirmation } from '../../store/confirmations.ts'
import { publishEvent } from '../../store/events.ts'
import { saidDifferent } from '../../store/likenesses.ts'
import { identifyOrganizer, posterAddressKey } from '../../store/organizer-identities.ts'
import { findOrganizer, noteAnswered, type Organizer } from '../../store/organizers.ts'
import { insertFirstPublication } from '../../store/publications.ts'
import { askForReview, findReview, type Review } from '../../store/reviews.ts'
import { listTerms } from '../../store/terms.ts'
import { forgetEvents } from '../../store/unconfirmed.ts'
import { findAlike } from '../find-alike.ts'
import { idempotentId } from '../idempotent-id.ts'
import { reviewCauseOf } from '../needs-review.ts'
import { textQuestions } from '../text-questions.ts'
import { daySeconds, type Purpose, weekSeconds } from './purpose.ts'

/**
 * `organizer`: the poster; absent when their link was withdrawn since. `review`: there once the event waited for a
 * moderator, by whichever link.
 */
type Posting = {
  event: CalendarEvent
  organizer: Organizer | undefined
  review: Review | undefined
}

export const publishing: Purpose<Posting> = {
  linkSeconds: weekSeconds,
  // the link of an event can be sent again
  keptSeconds: 30 * daySeconds,
  forget: forgetEvents,

  async find({ db }, { subjectId }, event) {
    if (!event) return undefined
    const organizer = await findOrganizer(db, subjectId)
    return { event, organizer, review: await findReview(db, event.id) }
  },

  addressOf: async (_, { organizer }) => organizer?.address ?? null,

  async mail(app, { subject }, mail) {
    const { db, vault } = app
    const { snapshot } = subject.event.revision
    return confirmPublishMail({
      ...mail,
      event: snapshot,
      terms: await listTerms(db),
      contact: await vault.unseal(snapshot.contact),
      moderated: (await reviewCauseOf(app, subject.event)) !== null,
    })
  },

  async view(app, { confirmation, subject }, { action, language }) {
    const { event } = subject
    const { revision } = event
    // the same post is asked about in several mails
    const isOpen =
      confirmation.confirmedAt === null && event.publication === 'awaiting' && !subject.review
    return publishView({
      language,
      action,
      isOpen,
      isModerated: await isForReview(app, subject, confirmation),
      isDeclined: event.publication === 'awaiting' && subject.review?.decision === 'declined',
      eventId: event.id,
      revision,
      terms: await listTerms(app.db),
      dateNotices: dateNotices(revision.snapshot, app.clock.now(), language).map(
        ({ message }) => message,
      ),
      ...(isOpen
        ? await textQuestions(app, event, language)
        : { contradictions: [], unread: [], isPlain: false }),
      alike: isOpen ? await alikeOf(app, event) : [],
    })
  },

  async confirm(app, { confirmation, subject }) {
    const { db, clock } = app
    const { event, organizer } = subject
    const now = clock.now()
    const inReview = await isForReview(app, subject, confirmation)
    const go = inReview ? [askForReview(db, event.id, now)] : await publish(app, event)
    const letter = organizer && (await mailToPoster(app, { event, organizer, inReview }))
    // a letter past a limit keeps nobody from publishing
    const said = letter && !isRefusal(letter) ? letter : { writes: [], claims: [] }
    return {
      writes: [
        ...go,
        ...(organizer ? [noteAnswered(db, organizer.id, now)] : []),
        ...said.writes,
        touchIfPublic(db, event.id, now),
      ],
      claims: said.claims,
      wake: 'send-letters',
    }
  },

  async next(app, { confirmation, subject }) {
    const { event, organizer } = subject
    const inReview = await isForReview(app, subject, confirmation)
    return {
      path: organizer
        ? `/manage/${await app.vault.token('manage', organizer.id)}`
        : `/events/${event.id}`,
      done: organizer ? (inReview ? 'in-review' : 'publish') : null,
      publication: inReview ? 'awaiting' : 'published',
      ...(inReview && { cause: (await reviewCauseOf(app, event)) ?? 'moderated' }),
    }
  },
}

async function alikeOf(app: App, { id, revision }: CalendarEvent) {
  const except = await saidDifferent(app.db, id)
  const alike = await findAlike(app, revision.snapshot, except.add(id))
  return alike.map(({ event, points, reasons }) => {
    return { id: event.id, snapshot: event.revision.snapshot, points, reasons }
  })
}

/**
 * One that was confirmed before, by this link or another, and is still not public, is there whatever the settings
 * and its texts say now: only a moderator publishes it.
 */
const isForReview = async (
  app: App,
  { event, review }: Posting,
  { confirmedAt }: Confirmation,
): Promise<boolean> =>
  event.publication === 'awaiting' &&
  (confirmedAt !== null || review !== undefined || (await reviewCauseOf(app, event)) !== null)

async function publish({ db, clock }: App, { id, revision }: CalendarEvent): Promise<Write[]> {
  const now = clock.now()
  return [
    publishEvent(db, id, now),
    insertFirstPublication(db, id, now),
    ...identifyOrganizer(db, id, {
      name: revision.snapshot.organizer,
      addressKey: await posterAddressKey(db, id),
    }),
  ]
}

/** The poster's private link, in either case. */
async function mailToPoster(
  app: App,
  about: { event: CalendarEvent; organizer: Organizer; inReview: boolean },
) {
  const { vault, config } = app
  const { event, organizer, inReview } = about
  return writeMail(app, {
    // a second press, of this link or of another, writes the same letter, which is there already
    id: await idempotentId(app, `published ${event.id} ${organizer.id}`),
    kind: inReview ? 'in-review' : 'manage-link',
    eventId: event.id,
    subjectId: organizer.id,
    to: {
      address: organizer.address,
      addressKey: await vault.addressKey(await vault.unseal(organizer.address)),
      language: config.calendarLanguage,
    },
    wanted: true,
  })
}
