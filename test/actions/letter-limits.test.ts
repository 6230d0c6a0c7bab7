// Forms that anybody can fill in with anybody's address: how much mail a stranger can cause with them.

import { expect, test } from 'vitest'
import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import { aFollower, aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, type World } from '../support/world.ts'

const victim = 'vera@example.org'

/** Every form that mails the address in it, and how it is filled in. */
const forms: [kind: string, path: (eventId: string) => string, fields: Fields][] = [
  ['publish', () => '/events', aForm({ contactEmail: victim })],
  ['endorse', id => `/events/${id}/endorsements`, { email: victim, organization: 'Somebody' }],
  ['follow', id => `/events/${id}/followers`, { email: victim }],
  ['digest', () => '/digests', { email: victim }],
  [
    'contact',
    id => `/events/${id}/contact`,
    { name: 'Vera', email: victim, message: 'Which door?' },
  ],
]

const toVictim = (world: World) => world.mails.filter(mail => mail.to === victim)

test.each(forms)(
  'a stranger can cause five letters that ask to %s, and no more',
  async (...form) => {
    const [, path, fields] = form
    const world = await aWorld()
    const { id } = await aPublishedEvent(world)
    const answers: number[] = []
    for (let n = 0; n < 8; n++) answers.push((await world.post(path(id), fields)).status)
    await world.work()
    expect(answers).toEqual([303, 303, 303, 303, 303, 429, 429, 429])
    expect(toVictim(world)).toHaveLength(5)
    world.clock.advance(25 * 3600)
    expect((await world.post(path(id), fields)).status).toBe(303)
  },
)

test('letters of one kind keep none of another from anybody', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  for (const [, path, fields] of forms)
    for (let n = 0; n < 5; n++) expect((await world.post(path(id), fields)).status).toBe(303)
})

test('whoever answers is no stranger: an organizer can post a season in a day', async () => {
  const world = await aWorld()
  for (let n = 0; n < 12; n++) await aPublishedEvent(world, { title: `Meeting ${n}` })
  const { id } = await aPublishedEvent(world)
  for (let n = 0; n < 7; n++) await aFollower(world, id)
})

test('the limit tells nobody who has stopped all mail', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const key = await world.app.vault.addressKey(victim)
  await world.post(`${(await allMailUrl(world.app, key)).slice(baseUrl.length)}/stop`)
  for (const [kind, path, fields] of forms) {
    const answers: number[] = []
    for (let n = 0; n < 6; n++) answers.push((await world.post(path(id), fields)).status)
    expect(answers, kind).toEqual([303, 303, 303, 303, 303, 429])
  }
  await world.work()
  expect(toVictim(world), 'the way back').toHaveLength(1)
})

test('whoever has posted events can invite an address only so often', async () => {
  const world = await aWorld()
  const answers: number[] = []
  for (let n = 0; n < 11; n++) {
    const { manage } = await aPublishedEvent(world, { title: `Meeting ${n}` })
    const invitation = { name: 'Vera', email: victim }
    answers.push((await world.post(`${manage}/organizers`, invitation)).status)
  }
  await world.work()
  expect(answers).toEqual([...Array.from({ length: 10 }, () => 303), 429])
  expect(toVictim(world)).toHaveLength(10)
})
