// Takedowns of one event by moderators, below GET /moderation/:token: hide it, show it again, remove it.

import type { Context } from 'hono'
import { ModerationPage } from '../../../templates/pages/moderation-page.tsx'
import { RemovalPage, type RemovalPageProps } from '../../../templates/pages/removal-page.tsx'
import type { ByModerator } from '../../actions/note-act.ts'
import { hide, remove, showAgain } from '../../actions/take-down.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { readForm, reasonSchema } from '../form-schemas.ts'
import { moderationPage } from '../moderated-events.ts'
import { languageOf } from '../reader-language.ts'
import { type Beside, errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { doneModerating, moderationUrl, withModerator, withPress } from './moderation.tsx'

type Wish = { eventId: string; reason: string }
type Act = (app: App, by: ByModerator, wish: Wish) => Promise<Refusal | undefined>
type Again = (app: App, c: Context, wish: Wish, beside: Beside) => Promise<Response>

/** Reads the reason, and does it. `again` shows the form with what is wrong beside it. */
const withReason = (act: Act, done: 'hidden' | 'shown' | 'removed', again?: Again): Handler =>
  withPress(async (app, c, by) => {
    const fields = await readFields(c)
    if (!fields) return refuse(app, c, 'not-a-form')
    const { form, typed, invalid } = readForm(reasonSchema, fields, languageOf(app, c))
    if (!typed) return refuseAny(app, c, invalid)
    const reason = typed.reason.trim() ? typed.reason : typed.saved
    const wish = { eventId: param(c, 'event'), reason }
    const refusal = form ? await act(app, by, wish) : invalid
    if (!refusal) return doneModerating(c, { what: done, by }, wish.eventId)
    const beside = again && !wantsJson(c) ? errorsBeside(app, c, refusal, {}) : null
    return again && beside ? again(app, c, wish, beside) : refuseAny(app, c, refusal)
  })

export const postEventHiding = withReason(
  hide,
  'hidden',
  async (app, c, { eventId, reason }, { errors, status }) => {
    const refused = { eventId, reason, errors }
    const page = await moderationPage(app, c, { refused, sought: eventId })
    return showPage(app, c, <ModerationPage {...page} />, status)
  },
)

export const postEventShowing = withReason(showAgain, 'shown')

/** The second look. */
export const showRemoval = withModerator(async (app, c) => {
  const event = await findEvent(app.db, param(c, 'event'))
  if (!event || event.publication === 'removed') return refuse(app, c, 'answered-already')
  return showPage(app, c, <RemovalPage {...removalOf(event, moderationUrl(c))} />)
})

export const postRemoval = withReason(
  remove,
  'removed',
  async (app, c, { eventId, reason }, { errors, status }) => {
    const event = await findEvent(app.db, eventId)
    if (!event) return refuse(app, c, 'answered-already')
    const page = { ...removalOf(event, moderationUrl(c)), reason, errors }
    return showPage(app, c, <RemovalPage {...page} />, status)
  },
)

const removalOf = (
  { id, publishedAt, revision }: CalendarEvent,
  queueUrl: string,
): Omit<RemovalPageProps, 'language' | 'calendarName'> => ({
  act: 'removal',
  snapshot: revision.snapshot,
  action: `${queueUrl}/events/${id}/removal`,
  back: `${queueUrl}?q=${id}`,
  wasPublic: publishedAt !== null,
  reason: '',
  errors: [],
})
