// An event is removed for good, by moderators or by its organizer: nothing of it is left anywhere, nothing
// brings it back, and who relied on it is told so in one sentence.

import { expect, test } from 'vitest'
import { editEvent } from '../../src/actions/edit-event.ts'
import { forgetTakedowns } from '../../src/actions/forget-takedowns.ts'
import { hide, remove } from '../../src/actions/take-down.ts'
import { RemovedEvent } from '../../src/ports.ts'
import { findOrganizerByToken } from '../../src/store/organizers.ts'
import { everythingStored } from '../support/everything-stored.ts'
import {
  aModeratedWorld,
  aQueue,
  aWaitingEvent,
  aWatchedOverWorld,
  byMara,
  takeDown,
} from '../support/moderators.ts'
import {
  aFollower,
  aForm,
  anEdit,
  anEndorser,
  aPublishedEvent,
  edited,
  type Rally,
  tellings,
} from '../support/people.ts'
import { linkIn, type World } from '../support/world.ts'

const why = 'It names a private address.'
const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const mailsTo = (world: World, to: string) => world.mails.filter(mail => mail.to === to)
const oneLine = (text = '') => text.replace(/\s+/g, ' ').trim()

/** With everything that can hang on an event: people, a change, a message, a dismissal, a proof. */
async function aLivedInEvent(world: World): Promise<Rally> {
  const rally = await aPublishedEvent(world, {
    description: 'We meet at 3:00 PM on Friday, January 13, 2023. Xylophones welcome.',
  })
  await anEndorser(world, rally.id, { statement: 'Zithers too.' })
  await aFollower(world, rally.id, { email: 'carmen@example.org', language: 'es' })
  await world.post(`/events/${rally.id}/followers`, { email: 'dan@example.org' })
  await world.post(`${rally.manage}/organizers`, { name: 'Pia', email: 'pia@example.org' })
  await world.post(`/events/${rally.id}/contact`, {
    name: 'Fay',
    email: 'fay@example.org',
    message: 'Is there a ramp?',
  })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', note: 'Theremins at eleven' })
  await world.post(`${rally.manage}/dismissals`, { sentence: 'We meet at 3:00 PM.' })
  world.clock.advance(600)
  await world.work()
  return rally
}

const remnants =
  /xylophone|zither|theremin|hands off|peru consulate|870 market|united front|mission tenants|3:00 PM/i

test('nothing of a removed event is left in any table, once the letters about it have gone', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aLivedInEvent(world)
  const before = JSON.stringify(await everythingStored(world.app.db))
  for (const word of ['Xylophones', 'Zithers', 'Theremins']) expect(before).toContain(word)

  await takeDown(world, rally.id, 'removal', why)
  expect(JSON.stringify(await everythingStored(world.app.db))).not.toMatch(remnants)
  await world.work()
  await forgetTakedowns(world.app)
  const stored = await everythingStored(world.app.db)
  for (const table of ['organizers', 'watchers', 'endorsements', 'tellings', 'confirmations'])
    expect(stored[table], table).toEqual([])
  for (const table of [
    'revisions',
    'contact_messages',
    'dismissals',
    'contradictions',
    'event_search',
    'title_search',
  ])
    expect(stored[table], table).toEqual([])
  for (const row of stored.letters ?? [])
    expect(JSON.parse(row)).toMatchObject({ address_sealed: '' })
  expect(stored.events).toHaveLength(1)
  expect(JSON.parse(stored.removals?.[0] ?? '')).toMatchObject({
    event_id: rally.id,
    removed_by: 'moderator',
    reason: why,
    title_sealed: '',
  })
})

