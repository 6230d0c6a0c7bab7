// Signing in at /moderation: the same answer to everybody, a link to moderators alone, and a link that
// ends; and the one letter a day that brings such a link by itself.

import { expect, test } from 'vitest'
import { tellModerators } from '../../src/actions/tell-moderators.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aModeratedWorld, aQueue, aWaitingEvent, mara, press } from '../support/moderators.ts'
import { aPublishedEvent, edited, posted } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const week = 7 * 24 * 60 * 60
const day = 24 * 60 * 60
const letters = (world: World) => world.mails.filter(mail => mail.to === mara)

test('answers the same bytes to a moderator and to anybody else, and mails moderators alone', async () => {
  const world = await aModeratedWorld()
  const bodies = []
  for (const email of [' Mara@Example.org', 'stranger@example.org']) {
    const answer = await world.post('/moderation', { email })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/moderation/sent'])
    bodies.push(await (await world.get('/moderation/sent')).text())
  }
  expect(bodies[0]).toBe(bodies[1])
  await world.work()
  expect(world.mails.map(({ to, subject }) => [to, subject])).toEqual([
    ['Mara@Example.org', 'Your link to moderate Turnout'],
  ])
  expect(world.mails[0]?.text.replaceAll('\n', ' ')).toContain(
    'The link works until Friday, January 13, 2023, 7:10 PM (PST).',
  )
  expect((await world.get(linkIn(world.mails[0], 'moderation'))).status).toBe(200)
})

test('what is no address is asked for again, and nobody is flooded', async () => {
  const world = await aModeratedWorld()
  const wrong = await world.post('/moderation', { email: 'mara at example' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="mara at example"')
  for (let asked = 0; asked < 8; asked++)
    expect((await world.post('/moderation', { email: mara })).status).toBe(303)
  await world.work()
  expect(letters(world)).toHaveLength(5)
})

test('where there are no moderators nobody signs in', async () => {
  const world = await aWorld()
  expect((await world.get('/moderation')).status).toBe(200)
  await world.post('/moderation', { email: mara })
  await world.work()
  expect(world.mails).toEqual([])
})

test('a forged link, one of another kind, one that ran out, one of a former moderator open nothing', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  const token = queue.split('/')[2] ?? ''
  const below = [
    [`events/${rally.id}/publication`, { revision: '1' }],
    [`events/${rally.id}/refusal`, { revision: '1', reason: 'No' }],
    [`events/${rally.id}/reminder`, {}],
    [`events/${rally.id}/dismissals`, { sentence: 'x' }],
  ] as const
  const before = await everythingStored(world.app.db)
  const refused = async (path: string, status: number) => {
    const answer = await world.get(path)
    expect(answer.status, path).toBe(status)
    expect(await answer.text()).toContain('Nothing was changed')
    for (const [button, fields] of below)
      expect((await world.post(`${path}/${button}`, fields)).status, button).toBe(status)
  }
  const someone = rally.manage.split('/')[2]
  for (const wrong of [
    'A'.repeat(43),
    token.slice(0, 42),
    `${token}x`,
    token.toLowerCase(),
    someone,
  ])
    await refused(`/moderation/${wrong}`, 404)
  expect((await world.get(`/manage/${token}`)).status).toBe(404)
  world.clock.advance(week + 1)
  await refused(queue, 410)
  world.clock.advance(-week)
  world.app.config.moderators = ['nico@example.org']
  await refused(queue, 404)
  expect(await everythingStored(world.app.db)).toEqual(before)
})

test('a scanner that opens every link of the queue changes nothing', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  const before = await everythingStored(world.app.db)
  const paths = [
    '',
    '?done=published',
    ...['publication', 'refusal', 'reminder', 'dismissals'].map(
      one => `/events/${rally.id}/${one}`,
    ),
  ]
  for (const path of paths)
    for (const method of ['GET', 'HEAD'])
      expect([200, 404, 405]).toContain((await world.request(`${queue}${path}`, { method })).status)
  expect(await everythingStored(world.app.db)).toEqual(before)
})

test('the queue is cached by nobody, sends no referrer, and is in no search engine', async () => {
  const world = await aModeratedWorld()
  const { headers } = await world.get(await aQueue(world))
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex')
})

test('the form that signs in has a referrer, so that it is taken from every browser', async () => {
  const world = await aModeratedWorld()
  const page = await world.get('/moderation')
  expect(page.headers.get('referrer-policy')).not.toBe('no-referrer')
  expect(await page.text()).not.toContain('no-referrer')
})

test('a form of the queue is taken from the queue alone', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const path = `${await aQueue(world)}/events/${rally.id}/publication`
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' }
  expect((await world.post(path, { revision: '1' }, foreign)).status).toBe(403)
  const own = await world.request(path, {
    method: 'POST',
    headers: { origin: 'null', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'revision=1',
  })
  expect(own.status).toBe(303)
})

