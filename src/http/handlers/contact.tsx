// GET and POST /events/:id/contact: a reader writes to the organizer.

import { ContactPage } from '../../../templates/pages/contact-page.tsx'
import { MailSentPage } from '../../../templates/pages/mail-sent-page.tsx'
import { askToContact, type ContactForm } from '../../actions/contact-organizer.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { readFields } from '../body.ts'
import { type Handler, param, wantsJson } from '../context.ts'
import { contactSchema, readForm } from '../form-schemas.ts'
import { languageOf } from '../reader-language.ts'
import { errorsBeside, limitsBeside, refuse, refuseAny } from '../refuse.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'

export const showContact: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(app, c, contactPage(event, { name: '', email: '', message: '' }))
}

export const postContact: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const { form, typed, invalid } = readForm(contactSchema, fields, languageOf(app, c))
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
    : showPage(app, c, contactPage(event, typed, beside.errors), beside.status)
}

export const showContactSent: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(
    app,
    c,
    <MailSentPage
      purpose="contact"
      eventUrl={`/events/${event.id}`}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
}

const contactPage = (
  event: CalendarEvent,
  form: ContactForm,
  errors: readonly FieldError[] = [],
) => (
  <ContactPage eventId={event.id} snapshot={event.revision.snapshot} form={form} errors={errors} />
)