test('its addresses answer 410 and say who and when; feeds, search and lists are without it', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aLivedInEvent(world)
  const removedOrganizer = '/calendar.ics?organizer=United+Front+Committee+For+A+Labor+Party'
  for (const path of ['/calendar.ics', removedOrganizer, `/events/${rally.id}.ics`])
    expect(await pageOf(world, path)).toContain('hands off')
  await takeDown(world, rally.id, 'removal', why)
  for (const path of [
    '',
    '/any-words',
    '.ics',
    '.json',
    '/history',
    '/revisions/1',
    '/changes.atom',
    '/contact',
  ]) {
    const answer = await world.get(`/events/${rally.id}${path}`)
    expect(answer.status, path).toBe(410)
    const text = await answer.text()
    expect(text).toContain('Moderators removed it for good on Friday, January 6, 2023')
    expect(text).not.toMatch(remnants)
  }
  const json = await world.get(`/api/v1/events/${rally.id}`)
  expect(json.status).toBe(410)
  expect(await json.json()).toMatchObject({ type: 'urn:turnout:problem:event-removed' })
  for (const path of ['/', '/calendar.ics', '/calendar.atom', '/calendar.json'])
    expect(await pageOf(world, path), path).not.toMatch(remnants)
  expect(await pageOf(world, '/?q=xylophones')).not.toContain(rally.id)
  expect(await pageOf(world, '/changes.atom')).not.toMatch(remnants)
  // a subscribed feed of its organizer empties, so that the copies go
  const feed = await world.get(removedOrganizer)
  expect(feed.status).toBe(200)
  expect(await feed.text()).not.toContain('BEGIN:VEVENT')
  expect((await world.get('/calendar.ics?organizer=Nobody+At+All')).status).toBe(400)
  const updates = await world.get('/api/v1/events?updated_since=2020-01-01T00:00:00Z')
  expect(await updates.json()).toEqual({
    events: [],
    tombstones: [{ id: rally.id, status: 'removed', updatedAt: expect.any(String) }],
    next: null,
  })
})

test('who relied on it is told once, in one sentence and their language; organizers hear why', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aLivedInEvent(world)
  const before = (to: string) => mailsTo(world, to).length
  const [bruno, carmen, dan] = ['bruno', 'carmen', 'dan'].map(name => before(`${name}@example.org`))
  await takeDown(world, rally.id, 'removal', why)
  await world.work()
  await world.work()
  const told = mailsTo(world, 'bruno@example.org').slice(bruno)
  expect(told.map(({ text }) => oneLine(text))).toEqual([
    'Moderators have removed “SF rally: US hands off Peru” from Turnout for good, which says nothing about whether it takes place. Turnout',
  ])
  expect(oneLine(mailsTo(world, 'carmen@example.org').slice(carmen)[0]?.text)).toContain(
    'La moderación eliminó definitivamente “SF rally: US hands off Peru” de Turnout',
  )
  expect(mailsTo(world, 'dan@example.org')).toHaveLength(dan ?? 0)
  for (const organizer of ['olga@example.org', 'pia@example.org']) {
    const mail = mailsTo(world, organizer).at(-1)
    expect(mail?.subject).toBe('Your event was removed from the calendar')
    expect(mail?.text).toContain(why)
    expect(mail?.text).not.toContain('/manage/')
  }
})

test('an edit that commits after a removal brings nothing back', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aLivedInEvent(world)
  const { db, vault } = world.app
  const token = rally.manage.split('/').at(-1) ?? ''
  const organizer = await findOrganizerByToken(db, await vault.tokenHash(token))
  if (!organizer) throw new Error('no organizer')
  const form = { ...aForm(), title: 'Xylophones', baseRevision: 2, tell: 'now', note: '' }
  // both have looked; the removal is committed first
  const commit = db.commit
  let removed = false
  db.commit = async (...batch) => {
    if (!removed) {
      removed = true
      await remove(world.app, byMara, { eventId: rally.id, reason: why })
    }
    return commit(...batch)
  }
  const typed = {
    allDay: false,
    onlineUrl: '',
    showContact: false,
    website: '',
    price: '',
    languages: '',
  }
  await expect(editEvent(world.app, organizer, { ...form, ...typed } as never)).rejects.toThrow(
    RemovedEvent,
  )
  db.commit = commit
  const stored = JSON.stringify(await everythingStored(db))
  expect(stored).not.toMatch(remnants)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(410)
  await world.work()
  expect(tellings(world).filter(mail => mail.text.includes('Xylophones'))).toEqual([])
})

