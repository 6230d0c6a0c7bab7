// GET and POST /confirm/:token: one page for every double opt-in. Only the POST does anything.

import type { Context } from 'hono'
import { ConfirmPage, type ConfirmPageProps } from '../../../templates/pages/confirm-page.tsx'
import { confirm, findQuestion } from '../../actions/confirm.ts'
import { dismissContradiction, mendContradiction } from '../../actions/mend-contradiction.ts'
import { dateNotices } from '../../domain/event/date-questions.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import type { Confirmation } from '../../store/confirmations.ts'
import { findEndorsement } from '../../store/endorsements.ts'
import { findOrganizer, type Organizer } from '../../store/organizers.ts'
import { listTerms } from '../../store/terms.ts'
import { findWatcher } from '../../store/watchers.ts'
import { type Fields, readFields } from '../body.ts'
import { type Handler, pageBase, param, wantsJson } from '../context.ts'
import { passageSchema, readForm, sentenceSchema, shownSchema } from '../form-schemas.ts'
import { type ConfirmDone, noticeOf } from '../notices.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { answerContactQuestion, showContactQuestion } from './contact.tsx'
import { answerDigestQuestion, showDigestQuestion } from './digests.tsx'
import { textProps } from './manage.tsx'

export const showConfirmation: Handler = async (app, c) => {
  const token = param(c, 'token')
  const other =
    (await showDigestQuestion(app, c, token)) ?? (await showContactQuestion(app, c, token))
  if (other) return other
  const question = await findQuestion(app, token)
  if (isRefusal(question)) return refuseAny(app, c, question)
  const { confirmation, event } = question
  const done = c.req.query('done')
  const { calendarLanguage } = app.config
  const page = await confirmPage(app, c, confirmation, event)
  const { mended, dismissed } = wordsOf(calendarLanguage).manageNotices
  return showPage(app, c, <ConfirmPage {...page} notice={noticeOf({ mended, dismissed }, done)} />)
}

export const postConfirmation: Handler = async (app, c) => {
  const token = param(c, 'token')
  const other =
    (await answerDigestQuestion(app, c, token)) ?? (await answerContactQuestion(app, c, token))
  if (other) return other
  const read = readForm(shownSchema, (await readFields(c)) ?? {}, app.config.calendarLanguage)
  if (!read.form) return refuseAny(app, c, read.invalid)
  const done = await confirm(app, token, read.form.revision)
  if (isRefusal(done)) return refuseAny(app, c, done)
  const page = done.purpose === 'publish' ? 'manage' : 'watch'
  const next = done.token ? `/${page}/${done.token}` : `/events/${done.event.id}`
  if (wantsJson(c)) {
    const { purpose, inReview } = done
    const url = `${app.config.baseUrl}${next}`
    return c.json({ purpose, url, ...(purpose === 'publish' && publicationOf(app, inReview)) })
  }
  const what = done.inReview ? 'in-review' : done.purpose
  return c.redirect(done.token ? `${next}?done=${what}` : next, 303)
}

/** Says that a confirmed event is public, or why it waits. */
const publicationOf = ({ config }: App, inReview: boolean) =>
  inReview
    ? { publication: 'awaiting', why: wordsOf(config.calendarLanguage).manageNotices['in-review'] }
    : { publication: 'published' }

type Posting = { poster: Organizer; event: CalendarEvent }

/** Answers for the poster of an event that is not confirmed yet, whose link is in the address. */
export const withPosting =
  (handle: (app: App, c: Context, posting: Posting) => Response | Promise<Response>): Handler =>
  async (app, c) => {
    const question = await findQuestion(app, param(c, 'token'))
    if (isRefusal(question)) return refuseAny(app, c, question)
    const { confirmation, event } = question
    const { purpose, confirmedAt, organizerId } = confirmation
    const poster = organizerId ? await findOrganizer(app.db, organizerId) : undefined
    return purpose !== 'publish' || confirmedAt || !poster
      ? refuse(app, c, 'link-not-found')
      : handle(app, c, { poster, event })
  }

const withPoster = (
  handle: (app: App, poster: Organizer, fields: Fields) => Promise<ConfirmDone | Refusal>,
): Handler =>
  withPosting(async (app, c, { poster }) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const done = await handle(app, poster, fields)
    if (typeof done !== 'string') return refuseAny(app, c, done)
    return c.redirect(`${confirmUrl(c)}?done=${done}`, 303)
  })

/** "Change it", before publishing. */
export const postConfirmMending = withPoster(async (app, poster, fields) => {
  const { form, invalid } = readForm(passageSchema, fields, app.config.calendarLanguage)
  if (!form) return invalid
  const mended = await mendContradiction(app, poster, form)
  return isRefusal(mended) ? mended : 'mended'
})

/** "It is right as it is", before publishing. */
export const postConfirmDismissal = withPoster(async (app, poster, fields) => {
  const { form, invalid } = readForm(sentenceSchema, fields, app.config.calendarLanguage)
  if (!form) return invalid
  await dismissContradiction(app, poster, form.sentence)
  return 'dismissed'
})

export const confirmUrl = (c: Context): string => `/confirm/${param(c, 'token')}`

async function confirmPage(
  app: App,
  c: Context,
  confirmation: Confirmation,
  event: CalendarEvent,
): Promise<ConfirmPageProps> {
  const { db, config } = app
  const { purpose, endorsementId, confirmedAt } = confirmation
  const asksToPublish = purpose === 'publish' && !confirmedAt
  return {
    ...pageBase(app),
    language: await languageOf(app, confirmation),
    purpose,
    state: confirmedAt ? 'used' : 'open',
    eventId: event.id,
    revision: event.revision,
    terms: await listTerms(db),
    action: confirmUrl(c),
    moderated: event.publication === 'awaiting' && isModerated(app, confirmation),
    ...(asksToPublish ? await textProps(app, event) : {}),
    dateNotices: dateNotices(event.revision.snapshot, app.clock.now(), config.calendarLanguage).map(
      ({ message }) => message,
    ),
    endorsement: endorsementId ? await findEndorsement(db, endorsementId) : undefined,
  }
}

/** One that was confirmed and is not public waits for that, whatever the settings say now. */
const isModerated = ({ config }: App, { confirmedAt }: Confirmation): boolean =>
  confirmedAt !== null || config.publishing === 'moderated'

async function languageOf(app: App, { watcherId, language }: Confirmation): Promise<Language> {
  if (watcherId && language) return language
  const watcher = watcherId ? await findWatcher(app.db, watcherId) : undefined
  return watcher?.language ?? app.config.calendarLanguage
}
