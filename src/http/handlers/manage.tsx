// Answers GET /manage/:token: the organizer's first page, and lets every page below it know whose link it is.

import type { Context } from 'hono'
import { ManagePage, type ManagePageProps } from '../../../templates/pages/manage-page.tsx'
import type { ManagedEvent } from '../../../templates/parts/managed-frame.tsx'
import type { ReviewState } from '../../../templates/parts/review-state.tsx'
import { noteLinkUsed } from '../../actions/share-organizing.ts'
import { textQuestions } from '../../actions/text-questions.ts'
import { timeWords } from '../../domain/date-words.ts'
import { savedDateNotices } from '../../domain/event/date-questions.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type EventForm, typedForm } from '../../domain/event/event-form.ts'
import { repeatedHours } from '../../domain/event/read-when.ts'
import { wallTimeAt } from '../../domain/event/wall-time.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { editedDate, shownOn } from '../../domain/recurrence/edit-by-form.ts'
import type { App } from '../../ports.ts'
import { listWaitingEndorsements } from '../../store/endorsement-showing.ts'
import { findEvent } from '../../store/events.ts'
import { type Hiding, openHiding } from '../../store/hidings.ts'
import { findOrganizerByToken, type Organizer } from '../../store/organizers.ts'
import { findReview, type Review } from '../../store/reviews.ts'
import { findRevision } from '../../store/revisions.ts'
import { restsUntil } from '../../store/telling-times.ts'
import { listTerms } from '../../store/terms.ts'
import { countTold } from '../../store/watcher-lists.ts'
import type { Fields } from '../body.ts'
import { type Handler, param } from '../context.ts'
import { managedQuestions } from '../managed-questions.ts'
import { type ManageDone, noticeOf } from '../notices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { changedWords, toldChanges } from '../told-people.ts'

/** `review`: there only while the event was not public yet; `hiding`: while moderators hide it. */
export type Managed = {
  organizer: Organizer
  event: CalendarEvent
  review?: Review
  hiding?: Hiding | undefined
}

type ManageHandler = (app: App, c: Context, managed: Managed) => Response | Promise<Response>

/**
 * Answers for the organizer whose token is in the address, and their event.
 *
 * @param unpublished whether this can be done while a moderator has not published it.
 */
export function withOrganizer(
  handle: ManageHandler,
  { unpublished = false }: { unpublished?: boolean } = {},
): Handler {
  return async (app, c) => {
    const organizer = await findOrganizerByToken(
      app.db,
      await app.vault.tokenHash(param(c, 'token')),
    )
    const event = organizer && (await findEvent(app.db, organizer.eventId))
    if (!organizer || !event) return refuse(app, c, 'link-not-found')
    if (event.publication === 'removed') return refuse(app, c, 'event-removed')
    // a GET proves nothing: mail scanners open links
    if (c.req.method === 'POST' && !organizer.answeredAt) await noteLinkUsed(app, organizer)
    const hiding = event.publication === 'hidden' ? await openHiding(app.db, event.id) : undefined
    if (event.publishedAt !== null) return handle(app, c, { organizer, event, hiding })
    const review = await findReview(app.db, event.id)
    if (!review) return refuse(app, c, 'link-not-found')
    return unpublished
      ? handle(app, c, { organizer, event, review, hiding })
      : refuse(app, c, 'not-public-yet')
  }
}

/** Wraps a handler whose act is allowed before a moderator has published the event, too. */
export const withOrganizerAnyTime = (handle: ManageHandler): Handler =>
  withOrganizer(handle, { unpublished: true })

export const showManage = withOrganizerAnyTime(async (app, c, managed) =>
  showPage(app, c, <ManagePage {...(await managePage(app, c, managed))} />),
)

export const manageUrl = (c: Context): string => `/manage/${param(c, 'token')}`

/** Back to one of the organizer's pages, the first by default, with a sentence about what was done. */
export const doneManaging = (
  c: Context,
  what: ManageDone,
  page: '' | '/people' | '/links' = '',
): Response => c.redirect(`${manageUrl(c)}${page}?done=${what}`, 303)

/** The event as the frame of the organizer's pages has it. */
export function managedEvent(c: Context, { event, review, hiding }: Managed): ManagedEvent {
  const standing = hiding ? 'hidden' : 'public'
  return {
    baseUrl: manageUrl(c),
    eventId: event.id,
    snapshot: event.revision.snapshot,
    standing: review ? 'unpublished' : standing,
  }
}

