// Answers GET and POST /events/:id/questions: what was asked and answered in public, and the form to ask.

import type { Context } from 'hono'
import { type QuestionForm, QuestionsPage } from '../../../templates/pages/questions-page.tsx'
import { askOrganizer } from '../../actions/ask-organizer.ts'
import { whyNotAsked } from '../../actions/why-not-asked.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { overAt } from '../../domain/event/event-actions.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { isInstant } from '../../domain/event/wall-time.ts'
import { onNextDate } from '../../domain/recurrence/series-view.ts'
import type { App } from '../../ports.ts'
import { listShownQuestions, type QuestionPlace } from '../../store/questions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { type Handler, param } from '../context.ts'
import { questionSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { publicQuestions } from '../public-questions.ts'
import { holdsUntil } from '../rendered-page.ts'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'
import { showSentAbout } from './sent.tsx'

const pageSize = 30

export const showQuestions: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  const canAsk = (await whyNotAsked(app, event)) === undefined
  holdsUntil(c, canAsk ? overAt(onNextDate(event, app.clock.now()).revision) : null)
  return showPage(app, c, await questionsPage(app, c, event, { form: emptyForm, errors: [] }))
}

export const postQuestion = takeForm({
  schema: questionSchema,
  act: (app, c, form) =>
    withinSourceLimit(app, c, 'form', () => askOrganizer(app, param(c, 'id'), form)),
  next: 'confirm by mail',
  sent: c => `/events/${param(c, 'id')}/questions/sent`,
  limitField: 'email',
  page: async (app, c, typed) => {
    const event = await publicEvent(app, c)
    return event instanceof Response ? event : questionsPage(app, c, event, typed)
  },
})

export const showQuestionSent = showSentAbout(() => 'ask')

const emptyForm: QuestionForm = { name: '', email: '', question: '' }

async function questionsPage(
  app: App,
  c: Context,
  event: CalendarEvent,
  typed: { form: QuestionForm; errors: readonly FieldError[] },
) {
  const { id, revision } = event
  const found = await listShownQuestions(app.db, id, {
    limit: pageSize + 1,
    before: readPlace(c.req.query('before') ?? ''),
  })
  const listed = found.slice(0, pageSize)
  const last = found.length > pageSize ? listed.at(-1) : undefined
  return (
    <QuestionsPage
      {...typed}
      eventId={id}
      snapshot={revision.snapshot}
      questions={await publicQuestions(app, listed, await listRevisions(app.db, id))}
      next={last ? `/events/${id}/questions?before=${last.settledAt}~${last.id}` : null}
      canAsk={(await whyNotAsked(app, event)) === undefined}
      reportUrl={app.config.moderators.length > 0 ? `/events/${id}/report` : null}
    />
  )
}

/** `2023-01-10T20:00:00.000Z~id`; undefined for anything else, which begins at the first page. */
function readPlace(written: string): QuestionPlace | undefined {
  const [at = '', id = ''] = written.split('~')
  return isInstant(at) && id ? { at, id } : undefined
}
