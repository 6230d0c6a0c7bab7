// PUBLISHING=moderated: what a poster is told in every step, what a moderator can answer, and that nothing
// is seen of an event before it is published, nor of what kept it from being published.

import { expect, test } from 'vitest'
import { everythingStored } from '../support/everything-stored.ts'
import {
  aModeratedWorld,
  answersStand,
  aQueue,
  aWaitingEvent,
  mara,
  press,
} from '../support/moderators.ts'
import { aForm, anEdit, edited, lastAsking } from '../support/people.ts'
import { linkIn, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const mailsTo = (world: World, to: string) => world.mails.filter(mail => mail.to === to)
const reason = 'Please take the phone number out.\nIt is not yours to print.'

/** Everything that anybody can ask for about an event and the calendar. */
const publicPlaces = (id: string) => [
  `/events/${id}`,
  `/events/${id}.ics`,
  `/events/${id}.json`,
  `/events/${id}/history`,
  `/events/${id}/revisions/1`,
  `/events/${id}/changes.atom`,
  `/events/${id}/contact`,
  `/api/v1/events/${id}`,
  `/api/v1/events/${id}/revisions`,
  '/',
  '/?q=Peru',
  '/calendar.ics',
  '/calendar.atom',
  '/calendar.json',
  '/changes.atom',
  '/api/v1/events',
]

test('a poster is told in every step that a moderator looks at it first', async () => {
  const world = await aModeratedWorld()
  expect(await pageOf(world, '/events/new')).toContain('then a moderator looks at it')
  const posted = await world.post('/events', aForm())
  const submitted = posted.headers.get('location') ?? ''
  expect(await pageOf(world, submitted)).toContain('A moderator looks at it before it is public')
  await world.work()
  expect(world.mails[0]?.subject).toBe('Confirm your event on Turnout')
  expect(world.mails[0]?.text).not.toContain('public from then on')
  const confirm = linkIn(world.mails[0], 'confirm')
  expect(await pageOf(world, confirm)).toContain('Send the event to the moderators</button>')

  const confirmed = await world.post(confirm)
  const manage = await pageOf(world, confirmed.headers.get('location') ?? '')
  expect(manage).toContain('A moderator looks at it before it is public.')
  expect(manage).toContain('Waiting for a moderator')
  expect(await pageOf(world, submitted)).toContain('A moderator looks at it first')
  expect(await pageOf(world, confirm)).not.toContain('<button')
  await world.work()
  const mail = mailsTo(world, 'olga@example.org').at(-1)
  expect(mail?.subject).toBe('Waiting for a moderator: SF rally: US hands off Peru')
  expect(confirmed.headers.get('location')).toBe(`${linkIn(mail, 'manage')}?done=in-review`)
})

test('a moderator sees an address that is to be public, and no other', async () => {
  const world = await aModeratedWorld()
  await aWaitingEvent(world, { contactEmail: 'shown@example.org', showContact: 'on' })
  await aWaitingEvent(world, { contactEmail: 'hidden@example.org' })
  const queue = await pageOf(world, await aQueue(world))
  expect(queue).toContain('mailto:shown@example.org')
  expect(queue).not.toContain('hidden@example.org')
})

test('nothing of an event can be seen before a moderator publishes it', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  for (const path of publicPlaces(rally.id)) {
    const answer = await world.get(path)
    expect([200, 404], path).toContain(answer.status)
    // what was searched for is said back, in the page's own field
    const said = (await answer.text()).replace(/<input[^>]*>/g, '')
    expect(said, path).not.toMatch(/hands off Peru|Peru Consulate|870 Market/)
  }
  for (const form of ['endorsements', 'followers', 'contact'])
    expect(
      (await world.post(`/events/${rally.id}/${form}`, { email: 'ada@example.org' })).status,
    ).toBe(404)
})

test('the queue says what, when, where, who, the text and what is wrong in it; publishing publishes', async () => {
  const world = await aModeratedWorld()
  const description = 'Everyone come.\nFriday January 13, 2023 3:00 PM, Peru Consulate'
  const rally = await aWaitingEvent(world, { description })
  const queue = await aQueue(world)
  const page = await pageOf(world, queue)
  for (const said of [
    'SF rally: US hands off Peru',
    'Friday, January 13, 2023',
    '870 Market St.',
    'United Front Committee For A Labor Party',
    'Everyone come.',
    'this says 3:00 PM; the event is at 12:00 noon',
  ])
    expect(page).toContain(said)
  expect(page).not.toContain('olga@example.org')

  const published = await press(world, queue, `${rally.id}/publication`)
  expect(published.headers.get('location')).toContain(`${queue}?done=published&press=`)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
  expect(await pageOf(world, '/calendar.ics')).toContain(`UID:${rally.id}@`)
  expect(await pageOf(world, queue)).not.toContain('Waiting to be published')
  await answersStand(world)
  const mail = mailsTo(world, 'olga@example.org').at(-1)
  expect(mail?.subject).toBe('Published, keep this link: SF rally: US hands off Peru')
  expect(linkIn(mail, 'manage')).toBe(rally.manage)
  expect(await pageOf(world, rally.manage)).not.toContain('Waiting for a moderator')
})

