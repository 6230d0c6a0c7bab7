// The calendar by mail: what is new, what changed, what is coming; each period once, and nothing lost.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Message } from '../../src/ports.ts'
import { aPublishedEvent, edited } from '../support/people.ts'
import { aWorld, type Fields, linkIn, type World } from '../support/world.ts'

// the story's clock begins on Friday, January 6, 2023, in the evening of San Francisco
const saturday = '2023-01-07T15:00:00.000Z'
const sunday = '2023-01-08T15:00:00.000Z'
const monday = '2023-01-09T15:00:00.000Z'
const tuesday = '2023-01-10T15:00:00.000Z'

test('says what is new, once, at seven in the morning', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily' })
  const rally = await aPublishedEvent(world)
  world.clock.set('2023-01-07T14:59:00.000Z')
  expect(await digestsOf(world)).toEqual([])
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  expect(digest?.subject).toBe('Turnout: 1 new')
  expect(digest?.text).toContain(`/events/${rally.id}`)
  expect(digest?.text).toContain('870 Market St.')
  for (const at of [saturday, '2023-01-07T20:00:00.000Z', sunday]) {
    world.clock.set(at)
    expect(await digestsOf(world), at).toEqual([])
  }
})

test('what ended at the hour of the digest is not in it; what began without an end is', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily' })
  const night = { startsLocal: '2023-01-06T22:00' }
  await aPublishedEvent(world, { ...night, title: 'Ended', endsLocal: '2023-01-07T07:00' })
  await aPublishedEvent(world, { ...night, title: 'Goes on', endsLocal: '2023-01-07T07:01' })
  const morning = { startsLocal: '2023-01-07T06:30', endsLocal: '' }
  await aPublishedEvent(world, { ...morning, title: 'Without an end' })
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  expect(digest?.subject).toBe('Turnout: 2 new')
  for (const title of ['Goes on', 'Without an end']) expect(digest?.text).toContain(title)
  expect(digest?.text).not.toContain('Ended')
})

test('says a change as was and now, and not one that was taken back', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const other = await aPublishedEvent(world, { title: 'Vigil' })
  world.clock.advance(60)
  await aReader(world, { period: 'weekly' })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', note: 'Earlier, for the press.' })
  await edited(world, other, { title: 'Vigil', address: '1 Main St.' })
  await edited(world, other, { title: 'Vigil' })
  world.clock.set(monday)
  const [digest] = await digestsOf(world)
  expect(digest?.subject).toBe('Turnout: 1 changed, 1 coming up')
  expect(digest?.text).toMatch(/was\s12:00\snoon[\s\S]*now\s11:00\sAM/)
  expect(digest?.text).toContain('Earlier, for the press.')
  expect(digest?.text).not.toContain('1 Main St.')
})

test('reads well in 72 columns, and carries nothing that tracks', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily', language: 'es' })
  await aPublishedEvent(world)
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  const long = digest?.text.split('\n').filter(line => line.length > 72 && !/^https:/.test(line))
  expect(long).toEqual([])
  expect(digest?.subject).toBe('Turnout: 1 nuevo')
  expect(digest?.html).not.toMatch(/<img|utm_/)
  expect(digest?.unsubscribeUrl).toMatch(/\/digest\/[\w-]{43}\/stop$/)
})

test('says of a thousand changes how many there are, and of each filter its own', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { title: 'Peru', endsLocal: '' })
  await aThousandLike(world, rally.id)
  const last = await aPublishedEvent(world, {
    title: 'Last',
    startsLocal: '2023-02-01T12:00',
    endsLocal: '',
  })
  world.clock.advance(60)
  await aReader(world, { period: 'daily' })
  await aReader(world, { period: 'daily', q: 'last', email: 'bruno@example.org' })
  await edited(world, rally, { title: 'Peru', endsLocal: '', address: '790 Market St.' })
  await edited(world, last, {
    title: 'Last',
    startsLocal: '2023-02-01T12:00',
    endsLocal: '',
    address: '790 Market St.',
  })
  await theSameChange(world, rally.id)
  world.clock.set(saturday)
  const digests = await digestsOf(world)
  expect(digests.map(mail => [mail.to, mail.subject]).sort()).toEqual([
    ['ada@example.org', 'Turnout: 1002 changed'],
    ['bruno@example.org', 'Turnout: 1 changed'],
  ])
  const all = digests.find(mail => mail.to === 'ada@example.org')
  expect(all?.text.match(/now 790 Market St/g)).toHaveLength(40)
  expect(all?.text).toContain('962 more in the list:')
  expect(all?.html.length).toBeLessThan(100_000)
  world.clock.set(sunday)
  expect(await digestsOf(world)).toEqual([])
})

