// Answers POST /events/:id/endorsements and /followers: asks to be told of an event's changes.

import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { EventPage, type EventPageProps } from '../../../templates/pages/event-page.tsx'
import { endorseEvent, followEvent } from '../../actions/watch-event.ts'
import type { App } from '../../ports.ts'
import { param } from '../context.ts'
import { endorsementSchema, followerSchema } from '../form-schemas.ts'
import { takeForm } from '../public-form.tsx'
import { withinSourceLimit } from '../source-limit.ts'
import { eventPage, publicEvent } from './event.tsx'
import { showSentAbout } from './sent.tsx'

export const postEndorsement = takeForm({
  schema: endorsementSchema,
  act: (app, c, form) =>
    withinSourceLimit(app, c, 'form', () => endorseEvent(app, param(c, 'id'), form)),
  next: 'confirm by mail',
  sent: c => sentPage(c, 'endorse'),
  limitField: 'email',
  page: (app, c, endorse) => pageAgain(app, c, { endorse }),
})

export const postFollower = takeForm({
  schema: followerSchema,
  act: (app, c, form) =>
    withinSourceLimit(app, c, 'form', () => followEvent(app, param(c, 'id'), form)),
  next: 'confirm by mail',
  sent: c => sentPage(c, 'follow'),
  limitField: 'email',
  page: (app, c, follow) => pageAgain(app, c, { follow }),
})

export const showMailSent = showSentAbout(c =>
  c.req.query('to') === 'endorse' ? 'endorse' : 'follow',
)

const sentPage = (c: Context, purpose: 'endorse' | 'follow'): string =>
  `/events/${param(c, 'id')}/mail-sent?to=${purpose}`

async function pageAgain(
  app: App,
  c: Context,
  typed: Pick<EventPageProps, 'endorse' | 'follow'>,
): Promise<Child | Response> {
  const event = await publicEvent(app, c)
  return event instanceof Response ? (
    event
  ) : (
    <EventPage {...(await eventPage(app, c, event, typed))} />
  )
}
