// The moderators' one queue: what asks for a look, answers at a press, what can be taken back, and what is learned.

import { expect, test } from 'vitest'
import { forgetTakedowns } from '../../src/actions/forget-takedowns.ts'
import { limits } from '../../src/domain/text-limits.ts'
import {
  aModeratedWorld,
  answersStand,
  aQueue,
  aWaitingEvent,
  aWatchedOverWorld,
  mara,
} from '../support/moderators.ts'
import { aFollower, aForm, aPublishedEvent, edited, lastAsking } from '../support/people.ts'
import { type Fields, linkIn, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const mailsTo = (world: World, to: string) => world.mails.filter(mail => mail.to === to)
const statusOf = async (world: World, id: string) => (await world.get(`/events/${id}`)).status

/** Answers rows as a program does. */
async function answered(world: World, queue: string, fields: Fields) {
  const answer = await world.postJson(`${queue}/answers`, fields)
  return { status: answer.status, ...((await answer.json()) as { press: string; done: string }) }
}

const undone = (world: World, queue: string, press: string) =>
  world.postJson(`${queue}/undo`, { press })

const advertising = {
  title: 'Buy Instagram Followers Cheap',
  description: 'Get real followers instantly. Best price guaranteed. Order now!',
}

test.each([
  ['another time', { startsLocal: '2023-01-13T11:00' }, 'Time', true],
  ['another place', { address: '790 Market St.' }, 'Address', true],
  ['a new link in the text', { description: 'See pills.example/now' }, 'Description', true],
  [
    'much other text',
    { description: 'Cheap pills and watches for everybody' },
    'Description',
    true,
  ],
  ['a few words', { description: 'Solidarity action. Bring signs.' }, 'Description', false],
  ['another price', { price: 'free' }, 'Price', false],
])('after publication %s is looked at: %o', async (_, change, label, asks) => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world, { description: 'Solidarity action. Bring.' })
  const queue = await aQueue(world)
  await edited(world, rally, { description: 'Solidarity action. Bring.', ...change })
  const page = await pageOf(world, queue)
  expect(page.includes('1 event asks for a look')).toBe(asks)
  expect(page.includes(`<dt>${label}</dt>`)).toBe(asks)
})

test('of several changes the queue says the whole way, until somebody has looked', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const queue = await aQueue(world)
  await edited(world, rally, { startsLocal: '2023-01-13T11:00', endsLocal: '2023-01-13T13:30' })
  await edited(world, rally, { startsLocal: '2023-01-13T10:00', endsLocal: '2023-01-13T13:30' })
  const page = await pageOf(world, queue)
  expect(page).toMatch(/12:00.{0,400}10:00/s)
  // a change that was not shown is not answered with the others
  expect((await answered(world, queue, { answer: 'fine', chosen: [`${rally.id}.2`] })).status).toBe(
    409,
  )
  const { done } = await answered(world, queue, { answer: 'fine', chosen: [`${rally.id}.3`] })
  expect(done).toBe('fine')
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
})

test('without moderators nothing is asked', async () => {
  const world = await aWatchedOverWorld({ moderators: [] })
  const rally = await aPublishedEvent(world)
  await edited(world, rally, { address: '790 Market St.' })
  expect(await world.app.db.query.selectFrom('looks').selectAll().execute()).toEqual([])
})

test('a form answers all that are chosen, and one button takes all of it back', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const [one, two, three] = [
    await aWaitingEvent(world, { title: 'One' }),
    await aWaitingEvent(world, { title: 'Two' }),
    await aWaitingEvent(world, { title: 'Three' }),
  ]
  const ids = [one.id, two.id]
  const chosen = ids.map(id => `${id}.1`)
  const answer = await world.post(`${queue}/answers`, { answer: 'fine', chosen })
  expect(answer.status).toBe(303)
  const page = await pageOf(world, answer.headers.get('location') ?? '')
  expect(page).toContain('They are answered.')
  expect(page).toContain('1 event asks for a look')
  for (const id of ids) expect(await statusOf(world, id)).toBe(200)
  expect(await statusOf(world, three.id)).toBe(404)

  const press = /name="press" value="(\w+)"/.exec(page)?.[1] ?? ''
  const back = await world.post(`${queue}/undo`, { press })
  expect(await pageOf(world, back.headers.get('location') ?? '')).toContain(
    '3 events ask for a look',
  )
  for (const id of ids) expect(await statusOf(world, id)).toBe(404)
  await answersStand(world)
  expect(mailsTo(world, 'olga@example.org').map(mail => mail.subject)).not.toContainEqual(
    expect.stringMatching(/^Published/),
  )
})

