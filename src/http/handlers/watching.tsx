// POST /events/:id/endorsements and /followers: somebody asks to be told.

import type { Context } from 'hono'
import { EventPage, type EventPageProps } from '../../../templates/pages/event-page.tsx'
import { MailSentPage } from '../../../templates/pages/mail-sent-page.tsx'
import { endorseEvent, followEvent } from '../../actions/watch-event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { endorsementSchema, followerSchema, readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { eventPage, publicEvent } from './event.tsx'

export const postEndorsement: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(endorsementSchema, fields, languageOf(app, c))
  const { form, typed } = read
  if (!typed) return refuseAny(app, c, read.invalid)
  const refusal = form
    ? await withinSourceLimit(app, c, 'form', () => endorseEvent(app, param(c, 'id'), form))
    : read.invalid
  if (!refusal) return mailSent(c, 'endorse')
  return refuseOnPage(app, c, refusal, errors => ({ endorse: { form: typed, errors } }))
}

export const postFollower: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(followerSchema, fields, languageOf(app, c))
  const { form, typed } = read
  if (!typed) return refuseAny(app, c, read.invalid)
  const refusal = form
    ? await withinSourceLimit(app, c, 'form', () => followEvent(app, param(c, 'id'), form))
    : read.invalid
  if (!refusal) return mailSent(c, 'follow')
  return refuseOnPage(app, c, refusal, errors => ({ follow: { form: typed, errors } }))
}

/** "Look into your mail", after either form. */
export const showMailSent: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(
    app,
    c,
    <MailSentPage
      purpose={c.req.query('to') === 'endorse' ? 'endorse' : 'follow'}
      eventUrl={`/events/${event.id}`}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
}

function mailSent(c: Context, purpose: 'endorse' | 'follow'): Response {
  if (wantsJson(c)) return c.json({ next: 'confirm by mail' }, 202)
  return c.redirect(`/events/${param(c, 'id')}/mail-sent?to=${purpose}`, 303)
}

async function refuseOnPage(
  app: App,
  c: Context,
  refusal: Refusal,
  typed: (errors: readonly FieldError[]) => Pick<EventPageProps, 'endorse' | 'follow'>,
): Promise<Response> {
  const beside = errorsBeside(app, c, refusal, limitsBeside('email'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const event = await publicEvent(app, c)
  return event instanceof Response
    ? event
    : showPage(
        app,
        c,
        <EventPage {...(await eventPage(app, c, event, typed(beside.errors)))} />,
        beside.status,
      )
}
