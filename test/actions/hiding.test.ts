// Moderators hide a published event and show it again: what readers, watchers and organizers learn, and
// that nothing about it goes out in between.

import { expect, test } from 'vitest'
import { hide } from '../../src/actions/take-down.ts'
import { aQueue, aWatchedOverWorld, byMara, mara, press, takeDown } from '../support/moderators.ts'
import {
  aFollower,
  aForm,
  anEndorser,
  aPublishedEvent,
  edited,
  lastAsking,
  tellings,
} from '../support/people.ts'
import { linkIn, type World } from '../support/world.ts'

const reason = 'It names a private address.'
const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const mailsTo = (world: World, to: string) => world.mails.filter(mail => mail.to === to)

/** Every list and feed that names events. */
const lists = [
  '/',
  '/?q=Peru',
  '/calendar.ics',
  '/calendar.ics?organizer=United+Front+Committee+For+A+Labor+Party',
  '/calendar.atom',
  '/calendar.json',
  '/changes.atom',
  '/api/v1/events',
  '/api/v1/events?updated_since=2020-01-01T00:00:00Z',
]

/** Every address of one event. */
const placesOf = (id: string) => [
  `/events/${id}`,
  `/events/${id}/any-words`,
  `/events/${id}.ics`,
  `/events/${id}.json`,
  `/events/${id}/history`,
  `/events/${id}/revisions/1`,
  `/events/${id}/changes.atom`,
  `/events/${id}/contact`,
  `/events/${id}/mail-sent`,
  `/api/v1/events/${id}`,
  `/api/v1/events/${id}/revisions`,
]

/** Words that were searched for, and the organizer that was asked for, are said back in the page's own fields. */
const said = (html: string) =>
  html.replace(/<input[^>]*>|<title>[^<]*<|<link[^>]*>|X-WR-CALNAME[^\r]*\r\n( .*\r\n)*/g, '')

test('a hidden event leaves every list and feed at once, and comes back as it was', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const before = new Map<string, string>()
  for (const path of [...lists, `/events/${rally.id}`, `/events/${rally.id}.ics`])
    before.set(path, await pageOf(world, path))
  for (const path of lists.slice(2)) expect(before.get(path), path).toContain(rally.id)

  await takeDown(world, rally.id, 'hiding')
  for (const path of lists) {
    const answer = await world.get(path)
    expect(answer.status, path).toBe(200)
    expect(said(await answer.text()), path).not.toMatch(/hands off Peru|Peru Consulate|870 Market/)
  }
  await takeDown(world, rally.id, 'showing')
  for (const path of [`/events/${rally.id}`, `/events/${rally.id}.ics`, '/calendar.ics', '/'])
    expect(await pageOf(world, path), path).toBe(before.get(path))
})

test('every address of a hidden event answers 404, says who, when and why, and nothing of it', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const watch = await aFollower(world, rally.id)
  await takeDown(world, rally.id, 'hiding')
  const forms = ['endorsements', 'followers', 'contact'].map(form => `/events/${rally.id}/${form}`)
  const answers = [
    ...[...placesOf(rally.id), watch].map(path => world.get(path)),
    ...forms.map(path =>
      world.post(path, { email: 'ada@example.org', organization: 'A', name: 'A', message: 'Hi' }),
    ),
  ]
  for (const answer of await Promise.all(answers)) {
    expect(answer.status, answer.url).toBe(404)
    const text = await answer.text()
    expect(text).toContain('Moderators have hidden this event')
    expect(text).toContain('Moderators hid it on Friday, January 6, 2023')
    expect(text).toContain(reason)
    expect(text).not.toMatch(/hands off Peru|Peru Consulate|870 Market|United Front/)
  }
  const json = await (await world.get(`/api/v1/events/${rally.id}`)).json()
  expect(json).toMatchObject({
    type: 'urn:turnout:problem:event-hidden',
    takedown: { act: 'hidden', by: 'moderator', at: world.clock.now(), reason },
  })
})

test('a watcher of a hidden event can stop and withdraw, and hears that it is done', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const watch = await anEndorser(world, rally.id)
  await takeDown(world, rally.id, 'hiding')
  const page = await pageOf(world, `${watch}/stop`)
  for (const act of ['stop', 'withdrawal']) expect(page).toContain(`action="${watch}/${act}"`)
  const stopped = await world.post(`${watch}/stop`)
  const after = await pageOf(world, stopped.headers.get('location') ?? '')
  expect(after).toContain('You get no more emails')
  expect(after).toContain(`action="${watch}/restart"`)
})

