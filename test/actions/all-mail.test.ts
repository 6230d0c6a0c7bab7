// A stop of all mail: nothing comes any more, but for one letter that offers the way back.

import { expect, test } from 'vitest'
import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import { aFollower, aPublishedEvent, edited, type Rally } from '../support/people.ts'
import { aWorld, baseUrl, linkIn, type World } from '../support/world.ts'

test('after a stop of all mail no change is told and no digest comes', async () => {
  const { world, rally } = await aStoppedReader()
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(8 * 24 * 3600)
  await world.work()
  expect(mailsToAda(world)).toEqual([])
})

test('whoever asks in their name afterwards causes one letter, and it says so', async () => {
  const { world, rally } = await aStoppedReader()
  const answers: Response[] = []
  for (const form of ['followers', 'endorsements', 'followers'])
    answers.push(
      await world.post(`/events/${rally.id}/${form}`, {
        email: 'Ada@example.org',
        organization: 'Somebody',
      }),
    )
  await world.post('/digests', { email: 'ada@example.org' })
  await world.post('/lost-link', { email: 'ada@example.org' })
  await world.work()
  expect(answers.map(answer => answer.status)).toEqual([303, 303, 303])
  expect(mailsToAda(world)).toHaveLength(1)
  expect(mailsToAda(world)[0]?.text.replace(/\s+/g, ' ')).toContain(
    'This letter is the only one: if you do nothing, no further mail comes',
  )
})

test('the one letter comes of a message to an organizer, too', async () => {
  const { world, rally } = await aStoppedReader()
  const message = { name: 'Ada', email: 'ada@example.org', message: 'Which door?' }
  await world.post(`/events/${rally.id}/contact`, message)
  await world.work()
  expect(mailsToAda(world)).toHaveLength(1)
})

test('a letter that was written before the stop is not sent after it', async () => {
  const { world, rally, page } = await aReader()
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  world.mails.length = 0
  await world.post(`${page}/stop`)
  await world.work()
  expect(mailsToAda(world)).toEqual([])
})

test('to confirm that letter lets mail come again, for what was confirmed', async () => {
  const { world, rally } = await aStoppedReader()
  await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  await world.work()
  await world.post(linkIn(mailsToAda(world)[0], 'confirm'))
  world.mails.length = 0
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(mailsToAda(world)).toHaveLength(1)
})

test('the page lets mail come again, and nothing is sent by that alone', async () => {
  const { world, rally, page } = await aStoppedReader()
  await world.post(`${page}/restart`)
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(600)
  await world.work()
  expect(mailsToAda(world)).toEqual([])
  for (let asked = 0; asked < 2; asked++)
    await world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  await world.work()
  expect(mailsToAda(world)).toHaveLength(2)
})

test('opening the page changes nothing, and a forged one is nobody’s', async () => {
  const { world, page } = await aReader()
  expect((await world.get(page)).status).toBe(200)
  expect(await (await world.get(page)).text()).toContain('Stop all mail to my address')
  const other = page.replace(
    /\.([^.])([^.]*)$/,
    (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  )
  const sealed = `/mail/${await world.app.vault.seal('ada@example.org')}`
  for (const forged of [other, sealed, '/mail/1.a.b', '/mail/ada@example.org'])
    expect((await world.post(`${forged}/stop`)).status, forged).toBe(404)
  expect(await (await world.get(page)).text()).toContain('Stop all mail to my address')
})

async function aReader(): Promise<{ world: World; rally: Rally; page: string }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const key = await world.app.vault.addressKey('ada@example.org')
  const page = (await allMailUrl(world.app, key)).slice(baseUrl.length)
  return { world, rally, page }
}

async function aStoppedReader() {
  const reader = await aReader()
  const { world, page } = reader
  await world.post('/digests', { email: 'ada@example.org', period: 'daily' })
  await world.work()
  await world.post(linkIn(mailsToAda(world).at(-1), 'confirm'))
  await world.post(`${page}/stop`)
  world.mails.length = 0
  return reader
}

const mailsToAda = (world: World) =>
  world.mails.filter(mail => mail.to.toLowerCase() === 'ada@example.org')
