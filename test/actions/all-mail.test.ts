// A stop of all mail: nothing comes any more, but for one letter that offers the way back.

import { expect, test } from 'vitest'
import { foldInboxes } from '../../src/actions/fold-inboxes.ts'
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
    'This is the only email about it: if you do nothing, no more come',
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
  expect(await (await world.get(page)).text()).toContain('Stop all emails to my address')
  const other = page.replace(
    /\.([^.])([^.]*)$/,
    (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`,
  )
  const sealed = `/mail/${await world.app.vault.seal('ada@example.org')}`
  for (const forged of [other, sealed, '/mail/1.a.b', '/mail/ada@example.org'])
    expect((await world.post(`${forged}/stop`)).status, forged).toBe(404)
  expect(await (await world.get(page)).text()).toContain('Stop all emails to my address')
})

/** Spellings of one inbox, by its provider's rules. */
const spellings = ['ana.maria@gmail.com', 'AnaMaria+news@googlemail.com', 'anamaria@gmail.com']

/** Three followers who are one reader, and a neighbor of theirs. */
async function aReaderWithSpellings(): Promise<{ world: World; rally: Rally }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (const email of [...spellings, 'ana@gmail.com']) await aFollower(world, rally.id, { email })
  await world.post('/digests', { email: spellings[1] ?? '', period: 'daily' })
  await world.work()
  await world.post(linkIn(world.mails.at(-1), 'confirm'))
  world.mails.length = 0
  return { world, rally }
}

/** To whom a change and a day's digest go. */
async function told({ world, rally }: { world: World; rally: Rally }): Promise<string[]> {
  await edited(world, rally, { address: '790 Market St.' })
  world.clock.advance(2 * 24 * 3600)
  await world.work()
  return world.mails.map(mail => mail.to)
}

test.each(spellings)('a stop by %s holds for every spelling of the inbox', async spelling => {
  const reader = await aReaderWithSpellings()
  const { world, rally } = reader
  const page = new URL(await allMailUrl(world.app, spelling)).pathname
  await world.post(`${page}/stop`)
  expect(await told(reader)).toEqual(['ana@gmail.com'])
  world.mails.length = 0
  for (const email of spellings) await world.post(`/events/${rally.id}/followers`, { email })
  await world.work()
  expect(world.mails, 'the one way back').toHaveLength(1)
  // the way back leads to this inbox, under the spelling that asked
  await world.post(linkIn(world.mails[0], 'confirm'))
  expect(await (await world.get(page)).text()).toContain('Stop all')
})

test('a link of an older version holds for every spelling too, once their rows are folded', async () => {
  const reader = await aReaderWithSpellings()
  const { world } = reader
  const { db, vault } = world.app
  for (const table of ['watchers', 'digests'] as const)
    await db.commit([db.query.updateTable(table).set({ inbox_key: '' })])
  const key = await vault.addressKey(spellings[1] ?? '')
  const older = `/mail/${await vault.seal(`all mail to ${key}`)}`
  await foldInboxes(world.app)
  await world.post(`${older}/stop`)
  expect(await (await world.get(older)).text()).not.toContain('Stop all')
  expect(await told(reader)).toEqual(['ana@gmail.com'])
})

test('a stop of one spelling by an older version goes on', async () => {
  const { world, rally } = await aReaderWithSpellings()
  const { db, vault } = world.app
  const email = 'AnaMaria+news@googlemail.com'
  const older = { why: 'asked', at: world.clock.now(), way_back: 'spent' } as const
  await db.commit([
    db.query
      .insertInto('suppressions')
      .values({ inbox_key: await vault.addressKey(email), ...older }),
  ])
  await world.post(`/events/${rally.id}/followers`, { email })
  await world.work()
  expect(world.mails).toEqual([])
})

async function aReader(): Promise<{ world: World; rally: Rally; page: string }> {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const page = (await allMailUrl(world.app, 'ada@example.org')).slice(baseUrl.length)
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
