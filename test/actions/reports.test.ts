// Readers report an event without an account: what moderators hear, see and answer, and what is kept of it.

import { expect, test } from 'vitest'
import { forgetTakedowns } from '../../src/actions/forget-takedowns.ts'
import { everythingStored } from '../support/everything-stored.ts'
import { aQueue, aWatchedOverWorld, mara, press, takeDown } from '../support/moderators.ts'
import { aPublishedEvent } from '../support/people.ts'
import { aWorld, type Fields, type World } from '../support/world.ts'

const pageOf = async (world: World, path: string) => (await world.get(path)).text()
const toMara = (world: World) => world.mails.filter(mail => mail.to === mara)
const report = (world: World, id: string, fields: Fields) =>
  world.post(`/events/${id}/reports`, fields)
const day = 24 * 60 * 60

test('an event is reported from its page, and stays public', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  expect(await pageOf(world, `/events/${rally.id}`)).toContain(`href="/events/${rally.id}/report"`)
  expect(await pageOf(world, `/events/${rally.id}/report`)).toContain('Send the report')
  const sent = await report(world, rally.id, { reason: 'spam', words: 'It sells pills.' })
  expect(sent.status).toBe(303)
  expect(await pageOf(world, sent.headers.get('location') ?? '')).toContain('Thank you')
  const json = await world.postJson(`/events/${rally.id}/reports`, { reason: 'wrong' })
  expect(json.status).toBe(202)
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
  expect(await pageOf(world, '/')).toContain(rally.id)
})

test('every reason is taken; what is wrong with a report is said beside its field', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  for (const reason of ['spam', 'wrong', 'cancelled', 'harmful', 'duplicate', 'other'])
    expect((await report(world, rally.id, { reason })).status, reason).toBe(303)
  const wrong = { reason: 'boring', words: 'x'.repeat(2001), email: 'nobody' }
  expect((await report(world, rally.id, { ...wrong, words: 'Boring words' })).status).toBe(422)
  const answer = await report(world, rally.id, wrong)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('longer than 2000 characters')
  const program = await world.postJson(`/events/${rally.id}/reports`, { reason: 'boring' })
  expect(program.status).toBe(422)
  expect(await program.json()).toMatchObject({ errors: [{ field: 'reason' }] })
  expect((await world.postJson('/events/nowhere/reports', { reason: 'spam' })).status).toBe(404)
})

test('“harmful” brings moderators one letter at once, however many say so, until they have answered', async () => {
  const world = await aWatchedOverWorld({ moderators: [mara, 'nico@example.org'] })
  const rally = await aPublishedEvent(world)
  await world.work()
  const before = world.mails.length
  for (const words of ['It threatens Ada.', 'It threatens Bo.', 'It threatens Ada.'])
    await report(world, rally.id, { reason: 'harmful', words })
  await world.work()
  const letters = world.mails.slice(before).filter(({ subject }) => /harmful/.test(subject))
  expect(letters.map(({ to }) => to).sort()).toEqual([mara, 'nico@example.org'])
  expect(letters[0]?.subject).toBe('Turnout: an event was reported as harmful')
  expect(letters[0]?.text).toContain('SF rally: US hands off Peru')
  expect(letters[0]?.text).not.toContain('It threatens')

  const link = /\/moderation\/[\w-]{43}/.exec(letters[0]?.text ?? '')?.[0] ?? ''
  const page = await pageOf(world, link)
  expect(page).toContain('It threatens Ada.')
  expect(page).toContain('(3 times)')
  await press(world, link, `${rally.id}/report-dismissal`)
  expect(await pageOf(world, link)).not.toContain('It threatens')
  await report(world, rally.id, { reason: 'harmful', words: 'It threatens Cy.' })
  await world.work()
  expect(world.mails.filter(({ subject }) => /harmful/.test(subject))).toHaveLength(4)
})

