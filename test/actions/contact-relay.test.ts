// A reader writes to an organizer: confirmed first, passed on once, then forgotten.

import { expect, test } from 'vitest'
import { forgetUnconfirmed } from '../../src/actions/forget-unconfirmed.ts'
import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aPublishedEvent, lastAsking } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, linkIn, type World } from '../support/world.ts'

const words = 'Is the side door step-free?\nI use a wheelchair.'

test('brings a message to the organizer once its writer has confirmed it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await aMessage(world, rally.id)
  expect(await (await world.get(confirm)).text()).toContain('Is the side door step-free?')
  await world.work()
  expect(world.mails.map(mail => mail.to)).toEqual(['ada@example.org'])

  await world.post(confirm)
  await world.post(confirm)
  await world.work()
  const toOrganizer = world.mails.filter(mail => mail.to === 'olga@example.org')
  expect(toOrganizer).toHaveLength(1)
  expect(toOrganizer[0]?.replyTo).toBe('ada@example.org')
  expect(toOrganizer[0]?.subject).toBe('Message from Ada: SF rally: US hands off Peru')
  expect(toOrganizer[0]?.text).toContain('I use a wheelchair.')
  expect(toOrganizer[0]?.text.replace(/\s+/g, ' ')).toContain(
    'they see the address that you send it from',
  )
})

test('passes a message on once when its button is pressed twice at once', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await aMessage(world, rally.id)
  await Promise.all([world.post(confirm), world.post(confirm)])
  await world.work()
  expect(world.mails.filter(mail => mail.to === 'olga@example.org')).toHaveLength(1)
})

test('the mail that asks holds nothing of what was typed, since anybody can type it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aMessage(world, rally.id, { name: 'Cheap pills', message: 'https://spam.example/' })
  const [asking] = world.mails
  for (const part of [asking?.subject, asking?.text, asking?.html])
    expect(part).not.toMatch(/pills|spam\.example/)
})

test('the reader never learns the organizer’s address', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const form = await (await world.get(`/events/${rally.id}/contact`)).text()
  const confirm = await aMessage(world, rally.id)
  const asked = await (await world.get(confirm)).text()
  await world.post(confirm)
  const done = await (await world.get(`${confirm}?done=1`)).text()
  const mails = world.mails.map(mail => mail.text)
  for (const seen of [form, asked, done, ...mails]) expect(seen).not.toContain('olga@example.org')
})

test('is forgotten once it is sent, and when nobody confirms it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await aMessage(world, rally.id)
  await world.post(confirm)
  await world.work()
  await aMessage(world, rally.id)
  const stored = () =>
    world.app.db.query.selectFrom('contact_messages').select('text_sealed').execute()
  expect(await stored()).toHaveLength(2)
  world.clock.advance(8 * 24 * 3600)
  await forgetUnconfirmed(world.app)
  expect(await stored()).toEqual([{ text_sealed: '' }])
  expect(await (await world.get(confirm)).text()).not.toContain('step-free')
  expect(JSON.stringify(await everythingStored(world.app.db))).not.toContain('step-free')
})

test('a reader may write only so much in a day', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let sent = 0; sent < 10; sent++) await world.post(await aMessage(world, rally.id))
  const refused = await world.post(`/events/${rally.id}/contact`, { ...typed, message: 'again' })
  expect(refused.status).toBe(429)
  expect(await refused.text()).toContain('again')
  world.clock.advance(25 * 3600)
  await aMessage(world, rally.id)
})

test('keeps what was typed when something is missing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const refused = await world.post(`/events/${rally.id}/contact`, { ...typed, email: 'ada' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('I use a wheelchair.')
  const unknown = await world.post('/events/0000000000/contact', typed)
  expect(unknown.status).toBe(404)
})

test('says so when the organizer has stopped all mail', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await aMessage(world, rally.id)
  await world.post(
    `${(await allMailUrl(world.app, 'olga@example.org')).slice(baseUrl.length)}/stop`,
  )
  const refused = await world.post(confirm)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('The organizer gets no emails from here')
})

const typed = { name: 'Ada', email: 'ada@example.org', message: words }

/** Writes, and returns the path of the page that confirms it; `mails` holds the mail that asks. */
async function aMessage(world: World, eventId: string, fields: Fields = {}): Promise<string> {
  world.mails.length = 0
  const asked = await world.post(`/events/${eventId}/contact`, { ...typed, ...fields })
  if (asked.status !== 303) throw new Error(`refused: ${asked.status} ${await asked.text()}`)
  await world.work()
  return linkIn(lastAsking(world), 'confirm')
}
