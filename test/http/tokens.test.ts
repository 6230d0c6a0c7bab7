// Private links: wrong, used, run out, withdrawn; and a GET or HEAD that never does anything.

import { expect, test } from 'vitest'
import { allMailUrl } from '../../src/actions/stop-all-mail.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aQueue, mara } from '../support/moderators.ts'
import { aFollower, aForm, anEndorser, aPublishedEvent, edited } from '../support/people.ts'
import { anAsked } from '../support/questions.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

const week = 7 * 24 * 60 * 60

async function anAsker(world: World, eventId: string): Promise<string> {
  await world.post(`/events/${eventId}/followers`, { email: 'ada@example.org' })
  await world.work()
  return linkIn(world.mails.at(-1), 'confirm')
}

test('a wrong token is a 404 that says what to do, on every page and for every button', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const token = 'A'.repeat(43)
  const someone = rally.manage.split('/')[2] ?? ''
  for (const wrong of [token, someone.slice(0, 40), `${someone}x`, someone.toLowerCase()])
    for (const page of [`/confirm/${wrong}`, `/manage/${wrong}`, `/watch/${wrong}`]) {
      const answer = await world.get(page)
      expect(answer.status, page).toBe(404)
      expect(await answer.text()).toContain('Nothing was changed')
    }
  for (const button of [
    `/confirm/${token}`,
    `/manage/${token}/revisions`,
    `/manage/${token}/cancellation`,
    `/manage/${token}/postponement`,
    `/manage/${token}/reinstatement`,
    `/manage/${token}/telling`,
    `/manage/${token}/organizers`,
    `/manage/${token}/endorsements/x/hiding`,
    `/watch/${token}/stop`,
    `/watch/${token}/acknowledgement`,
    `/watch/${token}/restart`,
    `/watch/${token}/withdrawal`,
  ])
    expect((await world.post(button, aForm())).status, button).toBe(404)
})

test('one kind of link opens no other kind of page', async () => {
  const world = await aWorld({ moderators: [mara] })
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  const moderation = await aQueue(world)
  await world.post('/digests', { email: 'dora@example.org', period: 'daily' })
  await world.work()
  const confirm = linkIn(world.mails.at(-1), 'confirm')
  const digest = (await world.post(confirm)).headers.get('location')?.split('?')[0] ?? ''
  const allMail = new URL(await allMailUrl(world.app, 'nobody@example.org')).pathname
  const { own: question } = await anAsked(world, rally)
  const links = [confirm, rally.manage, watch, digest, question, moderation, allMail].map(link => {
    const [, kind = '', token = ''] = link.split('/')
    return { kind, token }
  })
  expect(links.map(({ kind }) => kind).join(' ')).toBe(
    'confirm manage watch digest question moderation mail',
  )
  for (const { kind } of links)
    for (const { kind: own, token } of links) {
      const path = `/${kind}/${token}`
      expect((await world.get(path)).status, path).toBe(kind === own ? 200 : 404)
    }
})

test('a used link leads to the same page again, and does nothing twice', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await anAsker(world, rally.id)
  const first = await world.post(confirm)
  const stored = await everythingStored(world.app.db)
  const mails = world.mails.length
  const second = await world.post(confirm)
  expect(second.status).toBe(303)
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  await world.work()
  expect(world.mails).toHaveLength(mails)
  expect(await everythingStored(world.app.db)).toEqual(stored)
  expect((await world.get(confirm)).status).toBe(200)
})

test('a link that has run out says so, and confirms nothing', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const confirm = await anAsker(world, rally.id)
  world.clock.advance(week + 1)
  for (const answer of [await world.get(confirm), await world.post(confirm)]) {
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('This link has expired')
  }
  const [watcher] = await world.app.db.query.selectFrom('watchers').selectAll().execute()
  expect(watcher?.confirmed_at).toBeNull()
})

test('a used link leads nowhere private after its week, and says where to ask', async () => {
  const world = await aWorld()
  await world.post('/events', aForm({ title: 'Another one' }))
  await world.work()
  const publish = linkIn(world.mails.at(-1), 'confirm')
  const manage = (await world.post(publish)).headers.get('location')?.split('?')[0] ?? ''
  const rally = await aPublishedEvent(world)
  const follow = await anAsker(world, rally.id)
  await world.post(follow)
  await world.post('/digests', { email: 'dora@example.org', period: 'daily' })
  await world.work()
  const digest = linkIn(world.mails.at(-1), 'confirm')
  await world.post(digest)
  for (const link of [publish, follow, digest])
    expect((await world.post(link)).headers.get('location')).toMatch(/^\/(manage|watch|digest)\//)

  world.clock.advance(week + 1)
  for (const link of [publish, follow, digest])
    for (const answer of [await world.get(link), await world.post(link)]) {
      expect(answer.status).toBe(410)
      expect(answer.headers.get('location')).toBeNull()
      const page = await answer.text()
      expect(page).toContain('Already confirmed')
      expect(page).toContain('href="/lost-link"')
    }
  expect((await world.get(manage)).status).toBe(200)
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  expect(world.mails.at(-1)?.text).toContain(manage)
})

test('an event whose link ran out is kept: the lost-link page sends one that works', async () => {
  const world = await aWorld()
  await world.post('/events', aForm())
  await world.work()
  const confirm = linkIn(world.mails.at(-1), 'confirm')
  world.clock.advance(week + 1)
  expect((await world.post(confirm)).status).toBe(410)

  await world.post('/lost-link', { email: 'Olga@Example.org ' })
  await world.work()
  expect(world.mails.at(-1)?.text).toContain('not published yet')
  const published = await world.post(linkIn(world.mails.at(-1), 'confirm'))
  expect(published.status).toBe(303)
  expect(await (await world.get('/')).text()).toContain('SF rally: US hands off Peru')
})

test('a GET or a HEAD changes nothing, whatever private link a scanner opens', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  const confirm = await anAsker(world, rally.id)
  await world.post('/events', aForm({ contactEmail: 'carmen@example.org' }))
  await world.work()
  const publish = linkIn(world.mails.at(-1), 'confirm')
  const before = await everythingStored(world.app.db)
  const [organizers] = [await world.app.db.query.selectFrom('organizers').select('id').execute()]
  const below = ['revisions', 'cancellation', 'postponement', 'reinstatement', 'telling']
  const paths = [
    confirm,
    publish,
    rally.manage,
    ...below.map(one => `${rally.manage}/${one}`),
    ...organizers.map(({ id }) => `${rally.manage}/organizers/${id}/withdrawal`),
    ...['', '/stop', '/acknowledgement', '/restart', '/withdrawal'].map(one => `${watch}${one}`),
    `${watch}?done=stopped`,
    '/lost-link?email=olga@example.org',
  ]
  for (const path of paths)
    for (const method of ['GET', 'HEAD']) {
      const { status } = await world.request(path, { method })
      expect([200, 404, 405], `${method} ${path}`).toContain(status)
    }
  expect(await everythingStored(world.app.db)).toEqual(before)
  expect((await world.get(confirm)).status).toBe(200)
  expect((await world.get(publish)).status).toBe(200)
})

test('what a mail links to, a GET can open', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  await world.work()
  for (const mail of world.mails)
    for (const [url] of mail.text.matchAll(/https:\/\/turnout\.example[^\s)>]*/g)) {
      const path = url.replace('https://turnout.example', '')
      expect((await world.get(path)).status, path).toBe(200)
    }
})
