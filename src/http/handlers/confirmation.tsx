// Answers GET and POST /confirm/:token: one page for every double opt-in. Only the POST does anything.

import type { Context } from 'hono'
import { ConfirmPage } from '../../../templates/pages/confirm-page.tsx'
import { confirm, findPosting, findQuestion } from '../../actions/confirm.ts'
import { dismissContradiction, mendContradiction } from '../../actions/mend-contradiction.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { type Language, wordsOf } from '../../domain/language.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import type { Organizer } from '../../store/organizers.ts'
import { type Fields, readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { passageSchema, readForm, sentenceSchema, shownSchema } from '../form-schemas.ts'
import { type ConfirmDone, noticeOf } from '../notices.ts'
import { languageOf, preferLanguage } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

export const showConfirmation: Handler = async (app, c) => {
  const asked = await findQuestion(app, param(c, 'token'))
  if (isRefusal(asked)) return refuseAny(app, c, asked)
  const done = c.req.query('done')
  const action = confirmUrl(c)
  const asker = asked.confirmation.language
  if (asker) preferLanguage(c, asker)
  const language = languageOf(app, c)
  const view = await asked.subject.view({ action, language, justDone: done !== undefined })
  const { mended, dismissed } = wordsOf(language).manageNotices
  const notice = noticeOf({ mended, dismissed }, done)
  return showPage(app, c, <ConfirmPage action={action} notice={notice} view={view} />)
}

export const postConfirmation: Handler = async (app, c) => {
  const read = readForm(shownSchema, (await readFields(c)) ?? {}, languageOf(app, c))
  if (!read.form) return refuseAny(app, c, read.invalid)
  const confirmed = await confirm(app, param(c, 'token'), read.form.revision)
  if (isRefusal(confirmed)) return refuseAny(app, c, confirmed)
  const { purpose, path, done, publication, cause } = confirmed
  if (!wantsJson(c)) return c.redirect(done ? `${path}?done=${done}` : path, 303)
  const url = `${app.config.baseUrl}${path}`
  const { suspected, 'in-review': inReview } = wordsOf(languageOf(app, c)).manageNotices
  const why = cause === 'suspected' ? suspected : inReview
  return c.json({ purpose, url, publication, ...(publication === 'awaiting' && { why }) })
}

type Posting = { poster: Organizer; event: CalendarEvent }

/** Answers for the poster of an event that is not confirmed yet, whose link is in the address. */
export const withPosting =
  (handle: (app: App, c: Context, posting: Posting) => Response | Promise<Response>): Handler =>
  async (app, c) => {
    const posting = await findPosting(app, param(c, 'token'))
    return isRefusal(posting) ? refuseAny(app, c, posting) : handle(app, c, posting)
  }

const withPoster = (
  handle: (
    poster: Organizer,
    read: { app: App; language: Language; fields: Fields },
  ) => Promise<ConfirmDone | Refusal>,
): Handler =>
  withPosting(async (app, c, { poster }) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const done = await handle(poster, { app, language: languageOf(app, c), fields })
    if (typeof done !== 'string') return refuseAny(app, c, done)
    return c.redirect(`${confirmUrl(c)}?done=${done}`, 303)
  })

/** "Change it", before publishing. */
export const postConfirmMending = withPoster(async (poster, { app, language, fields }) => {
  const { form, invalid } = readForm(passageSchema, fields, language)
  if (!form) return invalid
  const mended = await mendContradiction(app, poster, form)
  return isRefusal(mended) ? mended : 'mended'
})

/** "It is right as it is", before publishing. */
export const postConfirmDismissal = withPoster(async (poster, { app, language, fields }) => {
  const { form, invalid } = readForm(sentenceSchema, fields, language)
  if (!form) return invalid
  await dismissContradiction(app, poster, form.sentence)
  return 'dismissed'
})

export const confirmUrl = (c: Context): string => `/confirm/${param(c, 'token')}`