test('whatever else was begun before a removal is answered 410 and leaves nothing', async () => {
  const posts: [string, (world: World, rally: Rally) => Promise<Response>][] = [
    [
      'an edit',
      async (world, rally) =>
        world.post(`${rally.manage}/revisions`, await anEdit(world, rally, { title: 'Zithers' })),
    ],
    [
      'a cancellation',
      (world, rally) => world.post(`${rally.manage}/cancellation`, { reason: 'Zithers' }),
    ],
    [
      'a dismissal',
      (world, rally) => world.post(`${rally.manage}/dismissals`, { sentence: 'Zithers' }),
    ],
    [
      'an invitation',
      (world, rally) =>
        world.post(`${rally.manage}/organizers`, { name: 'Zithers', email: 'z@example.org' }),
    ],
    [
      'an endorsement',
      (world, rally) =>
        world.post(`/events/${rally.id}/endorsements`, {
          organization: 'Zithers',
          email: 'z@example.org',
        }),
    ],
    [
      'an endorsement of one who follows',
      (world, rally) =>
        world.post(`/events/${rally.id}/endorsements`, {
          organization: 'Zithers',
          email: 'ada@example.org',
        }),
    ],
    [
      'a follower',
      (world, rally) => world.post(`/events/${rally.id}/followers`, { email: 'z@example.org' }),
    ],
    [
      'a message',
      (world, rally) =>
        world.post(`/events/${rally.id}/contact`, {
          name: 'Zithers',
          email: 'z@example.org',
          message: 'Hi',
        }),
    ],
  ]
  for (const [name, post] of posts) {
    const world = await aWatchedOverWorld()
    const rally = await aPublishedEvent(world)
    await aFollower(world, rally.id)
    const { db } = world.app
    const commit = db.commit
    db.commit = async (...batch) => {
      db.commit = commit
      await remove(world.app, byMara, { eventId: rally.id, reason: why })
      return commit(...batch)
    }
    const answer = await post(world, rally)
    expect(answer.status, name).toBe(410)
    const stored = await everythingStored(db)
    expect(JSON.stringify(stored), name).not.toContain('Zithers')
    for (const table of [
      'organizers',
      'watchers',
      'endorsements',
      'confirmations',
      'contact_messages',
    ])
      expect(stored[table], `${name}: ${table}`).toEqual([])
  }
})

test.each(['confirmed', 'moderated'] as const)(
  'a link that is pressed as the event is removed or hidden does nothing (%s)',
  async publishing => {
    for (const takeDownNow of [remove, hide]) {
      const world = await aWatchedOverWorld({ publishing })
      const posted = await world.post('/events', aForm())
      const eventId = /\/events\/(\w+)/.exec(posted.headers.get('location') ?? '')?.[1] ?? ''
      await world.work()
      const confirm = linkIn(world.mails[0], 'confirm')
      const { db } = world.app
      const commit = db.commit
      db.commit = async (...batch) => {
        db.commit = commit
        await takeDownNow(world.app, byMara, { eventId, reason: why })
        return commit(...batch)
      }
      const answer = await world.post(confirm)
      expect(answer.status).toBe(takeDownNow === remove ? 410 : 404)
      expect(await answer.text()).toContain(why)
      expect((await everythingStored(db)).reviews).toEqual([])
      if (takeDownNow === remove) continue
      await takeDown(world, eventId, 'showing')
      expect((await world.post(confirm)).status).toBe(303)
    }
  },
)

test('a teller in the middle of its batch mails no more of a removed event, and fails nobody else', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const other = await aPublishedEvent(world, { title: 'Vigil', contactEmail: 'rosa@example.org' })
  await aFollower(world, other.id, { email: 'rob@example.org' })
  for (const name of ['ada', 'bo', 'cy', 'di', 'ed', 'flo', 'gus', 'hal', 'ida', 'jo'])
    await aFollower(world, rally.id, { email: `${name}@example.org` })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00' })
  await edited(world, other, { title: 'Vigil', startsLocal: '2023-01-13T19:00', endsLocal: '' })
  world.clock.advance(600)
  let removing: Promise<unknown> | undefined
  world.deliver = async message => {
    if (message.listId?.includes(rally.id))
      removing ??= remove(world.app, byMara, { eventId: rally.id, reason: why })
    await removing
    return { outcome: 'delivered', response: '250 OK' }
  }
  await world.work()
  expect(tellings(world).filter(mail => mail.listId?.includes(rally.id)).length).toBeLessThan(6)
  expect(tellings(world).filter(mail => mail.to === 'rob@example.org')).toHaveLength(1)
  expect((await everythingStored(world.app.db)).watchers).toHaveLength(1)
})

