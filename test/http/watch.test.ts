// Endorsers and followers: confirmed once, shown or hidden, stopped at once when they say so.

import { expect, test } from 'vitest'
import { everythingStored } from '../support/everything-stored.ts'
import {
  aFollower,
  anEndorser,
  aPublishedEvent,
  aShownEndorser,
  edited,
  showAll,
} from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const oneClick = { 'List-Unsubscribe': 'One-Click' }

/** As a mail program sends it: no cookie, no origin of ours. */
const stopByMail = (world: World, watch: string) =>
  world.request(`${watch}/stop`, {
    method: 'POST',
    headers: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
    body: new URLSearchParams(oneClick),
  })

const later = async (world: World, seconds = 600) => {
  world.clock.advance(seconds)
  await world.work()
}

test('the one-click stop of RFC 8058 needs no cookie, sends no redirect, and holds', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  const watch = new URL(world.mails.at(-1)?.unsubscribeUrl ?? '').pathname.replace(/\/stop$/, '')
  const answer = await stopByMail(world, watch)
  expect(answer.status).toBe(204)
  expect(answer.headers.get('location')).toBeNull()
  expect(answer.headers.get('set-cookie')).toBeNull()

  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T10:00' })
  await later(world)
  expect(world.mails).toEqual([])
})

test('a stop while mails go out takes effect before that person’s own', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watches = new Map<string, string>()
  for (let n = 0; n < 12; n++) {
    const email = `ada${n}@example.org`
    watches.set(email, await aFollower(world, rally.id, { email }))
  }
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.mails.length = 0
  const stopAll = async () => {
    for (const watch of watches.values()) await stopByMail(world, watch)
  }
  let stopped: Promise<void> | undefined
  world.deliver = async () => {
    stopped ??= stopAll()
    await stopped
    return { outcome: 'delivered', response: '250 OK' }
  }
  await later(world)
  // only those whose mail was in a connection already
  expect(world.mails.length).toBeLessThanOrEqual(5)
})

test('starts again from what they see now, and tells nothing old', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  await world.post(`${watch}/stop`)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  world.mails.length = 0
  expect((await world.post(`${watch}/restart`)).status).toBe(303)
  await later(world)
  expect(world.mails).toEqual([])
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', address: '790 Market St.' })
  await later(world)
  expect(world.mails.map(mail => mail.subject)).toEqual([
    'New address: SF rally: US hands off Peru',
  ])
})

test('who follows already and asks again is told once of each change', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const first = await aFollower(world, rally.id)
  expect(await aFollower(world, rally.id, { email: 'Ada@Example.org' })).toBe(first)
  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  expect(world.mails).toHaveLength(1)
})

test('asking again while behind does not make anybody forget what they were not told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await aFollower(world, rally.id)
  world.mails.length = 0
  await later(world)
  expect(world.mails.map(mail => mail.subject)).toEqual([
    'Moved to 11:00 AM: SF rally: US hands off Peru',
  ])
})

test('two people who press the same address’s buttons at once make one watcher', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const ask = () => world.post(`/events/${rally.id}/followers`, { email: 'ada@example.org' })
  const answers = await Promise.all([ask(), ask(), ask()])
  expect(answers.map(one => one.status)).toEqual([303, 303, 303])
  expect(await world.app.db.query.selectFrom('watchers').select('id').execute()).toHaveLength(1)
  await world.work()
  const confirm = linkIn(world.mails.at(-1), 'confirm')
  const presses = await Promise.all([world.post(confirm), world.post(confirm)])
  expect(presses.map(one => one.status)).toEqual([303, 303])
})

test('an unconfirmed endorsement is shown nowhere and told nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post(`/events/${rally.id}/endorsements`, {
    organization: 'Nobody In Particular',
    email: 'mallory@example.org',
  })
  for (const path of ['/', `/events/${rally.id}`, `/events/${rally.id}/history`, rally.manage])
    expect(await (await world.get(path)).text()).not.toContain('Nobody In Particular')
  await world.work()
  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  expect(world.mails).toEqual([])
})

test('an endorsement given twice is listed once, in its newest words', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aShownEndorser(world, rally, { statement: 'Old words' })
  await aShownEndorser(world, rally, { statement: 'New words' })
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('New words')
  expect(page).not.toContain('Old words')
  expect(page.match(/Mission Tenants Assembly/g)).toHaveLength(1)
})

test('a hidden endorsement leaves the page, is still told, and can be shown again', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aShownEndorser(world, rally)
  const { id } = await world.app.db.query
    .selectFrom('endorsements')
    .select('id')
    .executeTakeFirstOrThrow()
  const page = async () => (await world.get(`/events/${rally.id}`)).text()
  await world.post(`${rally.manage}/endorsements/${id}/hiding`)
  expect(await page()).not.toContain('Mission Tenants Assembly')
  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  expect(world.mails).toHaveLength(1)
  await world.post(`${rally.manage}/endorsements/${id}/showing`)
  expect(await page()).toContain('Mission Tenants Assembly')
})

test('an organizer of another event hides and shows nothing here', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aShownEndorser(world, rally)
  const other = await aPublishedEvent(world, { title: 'Potluck' })
  const { id } = await world.app.db.query
    .selectFrom('endorsements')
    .select('id')
    .executeTakeFirstOrThrow()
  await world.post(`${other.manage}/endorsements/${id}/hiding`)
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).toContain('Mission Tenants Assembly')
})