test('an invitation to a hidden event shows nothing of it', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await takeDown(world, rally.id, 'hiding')
  await world.post(`${rally.manage}/organizers`, { name: 'Pia', email: 'pia@example.org' })
  await world.work()
  const [mail] = mailsTo(world, 'pia@example.org')
  expect(mail?.text).toContain('/manage/')
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(
    /hands off Peru|Peru Consulate|870 Market|January 13/,
  )
})

test('an event that was hidden before publications were logged is in the log once it is shown', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await takeDown(world, rally.id, 'hiding')
  await world.app.db.commit([world.app.db.query.deleteFrom('publications')])
  await takeDown(world, rally.id, 'showing')
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  await world.work()
  const log = await world.app.db.query.selectFrom('publications').select('revision').execute()
  expect(log).toEqual([{ revision: 1 }, { revision: 2 }])
  expect(await pageOf(world, `/events/${rally.id}.ics`)).toContain('was 12:00')
})

test('who heard that it is hidden hears neither it again nor of a moment between', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const rest = async () => {
    world.clock.advance(900)
    await world.work()
  }
  const heard = () =>
    mailsTo(world, 'ada@example.org')
      .slice(1)
      .map(({ subject }) => subject)
  await takeDown(world, rally.id, 'hiding')
  await rest()
  for (const act of ['showing', 'hiding', 'showing', 'hiding'] as const) {
    await takeDown(world, rally.id, act)
    world.clock.advance(30)
  }
  await rest()
  expect(heard()).toEqual(['Moderators have hidden an event that you endorse or follow'])
  await takeDown(world, rally.id, 'showing')
  await rest()
  expect(heard().slice(1)).toEqual(['An event that you endorse or follow is shown again'])
  await takeDown(world, rally.id, 'hiding')
  await rest()
  expect(heard().slice(2)).toEqual(['Moderators have hidden an event that you endorse or follow'])
})

test('a digest says what changed while the event was hidden, once it is shown', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await world.post('/digests', { email: 'dana@example.org', period: 'daily', language: 'en' })
  await world.work()
  await world.post(linkIn(lastAsking(world), 'confirm'))
  const digestOf = async (at: string) => {
    world.clock.set(at)
    await world.work()
    return mailsTo(world, 'dana@example.org').slice(1)
  }
  expect(await digestOf('2023-01-08T02:00:00.000Z')).toHaveLength(1)
  await takeDown(world, rally.id, 'hiding')
  world.clock.advance(60)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  expect(await digestOf('2023-01-09T18:00:00.000Z')).toHaveLength(1)
  await takeDown(world, rally.id, 'showing')
  const [, digest, ...more] = await digestOf('2023-01-10T18:00:00.000Z')
  expect(digest?.text).toContain('was 12:00 noon')
  expect(more).toEqual([])
  expect(await digestOf('2023-01-11T18:00:00.000Z')).toHaveLength(2)
})

test('who relies on it is told in one sentence, once, in their language; organizers hear why', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id)
  await aFollower(world, rally.id, { email: 'carmen@example.org', language: 'es' })
  await takeDown(world, rally.id, 'hiding')
  world.clock.advance(600)
  await world.work()
  await world.work()

  const [, bruno, ...brunoMore] = mailsTo(world, 'bruno@example.org')
  expect(bruno?.subject).toBe('Moderators have hidden an event that you endorse or follow')
  expect(bruno?.text.replace(/\s+/g, ' ').trim()).toBe(
    'Moderators have hidden “SF rally: US hands off Peru” on Turnout for now, which says nothing about whether it takes place. Turnout',
  )
  expect(brunoMore).toEqual([])
  const [, carmen, ...carmenMore] = mailsTo(world, 'carmen@example.org')
  expect(carmen?.text.replace(/\s+/g, ' ')).toContain(
    'La moderación ocultó por ahora “SF rally: US hands off Peru” en Turnout',
  )
  expect(carmenMore).toEqual([])
  const olga = mailsTo(world, 'olga@example.org').at(-1)
  expect(olga?.subject).toBe('Moderators have hidden your event')
  expect(olga?.text).toContain(reason)
  expect(olga?.text).toContain(rally.manage)

  await takeDown(world, rally.id, 'showing')
  world.clock.advance(600)
  await world.work()
  await world.work()
  const again = mailsTo(world, 'bruno@example.org').slice(2)
  expect(again.map(({ text }) => text.replace(/\s+/g, ' ').trim())).toEqual([
    '“SF rally: US hands off Peru” is shown on Turnout again, as its organizer has it. Turnout',
  ])
  expect(mailsTo(world, 'carmen@example.org')).toHaveLength(3)
  expect(mailsTo(world, 'olga@example.org').at(-1)?.subject).toBe('Your event is shown again')
})

