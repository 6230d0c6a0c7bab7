// GET /events/new and POST /events: somebody posts an event.

import type { Context } from 'hono'
import { EventFormPage } from '../../../templates/pages/event-form-page.tsx'
import { SubmittedPage } from '../../../templates/pages/submitted-page.tsx'
import { submitEvent } from '../../actions/submit-event.ts'
import type { EventForm, FieldError } from '../../domain/event-form.ts'
import { repeatedHours } from '../../domain/read-when.ts'
import { isRefusal } from '../../domain/refusal.ts'
import { zoneNames } from '../../domain/tz-database.ts'
import type { App } from '../../ports.ts'
import { findEvent } from '../../store/events.ts'
import { listTerms } from '../../store/terms.ts'
import { readFields } from '../body.ts'
import { type Handler, pageBase, param, wantsJson } from '../context.ts'
import { eventSchema, readForm } from '../form-schemas.ts'
import { problemOf } from '../problems.ts'
import { refuse, refuseFields } from '../refuse.tsx'

export const showEventForm: Handler = (app, c) => formPage(app, c, emptyForm(app), [])

export const postEvent: Handler = async (app, c) => {
  const fields = await readFields(c)
  if (!fields) return refuse(app, c, 'not-a-form')
  const read = readForm(eventSchema, fields)
  if ('errors' in read) return refuseFields(c, 'The form cannot be read', read.errors)
  const form = { ...read.form, zone: read.form.zone || app.config.calendarZone }
  const event = await submitEvent(app, form)
  if (!isRefusal(event)) {
    const next =
      event.publication === 'published' ? `/events/${event.id}` : `/events/${event.id}/submitted`
    if (!wantsJson(c)) return c.redirect(next, 303)
    const { baseUrl } = app.config
    return c.json(
      { id: event.id, url: `${baseUrl}/events/${event.id}`, publication: event.publication },
      201,
      {
        location: `${baseUrl}/events/${event.id}`,
      },
    )
  }
  if (event.refused !== 'invalid-fields') return refuse(app, c, problemOf(event))
  return wantsJson(c)
    ? refuseFields(c, problemTitle(app), event.errors)
    : formPage(app, c, form, event.errors)
}

/** What happens next; opened again later, it leads to the event. */
export const showSubmitted: Handler = async (app, c) => {
  const event = await findEvent(app.db, param(c, 'id'))
  if (!event) return refuse(app, c, 'event-not-found')
  if (event.publication !== 'awaiting') return c.redirect(`/events/${event.id}`, 303)
  const { snapshot } = event.revision
  return c.html(
    <SubmittedPage
      {...pageBase(app)}
      title={snapshot.title}
      notices={repeatedHours(snapshot, app.config.calendarLanguage)}
      mailboxUrl={app.config.mailbox ? '/mailbox' : null}
    />,
  )
}

async function formPage(app: App, c: Context, form: EventForm, errors: readonly FieldError[]) {
  const page = (
    <EventFormPage
      {...pageBase(app)}
      form={form}
      errors={errors}
      terms={await listTerms(app.db)}
      zones={zoneNames}
      action="/events"
    />
  )
  return c.html(page, errors.length > 0 ? 422 : 200)
}

const problemTitle = (app: App) =>
  app.config.calendarLanguage === 'es' ? 'Hay campos por corregir' : 'Some fields need mending'

const emptyForm = ({ config }: App): EventForm => ({
  title: '',
  summary: '',
  description: '',
  startsLocal: '',
  endsLocal: '',
  zone: config.calendarZone,
  allDay: false,
  placeName: '',
  address: '',
  city: '',
  region: '',
  onlineUrl: '',
  type: '',
  topics: [],
  organizer: '',
  contactEmail: '',
  showContact: false,
  website: '',
  price: '',
  languages: '',
})
