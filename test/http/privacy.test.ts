// What is not kept cannot leak: no address, token or network address in clear, in tables or in logs.

import { expect, test } from 'vitest'
import { everythingStored } from '../support/everything-stored.ts'
import {
  aModeratedWorld,
  answersStand,
  aQueue,
  aWaitingEvent,
  press,
} from '../support/moderators.ts'
import {
  aFollower,
  aForm,
  anEdit,
  anEndorser,
  aPublishedEvent,
  tellings,
} from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('keeps no address, no name of a contact, no token and no IP address in clear', async () => {
  const world = await aWorld()
  const from = { 'x-forwarded-for': '203.0.113.77', 'cf-connecting-ip': '203.0.113.77' }
  world.deliver = ({ to }) =>
    to.startsWith('carmen')
      ? { outcome: 'deferred', response: '451 4.7.1 Try later' }
      : { outcome: 'delivered', response: '250 OK' }
  const rally = await aPublishedEvent(world, { organizer: '', contactEmail: 'olga.q@example.org' })
  const watch = await anEndorser(world, rally.id, { contactName: 'Bruno Quispe Mamani' })
  await aFollower(world, rally.id)
  await world.post(`/events/${rally.id}/followers`, { email: 'carmen@example.org' }, from)
  await world.post(`${rally.manage}/organizers`, { name: 'Dora', email: 'dora@example.org' })
  await world.post('/lost-link', { email: 'ada@example.org' }, from)
  await world.post('/lost-link', { email: 'stranger@example.org' }, from)
  await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, {
      contactEmail: 'emil@example.org',
      startsLocal: '2023-01-13T11:00',
    }),
    from,
  )
  world.clock.advance(600)
  await world.work()
  await world.post(`${watch}/stop`, {}, from)
  expect(world.mails.length).toBeGreaterThan(5)

  const stored = JSON.stringify(await everythingStored(world.app.db))
  expect(stored).not.toMatch(/@example\.org/i)
  for (const secret of ['olga', 'bruno@', 'ada@', 'carmen', 'emil', 'Mamani', '203.0.113.77'])
    expect(stored.toLowerCase(), secret).not.toContain(secret.toLowerCase())
  const tokens = world.mails.flatMap(mail => mail.text.match(/(?<=\/)[\w-]{43}(?![\w-])/g) ?? [])
  expect(tokens.length).toBeGreaterThan(4)
  for (const token of tokens) expect(stored).not.toContain(token)
  expect(world.logged).toEqual([])
})

test('nor of a moderator, or of what they tell a poster', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  await press(world, queue, `${rally.id}/refusal`, { reason: 'Bruno’s number is in it.' })
  await answersStand(world)
  const stored = JSON.stringify(await everythingStored(world.app.db))
  expect(stored).not.toMatch(/@example\.org|Bruno/i)
  expect(stored).not.toContain(queue.split('/')[2])
  const letters = await world.app.db.query.selectFrom('letters').selectAll().execute()
  for (const letter of letters) expect(letter.address_sealed).toBe('')
})

test('a sent letter forgets its address', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  const letters = await world.app.db.query.selectFrom('letters').selectAll().execute()
  expect(letters).toHaveLength(2)
  for (const letter of letters) expect(letter.address_sealed).toBe('')
})

test('the contact is on no public page unless the poster ticked the box', async () => {
  const world = await aWorld()
  const hidden = await aPublishedEvent(world)
  await anEndorser(world, hidden.id, { contactName: 'Bruno Quispe' })
  const shown = await aPublishedEvent(world, { title: 'Potluck', showContact: 'on' })
  for (const below of ['', '/history', '/revisions/1', '.ics']) {
    const page = await (await world.get(`/events/${hidden.id}${below}`)).text()
    expect(page).not.toMatch(/olga@example\.org|bruno@example\.org|Bruno Quispe/)
  }
  for (const path of ['/', '/calendar.ics'])
    expect(await (await world.get(path)).text()).not.toContain('bruno@example.org')
  expect(await (await world.get(`/events/${shown.id}`)).text()).toContain('olga@example.org')
})

test('no mail shows another reader’s address or link', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await aFollower(world, rally.id)
  world.mails.length = 0
  await world.post(
    `${rally.manage}/revisions`,
    await anEdit(world, rally, { startsLocal: '2023-01-13T11:00' }),
  )
  world.clock.advance(600)
  await world.work()
  const [one, other, ...more] = tellings(world)
  expect(more).toEqual([])
  expect(`${one?.text}${one?.html}`).not.toContain(other?.unsubscribeUrl)
  for (const { text, html, calendar } of world.mails)
    expect(`${text}${html}${calendar}`).not.toMatch(/(ada|bruno|olga)@example\.org/)
})

test('an address cannot be found out by asking to follow twice', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const asks = ['ada@example.org', 'stranger@example.org'].map(email =>
    world.post(`/events/${rally.id}/followers`, { email }),
  )
  const [known, unknown] = await Promise.all(asks)
  expect(known?.status).toBe(unknown?.status)
  expect(known?.headers.get('location')).toBe(unknown?.headers.get('location'))
})

test('a form that is refused is not kept either', async () => {
  const world = await aWorld()
  await world.post('/events', aForm({ title: '', contactEmail: 'olga@example.org' }))
  const stored = await everythingStored(world.app.db)
  expect([stored.events, stored.letters, stored.organizers]).toEqual([[], [], []])
})