test('moderators get one letter when something waits, with a link, and at most one a day', async () => {
  const world = await aModeratedWorld()
  await world.work()
  expect(letters(world)).toEqual([])
  const rally = await aWaitingEvent(world)
  await world.work()
  const [mail] = letters(world)
  expect(mail?.subject).toBe('Turnout: 1 event is waiting for you')
  expect(mail?.text).toContain('SF rally: US hands off Peru, Friday, January 13, 2023')
  expect((await world.get(linkIn(mail, 'moderation'))).status).toBe(200)

  world.clock.advance(3600)
  const vigil = await aWaitingEvent(world, { title: 'Vigil' })
  await world.work()
  expect(letters(world)).toHaveLength(1)
  world.clock.advance(day)
  await world.work()
  await world.work()
  expect(letters(world).map(({ subject }) => subject)).toEqual([
    'Turnout: 1 event is waiting for you',
    'Turnout: 2 events are waiting for you',
  ])
  world.clock.advance(day)
  await world.work()
  expect(letters(world), 'both wait still').toHaveLength(3)
  const queue = linkIn(letters(world)[2], 'moderation')
  for (const one of [rally, vigil]) await press(world, queue, `${one.id}/publication`)
  world.clock.advance(day)
  await world.work()
  expect(letters(world), 'nothing waits').toHaveLength(3)
})

test('a letter that had nothing left to say does not use up the day of the next one', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const rally = await aWaitingEvent(world)
  world.mails.length = 0
  await tellModerators(world.app)
  await press(world, queue, `${rally.id}/publication`)
  await world.work()
  expect(letters(world)).toEqual([])
  await aWaitingEvent(world, { title: 'Vigil' })
  await world.work()
  expect(letters(world).map(({ subject }) => subject)).toEqual([
    'Turnout: 1 event is waiting for you',
  ])
})

test('the day begins when a letter is taken, and one that is held up is not doubled', async () => {
  const world = await aModeratedWorld()
  await aWaitingEvent(world)
  world.deliver = () => ({ outcome: 'deferred', response: '450' })
  for (let hour = 0; hour < 30; hour++) {
    await world.work()
    world.clock.advance(3600)
  }
  world.deliver = () => ({ outcome: 'delivered', response: '250' })
  world.clock.advance(6 * 3600)
  await world.work()
  expect(letters(world)).toHaveLength(1)
  world.clock.advance(day - 3600)
  await world.work()
  expect(letters(world)).toHaveLength(1)
  world.clock.advance(3601)
  await world.work()
  expect(letters(world)).toHaveLength(2)
})

test('a moderator’s address that refuses is tried once a day', async () => {
  const world = await aModeratedWorld()
  await aWaitingEvent(world)
  let tries = 0
  world.deliver = ({ to }) => {
    if (to === mara) tries += 1
    return to === mara
      ? { outcome: 'rejected', response: '550 5.1.1' }
      : { outcome: 'delivered', response: '250' }
  }
  for (let hour = 0; hour < 25; hour++) {
    await world.work()
    world.clock.advance(3600)
  }
  expect(tries).toBe(2)
})

test('a text that contradicts its event is news once its organizer had the time to mend it', async () => {
  const world = await aWorld({ moderators: [mara] })
  const rally = await aPublishedEvent(world, { description: posted })
  await edited(world, rally, {
    startsLocal: '2023-01-13T11:00',
    endsLocal: '',
    description: posted,
  })
  await world.work()
  expect(letters(world)).toEqual([])
  world.clock.advance(301)
  await world.work()
  expect(letters(world).map(({ subject }) => subject)).toEqual([
    'Turnout: 1 published event was changed, 1 published event to check',
  ])
})

test('no letter goes to a moderator who stopped all mail; asked for in her name, one says so', async () => {
  const world = await aModeratedWorld({ moderators: [mara, 'nico@example.org'] })
  await world.post('/moderation', { email: mara })
  await world.work()
  await world.app.db.query
    .insertInto('suppressions')
    .values({
      inbox_key: await world.app.vault.addressKey(mara),
      why: 'asked',
      at: world.clock.now(),
      way_back: null,
    })
    .execute()
  world.mails.length = 0
  await aWaitingEvent(world)
  await world.work()
  expect(world.mails.map(({ to }) => to).filter(to => to !== 'olga@example.org')).toEqual([
    'nico@example.org',
  ])
  await world.post('/moderation', { email: mara })
  await world.post('/moderation', { email: mara })
  await world.work()
  expect(letters(world)).toHaveLength(1)
  expect(letters(world)[0]?.text).toContain('/mail/')
})

test('a letter that was held up says nothing of what was answered meanwhile', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const rally = await aWaitingEvent(world)
  world.deliver = () => ({ outcome: 'deferred', response: 'no connection' })
  await world.work()
  await press(world, queue, `${rally.id}/publication`)
  world.mails.length = 0
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  world.clock.advance(3600)
  await world.work()
  expect(world.mails.map(({ to }) => to)).toEqual(['olga@example.org'])
})
