// Shows who posts an event those that may be the same, and makes no second event of one post.

import { expect, test } from 'vitest'
import { aPublishedSeries } from '../support/a-series.ts'
import { aForm, aPublishedEvent, lastAsking } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

type Answer = {
  alike: { id: string; title: string; startsLocal: string; placeName: string; points: number }[]
}

const again = { title: 'Consulate rally, all out', contactEmail: 'somebody@else.example' }

const alikeTo = async (world: World, fields: Record<string, string | string[]>) => {
  const answer = await world.post('/readings', aForm(fields))
  return ((await answer.json()) as Answer).alike
}

test('names a published event that a form may be, while it is typed', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  const [found, ...others] = await alikeTo(world, again)
  expect(others).toEqual([])
  expect(found).toMatchObject({
    id: rally.id,
    title: aForm().title,
    startsLocal: aForm().startsLocal,
  })
  expect(found?.points).toBeGreaterThanOrEqual(2.5)
})

test('names none that its poster has called another event, and none of another day or town', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  expect(await alikeTo(world, { ...again, notSame: rally.id })).toEqual([])
  expect(
    await alikeTo(world, { ...again, startsLocal: '2023-02-20T11:00', endsLocal: '' }),
  ).toEqual([])
})

test('names an event that repeats once, however many of its dates are near', async () => {
  const world = await aWorld()
  const nightly = { startsLocal: '2023-01-13T22:00', endsLocal: '2023-01-13T22:30' }
  const { id } = await aPublishedSeries(world, { rule: 'FREQ=DAILY;COUNT=4', extra: [] }, nightly)
  const next = { startsLocal: '2023-01-14T22:00', endsLocal: '2023-01-14T22:30' }
  expect((await alikeTo(world, { ...again, ...next })).map(one => one.id)).toEqual([id])
})

test('never names one that is not public, and not the event itself', async () => {
  const world = await aWorld()
  await world.post('/events', aForm())
  await world.work()
  expect(await alikeTo(world, again)).toEqual([])
  const page = await (await world.get(linkIn(lastAsking(world), 'confirm'))).text()
  expect(page).not.toContain('id="alike"')
})

test('asks on the page that publishes, with what to do instead, and publishes all the same', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post('/events', aForm(again))
  await world.work()
  const link = linkIn(lastAsking(world), 'confirm')
  const page = await (await world.get(link)).text()
  expect(page).toContain('Is it one of these?')
  for (const way of ['#follow', '#endorse', '/contact'])
    expect(page).toContain(`href="/events/${rally.id}${way}"`)
  const done = await world.post(link)
  expect(done.status).toBe(303)
  const { events } = (await (await world.get('/api/v1/events')).json()) as { events: unknown[] }
  expect(events.length).toBe(2)
})

test('does not ask again about an event that the form called another', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post('/events', aForm({ ...again, notSame: [rally.id, 'nosuchevent'] }))
  await world.work()
  const page = await (await world.get(linkIn(lastAsking(world), 'confirm'))).text()
  expect(page).not.toContain('id="alike"')
  const kept = await world.app.db.query.selectFrom('likenesses').selectAll().execute()
  expect(kept.map(row => row.other_id)).toEqual([rally.id])
})

test('keeps what is called another event only when the same post comes again', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world)
  await world.post('/events', aForm(again))
  for (let n = 0; n < 2; n++) await world.post('/events', aForm({ ...again, notSame: rally.id }))
  await world.work()
  const page = await (await world.get(linkIn(lastAsking(world), 'confirm'))).text()
  expect(page).not.toContain('id="alike"')
})

test('asks nothing by the second mail about a post that the first has published', async () => {
  const world = await aWorld()
  const links: string[] = []
  for (let n = 0; n < 2; n++) {
    await world.post('/events', aForm())
    await world.work()
    links.push(linkIn(lastAsking(world), 'confirm'))
  }
  for (const link of links) {
    await world.post(link)
    await world.work()
  }
  expect(new Set(links).size).toBe(2)
  expect(world.mails.filter(mail => mail.text.includes('/manage/')).length).toBe(1)
  expect(await (await world.get(links[1] ?? '')).text()).not.toContain('Publish this event?')
})

test('makes two events by a link where only the contact differs', async () => {
  const world = await aWorld()
  const { manage } = await aPublishedEvent(world)
  const ids = []
  for (const contactEmail of ['olga@example.org', 'desk@example.org']) {
    const answer = await world.postJson(
      `${manage}/events`,
      aForm({ title: 'Picket', contactEmail }),
    )
    ids.push(((await answer.json()) as { id: string }).id)
  }
  expect(new Set(ids).size).toBe(2)
})

test('keeps what was called another event when the form comes back with an error', async () => {
  const world = await aWorld()
  const answer = await world.post('/events', aForm({ title: '', notSame: ['abc'] }))
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('name="notSame" value="abc"')
})

test('makes one event of the same post from one address within an hour, and mails its link again', async () => {
  const world = await aWorld()
  const first = await world.post('/events', aForm())
  const twice = await Promise.all([world.post('/events', aForm()), world.post('/events', aForm())])
  await world.work()
  expect(twice.map(answer => answer.headers.get('location'))).toEqual(
    Array(2).fill(first.headers.get('location')),
  )
  expect(new Set(world.mails.map(mail => mail.subject)).size).toBe(1)
  const other = await world.post('/events', aForm({ contactEmail: 'other@example.org' }))
  expect(other.headers.get('location')).not.toBe(first.headers.get('location'))
  world.clock.advance(61 * 60)
  const later = await world.post('/events', aForm())
  expect(later.headers.get('location')).not.toBe(first.headers.get('location'))
})

test('makes one event of two posts at the same moment', async () => {
  const world = await aWorld()
  const answers = await Promise.all([
    world.post('/events', aForm()),
    world.post('/events', aForm()),
  ])
  const [one, other] = answers.map(answer => answer.headers.get('location'))
  expect(other).toBe(one)
  const events = await world.app.db.query.selectFrom('events').select('id').execute()
  expect(events.length).toBe(1)
})