test('who withdraws is off the page and gets no more mail', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aShownEndorser(world, rally)
  expect((await world.post(`${watch}/withdrawal`)).status).toBe(303)
  expect(await (await world.get(`/events/${rally.id}`)).text()).not.toContain('Mission Tenants')
  world.mails.length = 0
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await later(world)
  expect(world.mails).toEqual([])
})

test('an acknowledgement counts up to what the page showed, never further', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const known = async () =>
    (
      await world.app.db.query
        .selectFrom('watchers')
        .select('acknowledged_revision')
        .executeTakeFirstOrThrow()
    ).acknowledged_revision
  await world.post(`${watch}/acknowledgement`, { revision: '1' })
  expect(await known()).toBe(1)
  await world.post(`${watch}/acknowledgement`, { revision: '2' })
  expect(await known()).toBe(2)
  await world.post(`${watch}/acknowledgement`, { revision: '1' })
  expect(await known()).toBe(2)
  await world.post(`${watch}/acknowledgement`, { revision: 'drop table' })
  expect(await known()).toBe(2)
})

test('one watcher whose row is damaged keeps no other from being told', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  for (let n = 0; n < 8; n++) await aFollower(world, rally.id, { email: `ada${n}@example.org` })
  const other = await aPublishedEvent(world, { title: 'Potluck' })
  await aFollower(world, other.id, { email: 'bruno@example.org' })
  const ids = await world.app.db.query
    .selectFrom('watchers')
    .select('id')
    .where('event_id', '=', rally.id)
    .limit(6)
    .execute()
  for (const { id } of ids)
    await world.app.db.query
      .updateTable('watchers')
      .set({ address_sealed: '1.damaged' })
      .where('id', '=', id)
      .execute()
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await edited(world, other, { title: 'Potluck', startsLocal: '2023-01-13T11:00' })
  world.mails.length = 0
  await expect(later(world)).rejects.toThrow('not a sealed text')
  expect(world.mails).toHaveLength(3)
  const stored = await everythingStored(world.app.db)
  expect(stored.watchers).toHaveLength(9)
})

test('too many letters to one address: the answer keeps what was typed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const ask = () =>
    world.post(`/events/${rally.id}/endorsements`, {
      organization: 'Mission Tenants Assembly',
      email: 'bruno@example.org',
      statement: 'We stand with Peru',
    })
  let answer = await ask()
  for (let n = 0; n < 6 && answer.status === 303; n++) answer = await ask()
  expect(answer.status).toBe(429)
  const page = await answer.text()
  expect(page).toContain('We stand with Peru')
  expect(page).toContain('Too many emails to this address today')
})

test('an endorsement that was asked for twice stands, whichever link is pressed last', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const form = { organization: 'Mission Tenants Assembly', email: 'bruno@example.org' }
  world.mails.length = 0
  for (let times = 0; times < 2; times += 1)
    await world.post(`/events/${rally.id}/endorsements`, form)
  await world.work()
  for (const mail of world.mails) await world.post(linkIn(mail, 'confirm'))
  await showAll(world, rally)
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page.split('Mission Tenants Assembly').length - 1).toBeGreaterThan(0)
})

test('who starts again from a page that is older than the event is told what they missed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  await world.post(`${watch}/stop`)
  await edited(world, rally, { address: '790 Market St.' })
  await later(world)
  world.mails.length = 0
  await world.post(`${watch}/restart`, { revision: '1' })
  await later(world)
  expect(world.mails.map(mail => mail.subject)).toEqual([
    'New address: SF rally: US hands off Peru',
  ])
})

test('an answer to a revision that does not exist is refused in words, and records nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  for (const act of ['acknowledgement', 'vouching'])
    for (const revision of ['3', '99', '0', '-1', '1.5', 'newest']) {
      const answer = await world.post(`${watch}/${act}`, { revision })
      expect(answer.status, `${act} of ${revision}`).toBe(422)
      expect(await answer.text()).toContain('There is no such version')
    }
  const stored = await world.app.db.query
    .selectFrom('watchers')
    .select('acknowledged_revision')
    .executeTakeFirst()
  expect(stored).toEqual({ acknowledged_revision: 0 })
  expect((await world.post(`${watch}/acknowledgement`, { revision: '2' })).status).toBe(303)
})

test('the page of whoever stopped the mail begins with that', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const lead = async (watch: string) =>
    /<p class="lead" dir="auto">([\s\S]*?)<\/p>/.exec(await (await world.get(watch)).text())?.[1]
  const follower = await aFollower(world, rally.id)
  expect(await lead(follower)).toContain('we email you when anything changes')
  await world.post(`${follower}/stop`)
  expect(await lead(follower)).toContain('get no more emails about it')
  const endorser = await anEndorser(world, rally.id)
  await world.post(`${endorser}/stop`)
  expect(await lead(endorser)).toMatch(/Mission Tenants Assembly.*endorses[^<]*You get no emails/s)
  await world.post(`${endorser}/withdrawal`)
  expect(await lead(endorser)).toContain('has withdrawn its endorsement')
  await world.post(`${endorser}/restart`)
  expect(await lead(endorser)).toContain('we email you when anything changes')
})

test('a private page is wholly in the language that its reader asked in', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id, { language: 'es' })
  await world.post('/digests', { email: 'dora@example.org', language: 'es' })
  await world.work()
  const started = await world.post(linkIn(world.mails.at(-1), 'confirm'))
  for (const path of [watch, started.headers.get('location') ?? '']) {
    const page = await (await world.get(path)).text()
    expect(page, path).toContain('<html lang="es">')
    expect(page, path).not.toContain('Lost your link?')
  }
})
