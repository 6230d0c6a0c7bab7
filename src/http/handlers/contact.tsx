// Answers GET and POST /events/:id/contact: a reader writes to the organizer.

import { ContactPage } from '../../../templates/pages/contact-page.tsx'
import { askToContact, type ContactForm } from '../../actions/contact-organizer.ts'
import type { CalendarEvent } from '../../domain/event/event.ts'
import type { FieldError } from '../../domain/event/event-form.ts'
import { type Handler, param } from '../context.ts'
import { contactSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { showPage } from '../show-page.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { publicEvent } from './event.tsx'
import { showSentAbout } from './sent.tsx'

export const showContact: Handler = async (app, c) => {
  const event = await publicEvent(app, c)
  if (event instanceof Response) return event
  return showPage(app, c, contactPage(event, { name: '', email: '', message: '' }))
}

export const postContact = takeForm({
  schema: contactSchema,
  act: (app, c, form) =>
    withinSourceLimit(app, c, 'form', () => askToContact(app, param(c, 'id'), form)),
  next: 'confirm by mail',
  sent: c => `/events/${param(c, 'id')}/contact/sent`,
  limitField: 'email',
  page: async (app, c, { form, errors }) => {
    const event = await publicEvent(app, c)
    return event instanceof Response ? event : contactPage(event, form, errors)
  },
})

export const showContactSent = showSentAbout(() => 'contact')

const contactPage = (
  event: CalendarEvent,
  form: ContactForm,
  errors: readonly FieldError[] = [],
) => (
  <ContactPage eventId={event.id} snapshot={event.revision.snapshot} form={form} errors={errors} />
)
