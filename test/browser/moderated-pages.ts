// Lists the pages of a calendar whose moderators look at every event first, each in a state worth looking
// at.

import type { Page } from 'playwright-core'
import { aVisitor, type Form, type Visitor } from '../../db/demo/visitor.ts'
import { at, type KnownPage, linkTo } from './every-page.ts'
import type { NodeHost } from './node-host.ts'
import { press } from './teller.ts'

/** Settings that the host is to be started with. */
export const moderatedSettings = { PUBLISHING: 'moderated', MODERATORS: 'mara@example.org' }

/** Tells of three events: one waits, one was not published, one is public and contradicts itself. */
export async function moderatedPages(host: NodeHost): Promise<KnownPage[]> {
  const visitor = aVisitor(host)
  const sent = await visitor.send('/events', anAssembly({ contactEmail: 'pia@example.org' }))
  const publish = await linkTo(visitor, 'pia@example.org', 'confirm')
  const queueBefore = await signIn(visitor)

  const clinic = await waiting(visitor, {
    title: 'Bike clinic',
    startsLocal: '2023-01-15T10:00',
    description: 'Saturday, January 14, 2023. Bring tools and a helmet.',
    contactEmail: 'quin@example.org',
  })
  await visitor.send(`${queueBefore}/events/${clinic.id}/publication`, { revision: '1' })
  const vigil = await waiting(visitor, {
    title: 'Vigil for the missing, with everybody who has looked for them since the summer',
    contactEmail: 'rosa@example.org',
  })
  await visitor.send(`${queueBefore}/events/${vigil.id}/refusal`, {
    revision: '1',
    reason: 'Please leave the families’ addresses out.\n\nNobody asked them.',
  })
  const march = await waiting(visitor, {
    title: 'March',
    summary: 'From the library to the plaza.',
    description:
      'We meet at 6:00 PM on Saturday, January 14, 2023.\n\n- Bring water.\n- Bring a friend.',
    organizer: 'Mission Tenants Assembly',
    website: 'https://mission.example/assemblies/january/with-a-long-address-that-goes-on-and-on',
    contactEmail: 'sol@example.org',
  })
  await visitor.send(`/events/${clinic.id}/questions`, {
    name: 'Rita',
    email: 'rita@example.org',
    question: 'Can I bring a bike with a flat tire?',
  })
  await visitor.send(await linkTo(visitor, 'rita@example.org', 'confirm'), {})
  const asked = /\/questions\/(\w+)"/.exec(await visitor.open(`${clinic.manage}/questions`))?.[1]
  const answer = 'Yes. https://example.org/tires says how we mend one.'
  await visitor.send(`${clinic.manage}/questions/${asked}/answers`, { answer, publicly: 'yes' })
  const queue = await signIn(visitor)

  return [
    at('moderation', '/moderation'),
    at('moderation sent', '/moderation/sent'),
    at('moderation queue', `${queue}?done=published&press=abc`),
    at('acts of moderators', `${queue}/acts`),
    at('moderation log', '/moderation-log'),
    at('questions of an event', `${queue}/events/${clinic.id}/questions`),
    at('question that waits for a moderator', `${clinic.manage}/questions/${asked}`),
    { name: 'reason that is missing', status: 422, open: page => sendNoReason(page, queue) },
    at('moderation link that is none', '/moderation/nobody', 404),
    at('form that moderators look at', '/events/new'),
    at('submitted to moderators', sent),
    at('submitted and waiting', march.sent),
    at('confirm to moderators', publish),
    at('organizer who waits', `${march.manage}?done=in-review`),
    at('organizer who was declined', vigil.manage),
    at('organizer of what moderators published', `${clinic.manage}`),
  ]
}

