// Answers GET /question/:token and below it: the asker's page of one question.

import type { Context } from 'hono'
import { ErasedQuestionPage, OwnQuestionPage } from '../../../templates/pages/own-question-page.tsx'
import { eraseAtWish } from '../../actions/forget-questions.ts'
import { takenDown } from '../../actions/why-not-public.ts'
import { wordsOf } from '../../domain/language.ts'
import { changedAspects, questionStanding } from '../../domain/question.ts'
import type { App } from '../../ports.ts'
import { answersOf } from '../../store/answers.ts'
import { findEvent } from '../../store/events.ts'
import { daysKept } from '../../store/question-acts.ts'
import { findQuestionByToken, type Question } from '../../store/questions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { noticeOf } from '../notices.ts'
import { forReader, languageOf, preferLanguage } from '../reader-language.ts'
import { refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

type QuestionHandler = (app: App, c: Context, question: Question) => Response | Promise<Response>

/** Answers for the question whose token is in the address. */
function withQuestion(handle: QuestionHandler): Handler {
  return async (app, c) => {
    const hash = await app.vault.tokenHash(param(c, 'token'))
    const question = await findQuestionByToken(app.db, hash)
    if (!question?.confirmedAt) return refuse(app, c, 'link-not-found')
    preferLanguage(c, question.language)
    return handle(forReader(app, c), c, question)
  }
}

export const showOwnQuestion = withQuestion(async (app, c, question) => {
  const { db, vault } = app
  const event = await findEvent(db, question.eventId)
  if (!event) return refuse(app, c, 'event-not-found')
  const down = await takenDown(app, event)
  if (down) return refuseAny(app, c, down)
  const newest = (await answersOf(db, [question.id])).get(question.id)?.at(-1)
  return showPage(
    app,
    c,
    <OwnQuestionPage
      baseUrl={`/question/${param(c, 'token')}`}
      eventId={event.id}
      snapshot={event.revision.snapshot}
      question={await vault.unseal(question.words)}
      answer={newest ? await vault.unseal(newest.words) : null}
      changed={newest ? changedAspects(newest.revision, await listRevisions(db, event.id)) : []}
      standing={questionStanding(question)}
      daysKept={daysKept}
      notice={noticeOf(wordsOf(languageOf(app, c)).questions.notices, c.req.query('done'))}
    />,
  )
})

/** The link ends with it, so the answer is the page itself. */
export const postErasure = withQuestion(async (app, c, question) => {
  await eraseAtWish(app, question)
  return wantsJson(c)
    ? c.json({ done: 'erased' })
    : showPage(app, c, <ErasedQuestionPage eventId={question.eventId} />)
})
