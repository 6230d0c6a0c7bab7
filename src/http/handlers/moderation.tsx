// Answers GET /moderation/:token and what is posted below it: the moderators' queue.

import type { Context } from 'hono'
import {
  ModerationPage,
  type ModerationPageProps,
} from '../../../templates/pages/moderation-page.tsx'
import { findEvents } from '../../actions/find-event.ts'
import {
  declineWaiting,
  dismissAsModerator,
  publishWaiting,
  remindOrganizers,
} from '../../actions/moderate-event.ts'
import { moderationQueue } from '../../actions/moderation-queue.ts'
import { dismissReports } from '../../actions/report-event.ts'
import { findModerator, type Moderator } from '../../actions/sign-in-moderator.ts'
import type { CalendarEvent, Instant } from '../../domain/event/event.ts'
import { wordsOf } from '../../domain/language.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import type { KeptContradiction } from '../../store/contradictions.ts'
import { listTerms } from '../../store/terms.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { answerSchema, readForm, sentenceSchema } from '../form-schemas.ts'
import { questionsInReview } from '../moderated-questions.ts'
import { type ModerationDone, noticeOf } from '../notices.ts'
import { type ProblemStatus, problemOf } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

/** Most events of each of the two kinds that a moderator reads in ten minutes. */
const listedAtMost = 10

type ModeratorHandler = (app: App, c: Context, moderator: Moderator) => Promise<Response>

/** Answers for the moderator whose token is in the address. */
export function withModerator(handle: ModeratorHandler): Handler {
  return async (app, c) => {
    const moderator = await findModerator(app, param(c, 'token'))
    return isRefusal(moderator) ? refuse(app, c, problemOf(moderator)) : handle(app, c, moderator)
  }
}

export const showModeration = withModerator(async (app, c) =>
  showPage(app, c, <ModerationPage {...(await moderationPage(app, c))} />),
)

export const postPublication = withModerator(async (app, c, moderator) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(answerSchema, fields, languageOf(app, c))
  if (!read.form) return refuseAny(app, c, read.invalid)
  const shown = { eventId: param(c, 'event'), revision: read.form.revision }
  return done(app, c, await publishWaiting(app, moderator, shown), 'published')
})

/** "Don't publish": a reason that is missing, or comes too late, is shown again as it was typed. */
export const postRefusal = withModerator(async (app, c, moderator) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(answerSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const { reason } = typed
  const eventId = param(c, 'event')
  const refusal = form ? await declineWaiting(app, moderator, { eventId, ...form }) : invalid
  const beside =
    refusal && !wantsJson(c) && errorsBeside(app, c, refusal, { 'changed-meanwhile': 'reason' })
  if (!beside) return done(app, c, refusal, 'declined')
  const refused = { eventId, reason, errors: beside.errors }
  const page = await moderationPage(app, c, { refused })
  return showPage(app, c, <ModerationPage {...page} />, beside.status)
})

export const postTextReminder = withModerator(async (app, c) =>
  done(app, c, await remindOrganizers(app, param(c, 'event')), 'reminded'),
)

/** "It stays as it is" answers every report of an event. */
export const postReportDismissal = withModerator(async (app, c) => {
  await dismissReports(app, param(c, 'event'))
  return done(app, c, undefined, 'reports-dismissed')
})

export const postModeratorDismissal = withModerator(async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(sentenceSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const { sentence } = form
  return done(app, c, await dismissAsModerator(app, param(c, 'event'), sentence), 'dismissed')
})

export const moderationUrl = (c: Context): string => `/moderation/${param(c, 'token')}`

/** Back to the queue with what was done, and the event found there as it is now. */
export const doneModerating = (c: Context, what: ModerationDone, eventId: string): Response =>
  wantsJson(c)
    ? c.json({ done: what })
    : c.redirect(`${moderationUrl(c)}?q=${encodeURIComponent(eventId)}&done=${what}`, 303)

/** The queue, with the reason for hiding an event as it was typed. */
export async function showRefusedHiding(
  app: App,
  c: Context,
  refusedHiding: NonNullable<ModerationPageProps['refusedHiding']>,
  status: ProblemStatus,
): Promise<Response> {
  const page = await moderationPage(app, c, { refusedHiding }, refusedHiding.eventId)
  return showPage(app, c, <ModerationPage {...page} />, status)
}

/** Back to the queue, with a sentence about what was done. */
function done(
  app: App,
  c: Context,
  refusal: Refusal | undefined,
  what: ModerationDone,
): Response | Promise<Response> {
  if (refusal) return refuseAny(app, c, refusal)
  return wantsJson(c) ? c.json({ done: what }) : c.redirect(`${moderationUrl(c)}?done=${what}`, 303)
}

async function moderationPage(
  app: App,
  c: Context,
  more: Pick<ModerationPageProps, 'refused' | 'refusedHiding'> = {},
  sought = (c.req.query('q') ?? '').slice(0, 500),
): Promise<ModerationPageProps> {
  const language = languageOf(app, c)
  const queue = await moderationQueue(app, listedAtMost)
  const { waiting, contradicted, reported } = queue
  const what = c.req.query('done')
  return {
    baseUrl: moderationUrl(c),
    terms: await listTerms(app.db),
    waiting: waiting.map(({ event, askedAt, contact, contradictions }) => ({
      id: event.id,
      revision: event.revision,
      askedAt,
      contact,
      contradictions: contradictions.map(shown),
    })),
    waitingMore: queue.waitingAll - waiting.length,
    contradicted: contradicted.map(({ event, contradictions, remindedAt }) => ({
      id: event.id,
      revision: event.revision,
      contradictions: contradictions.map(found => ({
        ...shown(found),
        since: publicSince(event, found.since),
      })),
      remindedAt,
    })),
    contradictedMore: queue.contradictedAll - contradicted.length,
    reported: reported.map(({ event, since, reports }) => ({
      id: event.id,
      revision: event.revision,
      since,
      reports,
    })),
    reportedMore: queue.reportedAll - reported.length,
    inReview: await questionsInReview(app, listedAtMost),
    sought: sought.trim(),
    found: (await findEvents(app, sought, listedAtMost)).map(({ event, ...found }) => ({
      id: event.id,
      revision: event.revision,
      ...found,
    })),
    zone: app.config.calendarZone,
    moderated: app.config.publishing === 'moderated',
    notice: noticeOf(wordsOf(language).moderationNotices, what),
    ...more,
  }
}

const shown = (found: KeptContradiction) => ({ found, sentence: found.sentence })

/**
 * Moves the start of a contradiction to the publication of its event, because it has misled no reader
 * before.
 */
const publicSince = ({ publishedAt }: CalendarEvent, since: Instant): Instant =>
  publishedAt !== null && publishedAt > since ? publishedAt : since
