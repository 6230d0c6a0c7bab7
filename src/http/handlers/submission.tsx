// Answers GET /events/new and POST /events: somebody posts an event.

import type { Context } from 'hono'
import { EventFormPage } from '../../../templates/pages/event-form-page.tsx'
import { SubmittedPage } from '../../../templates/pages/submitted-page.tsx'
import { reviewCauseOf } from '../../actions/needs-review.ts'
import type { DatesInQuestion } from '../../actions/question-dates.ts'
import { submitEvent } from '../../actions/submit-event.ts'
import { dateNotices } from '../../domain/event/date-questions.ts'
import type { Snapshot } from '../../domain/event/event.ts'
import {
  type EventForm,
  emptyForm,
  type FieldError,
  type PostForm,
} from '../../domain/event/event-form.ts'
import { formLike } from '../../domain/event/form-like.ts'
import { repeatedHours } from '../../domain/event/read-when.ts'
import type { Language } from '../../domain/language.ts'
import { formInWords, seriesInWords } from '../../domain/recurrence/next-dates.ts'
import { repeatForm } from '../../domain/recurrence/repeat-form.ts'
import { seriesOf } from '../../domain/recurrence/series.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { openContradictions } from '../../store/contradictions.ts'
import { findDescription } from '../../store/descriptions.ts'
import { findEvent } from '../../store/events.ts'
import { findReview } from '../../store/reviews.ts'
import { listTerms } from '../../store/terms.ts'
import { askedDates, dateQuestionsOf } from '../asked-dates.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { eventSchema } from '../event-schemas.ts'
import { takeFlyer } from '../flyer-in-form.ts'
import { readForm } from '../form-schemas.ts'
import type { ProblemStatus } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'

export const showEventForm: Handler = async (app, c) => {
  const like = c.req.query('like')
  if (!like) return formPage(app, c, newForm(app), { errors: [], status: 200 })
  const event = await findEvent(app.db, like)
  if (event?.publication !== 'published') return refuse(app, c, 'event-not-found')
  const form = formLike(event.revision.snapshot, languageOf(app, c))
  return formPage(app, c, form, { errors: [], status: 200 })
}

export const postEvent: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const language = languageOf(app, c)
  const unkept = await takeFlyer(app, c, fields)
  const { form, typed, invalid } = readForm(eventSchema, fields, language)
  if (!typed) return refuseAny(app, c, invalid)
  const asked = askedDates(c, fields, language)
  const event =
    form && !unkept
      ? await withinSourceLimit(app, c, 'post', () => submitEvent(app, withZone(app, form), asked))
      : (unkept ?? invalid)
  if (!isRefusal(event)) {
    const next =
      event.publication === 'published' ? `/events/${event.id}` : `/events/${event.id}/submitted`
    if (!wantsJson(c)) return c.redirect(next, 303)
    const { id, publication, revision } = event
    const url = `${app.config.baseUrl}/events/${id}`
    const questions = dateQuestionsOf(app, revision, languageOf(app, c))
    return c.json({ id, url, publication, questions }, 201, { location: url })
  }
  if (event.refused === 'dates-in-question')
    return formPage(app, c, withZone(app, typed), { errors: [], dates: event, status: 422 })
  const beside = errorsBeside(app, c, event, limitsBeside(unkept ? 'flyer' : 'contactEmail'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, event, beside)
  return formPage(app, c, withZone(app, typed), { ...beside, datesRight: asked?.right })
}

export const withZone = <Form extends EventForm>({ config }: App, form: Form): Form => ({
  ...form,
  zone: form.zone || config.calendarZone,
})

/** Shows the next step; opened again later, it leads to the event. */
export const showSubmitted: Handler = async (app, c) => {
  const event = await findEvent(app.db, param(c, 'id'))
  if (!event) return refuse(app, c, 'event-not-found')
  if (event.publication !== 'awaiting') return c.redirect(`/events/${event.id}`, 303)
  const { snapshot } = event.revision
  const language = languageOf(app, c)
  return showPage(
    app,
    c,
    <SubmittedPage
      title={snapshot.title}
      moderated={(await reviewCauseOf(app, event)) !== null}
      waits={(await findReview(app.db, event.id)) !== undefined}
      repeats={seriesInWordsOf(app, snapshot, language)}
      notices={[
        ...dateNotices(snapshot, app.clock.now(), language).map(({ message }) => message),
        ...repeatedHours(snapshot, language),
      ]}
      contradictions={(await openContradictions(app.db, event.id, event.revision)).length}
      isPlain={(await findDescription(app.db, event.id, event.revision)).plain}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
}

const seriesInWordsOf = ({ clock }: App, snapshot: Snapshot, language: Language) => {
  const series = seriesOf(snapshot)
  return series && seriesInWords(series, language, clock.now())
}

type Shown = {
  errors: readonly FieldError[]
  dates?: DatesInQuestion
  /** The dates that the person has said are right. */
  datesRight?: string | undefined
  status: ProblemStatus | 200
  /** Another address than the public one: the organizer's, behind their link. */
  action?: string
}

export async function formPage(
  app: App,
  c: Context,
  form: PostForm,
  { errors, dates, datesRight, status, action = '/events' }: Shown,
) {
  const page = (
    <EventFormPage
      form={form}
      repeats={{
        typed: repeatForm(form),
        read: formInWords(form, languageOf(app, c), app.clock.now()),
      }}
      errors={errors}
      dates={dates}
      datesRight={datesRight}
      terms={await listTerms(app.db)}
      action={action}
      moderated={app.config.publishing === 'moderated'}
      notSame={form.notSame}
    />
  )
  return showPage(app, c, page, status)
}

/** A form in which nothing was typed but the calendar's own zone. */
export const newForm = (app: App): EventForm => withZone(app, emptyForm())