test('keeps to its filter, and says when an event leaves it', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  world.clock.advance(60)
  await aReader(world, { period: 'daily', region: 'san-francisco', q: 'peru' })
  await aPublishedEvent(world, { title: 'Elsewhere', region: 'east-bay' })
  await edited(world, rally, { region: 'east-bay', city: 'Oakland' })
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  expect(digest?.subject).toBe('Turnout: 1 changed')
  expect(digest?.text).toMatch(/City: was San Francisco;\s+now Oakland/)
  expect(digest?.text).not.toContain('Elsewhere')
})

test('a refused try is made up for, and an uncertain one is not made twice', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily' })
  await aPublishedEvent(world)
  world.clock.set(saturday)
  world.deliver = () => ({ outcome: 'deferred', response: '450 busy' })
  expect(await digestsOf(world)).toEqual([])
  world.deliver = () => ({ outcome: 'uncertain', response: 'no answer' })
  world.clock.advance(60)
  expect(await digestsOf(world)).toEqual([])
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  world.clock.advance(3600)
  expect(await digestsOf(world)).toEqual([])
  world.clock.set(sunday)
  expect((await digestsOf(world)).map(mail => mail.subject)).toEqual(['Turnout: 1 new'])
})

test('what a crash kept back is in the next one, and no period has two', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily' })
  await aPublishedEvent(world)
  world.clock.set(saturday)
  let tried = 0
  world.deliver = message => {
    if (!message.messageId.includes('digest')) return { outcome: 'delivered', response: '250' }
    tried++
    // a process that dies here never hears the answer
    return new Promise(() => {})
  }
  void world.work()
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(tried).toBe(1)
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  expect(await digestsOf(world)).toEqual([])
  world.clock.set(sunday)
  expect((await digestsOf(world)).map(mail => mail.subject)).toEqual(['Turnout: 1 new'])
  world.clock.set(monday)
  expect(await digestsOf(world)).toEqual([])
})