test('what was published once is not held back again: its change is looked at afterwards', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  await press(world, queue, `${rally.id}/publication`)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T12:30' })
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('11:00')
  const page = await pageOf(world, queue)
  expect(page).toContain('Changed since somebody last looked')
  expect(page).not.toContain('Waiting to be published')
})

test('“Do not publish” mails the reason, keeps everything, and an edit brings the event back', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world, { description: 'Call 415 555 0100.' })
  const queue = await aQueue(world)
  const declined = await press(world, queue, `${rally.id}/refusal`, { reason })
  expect(declined.headers.get('location')).toContain(`${queue}?done=declined&press=`)
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
  await answersStand(world)
  const mail = mailsTo(world, 'olga@example.org').at(-1)
  expect(mail?.subject).toBe('Not published: SF rally: US hands off Peru')
  expect(mail?.text).toContain('take the phone number out.\nIt is not yours to print.')
  expect(mail?.text).not.toContain(mara)
  const manage = await pageOf(world, linkIn(mail, 'manage'))
  expect(manage).toContain('It is not yours to print.')
  expect(await pageOf(world, `${rally.manage}/edit`)).toContain('Call 415 555 0100.')
  const used = await pageOf(world, linkIn(lastAsking(world), 'confirm'))
  expect(used).toContain('A moderator looked at the event and did not publish it.')
  expect(used).not.toContain('A moderator looks at it')

  const fields = await anEdit(world, rally, { description: 'Come.' })
  const saved = await world.post(`${rally.manage}/revisions`, fields)
  expect(saved.headers.get('location')).toBe(`${rally.manage}?done=saved-for-review`)
  expect(await pageOf(world, rally.manage)).toContain('Waiting for a moderator')
  expect(await pageOf(world, queue)).toContain('Come.')
  expect((await press(world, queue, `${rally.id}/publication`)).status).toBe(303)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
})

test('what stood in an event before it was published is nobody’s to read', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world, { description: 'Call 415 555 0100.' })
  const queue = await aQueue(world)
  await press(world, queue, `${rally.id}/refusal`, { reason })
  await edited(world, rally, { description: 'Come.', startsLocal: '2023-01-13T11:00' })
  await press(world, queue, `${rally.id}/publication`)
  const expectNothingOld = async () => {
    for (const path of publicPlaces(rally.id)) {
      const said = await pageOf(world, path)
      expect(said, path).not.toContain('415 555')
      expect(said, path).not.toMatch(/\bMOVED\b|12:00/)
    }
  }
  await expectNothingOld()
  // a correction of spelling, since calendars then look further back for the last change
  await edited(world, rally, {
    description: 'Do come.',
    startsLocal: '2023-01-13T11:00',
    tell: 'nobody',
  })
  await expectNothingOld()
  expect((await world.get(`/events/${rally.id}/revisions/1`)).status).toBe(404)
  expect((await world.get(`/events/${rally.id}/revisions/2`)).status).toBe(200)
})

test('whoever says that they saw what was never public is told as everybody is', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  await edited(world, rally, { placeName: 'My own kitchen' })
  await press(world, await aQueue(world), `${rally.id}/publication`)
  const followers = ['mallory@example.org', 'ada@example.org']
  const pages: string[] = []
  for (const email of followers) {
    await world.post(`/events/${rally.id}/followers`, { email })
    await world.work()
    const confirmed = await world.post(linkIn(mailsTo(world, email)[0], 'confirm'), {
      revision: '1',
    })
    pages.push((confirmed.headers.get('location') ?? '').replace(/\?.*/, ''))
  }
  await world.post(`${pages[0]}/stop`)
  await world.post(`${pages[0]}/restart`, { revision: '1' })
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', placeName: 'Peru Consulate' })
  world.clock.advance(600)
  await world.work()
  for (const email of followers) {
    const [, change, ...more] = mailsTo(world, email)
    expect(change?.text).toContain('My own kitchen')
    expect(more).toEqual([])
  }
})

test('a note that no moderator was shown is not published with the event', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  // no form of ours asks for it by then, but a program may send it
  await edited(world, rally, {
    title: 'Vigil',
    note: 'Cheap pills at pills.example',
    tell: 'nobody',
  })
  await press(world, await aQueue(world), `${rally.id}/publication`)
  for (const path of publicPlaces(rally.id))
    expect(await pageOf(world, path), path).not.toContain('pills')
  const history = await pageOf(world, `/events/${rally.id}/history`)
  expect(history).toContain('<p>Posted.</p>')
  expect(history).not.toContain('nobody was told')
  expect(await pageOf(world, '/changes.atom')).not.toContain('pills')
})