test('a slip that is taken back before the letters went out is told to nobody', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const before = world.mails.filter(mail => mail.to !== mara).length
  await takeDown(world, rally.id, 'hiding')
  await takeDown(world, rally.id, 'showing')
  world.clock.advance(24 * 60 * 60)
  await world.work()
  expect(world.mails.filter(mail => mail.to !== mara)).toHaveLength(before)
})

test('a letter that was on its way when the event was shown again is followed by another', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const queue = await aQueue(world)
  await takeDown(world, rally.id, 'hiding')
  world.clock.advance(600)
  world.deliver = async message => {
    if (message.to === 'ada@example.org' && /hidden/.test(message.subject))
      await world.post(`${queue}/events/${rally.id}/showing`, {})
    return { outcome: 'delivered', response: '250 OK' }
  }
  await world.work()
  world.clock.advance(3600)
  await world.work()
  expect(
    mailsTo(world, 'ada@example.org')
      .slice(1)
      .map(mail => mail.subject),
  ).toEqual([
    'Moderators have hidden an event that you endorse or follow',
    'An event that you endorse or follow is shown again',
  ])
})

test('while it is hidden no change, reminder or digest goes out; afterwards the net difference does', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await anEndorser(world, rally.id, { reminder: 'on' })
  await world.post('/digests', { email: 'dora@example.org', period: 'daily' })
  await world.work()
  const confirm = /\/confirm\/[\w-]{43}/.exec(mailsTo(world, 'dora@example.org')[0]?.text ?? '')
  await world.post(`${confirm?.[0]}`)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await takeDown(world, rally.id, 'hiding')
  await edited(world, rally, { startsLocal: '2023-01-13T10:00' })
  expect(await pageOf(world, rally.manage)).toContain('A moderator has hidden this event')
  expect((await world.get(`/events/${rally.id}`)).status).toBe(404)
  world.clock.set('2023-01-12T20:30:00.000Z')
  await world.work()
  expect(tellings(world)).toEqual([])
  expect(mailsTo(world, 'dora@example.org')).toHaveLength(1)

  await takeDown(world, rally.id, 'showing')
  await world.work()
  const [told, ...more] = tellings(world).filter(mail => mail.to === 'bruno@example.org')
  expect(told?.text).toContain('was 12:00 noon')
  expect(told?.text).toContain('10:00 AM')
  expect(told?.text).not.toContain('11:00')
  expect(more).toEqual([])
})

test('a teller in the middle of its batch mails nothing of an event that was hidden meanwhile', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  for (const name of ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal', 'ida', 'jo'])
    await aFollower(world, rally.id, { email: `${name}@example.org` })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  world.clock.advance(600)
  let hiding: Promise<unknown> | undefined
  world.deliver = async message => {
    if (message.listId) hiding ??= hide(world.app, byMara, { eventId: rally.id, reason })
    await hiding
    return { outcome: 'delivered', response: '250 OK' }
  }
  await world.work()
  // those that were on a connection at that moment
  expect(tellings(world).length).toBeLessThan(6)
})

test('moderators find any event by words, address, id or poster, and need a reason to hide it', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const queue = await aQueue(world)
  for (const q of [
    'hands off',
    'market',
    rally.id,
    `https://turnout.example/events/${rally.id}/sf-rally`,
    'olga@example.org',
  ])
    expect(await pageOf(world, `${queue}?${new URLSearchParams({ q })}`), q).toContain(
      `href="/events/${rally.id}"`,
    )
  expect(await pageOf(world, `${queue}?q=nothing-like-it`)).toContain('Nothing is found')
  expect(await pageOf(world, `${queue}?q=${rally.id}`)).not.toContain('olga@')

  const empty = await world.post(`${queue}/events/${rally.id}/hiding`, { reason: ' ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Say why: people read it in place of the event.')
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)

  const found = `${queue}?q=${rally.id}`
  const hidden = await world.post(`${queue}/events/${rally.id}/hiding`, { reason })
  expect(hidden.headers.get('location')).toMatch(/\?done=hidden&press=\w+&q=\w+$/)
  expect(await pageOf(world, found)).toContain('Show it again')
  expect(await pageOf(world, queue)).toContain('Hidden now')
  const twice = await world.post(`${queue}/events/${rally.id}/hiding`, { reason })
  expect(twice.status).toBe(409)
  await press(world, queue, `${rally.id}/showing`)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
  expect((await world.post(`${queue}/events/${rally.id}/showing`)).status).toBe(409)
})

