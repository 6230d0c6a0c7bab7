// Answers GET /events/:id/report and POST /events/:id/reports: a reader reports an event to the
// moderators.

import type { Context } from 'hono'
import { clip, oneLine } from '../../../templates/mail/mail-document.ts'
import { ReportedPage, ReportPage } from '../../../templates/pages/report-page.tsx'
import { type ReportForm, reportEvent } from '../../actions/report-event.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { wordsOf } from '../../domain/language.ts'
import { questionStanding } from '../../domain/question.ts'
import type { App } from '../../ports.ts'
import { findQuestion } from '../../store/questions.ts'
import { type Handler, param } from '../context.ts'
import { reportSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { languageOf } from '../reader-language.ts'
import { refuse } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'

export const showReport: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  if (app.config.moderators.length === 0) return refuse(app, c, 'no-moderators')
  if (c.req.query('sent')) return showPage(app, c, <ReportedPage eventId={event.id} />)
  const words = await aboutQuestion(app, c, event.id)
  return showPage(app, c, reportPage(event, { reason: '', words, email: '' }))
}

export const postReport = takeForm({
  schema: reportSchema,
  act: (app, c, form) =>
    withinSourceLimit(app, c, 'form', () => reportEvent(app, param(c, 'id'), form)),
  next: 'moderators read it',
  sent: c => `/events/${param(c, 'id')}/report?sent=1`,
  limitField: 'words',
  page: async (app, c, { form, errors }) => {
    const event = await publicEvent(app, c)
    return event instanceof Response ? event : reportPage(event, form, errors)
  },
})

/** The public question that the report is about, quoted; '' for none. */
async function aboutQuestion(app: App, c: Context, eventId: string): Promise<string> {
  const question = await findQuestion(app.db, c.req.query('question') ?? '')
  if (question?.eventId !== eventId || questionStanding(question) !== 'shown') return ''
  const { questions } = wordsOf(languageOf(app, c))
  return questions.about(clip(oneLine(await app.vault.unseal(question.words)), 200))
}

const reportPage = (event: CalendarEvent, form: ReportForm, errors: readonly FieldError[] = []) => (
  <ReportPage eventId={event.id} snapshot={event.revision.snapshot} form={form} errors={errors} />
)
