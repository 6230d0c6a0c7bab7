// Answers GET and POST below /moderation/:token/events/:event/questions: moderators show or hide public
// answers.

import type { Context } from 'hono'
import { ModeratedQuestionsPage } from '../../../templates/pages/moderated-questions-page.tsx'
import { setShown } from '../../actions/answer-question.ts'
import { wordsOf } from '../../domain/language.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { readForm, versionSchema } from '../form-schemas.ts'
import { moderatedQuestions } from '../moderated-questions.ts'
import { noticeOf } from '../notices.ts'
import { languageOf } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { moderationUrl, withModerator } from './moderation.tsx'

export const showModeratedQuestions = withModerator(async (app, c) => {
  const event = await findEvent(app.db, param(c, 'event'))
  if (!event || event.publication === 'removed') return refuse(app, c, 'answered-already')
  const notices = wordsOf(languageOf(app, c)).questions.notices
  return showPage(
    app,
    c,
    <ModeratedQuestionsPage
      baseUrl={moderationUrl(c)}
      eventId={event.id}
      snapshot={event.revision.snapshot}
      questions={await moderatedQuestions(app, event.id)}
      notice={noticeOf(notices, c.req.query('done'))}
    />,
  )
})

export const postQuestionHidingByModerator = postShown(false)
export const postQuestionShowingByModerator = postShown(true)

function postShown(isShown: boolean): Handler {
  return withModerator(async (app: App, c: Context) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const { form, invalid } = readForm(versionSchema, fields, languageOf(app, c))
    if (!form) return refuseAny(app, c, invalid)
    const eventId = param(c, 'event')
    const shown = { eventId, id: param(c, 'question'), version: form.version }
    const refusal = await setShown(app, shown, { by: 'moderator', isShown })
    if (refusal) return refuseAny(app, c, refusal)
    const done = isShown ? 'shown' : 'hidden'
    return wantsJson(c)
      ? c.json({ done })
      : c.redirect(`${moderationUrl(c)}/events/${eventId}/questions?done=${done}`, 303)
  })
}