test('an answer can be taken back for ten minutes, once, and its mail waits as long', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const rally = await aWaitingEvent(world)
  const reason = 'Please take the number out.'
  const chosen = [`${rally.id}.1`]
  const first = await answered(world, queue, { answer: 'hide', chosen, reason })
  expect(first.done).toBe('declined')
  world.clock.advance(599)
  await world.work()
  world.mails.length = 0
  expect((await undone(world, queue, first.press)).status).toBe(200)
  expect((await undone(world, queue, first.press)).status).toBe(409)
  await answersStand(world)
  expect(mailsTo(world, 'olga@example.org')).toEqual([])

  const second = await answered(world, queue, { answer: 'hide', chosen, reason })
  await answersStand(world)
  expect(mailsTo(world, 'olga@example.org').map(mail => mail.subject)).toEqual([
    'Not published: SF rally: US hands off Peru',
  ])
  expect((await undone(world, queue, second.press)).status).toBe(409)
})

test('what was published and taken back is shown again by one press, and nobody was told', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const rally = await aWaitingEvent(world)
  const chosen = [`${rally.id}.1`]
  const { press } = await answered(world, queue, { answer: 'fine', chosen })
  await undone(world, queue, press)
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('takes a second look')
  expect(await pageOf(world, queue)).toContain('taken back for a second look')
  const { done } = await answered(world, queue, { answer: 'fine', chosen })
  expect(done).toBe('shown')
  expect(await statusOf(world, rally.id)).toBe(200)
  world.mails.length = 0
  await answersStand(world)
  expect(world.mails).toEqual([])
})

test('what was shown again is hidden again, for the reason that it had been; a removal stays', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  const queue = await aQueue(world)
  const act = async (what: string, fields: Fields = {}) => {
    const answer = await world.postJson(`${queue}/events/${rally.id}/${what}`, fields)
    return ((await answer.json()) as { press: string }).press
  }
  await act('hiding', { reason: 'It names a private address.' })
  const shown = await act('showing')
  expect(await statusOf(world, rally.id)).toBe(200)
  expect((await undone(world, queue, shown)).status).toBe(200)
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('It names a private address.')
  const removed = await act('removal', { reason: 'It names a private address.' })
  expect((await undone(world, queue, removed)).status).toBe(409)
  expect(await statusOf(world, rally.id)).toBe(410)
})

test('advertising mails nobody, does not come back by an edit, and can be taken back', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const waiting = await aWaitingEvent(world, advertising)
  const { press } = await answered(world, queue, { answer: 'spam', chosen: [`${waiting.id}.1`] })
  world.mails.length = 0
  await answersStand(world)
  expect(world.mails).toEqual([])
  await edited(world, waiting, { ...advertising, description: 'Once more.' })
  expect(await pageOf(world, queue)).toContain('Nothing is waiting for you')
  expect((await undone(world, queue, press)).status).toBe(409)
  expect(await statusOf(world, waiting.id)).toBe(404)
})

test('a published event that is advertising is hidden, and whoever follows it is not written to', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await aFollower(world, rally.id)
  const queue = await aQueue(world)
  await edited(world, rally, { title: 'Pills' })
  await answersStand(world)
  world.mails.length = 0
  const spam = await answered(world, queue, { answer: 'spam', chosen: [`${rally.id}.2`] })
  expect(await pageOf(world, `/events/${rally.id}`)).toContain('It is advertising')
  await undone(world, queue, spam.press)
  expect(await statusOf(world, rally.id)).toBe(200)
  expect(await pageOf(world, queue)).toContain('Changed since somebody last looked')
  await answersStand(world)
  expect(world.mails).toEqual([])
})

