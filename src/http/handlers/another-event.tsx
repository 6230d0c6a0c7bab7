// Answers GET /manage/:token/events/new and POST /manage/:token/events: an organizer posts another event
// by the link that they hold. The link proves their address, so no letter asks for it.

import { submitByLink } from '../../actions/submit-event.ts'
import { formLike } from '../../domain/event/form-like.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { askedDates, dateQuestionsOf } from '../asked-dates.ts'
import { readFields } from '../body.ts'
import { wantsJson } from '../context.ts'
import { eventSchema } from '../event-schemas.ts'
import { takeFlyer } from '../flyer-in-form.ts'
import { readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { manageUrl, withOrganizerAnyTime } from './manage.tsx'
import { formPage, newForm, withZone } from './submission.tsx'

export const showAnotherEvent = withOrganizerAnyTime(async (app, c, { organizer, event }) => {
  const contactEmail = await app.vault.unseal(organizer.address)
  const { organizer: name } = event.revision.snapshot
  // of their own event alone, which the link proves
  const isLike = c.req.query('like') === event.id
  const filled = isLike ? formLike(event.revision.snapshot, languageOf(app, c)) : newForm(app)
  const form = { ...filled, organizer: name, contactEmail }
  return formPage(app, c, form, { errors: [], status: 200, action: `${manageUrl(c)}/events` })
})

export const postAnotherEvent = withOrganizerAnyTime(async (app, c, { organizer }) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const unkept = await takeFlyer(app, c, fields)
  const { form, typed, invalid } = readForm(eventSchema, fields, languageOf(app, c))
  if (!typed) return refuseAny(app, c, invalid)
  const asked = askedDates(c, fields, languageOf(app, c))
  const posted =
    form && !unkept
      ? await withinSourceLimit(app, c, 'post', () =>
          submitByLink(app, organizer, withZone(app, form), asked),
        )
      : (unkept ?? invalid)
  if (!isRefusal(posted)) {
    const next = `/confirm/${posted.token}`
    if (!wantsJson(c)) return c.redirect(next, 303)
    const { id, revision } = posted.event
    const questions = dateQuestionsOf(app, revision, languageOf(app, c))
    return c.json({ id, confirm: `${app.config.baseUrl}${next}`, questions }, 201)
  }
  const action = `${manageUrl(c)}/events`
  if (posted.refused === 'dates-in-question')
    return formPage(app, c, withZone(app, typed), {
      errors: [],
      dates: posted,
      status: 422,
      action,
    })
  const beside = errorsBeside(app, c, posted, limitsBeside(unkept ? 'flyer' : 'title'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, posted, beside)
  return formPage(app, c, withZone(app, typed), {
    ...beside,
    datesRight: asked?.right,
    action,
  })
})
