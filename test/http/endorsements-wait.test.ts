// Anybody can write any name: an endorsement is told of changes at once, and shown once an organizer says so.

import { expect, test } from 'vitest'
import { everythingStored } from '../support/everything-stored.ts'
import {
  anEndorser,
  aPublishedEvent,
  aShownEndorser,
  edited,
  type Rally,
  showAll,
} from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const evil = {
  organization: 'ACLU',
  statement: 'CANCELLED, go to 1 Evil St',
  email: 'eve@example.net',
}

const idsOf = async (world: World): Promise<string[]> => {
  const rows = await world.app.db.query
    .selectFrom('endorsements')
    .select('id')
    .orderBy('created_at')
    .execute()
  return rows.map(row => row.id)
}

const pageOf = async (world: World, path: string) => (await world.get(path)).text()

const mailsTo = (world: World, to: string) =>
  world.mails.filter(mail => mail.to === to && /waiting for you/.test(mail.subject))

async function anHourLater(world: World): Promise<void> {
  world.clock.advance(3600)
  await world.work()
}

test('what waits is shown nowhere in public, and its watcher hears of changes all the same', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id, evil)
  await edited(world, rally, { address: '790 Market St.' })
  await anHourLater(world)
  expect(world.mails.findLast(mail => mail.to === evil.email)?.subject).toContain('New address')
  const { id } = rally
  for (const path of [
    ...[
      '/',
      '/?q=ACLU',
      '/?q=Evil',
      '/calendar.ics',
      '/calendar.atom',
      '/calendar.json',
      '/changes.atom',
    ],
    ...[`/events/${id}`, `/events/${id}.ics`, `/events/${id}.json`, `/events/${id}/history`],
    ...[`/events/${id}/changes.atom`, `/events/${id}/revisions/2`, '/api/v1/events'],
    ...[`/api/v1/events/${id}`, `/api/v1/events/${id}/revisions`],
  ]) {
    const page = await pageOf(world, path)
    expect(
      page
        .replace(/(?:\?|%3F)q(?:=|%3D)\w+/g, '')
        .replace(/value="ACLU"|value="Evil"|“ACLU”|“Evil”/g, ''),
      path,
    ).not.toMatch(/ACLU|Evil/)
  }
  expect(await pageOf(world, `/events/${id}`)).not.toContain('Endorsing organizations told')
  expect(await pageOf(world, watch)).toContain('It waits for an organizer')
  for (const mail of world.mails.filter(one => ![evil.email, 'olga@example.org'].includes(one.to)))
    expect(mail.text).not.toMatch(/ACLU|Evil/)
})

test('the organizers are asked by one letter for all of five minutes, and one press shows', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id, {
    website: 'https://example.org',
    statement: 'We stand\nwith Peru.',
  })
  await anEndorser(world, rally.id, evil)
  expect(mailsTo(world, 'olga@example.org')).toEqual([])
  world.clock.advance(300)
  await world.work()
  const [letter, ...more] = mailsTo(world, 'olga@example.org')
  expect(more).toEqual([])
  expect(letter?.subject).toBe('2 endorsements are waiting for you: SF rally: US hands off Peru')
  expect(letter?.text).toContain('Mission Tenants Assembly')
  expect(letter?.text).toContain('confirmed for example.org')
  expect(letter?.text).toContain('CANCELLED, go to 1 Evil St')
  const path = `${linkIn(letter, 'manage')}/endorsements`
  expect(letter?.text).toContain(path)

  // opening it changes nothing
  const before = await everythingStored(world.app.db)
  const page = await pageOf(world, path)
  await world.head(path)
  expect(await everythingStored(world.app.db)).toEqual(before)
  expect(page).toContain('Show Mission Tenants Assembly')
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('Mission Tenants Assembly')

  const [mission = '', aclu = ''] = await idsOf(world)
  const shown = await world.post(`${path}/${mission}/showing`, { from: 'endorsements' })
  expect(shown.headers.get('location')).toBe(`${path}?done=shown`)
  await world.post(`${path}/${aclu}/hiding`, { from: 'endorsements' })
  const event = await pageOf(world, `/events/${rally.id}`)
  expect(event).toContain('Mission Tenants Assembly')
  expect(event).toContain('confirmed for example.org')
  expect(event).not.toContain('ACLU')
  // nothing has changed yet that anybody was told of
  expect(event).not.toContain('told of the latest change')
  expect(await pageOf(world, path)).toContain('No endorsements are waiting')
  // nobody is asked a second time
  await anHourLater(world)
  expect(mailsTo(world, 'olga@example.org')).toHaveLength(1)
})