/** Tells of four events: one was reported, one is hidden, one removed, and one waits to be confirmed. */
export async function takenDownPages(host: NodeHost): Promise<KnownPage[]> {
  const visitor = aVisitor(host)
  await visitor.send('/events', anAssembly({ contactEmail: 'pia@example.org' }))
  const publish = await linkTo(visitor, 'pia@example.org', 'confirm')
  const queue = await signIn(visitor)
  const clinic = await published(visitor, queue, {
    title: 'Bike clinic',
    contactEmail: 'quin@example.org',
  })
  await visitor.send(`/events/${clinic.id}/reports`, {
    reason: 'harmful',
    words: 'It names the street where one of us lives.\n\nPlease take it down.',
    email: 'ray@example.org',
  })
  const garden = await published(visitor, queue, {
    title: 'Garden day',
    contactEmail: 'tia@example.org',
  })
  const banquet = await published(visitor, queue, {
    title: 'Banquet',
    contactEmail: 'uma@example.org',
  })
  await visitor.send(`/events/${garden.id}/endorsements`, {
    organization: 'Mission Tenants Assembly',
    email: 'vic@example.org',
    language: 'en',
  })
  const watch = await visitor.send(await linkTo(visitor, 'vic@example.org', 'confirm'), {})
  const why = 'It gives a private address.\n\nWe asked twice.'
  await visitor.send(`${queue}/events/${garden.id}/hiding`, { reason: why })
  await visitor.send(`${queue}/events/${banquet.id}/removal`, { reason: why })

  return [
    at('moderation with reports', queue),
    at('event that can be reported', `/events/${clinic.id}`),
    at('report', `/events/${clinic.id}/report`),
    at('report sent', `/events/${clinic.id}/report?sent=1`),
    { name: 'report without a reason', status: 422, open: page => sendNoReport(page, clinic.id) },
    at('moderation that looks for an event', `${queue}?q=garden&done=hidden`),
    at('moderation that finds nothing', `${queue}?q=zebra`),
    at('removal', `${queue}/events/${garden.id}/removal`),
    at('event that is hidden', `/events/${garden.id}`, 404),
    at('event that is removed', `/events/${banquet.id}`, 410),
    at('organizer of a hidden event', garden.manage),
    at('watcher of a hidden event', watch, 404),
    at('withdrawal', `${garden.manage}/withdrawal`),
    at('withdrawal before publishing', `${publish}/withdrawal`),
  ]
}

const anAssembly = (fields: Form): Form => ({
  title: 'Tenants’ assembly',
  description: 'Bring your lease.',
  startsLocal: '2023-01-14T18:30',
  zone: 'America/Los_Angeles',
  placeName: 'Mission Library, room 2',
  city: 'San Francisco',
  region: 'san-francisco',
  type: 'meeting',
  ...fields,
})

async function waiting(visitor: Visitor, fields: Form & { contactEmail: string }) {
  const sent = await visitor.send('/events', anAssembly(fields))
  const confirm = await linkTo(visitor, fields.contactEmail, 'confirm')
  const manage = await visitor.send(confirm, {})
  return { sent, manage, id: sent.split('/')[2] ?? '' }
}

async function published(visitor: Visitor, queue: string, fields: Form & { contactEmail: string }) {
  const event = await waiting(visitor, fields)
  await visitor.send(`${queue}/events/${event.id}/publication`, { revision: '1' })
  return event
}

async function signIn(visitor: Visitor): Promise<string> {
  await visitor.send('/moderation', { email: 'mara@example.org' })
  return linkTo(visitor, 'mara@example.org', 'moderation')
}

async function sendNoReason(page: Page, queue: string): Promise<void> {
  await page.goto(queue)
  await page.getByText('Do not publish it like this').first().click()
  const reason = page.getByLabel('Why not, and what would have to change?').first()
  await reason.fill(' ')
  await press(
    page,
    page.getByRole('button', { name: 'Do not publish, and email the reason' }).first(),
  )
}

async function sendNoReport(page: Page, id: string): Promise<void> {
  await page.goto(`/events/${id}/report`)
  await page.locator('form.form').evaluate(form => form.setAttribute('novalidate', ''))
  await press(page, page.getByRole('button', { name: 'Send the report' }))
}
