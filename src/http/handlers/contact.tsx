// GET and POST /events/:id/contact, and the confirmation of what was written there.

import type { Context } from 'hono'
import { ConfirmContactPage } from '../../../templates/pages/confirm-contact-page.tsx'
import { ContactPage } from '../../../templates/pages/contact-page.tsx'
import { MailSentPage } from '../../../templates/pages/mail-sent-page.tsx'
import {
  askToContact,
  type ContactForm,
  confirmContact,
  findContactQuestion,
} from '../../actions/contact-organizer.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { isRefusal } from '../../domain/refusal.ts'
import type { App } from '../../ports.ts'
import { readFields } from '../body.ts'
import { type Handler, pageBase, param, wantsJson } from '../context.ts'
import { contactSchema, readForm } from '../form-schemas.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'

export const showContact: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(app, c, contactPage(app, event, { name: '', email: '', message: '' }))
}

export const postContact: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(contactSchema, fields, app.config.calendarLanguage)
  if (!typed) return refuseAny(app, c, invalid)
  const refusal = form
    ? await withinSourceLimit(app, c, 'form', () => askToContact(app, param(c, 'id'), form))
    : invalid
  if (!refusal)
    return wantsJson(c)
      ? c.json({ next: 'confirm by mail' }, 202)
      : c.redirect(`/events/${param(c, 'id')}/contact/sent`, 303)
  const beside = errorsBeside(app, c, refusal, limitsBeside('email'))
  if (!beside || wantsJson(c)) return refuseAny(app, c, refusal, beside)
  const event = await publicEvent(app, c)
  return event instanceof Response
    ? event
    : showPage(app, c, contactPage(app, event, typed, beside.errors), beside.status)
}

export const showContactSent: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(
    app,
    c,
    <MailSentPage
      {...pageBase(app)}
      purpose="contact"
      eventUrl={`/events/${event.id}`}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
}

/** The page behind the mailed link; undefined when the link is about something else. */
export async function showContactQuestion(
  app: App,
  c: Context,
  token: string,
): Promise<Response | undefined> {
  const question = await findContactQuestion(app, token)
  if (!question) return undefined
  if (isRefusal(question)) return refuseAny(app, c, question)
  const { message, event } = question
  const { vault } = app
  const open = message.confirmedAt === null
  return showPage(
    app,
    c,
    <ConfirmContactPage
      {...pageBase(app)}
      action={c.req.path}
      state={open ? 'open' : c.req.query('done') ? 'sent' : 'used'}
      eventId={event.id}
      snapshot={event.revision.snapshot}
      message={
        open
          ? {
              name: await vault.unseal(message.name),
              email: await vault.unseal(message.address),
              text: await vault.unseal(message.text),
            }
          : null
      }
    />,
  )
}

export async function answerContactQuestion(
  app: App,
  c: Context,
  token: string,
): Promise<Response | undefined> {
  const question = await findContactQuestion(app, token)
  if (!question) return undefined
  if (isRefusal(question)) return refuseAny(app, c, question)
  const refusal = await confirmContact(app, question)
  if (refusal) return refuseAny(app, c, refusal)
  return wantsJson(c) ? c.json({ purpose: 'contact' }) : c.redirect(`/confirm/${token}?done=1`, 303)
}

const contactPage = (
  app: App,
  event: CalendarEvent,
  form: ContactForm,
  errors: readonly FieldError[] = [],
) => (
  <ContactPage
    {...pageBase(app)}
    eventId={event.id}
    snapshot={event.revision.snapshot}
    form={form}
    errors={errors}
  />
)