async function managePage(app: App, c: Context, managed: Managed): Promise<ManagePageProps> {
  const { db } = app
  const { event, review, hiding } = managed
  const { revision } = event
  const language = languageOf(app, c)
  const people = await countTold(db, event.id)
  const questions = await managedQuestions(app, event, questionsAtMost)
  const stale = questions.questions.filter(({ changed }) => changed.length > 0).length
  const wording = { language, terms: await listTerms(db) }
  const [change = null] = await toldChanges(db, event, { most: 1, wording })
  return {
    managed: managedEvent(c, managed),
    revision: revision.number,
    review: review && (await reviewState(app, review)),
    hiding: hiding && { at: hiding.hiddenAt, reason: hiding.reason },
    ...(await textQuestions(app, event, language)),
    dateNotices: savedDateNotices(revision, app.clock.now(), language).map(
      ({ message }) => message,
    ),
    undo: await undoWords(app, event, language),
    change,
    waiting: {
      endorsements: (await listWaitingEndorsements(db, event.id)).length,
      questions: questions.waiting + stale,
    },
    notice: doneNotice(c, event, { people, stale, language }),
  }
}

const questionsAtMost = 20

/** The newest change, while it rests and nobody has been told of it. */
async function undoWords({ db, clock }: App, event: CalendarEvent, language: Language) {
  const { number, snapshot } = event.revision
  const until = await restsUntil(db, event.id, clock.now())
  const before = until === null ? undefined : await findRevision(db, event.id, number - 1)
  if (until === null || !before || event.publication !== 'published') return null
  const wording = { language, terms: await listTerms(db) }
  return {
    what: changedWords(before, event.revision, wording),
    until: timeWords(wallTimeAt(until, snapshot.zone), language),
  }
}

async function reviewState({ vault }: App, review: Review): Promise<ReviewState> {
  const { askedAt, decidedAt, decision, reason } = review
  if (decision !== 'declined') return { at: askedAt, declined: null }
  return {
    at: decidedAt ?? askedAt,
    declined: { reason: reason ? await vault.unseal(reason) : '' },
  }
}

/** The date that a form names, '' for the next one. */
export const dateOf = ({ date }: Fields): string => (typeof date === 'string' ? date : '')

/** The date that a form shows of an event that repeats; null of another, and where there is no such date. */
function shownOnDate({ clock, language }: App, event: CalendarEvent, date: string) {
  const edited = editedDate(event, { date, applies: 'all' }, { language, now: clock.now() })
  if (!edited || 'refused' in edited) return null
  const { series, dates, isOver, at } = edited
  const coming = dates.filter(one => !isOver(one)).slice(0, mostOffered)
  return {
    snapshot: shownOn(edited),
    reach: {
      shown: at.key,
      dates: coming.map(one => ({
        key: one.key,
        startsLocal: shownOn({ series, at: one }).startsLocal,
      })),
    },
  }
}

/** The dates that a form offers, with what was chosen. */
export function reachOf(
  app: App,
  event: CalendarEvent,
  { date = '', applies }: { date?: string | undefined; applies?: string | undefined } = {},
) {
  const reach = shownOnDate(app, event, date)?.reach
  return reach && { ...reach, applies: applies || 'all' }
}

/** Dates that a form offers to choose from. */
const mostOffered = 100

/** The event as the form holds it. */
export async function formOf(app: App, event: CalendarEvent, date = ''): Promise<EventForm> {
  const snapshot = shownOnDate(app, event, date)?.snapshot ?? event.revision.snapshot
  return typedForm(snapshot, await app.vault.unseal(snapshot.contact))
}

/** Words of an act that leads to a page; undefined for none. */
export const manageNotice = (app: App, c: Context): string | undefined =>
  noticeOf(wordsOf(languageOf(app, c)).manageNotices, c.req.query('done'))

/** Notices after which the page says which of two hours was taken. */
const showsTime: ReadonlySet<string | undefined> = new Set<ManageDone>([
  'saved',
  'moved',
  'saved-for-review',
  'publish',
  'in-review',
])

/** Changes of which people are told. */
const told: ReadonlySet<string | undefined> = new Set<ManageDone>([
  'saved',
  'moved',
  'cancelled',
  'postponed',
  'tentative',
  'reinstated',
  'put-back',
])

function doneNotice(
  c: Context,
  { revision }: CalendarEvent,
  { people, stale, language }: { people: number; stale: number; language: Language },
): string | undefined {
  const { manageNotices, emailing, questions } = wordsOf(language)
  const what = c.req.query('done')
  const notice = noticeOf(manageNotices, what)
  if (!notice) return undefined
  const mail = revision.quiet ? emailing.asAsked : emailing.people(people)
  const hours = showsTime.has(what) ? repeatedHours(revision.snapshot, language) : []
  const older = stale > 0 ? [questions.manage.staleCount(stale)] : []
  return [notice, ...(told.has(what) ? [mail, ...older] : []), ...hours].join(' ')
}