test('who was told no stays a watcher, reads so, and causes no more letters; the organizer can change their mind', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id, evil)
  const [id = ''] = await idsOf(world)
  await world.post(`${rally.manage}/endorsements/${id}/hiding`)
  expect(await pageOf(world, watch)).toContain('The organizers do not show it')
  await anHourLater(world)
  await anEndorser(world, rally.id, { ...evil, organization: 'ACLU of the Moon' })
  await anHourLater(world)
  expect(mailsTo(world, 'olga@example.org')).toEqual([])
  expect(await pageOf(world, `${rally.manage}/people`)).toContain('Show ACLU of the Moon')
  await edited(world, rally, { address: '790 Market St.' })
  await anHourLater(world)
  expect(world.mails.at(-1)?.to).toBe(evil.email)
  await world.post(`${rally.manage}/endorsements/${id}/showing`)
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('ACLU')
})

test('other words of a shown endorsement wait again; the very same do not', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const words = { organization: 'Comité Zoë', statement: 'We stand with Peru.' }
  await aShownEndorser(world, rally, words)
  const event = () => pageOf(world, `/events/${rally.id}`)
  await anEndorser(world, rally.id, words)
  expect(await event()).toContain('We stand with Peru.')
  await anEndorser(world, rally.id, {
    ...words,
    organization: 'COMITE ZOE',
    statement: evil.statement,
  })
  expect(await event()).not.toContain('Evil')
  expect(await event()).not.toContain('We stand with Peru.')
  await anEndorser(world, rally.id, { ...words, organization: 'ACLU' })
  expect(await event()).not.toContain('ACLU')
  await showAll(world, rally)
  expect(await event()).toContain('Evil')
})

test('an organizer can have endorsements shown at once, but none of a watcher whom they told no', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id, { ...evil, organization: 'Waits already' })
  const saved = await world.post(`${rally.manage}/endorsement-rule`, { rule: 'show' })
  expect(saved.headers.get('location')).toBe(`${rally.manage}?done=shows-at-once`)
  const event = () => pageOf(world, `/events/${rally.id}`)
  expect(await event()).toContain('Your organization’s name appears on this page')
  await anEndorser(world, rally.id)
  expect(await event()).toContain('Mission Tenants Assembly')
  expect(await event()).not.toContain('Waits already')
  const [, mission = ''] = await idsOf(world)
  await world.post(`${rally.manage}/endorsements/${mission}/hiding`)
  await anEndorser(world, rally.id)
  expect(await event()).not.toContain('Mission Tenants Assembly')
  expect((await world.post(`${rally.manage}/endorsement-rule`, { rule: 'x' })).status).toBe(422)
  await world.post(`${rally.manage}/endorsement-rule`, { rule: 'ask' })
  expect(await event()).toContain('once an organizer shows them')
})

test('an organizer shows only what was confirmed, and only of their own event', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const other = await aPublishedEvent(world, { title: 'Potluck' })
  await anEndorser(world, rally.id, evil)
  await world.post(`/events/${rally.id}/endorsements`, {
    ...evil,
    organization: 'Unconfirmed',
    email: 'x@example.net',
  })
  for (const id of await idsOf(world)) {
    await world.post(`${other.manage}/endorsements/${id}/showing`)
    await world.post(`${other.manage}/endorsements/showing`, { endorsement: id })
  }
  expect(await pageOf(world, `/events/${rally.id}`)).not.toContain('ACLU')
  await world.post(`${rally.manage}/endorsements/showing`, { endorsement: await idsOf(world) })
  const page = await pageOf(world, `/events/${rally.id}`)
  expect(page).toContain('ACLU')
  expect(page).not.toContain('Unconfirmed')
})

test('an endorser confirms in public only once their name is there', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  expect(await pageOf(world, watch)).not.toContain('Confirm it publicly')
  await showAll(world, rally)
  expect(await pageOf(world, watch)).toContain('Confirm it publicly')
})

test('a press says how many are told, whether they are shown or not', async () => {
  const world = await aWorld({ settleSeconds: 3600 })
  const rally: Rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await anEndorser(world, rally.id, evil)
  await edited(world, rally, { address: '790 Market St.' })
  expect(await pageOf(world, rally.manage)).toContain('Tell 2 people now')
})
