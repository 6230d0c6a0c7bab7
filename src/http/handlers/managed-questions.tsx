// Answers GET and POST below /manage/:token/questions: what readers ask, and what organizers do about it.

import type { Context } from 'hono'
import {
  ManagedQuestionPage,
  type ManagedQuestionPageProps,
} from '../../../templates/pages/managed-question-page.tsx'
import { ManagedQuestionsPage } from '../../../templates/pages/managed-questions-page.tsx'
import {
  answerContradictions,
  answerDoubts,
  answerQuestion,
  confirmAnswer,
  declineQuestion,
  type ShownQuestion,
  setShown,
} from '../../actions/answer-question.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import { wordsOf } from '../../domain/language.ts'
import { changedAspects, questionStanding } from '../../domain/question.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { answersOf } from '../../store/answers.ts'
import { findQuestion, type Question } from '../../store/questions.ts'
import { listRevisions } from '../../store/revisions.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { answerFormSchema, readForm, versionSchema } from '../form-schemas.ts'
import { managedQuestions } from '../managed-questions.ts'
import { noticeOf, type QuestionDone } from '../notices.ts'
import { problemStatus } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { manageUrl, withOrganizer } from './manage.tsx'

const listedAtMost = 100

export const showManagedQuestions = withOrganizer(async (app, c, { event }) =>
  showPage(
    app,
    c,
    <ManagedQuestionsPage
      baseUrl={manageUrl(c)}
      snapshot={event.revision.snapshot}
      {...(await managedQuestions(app, event, listedAtMost))}
    />,
  ),
)

/** The page behind the letter. It changes nothing. */
export const showManagedQuestion = withOrganizer(async (app, c, { event }) => {
  const page = await questionPage(app, c, event)
  return page ? showPage(app, c, page) : refuse(app, c, 'question-not-found')
})

export const postAnswer = withOrganizer(async (app, c, { event }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(answerFormSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const answer = {
    ...shownIn(c, event, typed.version),
    words: typed.answer,
    isPublic: typed.publicly,
  }
  // a person is asked about what the reader of texts doubts; a program is not
  const asked = wantsJson(c) ? undefined : { right: typed.right }
  const refusal = form ? await answerQuestion(app, answer, asked) : invalid
  if (!refusal) return done(app, c, await answeredAs(app, answer))
  if (wantsJson(c)) return refuseAny(app, c, refusal)
  const inQuestion = refusal.refused === 'answer-in-question'
  const beside = inQuestion
    ? { errors: refusal.questions, status: problemStatus(refusal.refused) }
    : errorsBeside(app, c, refusal, { 'question-changed': 'answer', 'too-much-mail': 'answer' })
  const right = inQuestion ? refusal.right : undefined
  const again = beside && { typed: typed.answer, errors: beside.errors, right }
  const page = again && (await questionPage(app, c, event, again))
  return page ? showPage(app, c, page, beside.status) : refuseAny(app, c, refusal)
})

export const postQuestionRefusal = postAct(declineQuestion, 'declined')
export const postAnswerRenewal = postAct(confirmAnswer, 'confirmed')
export const postQuestionHiding = postAct(
  (app, shown) => setShown(app, shown, { by: 'organizer', isShown: false }),
  'hidden',
)
export const postQuestionShowing = postAct(
  (app, shown) => setShown(app, shown, { by: 'organizer', isShown: true }),
  'shown',
)

type Act = (app: App, shown: ShownQuestion) => Promise<undefined | Refusal>

function postAct(act: Act, what: QuestionDone): Handler {
  return withOrganizer(async (app, c, { event }) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const { form, invalid } = readForm(versionSchema, fields, languageOf(app, c))
    if (!form) return refuseAny(app, c, invalid)
    const refusal = await act(app, shownIn(c, event, form.version))
    return refusal ? refuseAny(app, c, refusal) : done(app, c, what)
  })
}

const shownIn = (c: Context, { id }: CalendarEvent, version: number | null): ShownQuestion => ({
  eventId: id,
  id: param(c, 'question'),
  version,
})

async function answeredAs(
  { db }: App,
  { id, isPublic }: { id: string; isPublic: boolean },
): Promise<QuestionDone> {
  if (!isPublic) return 'privately'
  const question = await findQuestion(db, id)
  return question && questionStanding(question) === 'in-review' ? 'in-review' : 'answered'
}

function done(_app: App, c: Context, what: QuestionDone): Response {
  const url = `${manageUrl(c)}/questions/${param(c, 'question')}`
  return wantsJson(c) ? c.json({ done: what }) : c.redirect(`${url}?done=${what}`, 303)
}

/** Undefined for a question that is not the event's. */
async function questionPage(
  app: App,
  c: Context,
  event: CalendarEvent,
  again?: Pick<ManagedQuestionPageProps, 'typed' | 'errors' | 'right'>,
) {
  const question = await findQuestion(app.db, param(c, 'question'))
  if (question?.eventId !== event.id || question.confirmedAt === null) return undefined
  const notices = wordsOf(languageOf(app, c)).questions.notices
  return (
    <ManagedQuestionPage
      baseUrl={manageUrl(c)}
      snapshot={event.revision.snapshot}
      {...(await asManaged(app, c, event, question))}
      errors={[]}
      notice={again ? undefined : noticeOf(notices, c.req.query('done'))}
      {...again}
    />
  )
}

async function asManaged(app: App, c: Context, event: CalendarEvent, question: Question) {
  const { db, vault } = app
  const { id, version, createdAt, confirmedAt, hiddenBy } = question
  const newest = (await answersOf(db, [id])).get(id)?.at(-1)
  const answer = newest ? await vault.unseal(newest.words) : null
  const draft = question.draft ? await vault.unseal(question.draft) : ''
  const found = answer === null ? [] : await answerContradictions(app, event, answer)
  return {
    id,
    version,
    name: await vault.unseal(question.name),
    question: await vault.unseal(question.words),
    askedAt: confirmedAt ?? createdAt,
    standing: questionStanding(question),
    answer,
    changed:
      newest && question.outcome === 'public'
        ? changedAspects(newest.revision, await listRevisions(db, event.id))
        : [],
    doubts: answerDoubts(found, languageOf(app, c)),
    hiddenByModerator: hiddenBy === 'moderator',
    typed: draft || (answer ?? ''),
    isDraft: draft !== '',
  }
}
