// GET /events/:id/report and POST /events/:id/reports: a reader reports an event to the moderators.

import { ReportedPage, ReportPage } from '../../../templates/pages/report-page.tsx'
import { type ReportForm, reportEvent } from '../../actions/report-event.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { readForm, reportSchema } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'

export const showReport: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  if (app.config.moderators.length === 0) return refuse(app, c, 'no-moderators')
  if (c.req.query('sent')) return showPage(app, c, <ReportedPage eventId={event.id} />)
  return showPage(app, c, reportPage(event, { reason: '', words: '', email: '' }))
}

export const postReport: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(reportSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const id = param(c, 'id')
  const refusal = form
    ? await withinSourceLimit(app, c, 'form', () => reportEvent(app, id, form))
    : invalid
  if (!refusal)
    return wantsJson(c)
      ? c.json({ next: 'moderators read it' }, 202)
      : c.redirect(`/events/${id}/report?sent=1`, 303)
  const beside = errorsBeside(app, c, refusal, limitsBeside('words'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const event = await publicEvent(app, c)
  return event instanceof Response
    ? event
    : showPage(app, c, reportPage(event, typed, beside.errors), beside.status)
}

const reportPage = (event: CalendarEvent, form: ReportForm, errors: readonly FieldError[] = []) => (
  <ReportPage eventId={event.id} snapshot={event.revision.snapshot} form={form} errors={errors} />
)
