// Lets an organizer withdraw their own post, from their private page or from behind the link to publish
// it.

import type { Context } from 'hono'
import { RemovalPage } from '../../../templates/pages/removal-page.tsx'
import { remove } from '../../actions/take-down.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import { wantsJson } from '../context.ts'
import { readForm, reasonSchema } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { confirmUrl, withPosting } from './confirmation.tsx'
import { manageUrl, withOrganizerAnyTime } from './manage.tsx'

export const showEventWithdrawal = withOrganizerAnyTime((app, c, { event }) =>
  showPage(app, c, secondLook(event, manageUrl(c))),
)

export const postEventWithdrawal = withOrganizerAnyTime((app, c, { event }) =>
  withdraw(app, c, event, manageUrl(c)),
)

export const showPostWithdrawal = withPosting((app, c, { event }) =>
  showPage(app, c, secondLook(event, confirmUrl(c))),
)

export const postPostWithdrawal = withPosting((app, c, { event }) =>
  withdraw(app, c, event, confirmUrl(c)),
)

async function withdraw(
  app: App,
  c: Context,
  event: CalendarEvent,
  back: string,
): Promise<Response> {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(reasonSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const { reason } = typed
  const refusal = form ? await remove(app, 'organizer', { eventId: event.id, reason }) : invalid
  if (!refusal)
    return wantsJson(c)
      ? c.json({ id: event.id, publication: 'removed' })
      : c.redirect(`/events/${event.id}`, 303)
  const beside = errorsBeside(app, c, refusal, {})
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal)
  return showPage(app, c, secondLook(event, back, { reason, errors: beside.errors }), beside.status)
}

const secondLook = (
  event: CalendarEvent,
  back: string,
  typed: { reason: string; errors: readonly FieldError[] } = { reason: '', errors: [] },
) => (
  <RemovalPage
    act="withdrawal"
    snapshot={event.revision.snapshot}
    action={`${back}/withdrawal`}
    back={back}
    wasPublic={event.publishedAt !== null}
    {...typed}
  />
)