test('of two moderators who hide at the same moment one is told that it is done', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const [first, second] = await Promise.all(
    ['One.', 'Two.'].map(why => hide(world.app, byMara, { eventId: rally.id, reason: why })),
  )
  expect([first, second].filter(one => one === undefined)).toHaveLength(1)
  expect([first, second].find(one => one !== undefined)).toEqual({ refused: 'answered-already' })
})

test('an event that waits can be hidden: its link publishes nothing until it is shown again', async () => {
  const world = await aWatchedOverWorld()
  const posted = await world.post('/events', aForm())
  const id = /\/events\/(\w+)/.exec(posted.headers.get('location') ?? '')?.[1] ?? ''
  await world.work()
  const confirm = /\/confirm\/[\w-]{43}/.exec(world.mails[0]?.text ?? '')?.[0] ?? ''
  await takeDown(world, id, 'hiding')
  expect((await world.post(confirm)).status).toBe(404)
  expect((await world.get(`/events/${id}`)).status).toBe(404)
  const listed = await world.get('/api/v1/events?updated_since=2020-01-01T00:00:00Z')
  expect(await listed.json()).toEqual({ events: [], tombstones: [], next: null })
  await takeDown(world, id, 'showing')
  expect((await world.post(confirm)).status).toBe(303)
  expect((await world.get(`/events/${id}`)).status).toBe(200)
})

test('a mirror that asks what changed hears that it is hidden, page by page, and that it is back', async () => {
  const world = await aWatchedOverWorld()
  const rallies = []
  for (const title of ['One', 'Two', 'Three', 'Four']) {
    rallies.push(await aPublishedEvent(world, { title }))
    world.clock.advance(60)
  }
  const since = world.clock.now()
  world.clock.advance(60)
  await takeDown(world, rallies[0]?.id ?? '', 'hiding')
  world.clock.advance(60)
  await edited(world, rallies[1] as never, { title: 'Two, moved' })
  world.clock.advance(60)
  await takeDown(world, rallies[2]?.id ?? '', 'removal')

  type Answer = { events: { id: string }[]; tombstones: { id: string }[]; next: string | null }
  const seen: unknown[] = []
  let path: string | null =
    `/api/v1/events?updated_since=${since}&limit=1&region=east-bay&region=san-francisco`
  while (path) {
    const answer = (await (await world.get(path)).json()) as Answer
    seen.push([answer.events.map(({ id }) => id), answer.tombstones])
    path = answer.next?.replace('https://turnout.example', '') ?? null
  }
  expect(seen).toEqual([
    [[], [{ id: rallies[0]?.id, status: 'hidden', updatedAt: expect.any(String) }]],
    [[rallies[1]?.id], []],
    [[], [{ id: rallies[2]?.id, status: 'removed', updatedAt: expect.any(String) }]],
  ])
  const before = world.clock.now()
  world.clock.advance(60)
  await takeDown(world, rallies[0]?.id ?? '', 'showing')
  const back = await world.get(`/api/v1/events?updated_since=${before}`)
  expect(await back.json()).toMatchObject({ events: [{ id: rallies[0]?.id }], tombstones: [] })
})

test('while the database fails, no answer from before a takedown is given in place of a fresh one', async () => {
  const world = await aWatchedOverWorld()
  const [rally, other] = [
    await aPublishedEvent(world),
    await aPublishedEvent(world, { title: 'Another one' }),
  ]
  const paths = [`/events/${rally.id}.ics`, `/events/${other.id}.ics`, '/calendar.ics']
  for (const path of paths) expect((await world.get(path)).status).toBe(200)
  await takeDown(world, rally.id, 'hiding')
  const { db } = world.app
  const query = new Proxy(db.query, {
    get: (real, name) =>
      name === 'selectFrom'
        ? (table: string) => {
            if (table !== 'calendar') throw new Error('a broken page')
            return real.selectFrom('calendar')
          }
        : Reflect.get(real, name),
  })
  world.app.db = { ...db, query }
  for (const path of paths) {
    const answer = await world.get(path)
    expect(answer.status, path).toBe(500)
    expect(await answer.text(), path).not.toContain('hands off')
  }
})