test('a one-click stop takes effect before the next mail, and it can come again', async () => {
  const world = await aWorld()
  const page = await aReader(world, { period: 'daily' })
  await aPublishedEvent(world)
  const stopped = await world.post(
    `${page}/stop`,
    { 'List-Unsubscribe': 'One-Click' },
    { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' },
  )
  expect(stopped.status).toBe(204)
  world.clock.set(saturday)
  expect(await digestsOf(world)).toEqual([])
  await world.post(`${page}/restart`)
  await aPublishedEvent(world, { title: 'Vigil' })
  world.clock.set(sunday)
  expect((await digestsOf(world)).map(mail => mail.subject)).toEqual(['Turnout: 1 new'])
})

test('what it holds can be changed', async () => {
  const world = await aWorld()
  const page = await aReader(world, { period: 'weekly', region: 'east-bay' })
  await aPublishedEvent(world)
  const saved = await world.post(page, { period: 'daily', language: 'es', region: 'san-francisco' })
  expect(saved.status).toBe(303)
  expect(await (await world.get(page)).text()).toContain('Cada día: San Francisco')
  world.clock.set(saturday)
  expect((await digestsOf(world)).map(mail => mail.subject)).toEqual(['Turnout: 1 nuevo'])
})

test('an address that takes no mail gets no more of them', async () => {
  const world = await aWorld()
  await aReader(world, { period: 'daily' })
  await aPublishedEvent(world)
  world.clock.set(saturday)
  world.deliver = () => ({ outcome: 'rejected', response: '550 no such user' })
  await world.work()
  world.deliver = () => ({ outcome: 'delivered', response: '250 OK' })
  await aPublishedEvent(world, { title: 'Vigil' })
  for (const at of [sunday, monday, tuesday]) {
    world.clock.set(at)
    expect(await digestsOf(world)).toEqual([])
  }
})

test('asks first, refuses what it cannot read, and forgets who never confirmed', async () => {
  const world = await aWorld()
  expect((await world.post('/digests', { email: 'ada@example.org' })).status).toBe(303)
  await aPublishedEvent(world)
  world.clock.set(monday)
  expect(await digestsOf(world)).toEqual([])
  const wrong = await world.post('/digests', { email: 'nobody', period: 'hourly', q: 'drums' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('value="drums"')
  expect((await world.post('/digests', { email: 'a@b.org', region: 'atlantis' })).status).toBe(400)
})

/** Asks, confirms, and returns the path of the digest's page. */
async function aReader(world: World, fields: Fields = {}): Promise<string> {
  const asked = await world.post('/digests', { email: 'ada@example.org', ...fields })
  if (asked.status !== 303) throw new Error(`refused: ${asked.status} ${await asked.text()}`)
  await world.work()
  const done = await world.post(linkIn(world.mails.at(-1), 'confirm'))
  return (done.headers.get('location') ?? '').replace(/\?.*/, '')
}

/** Sends what is due, and lists the digests among it. */
async function digestsOf(world: World): Promise<Message[]> {
  world.mails.length = 0
  await world.work()
  return world.mails.filter(mail => mail.messageId.startsWith('<digest.'))
}

const thousand = sql`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)`

/** A thousand events like one, as an import may bring them. */
async function aThousandLike(world: World, id: string): Promise<void> {
  const { query } = world.app.db
  await sql`${thousand} INSERT INTO events (id, publication, created_at, published_at, revision,
      revised_at, starts_at, ends_at, starts_local, ends_on, over_at, region, type, organizer)
    SELECT 'copy' || i, publication, created_at, published_at, revision, revised_at, starts_at,
      ends_at, starts_local, ends_on, over_at, region, type, organizer FROM events, n WHERE id = ${id}`.execute(
    query,
  )
  await copiedRevision(world, id, 1)
}

/** Copies the second revision of one event to all of its copies. */
async function theSameChange(world: World, id: string): Promise<void> {
  const { query } = world.app.db
  await copiedRevision(world, id, 2)
  await sql`UPDATE events SET revision = 2, revised_at = (SELECT revised_at FROM events WHERE id = ${id})
    WHERE id LIKE 'copy%'`.execute(query)
}

const copiedRevision = (world: World, id: string, number: number) =>
  sql`${thousand} INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
    SELECT 'copy' || i, number, at, by, note, quiet, snapshot, starts_at, ends_at FROM revisions, n
    WHERE event_id = ${id} AND number = ${number}`.execute(world.app.db.query)

test('a digest of an organizer is of the first who confirmed the name: it has nobody else’s events', async () => {
  const world = await aWorld()
  const mine = { organizer: 'Front for Peace', title: 'Mine' }
  const theirs = { organizer: 'Front for Peace', title: 'Theirs', contactEmail: 'eve@example.org' }
  const rally = await aPublishedEvent(world, mine)
  await aReader(world, { period: 'daily', organizer: 'front for PEACE' })
  const fake = await aPublishedEvent(world, theirs)
  world.clock.advance(60)
  await world.post(`${fake.manage}/cancellation`, { reason: 'Go home' })
  await edited(world, rally, { ...mine, address: '1 Main St.' })
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  expect(digest?.text).toContain('1 Main St.')
  expect(digest?.text).not.toContain('Theirs')
  expect(digest?.text).not.toContain('Go home')

  // whoever read of it under the name hears that it goes by another one now; of a stranger nothing
  await edited(world, rally, { ...mine, organizer: 'Peace Front', address: '1 Main St.' })
  world.clock.set(sunday)
  const [next] = await digestsOf(world)
  expect(next?.text).toContain('Peace Front')
  expect(next?.text).not.toContain('Theirs')
})

test('a digest of one of several organizers is asked for from their list, and stays theirs', async () => {
  const world = await aWorld()
  await aPublishedEvent(world, { organizer: 'Front', title: 'Mine' })
  const other = { organizer: 'Front', title: 'Theirs', contactEmail: 'eve@example.org' }
  await aPublishedEvent(world, other)
  const page = await (await world.get('/?organizer=Front')).text()
  const by = /by=(\w+)"/.exec(page)?.[1] ?? ''
  const form = await (await world.get(`/digests?organizer=Front&by=${by}`)).text()
  expect(form).toContain(`name="by" value="${by}"`)
  await aReader(world, { period: 'daily', organizer: 'Front', by })
  await aPublishedEvent(world, { ...other, title: 'Theirs again' })
  await aPublishedEvent(world, { organizer: 'Front', title: 'Mine again' })
  world.clock.set(saturday)
  const [digest] = await digestsOf(world)
  expect(digest?.text).toContain('Theirs again')
  expect(digest?.text).not.toContain('Mine')
})