test('any other report waits for the daily letter', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await report(world, rally.id, { reason: 'duplicate', words: 'See the other one.' })
  await world.work()
  await world.work()
  const [letter] = toMara(world)
  expect(letter?.subject).toBe('Turnout: 1 event was reported')
  expect(letter?.text).toContain('SF rally: US hands off Peru')
  await report(world, rally.id, { reason: 'duplicate', words: 'And another.' })
  world.clock.advance(3600)
  await world.work()
  await world.work()
  expect(toMara(world)).toHaveLength(1)
  world.clock.advance(day)
  await world.work()
  await world.work()
  expect(toMara(world)).toHaveLength(2)
})

test('moderators see what was said and by whom, and answer it by hiding, removing or letting be', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  await report(world, rally.id, { reason: 'spam', words: 'Pills.', email: 'ray@example.org' })
  await report(world, rally.id, { reason: 'spam', words: 'pills. ' })
  await report(world, rally.id, { reason: 'other' })
  const queue = await aQueue(world)
  const page = await pageOf(world, queue)
  expect(page).toContain('It is advertising or spam (2 times)')
  expect(page).toContain('mailto:ray@example.org')
  expect(page).toContain(`action="${queue}/events/${rally.id}/hiding"`)
  expect(page).toContain(`href="${queue}/events/${rally.id}/removal"`)
  const stored = JSON.stringify(await everythingStored(world.app.db))
  expect(stored).not.toMatch(/pills|ray@example/i)

  await takeDown(world, rally.id, 'hiding')
  await takeDown(world, rally.id, 'showing')
  expect(await pageOf(world, queue)).not.toContain('It is advertising or spam')
  await report(world, rally.id, { reason: 'spam', words: 'Pills.' })
  expect(await pageOf(world, queue)).toContain('It is advertising or spam')
  await takeDown(world, rally.id, 'removal')
  expect((await everythingStored(world.app.db)).reports).toEqual([])
  expect((await report(world, rally.id, { reason: 'spam' })).status).toBe(410)
})

test('of one event fifty different reports are kept, of all events so many a day', async () => {
  const world = await aWatchedOverWorld()
  const rally = await aPublishedEvent(world)
  for (let index = 0; index < 55; index++)
    expect((await report(world, rally.id, { reason: 'spam', words: `No. ${index}` })).status).toBe(
      303,
    )
  expect((await report(world, rally.id, { reason: 'spam', words: 'No. 1' })).status).toBe(303)
  const reports = (await everythingStored(world.app.db)).reports ?? []
  expect(reports).toHaveLength(50)
  expect(reports.filter(row => row.includes('"times":2'))).toHaveLength(1)
})

test('a report is forgotten 30 days after it was answered, and one that nobody answers after a year', async () => {
  const world = await aWatchedOverWorld()
  const [one, two] = [
    await aPublishedEvent(world),
    await aPublishedEvent(world, { title: 'Another one' }),
  ]
  await report(world, one.id, { reason: 'spam', words: 'Pills.', email: 'ray@example.org' })
  await report(world, two.id, { reason: 'spam', words: 'Pills.' })
  await press(world, await aQueue(world), `${one.id}/report-dismissal`)
  const kept = async (days: number) => {
    world.clock.advance(days * day)
    await forgetTakedowns(world.app)
    return (await everythingStored(world.app.db)).reports?.length
  }
  expect(await kept(29)).toBe(2)
  expect(await kept(2)).toBe(1)
  expect(await kept(330)).toBe(1)
  expect(await kept(6)).toBe(0)
})

test('where nobody moderates there is no form, and a report is refused with whom to write to instead', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const page = await pageOf(world, `/events/${rally.id}`)
  expect(page).not.toContain(`/events/${rally.id}/report`)
  expect(page).toContain('Something is wrong with it? Write to the organizer')
  for (const answer of [
    await world.get(`/events/${rally.id}/report`),
    await report(world, rally.id, { reason: 'spam' }),
  ]) {
    expect(answer.status).toBe(404)
    const text = await answer.text()
    expect(text).toContain('Nobody moderates this calendar')
    expect(text).toContain('Write to the organizer of the event')
  }
  expect((await everythingStored(world.app.db)).reports).toEqual([])
})