test('a removal is looked at twice, needs a reason, and is done once', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const queue = await aQueue(world)
  expect(await pageOf(world, `${queue}?q=${rally.id}`)).toContain(
    `href="${queue}/events/${rally.id}/removal"`,
  )
  const look = await pageOf(world, `${queue}/events/${rally.id}/removal`)
  expect(look).toContain('This cannot be undone.')
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
  const empty = await world.post(`${queue}/events/${rally.id}/removal`, { reason: '' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Remove this event for good?')
  const [one, two] = await Promise.all(
    ['A.', 'B.'].map(reason => remove(world.app, byMara, { eventId: rally.id, reason })),
  )
  expect([one, two]).toContainEqual(undefined)
  expect([one, two]).toContainEqual({ refused: 'answered-already' })
  expect((await world.post(`${queue}/events/${rally.id}/hiding`, { reason: why })).status).toBe(409)
  expect(await pageOf(world, `${queue}?q=${rally.id}`)).toContain('removed for good')
})

test('a hidden event can be removed; who was told that it was hidden is told that too', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  await takeDown(world, rally.id, 'hiding')
  world.clock.advance(600)
  await world.work()
  await takeDown(world, rally.id, 'removal', why)
  await world.work()
  expect(
    mailsTo(world, 'ada@example.org')
      .map(mail => mail.subject)
      .slice(1),
  ).toEqual([
    'Moderators have hidden an event that you endorse or follow',
    'An event that you endorse or follow was removed from the calendar',
  ])
  expect((await world.get(`/events/${rally.id}`)).status).toBe(410)
})

test('an organizer withdraws their own post after a second look, and everybody is told who did', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  expect(await pageOf(world, rally.manage)).toContain(`href="${rally.manage}/withdrawal"`)
  const look = await pageOf(world, `${rally.manage}/withdrawal`)
  expect(look).toContain('cancel it instead')
  expect(look).toContain('SF rally: US hands off Peru')
  const gone = await world.post(`${rally.manage}/withdrawal`)
  expect(gone.headers.get('location')).toBe(`/events/${rally.id}`)
  const page = await world.get(`/events/${rally.id}`)
  expect(page.status).toBe(410)
  expect(await page.text()).toContain('Its organizer removed it for good on')
  await world.work()
  expect(oneLine(mailsTo(world, 'ada@example.org').at(-1)?.text)).toBe(
    'Its organizer has removed “SF rally: US hands off Peru” from Turnout for good, which says nothing about whether it takes place. Turnout',
  )
  expect((await world.get(rally.manage)).status).toBe(404)
})

test('what waits is withdrawn by its poster: before it is confirmed, and while moderators have it', async () => {
  const world = await aModeratedWorld()
  await world.post('/events', aForm())
  await world.work()
  const confirm = linkIn(world.mails[0], 'confirm')
  expect(await pageOf(world, confirm)).toContain(`href="${confirm}/withdrawal"`)
  expect(await pageOf(world, `${confirm}/withdrawal`)).toContain('Nobody else has seen the event.')
  expect((await world.post(`${confirm}/withdrawal`)).status).toBe(303)
  expect((await world.post(confirm)).status).toBe(404)

  const waiting = await aWaitingEvent(world, { contactEmail: 'pia@example.org' })
  expect((await world.post(`${waiting.manage}/withdrawal`)).status).toBe(303)
  expect(await pageOf(world, await aQueue(world))).toContain('Nothing is waiting for you')
  expect(JSON.stringify(await everythingStored(world.app.db))).not.toMatch(remnants)
  const updates = await world.get('/api/v1/events?updated_since=2020-01-01T00:00:00Z')
  expect(await updates.json()).toMatchObject({ tombstones: [] })
})

test('what moderators did is forgotten after a year, and the event stays gone', async () => {
  const world = await aWatchedOverWorld()
  const [one, two] = [
    await aPublishedEvent(world),
    await aPublishedEvent(world, { title: 'Another one' }),
  ]
  await takeDown(world, one.id, 'removal', why)
  await takeDown(world, two.id, 'hiding', why)
  await takeDown(world, two.id, 'showing')
  await world.work()
  world.clock.advance(364 * 24 * 60 * 60)
  await forgetTakedowns(world.app)
  expect((await everythingStored(world.app.db)).hidings).toHaveLength(1)
  expect(await pageOf(world, `/events/${one.id}`)).toContain(why)
  world.clock.advance(2 * 24 * 60 * 60)
  await forgetTakedowns(world.app)
  const stored = await everythingStored(world.app.db)
  expect(stored.hidings).toEqual([])
  expect(JSON.stringify(stored)).not.toContain(why)
  expect((await world.get(`/events/${one.id}`)).status).toBe(410)
})
