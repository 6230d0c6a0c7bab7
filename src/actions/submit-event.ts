// Keeps a posted event at once, to be published when its poster confirms by mail.

import type { CalendarEvent, Snapshot } from '../domain/event/event.ts'
import type { PostForm } from '../domain/event/event-form.ts'
import { readEventForm } from '../domain/event/read-event-form.ts'
import { firstRevision } from '../domain/event/revise-event.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import { commitMail, type Recipient, type Written, writeMail } from '../mail/queues/write-mail.ts'
import { type App, UniqueViolation, type Write } from '../ports.ts'
import { findEvent } from '../store/events.ts'
import { sayDifferent } from '../store/likenesses.ts'
import { newId } from '../store/new-id.ts'
import { identifyOrganizer } from '../store/organizer-identities.ts'
import { insertOrganizer, listOrganizers, type Organizer } from '../store/organizers.ts'
import { findReview } from '../store/reviews.ts'
import { listTerms } from '../store/terms.ts'
import { askToConfirm, newQuestion } from './ask-to-confirm.ts'
import { newEventWrites } from './commit-revision.ts'
import { needsReview } from './needs-review.ts'
import { idOfPost } from './post-once.ts'
import { type AskedDates, questionDates } from './question-dates.ts'

/**
 * Keeps the event and the letter to its poster in one commit.
 *
 * @param asked present when the form can be shown again with questions about its dates.
 */
export async function submitEvent(
  app: App,
  form: PostForm,
  asked?: AskedDates,
): Promise<CalendarEvent | Refusal> {
  const draft = await draftEvent(app, form, { by: null, asked })
  if (isRefusal(draft)) return draft
  const { event, organizerId, to, writes, others, earlier } = draft
  if (earlier) return mailAgain(app, earlier, { to, others })
  const letter = await mailTo(app, event, { organizerId, to })
  if ('refused' in letter) return letter
  try {
    const said = sayDifferent(app.db, event.id, { others, now: event.createdAt })
    return (await commitMail(app, letter, [...writes, ...said])) ?? posted(app, event)
  } catch (error) {
    const first = error instanceof UniqueViolation ? await findEvent(app.db, event.id) : undefined
    if (!first) throw error
    return mailAgain(app, first, { to, others })
  }
}

/** A poster who sends the form again may not have had the mail: it goes out again, within the same limits. */
async function mailAgain(
  app: App,
  event: CalendarEvent,
  { to, others }: Pick<Draft, 'to' | 'others'>,
): Promise<CalendarEvent | Refusal> {
  const [holder] = await listOrganizers(app.db, event.id)
  if (!holder) return event
  const letter = await mailTo(app, event, { organizerId: holder.id, to })
  if ('refused' in letter) return letter
  const said = sayDifferent(app.db, event.id, { others, now: app.clock.now() })
  return (await commitMail(app, letter, said)) ?? posted(app, event)
}

function posted(app: App, event: CalendarEvent): CalendarEvent {
  app.wake('send-letters')
  return event
}

/** The mail to a poster: the private link of an event that is confirmed or public, a question about any other. */
async function mailTo(
  app: App,
  { id: eventId, publication }: CalendarEvent,
  { organizerId: subjectId, to }: { organizerId: string; to: Recipient },
): Promise<Written | Refusal> {
  const review = await findReview(app.db, eventId)
  if (publication !== 'published' && !review)
    return askToConfirm(app, { purpose: 'publish', subjectId, eventId, to })
  const waits = review?.decision === 'declined' ? 'not-published' : 'in-review'
  const kind = publication === 'published' ? 'manage-link' : waits
  return writeMail(app, { id: newId(), kind, eventId, subjectId, unproved: 'post', to })
}

/**
 * The same by an organizer's private link: the link proves the address, so no letter asks for it, and
 * no limit on letters that a stranger can use up keeps them from it.
 *
 * @returns the token of the page that publishes the event.
 */
export async function submitByLink(
  app: App,
  by: Organizer,
  form: PostForm,
  asked?: AskedDates,
): Promise<{ event: CalendarEvent; token: string } | Refusal> {
  const draft = await draftEvent(app, form, { by, asked })
  if (isRefusal(draft)) return draft
  const { organizerId, to, writes, others, earlier } = draft
  const [holder] = earlier ? await listOrganizers(app.db, earlier.id) : []
  const event = earlier ?? draft.event
  const subjectId = holder?.id ?? organizerId
  const question = { purpose: 'publish', subjectId, eventId: event.id, to } as const
  const { write, token } = await newQuestion(app, newId(), question)
  const said = sayDifferent(app.db, event.id, { others, now: app.clock.now() })
  await app.db.commit([...(earlier ? [] : writes), ...said, write])
  return { event, token }
}

type Draft = {
  event: CalendarEvent
  organizerId: string
  to: Recipient
  writes: Write[]
  /** Events that the poster has said are others: also when a post that comes again says so for the first time. */
  others: readonly string[]
  /** The same post of the last hour, which stands for this one. */
  earlier: CalendarEvent | undefined
}

/** @param how `by`: the organizer whose address the new event belongs to; null for the one typed in. */
async function draftEvent(
  app: App,
  form: PostForm,
  { by, asked }: { by: Organizer | null; asked: AskedDates | undefined },
): Promise<Draft | Refusal> {
  const { db, vault, language } = app
  const now = app.clock.now()
  const read = readEventForm(form, { terms: await listTerms(db), language, now })
  if ('errors' in read) return { refused: 'invalid-fields', errors: read.errors }
  const { series } = read
  const inQuestion = questionDates(app, { ...read.details, ...series }, asked, {
    unsure: read.unsure,
  })
  if (inQuestion) return inQuestion

  const address = by ? await vault.unseal(by.address) : read.contactEmail
  const addressKey = await vault.addressKey(address)
  const contactKey = await vault.addressKey(read.contactEmail)
  const { id, earlier } = await idOfPost(app, [addressKey, contactKey], {
    ...read.details,
    ...series,
  })
  const contact = await vault.seal(read.contactEmail)
  const snapshot: Snapshot = { ...read.details, contact, state: 'announced', reason: '', ...series }
  const published =
    !by &&
    app.config.publishing === 'open' &&
    !(await needsReview(app, { snapshot, posterKey: addressKey }))
  const event: CalendarEvent = {
    id,
    publication: published ? 'published' : 'awaiting',
    createdAt: now,
    publishedAt: published ? now : null,
    moderatedAt: null,
    revision: firstRevision(snapshot, 'organizer', now),
  }
  const to = { address: by ? await vault.seal(address) : contact, addressKey, language }
  const organizerId = newId()
  const organizer = {
    id: organizerId,
    eventId: event.id,
    name: snapshot.organizer,
    ...to,
    invitedBy: null,
    createdAt: now,
    answeredAt: null,
    tokenHash: await vault.tokenHash(await vault.token('manage', organizerId)),
  }
  const writes = [
    ...(await newEventWrites(app, event, organizerId)),
    insertOrganizer(db, organizer),
    // published at once, its address has confirmed nothing
    ...identifyOrganizer(db, event.id, { name: snapshot.organizer, addressKey: '' }),
  ]
  return { event, organizerId, to, writes, others: form.notSame ?? [], earlier }
}