/** Posts and confirms; says whether it waits. */
async function waits(world: World, fields: Fields): Promise<boolean> {
  await world.post('/events', aForm(fields))
  await world.work()
  const answer = await world.postJson(linkIn(lastAsking(world), 'confirm'), {})
  return ((await answer.json()) as { publication: string }).publication === 'awaiting'
}

test('words that moderators call advertising are learned, and forgotten when it is taken back', async () => {
  const world = await aWatchedOverWorld()
  const queue = await aQueue(world)
  const words = 'Zorblax quintip flombert grubnik wazzle trondheimer vexlar'
  const post = (number: number) => ({
    title: `Zorblax ${number}`,
    description: `${words}. Order now!`,
    placeName: '',
    address: '',
    contactEmail: `seller${number}@example.org`,
  })
  expect(await waits(world, post(0)), 'before').toBe(false)
  const presses: string[] = []
  for (let number = 1; number <= 4; number++) {
    const { id } = await aPublishedEvent(world, post(number))
    const { press } = await answered(world, queue, { answer: 'spam', chosen: [`${id}.1`] })
    presses.push(press)
  }
  expect(await waits(world, post(5)), 'learned').toBe(true)
  for (const press of presses) await undone(world, queue, press)
  expect(await waits(world, post(6)), 'forgotten').toBe(false)
  const rows = await world.app.db.query.selectFrom('learned_words').selectAll().execute()
  expect(JSON.stringify(rows)).not.toMatch(/zorblax|wazzle/i)
})

test('what one address posts waits after moderators called two posts of it advertising', async () => {
  const world = await aWatchedOverWorld()
  const queue = await aQueue(world)
  const mine = { contactEmail: 'seller@example.org' }
  for (const title of ['Rally A', 'Rally B']) {
    const { id } = await aPublishedEvent(world, { ...mine, title })
    await answered(world, queue, { answer: 'spam', chosen: [`${id}.1`] })
  }
  const plain = { title: 'Sale', description: 'Things for sale.', placeName: '', address: '' }
  expect(await waits(world, { ...plain, ...mine })).toBe(true)
  expect(await waits(world, { ...plain, contactEmail: 'other@example.org' })).toBe(false)
})

test('answers are refused in words: none chosen, none known, too long', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const { id } = await aWaitingEvent(world)
  const refused = async (fields: Fields) => {
    const answer = await world.postJson(`${queue}/answers`, fields)
    expect(answer.status).toBe(422)
    return answer.text()
  }
  expect(await refused({ answer: 'fine', chosen: [] })).toContain('choose at least one event')
  expect(await refused({ answer: 'delete', chosen: [`${id}.1`] })).toContain('fine, hide, spam')
  expect(await refused({ answer: 'hide', chosen: [`${id}.1`] })).toContain('Say why')
  const reason = 'x'.repeat(limits.refusal + 1)
  expect(await refused({ answer: 'hide', chosen: [`${id}.1`], reason })).toContain('2000')
  expect(
    (await world.postJson(`${queue}/answers`, { answer: 'fine', chosen: ['x.1'] })).status,
  ).toBe(409)
  expect(await pageOf(world, queue)).toContain('1 event asks for a look')
})

test('moderators see who did what; readers see what was done, without names and events', async () => {
  const world = await aModeratedWorld()
  const queue = await aQueue(world)
  const rally = await aWaitingEvent(world)
  const { press } = await answered(world, queue, { answer: 'fine', chosen: [`${rally.id}.1`] })
  await undone(world, queue, press)
  const acts = await pageOf(world, `${queue}/acts`)
  expect(acts).toContain(mara)
  expect(acts).toContain(rally.id)
  expect(acts).toContain('An event was published (undone)')
  const log = await pageOf(world, '/moderation-log')
  expect(log).toContain('An event was published (undone)')
  expect(log).toContain('An event was hidden')
  expect(log).not.toMatch(new RegExp(`${mara}|${rally.id}|Peru`))
  world.clock.advance(366 * 24 * 60 * 60)
  await forgetTakedowns(world.app)
  expect(await pageOf(world, '/moderation-log')).toContain('Nothing yet.')
})
