// Answers GET /manage/:token: the organizer's page, with everything that can be done from it.

import type { Context } from 'hono'
import { ManagePage, type ManagePageProps } from '../../../templates/pages/manage-page.tsx'
import type { ReviewState } from '../../../templates/parts/review-state.tsx'
import type { WatcherRow } from '../../../templates/parts/told-table.tsx'
import { noteLinkUsed } from '../../actions/share-organizing.ts'
import { textQuestions } from '../../actions/text-questions.ts'
import { changeWords } from '../../domain/change-words.ts'
import { savedDateNotices } from '../../domain/event/date-questions.ts'
import { differences } from '../../domain/event/differences.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type EventForm, typedForm } from '../../domain/event/event-form.ts'
import { olderThan } from '../../domain/event/flyer.ts'
import { repeatedHours } from '../../domain/event/read-when.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { progressOf } from '../../store/caught-up.ts'
import { endorsementRule } from '../../store/endorsement-showing.ts'
import { type Endorsement, listEndorsements } from '../../store/endorsements.ts'
import { findEvent } from '../../store/events.ts'
import { type Hiding, openHiding } from '../../store/hidings.ts'
import { findOrganizerByToken, listOrganizers, type Organizer } from '../../store/organizers.ts'
import { findReview, type Review } from '../../store/reviews.ts'
import { listRevisions } from '../../store/revisions.ts'
import { listTerms } from '../../store/terms.ts'
import { countTold, listEndorsersFirst } from '../../store/watcher-lists.ts'
import type { Watcher } from '../../store/watchers.ts'
import { type Handler, param } from '../context.ts'
import { managedEndorsements } from '../managed-endorsements.ts'
import { managedQuestions } from '../managed-questions.ts'
import { type ManageDone, noticeOf } from '../notices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

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

/** Back to the organizer's page, with a sentence about what was done. */
export const doneManaging = (c: Context, what: ManageDone): Response =>
  c.redirect(`${manageUrl(c)}?done=${what}`, 303)

/** @param refused what a refused form adds: as it was typed, with what is wrong. */
export async function managePage(
  app: App,
  c: Context,
  { organizer, event, review, hiding }: Managed,
  refused: Pick<ManagePageProps, 'refusedState' | 'addOrganizer'> = {},
): Promise<ManagePageProps> {
  const { db } = app
  const language = languageOf(app, c)
  const { revision } = event
  const endorsements = await listEndorsements(db, event.id)
  const people = await countTold(db, event.id)
  const questions = await managedQuestions(app, event, questionsAtMost)
  const stale = questions.questions.filter(({ changed }) => changed.length > 0).length
  return {
    baseUrl: manageUrl(c),
    eventId: event.id,
    revision,
    terms: await listTerms(db),
    form: await formOf(app, event),
    edit: {
      note: '',
      baseRevision: revision.number,
      tell: 'everyone',
      people,
      unpublished: review !== undefined,
      older: olderThan(revision.snapshot),
    },
    errors: [],
    review: review && (await reviewState(app, review)),
    hiding: hiding && { at: hiding.hiddenAt, reason: hiding.reason },
    ...(await textQuestions(app, event, language)),
    dateNotices: savedDateNotices(revision, app.clock.now(), language).map(
      ({ message }) => message,
    ),
    questions,
    endorsements: await managedEndorsements(app, endorsements),
    endorsementRule: await endorsementRule(db, event.id),
    ...(await toldProps(app, event, { endorsements, language })),
    organizers: (await listOrganizers(db, event.id)).map(({ id, name }) => ({
      id,
      name: name || wordsOf(language).formErrors.poster,
      isYou: id === organizer.id,
    })),
    notice: doneNotice(c, event, { people, stale, language }),
    ...refused,
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

/** The event as the form holds it. */
export async function formOf(app: App, event: CalendarEvent): Promise<EventForm> {
  const { snapshot } = event.revision
  return typedForm(snapshot, await app.vault.unseal(snapshot.contact))
}

const listedAtMost = 300
const questionsAtMost = 20
const changesAtMost = 5

/** Loads the proof of telling: the newest few changes as counts, and the watchers by name. */
async function toldProps(
  { db }: App,
  event: CalendarEvent,
  { endorsements, language }: { endorsements: readonly Endorsement[]; language: Language },
) {
  const wording = { language, terms: await listTerms(db) }
  const revisions = await listRevisions(db, event.id)
  const loud = revisions.filter(({ quiet, number }) => !quiet && number > 1).slice(-changesAtMost)
  const progress = await progressOf(
    db,
    event.id,
    loud.map(({ number }) => number),
  )
  const { listed, all } = await listEndorsersFirst(db, event.id, listedAtMost)
  const changes = loud.flatMap(({ number, at, snapshot }) => {
    const counts = progress.find(one => one.revision === number)
    const before = revisions.find(one => one.number === number - 1)
    if (!counts || !before) return []
    const what = differences(before.snapshot, snapshot).map(one => changeWords(one, wording).label)
    return [{ ...counts, at, what: what.join(', ') }]
  })
  return {
    watchers: watcherRows(listed, endorsements, event.revision.number),
    unlisted: all - listed.length,
    changes: changes.reverse(),
  }
}

function watcherRows(
  watchers: readonly Watcher[],
  endorsements: readonly Endorsement[],
  newest: number,
): WatcherRow[] {
  return watchers.map(watcher => {
    const mine = endorsements.filter(one => one.watcherId === watcher.id)
    const name = mine.map(one => one.organization).join(', ') || null
    return {
      name,
      kind: name ? 'endorser' : 'follower',
      toldRevision: watcher.toldRevision,
      toldAt: watcher.toldAt,
      standing: standingOf(watcher, newest),
      answer: watcher.lastResponse,
      website: mine.find(one => one.website)?.website ?? '',
    }
  })
}

function standingOf(watcher: Watcher, newest: number): WatcherRow['standing'] {
  if (watcher.bouncedAt) return 'bounced'
  if (watcher.stoppedAt) return 'stopped'
  if (watcher.toldRevision < newest) return 'waiting'
  return watcher.acknowledgedRevision >= newest ? 'acknowledged' : 'told'
}

/** Notices after which the page says which of two hours was taken. */
const showsTime: ReadonlySet<string | undefined> = new Set<ManageDone>([
  'saved',
  'saved-for-review',
  'publish',
  'in-review',
])

/** Changes of which people are told. */
const told: ReadonlySet<string | undefined> = new Set<ManageDone>([
  'saved',
  'cancelled',
  'postponed',
  'reinstated',
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
