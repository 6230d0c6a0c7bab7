// Answers GET /moderation/:token and what is posted below it: the moderators' queue.

import type { Context } from 'hono'
import { ModerationPage } from '../../../templates/pages/moderation-page.tsx'
import { answerAsking, callFine } from '../../actions/answer-asking.ts'
import {
  declineWaiting,
  dismissAsModerator,
  publishWaiting,
  remindOrganizers,
} from '../../actions/moderate-event.ts'
import { type ByModerator, newPress } from '../../actions/note-act.ts'
import { findModerator, type Moderator } from '../../actions/sign-in-moderator.ts'
import { undoPress } from '../../actions/undo-answer.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { answerSchema, readForm, sentenceSchema } from '../form-schemas.ts'
import { moderationPage } from '../moderated-events.ts'
import { answersSchema, pressSchema } from '../moderation-forms.ts'
import type { ModerationDone } from '../notices.ts'
import { problemOf } from '../problems.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'

type ModeratorHandler = (app: App, c: Context, moderator: Moderator) => Promise<Response>

/** Answers for the moderator whose token is in the address. */
export function withModerator(handle: ModeratorHandler): Handler {
  return async (app, c) => {
    const moderator = await findModerator(app, param(c, 'token'))
    return isRefusal(moderator) ? refuse(app, c, problemOf(moderator)) : handle(app, c, moderator)
  }
}

/** The same for an act, which can be taken back by its press. */
export const withPress = (
  handle: (app: App, c: Context, by: ByModerator) => Promise<Response>,
): Handler => withModerator((app, c, moderator) => handle(app, c, { moderator, press: newPress() }))

export const showModeration = withModerator(async (app, c) =>
  showPage(app, c, <ModerationPage {...(await moderationPage(app, c))} />),
)

/** One answer for one event, whose button says both, or for all that are chosen. */
export const postAnswers = withPress(async (app, c, by) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(answersSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const { answer, chosen } = form
  const reason = form.reason.trim() || form.saved
  const answered = await answerAsking(app, by, { answer, reason, chosen })
  const refused = answered.filter(one => one.refusal !== undefined)
  const [first] = refused
  if (first?.refusal && refused.length === answered.length) return refuseAny(app, c, first.refusal)
  const [only, ...others] = answered
  const whole = only && others.length === 0 ? only.done : 'answered'
  const what = refused.length > 0 ? 'partly' : whole
  return wantsJson(c)
    ? c.json({
        done: what,
        press: by.press,
        refused: refused.map(({ eventId, refusal }) => ({ event: eventId, why: refusal?.refused })),
      })
    : c.redirect(doneUrl(c, what, by, form.from), 303)
})

/** Takes back what one press has answered. */
export const postUndo = withPress(async (app, c, by) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(pressSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const undone = await undoPress(app, by, form.press)
  if (isRefusal(undone)) return refuseAny(app, c, undone)
  return wantsJson(c)
    ? c.json({ done: 'undone', count: undone.undone })
    : c.redirect(`${moderationUrl(c)}?done=undone`, 303)
})

export const postPublication = withPress(async (app, c, by) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(answerSchema, fields, languageOf(app, c))
  if (!read.form) return refuseAny(app, c, read.invalid)
  const shown = { eventId: param(c, 'event'), revision: read.form.revision }
  return done(app, c, await publishWaiting(app, by, shown), { what: 'published', by })
})

/** "Don't publish": a reason that is missing, or comes too late, is shown again as it was typed. */
export const postRefusal = withPress(async (app, c, by) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(answerSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const reason = typed.reason.trim() ? typed.reason : typed.saved
  const eventId = param(c, 'event')
  const refusal = form ? await declineWaiting(app, by, { eventId, ...form, reason }) : invalid
  const beside =
    refusal && !wantsJson(c) && errorsBeside(app, c, refusal, { 'changed-meanwhile': 'reason' })
  if (!beside) return done(app, c, refusal, { what: 'declined', by })
  const refused = { eventId, reason, errors: beside.errors }
  const page = await moderationPage(app, c, { refused })
  return showPage(app, c, <ModerationPage {...page} />, beside.status)
})

export const postTextReminder = withPress(async (app, c, by) =>
  done(app, c, await remindOrganizers(app, by, param(c, 'event')), { what: 'reminded', by }),
)

/** "It stays as it is" answers every report of an event. */
export const postReportDismissal = withPress(async (app, c, by) => {
  const eventId = param(c, 'event')
  const event = await findEvent(app.db, eventId)
  if (!event) return refuse(app, c, 'answered-already')
  await callFine(app, by, { eventId, revision: event.revision.number })
  return done(app, c, undefined, { what: 'reports-dismissed', by })
})

export const postModeratorDismissal = withPress(async (app, c, by) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, invalid } = readForm(sentenceSchema, fields, languageOf(app, c))
  if (!form) return refuseAny(app, c, invalid)
  const passage = { eventId: param(c, 'event'), sentence: form.sentence }
  return done(app, c, await dismissAsModerator(app, by, passage), { what: 'dismissed', by })
})

export const moderationUrl = (c: Context): string => `/moderation/${param(c, 'token')}`

/** The queue with what was done, and the press that takes it back; a removal cannot be. */
function doneUrl(c: Context, what: ModerationDone, { press }: ByModerator, from = 0): string {
  const query = new URLSearchParams({ done: what })
  if (what !== 'removed') query.set('press', press)
  if (from > 0) query.set('from', `${from}`)
  return `${moderationUrl(c)}?${query}`
}

type Done = { what: ModerationDone; by: ByModerator }

/** Back to the queue with what was done, and the event found there as it is now. */
export const doneModerating = (c: Context, { what, by }: Done, eventId: string): Response =>
  wantsJson(c)
    ? c.json({ done: what, press: by.press })
    : c.redirect(`${doneUrl(c, what, by)}&q=${encodeURIComponent(eventId)}`, 303)

/** Back to the queue, with a sentence about what was done. */
function done(
  app: App,
  c: Context,
  refusal: Refusal | undefined,
  { what, by }: Done,
): Response | Promise<Response> {
  if (refusal) return refuseAny(app, c, refusal)
  return wantsJson(c)
    ? c.json({ done: what, press: by.press })
    : c.redirect(doneUrl(c, what, by), 303)
}
