// GET and POST /confirm/:token: one page for every double opt-in. Only the POST does anything.

import { ConfirmPage, type ConfirmPageProps } from '../../../templates/pages/confirm-page.tsx'
import { confirm, findQuestion } from '../../actions/confirm.ts'
import type { CalendarEvent } from '../../domain/event.ts'
import type { Language } from '../../domain/language.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import type { Confirmation } from '../../store/confirmations.ts'
import { findEndorsement } from '../../store/endorsements.ts'
import { listTerms } from '../../store/terms.ts'
import { findWatcher } from '../../store/watchers.ts'
import { readFields } from '../body.ts'
import { type Handler, pageBase, param, wantsJson } from '../context.ts'
import { readForm, shownSchema } from '../form-schemas.ts'
import { problemOf } from '../problems.ts'
import { refuse } from '../refuse.tsx'
import { answerContactQuestion, showContactQuestion } from './contact.tsx'
import { answerDigestQuestion, showDigestQuestion } from './digests.tsx'

export const showConfirmation: Handler = async (app, c) => {
  const token = param(c, 'token')
  const other =
    (await showDigestQuestion(app, c, token)) ?? (await showContactQuestion(app, c, token))
  if (other) return other
  const question = await findQuestion(app, token)
  if (isRefusal(question)) return refuse(app, c, problemOf(question))
  const { confirmation, event } = question
  return c.html(<ConfirmPage {...(await confirmPage(app, confirmation, event))} />)
}

export const postConfirmation: Handler = async (app, c) => {
  const token = param(c, 'token')
  const other =
    (await answerDigestQuestion(app, c, token)) ?? (await answerContactQuestion(app, c, token))
  if (other) return other
  const read = readForm(shownSchema, (await readFields(c)) ?? {})
  const shown = 'form' in read ? read.form.revision : null
  const done = await confirm(app, token, shown)
  if (isRefusal(done)) return refuse(app, c, problemOf(done))
  const next = done.purpose === 'publish' ? `/manage/${done.token}` : `/watch/${done.token}`
  if (wantsJson(c)) return c.json({ purpose: done.purpose, url: `${app.config.baseUrl}${next}` })
  return c.redirect(`${next}?done=${done.purpose}`, 303)
}

async function confirmPage(
  app: App,
  confirmation: Confirmation,
  event: CalendarEvent,
): Promise<ConfirmPageProps> {
  const { db } = app
  const { purpose, endorsementId, confirmedAt } = confirmation
  return {
    ...pageBase(app),
    language: await languageOf(app, confirmation),
    purpose,
    state: confirmedAt ? 'used' : 'open',
    eventId: event.id,
    revision: event.revision,
    terms: await listTerms(db),
    action: '',
    endorsement: endorsementId ? await findEndorsement(db, endorsementId) : undefined,
  }
}

async function languageOf(app: App, { watcherId }: Confirmation): Promise<Language> {
  const watcher = watcherId ? await findWatcher(app.db, watcherId) : undefined
  return watcher?.language ?? app.config.calendarLanguage
}