test('a reason that is missing, or too late, is asked for where it was typed', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  const empty = await press(world, queue, `${rally.id}/refusal`, { reason: '  ' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('Say why, and what would have to change')

  await edited(world, rally, { description: 'Come.' })
  const late = await world.post(`${queue}/events/${rally.id}/refusal`, { revision: '1', reason })
  expect(late.status).toBe(409)
  const page = await late.text()
  expect(page).toContain('The person who posted it has changed it meanwhile')
  expect(page).toContain('It is not yours to print.')
  await world.work()
  expect(mailsTo(world, 'olga@example.org').at(-1)?.subject).not.toContain('Not published')
})

test('a moderator publishes what they have read, not what it became meanwhile', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const queue = await aQueue(world)
  await edited(world, rally, { description: 'Something else.' })
  const stale = await world.post(`${queue}/events/${rally.id}/publication`, { revision: '1' })
  expect(stale.status).toBe(409)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(404)
})

test('of two moderators one is first, and the poster gets one letter', async () => {
  const world = await aModeratedWorld({ moderators: [mara, 'nico@example.org'] })
  const rally = await aWaitingEvent(world)
  const [one, two] = [await aQueue(world), await aQueue(world, 'nico@example.org')]
  world.mails.length = 0
  const answers = await Promise.all([
    world.post(`${one}/events/${rally.id}/publication`, { revision: '1' }),
    world.post(`${two}/events/${rally.id}/refusal`, { revision: '1', reason }),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  await answersStand(world)
  expect(mailsTo(world, 'olga@example.org')).toHaveLength(1)
})

test('while it waits an event is edited, and nothing else is done with it', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  const before = await everythingStored(world.app.db)
  for (const below of [
    'cancellation',
    'postponement',
    'reinstatement',
    'telling',
    'organizers',
    'endorsements/x/hiding',
    'organizers/x/withdrawal',
  ]) {
    const answer = await world.post(`${rally.manage}/${below}`, {
      reason: 'Off',
      name: 'A',
      email: 'a@example.org',
    })
    expect(answer.status, below).toBe(409)
    expect(await answer.text()).toContain('The event is not public yet')
  }
  expect(await everythingStored(world.app.db)).toEqual(before)
  const preview = await world.post(
    `${rally.manage}/preview`,
    await anEdit(world, rally, { title: 'New' }),
  )
  expect(preview.status).toBe(200)
})

test('the queue says when nobody has said who organizes it', async () => {
  const world = await aModeratedWorld()
  await aWaitingEvent(world, { organizer: '' })
  expect(await pageOf(world, await aQueue(world))).toContain('has not said who organizes it')
})

test('an event without an end waits until its day is over, one with an end until that', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  await aWaitingEvent(world, { title: 'Without an end', endsLocal: '' })
  await aWaitingEvent(world, { title: 'With an end' })
  world.clock.set('2023-01-13T21:29:00.000Z')
  expect(await pageOf(world, queue)).toContain('With an end')
  world.clock.set('2023-01-13T21:30:00.000Z')
  const later = await pageOf(world, queue)
  expect(later).not.toContain('With an end')
  expect(later).toContain('Without an end')
  world.clock.set('2023-01-14T08:00:00.000Z')
  expect(await pageOf(world, queue)).not.toContain('Without an end')
})

test('an event that is over is not asked about, and what is lost is sent again', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  await world.work()
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  const mail = mailsTo(world, 'olga@example.org').at(-1)
  expect(mail?.text).toContain('a moderator looks at it first')
  expect(linkIn(mail, 'manage')).toBe(rally.manage)
  world.clock.set('2023-01-14T00:00:00.000Z')
  const queue = await aQueue(world)
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
  expect(await (await world.get('/healthz')).json()).toMatchObject({ waiting: 0 })
})

test('a lost link says of an event that was not published what its page says', async () => {
  const world = await aModeratedWorld()
  const rally = await aWaitingEvent(world)
  await press(world, await aQueue(world), `${rally.id}/refusal`, { reason })
  await world.work()
  await world.post('/lost-link', { email: 'olga@example.org' })
  await world.work()
  const mail = mailsTo(world, 'olga@example.org').at(-1)
  expect(linkIn(mail, 'manage')).toBe(rally.manage)
  expect(mail?.text).toContain('not published: the page says why')
  expect(mail?.text).not.toContain('a moderator looks at it first')
})

test('the oldest come first, all are counted, and any place of the queue has an address', async () => {
  const world = await aModeratedWorld()
  for (let number = 1; number <= 12; number++) {
    await aWaitingEvent(world, { title: `Assembly ${number}.` })
    world.clock.advance(60)
  }
  const page = await pageOf(world, await aQueue(world))
  expect(page).not.toContain('has not said who organizes it')
  const titles = [...page.matchAll(/<p class="title" dir="auto">(.*?)<\/p>/g)].map(
    ([, title]) => title,
  )
  expect(titles).toEqual(Array.from({ length: 12 }, (_, index) => `Assembly ${index + 1}.`))
  expect(page).toContain('12 events ask for a look')
  const last = await pageOf(world, `${await aQueue(world)}?from=10`)
  expect(last).not.toContain('Assembly 10.')
  expect(last).toContain('Assembly 11.')
  expect(await (await world.get('/healthz')).json()).toMatchObject({ waiting: 12 })
})
