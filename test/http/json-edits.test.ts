// A program's edit says what changes: a field that it does not name stays, an empty one is emptied, and
// a misspelt one is refused.

import { beforeEach, expect, test } from 'vitest'
import { aForm, aPublishedEvent, lastAsking, type Rally } from '../support/people.ts'
import { aWorld, linkIn, type World } from '../support/world.ts'

let world: World
let rally: Rally

beforeEach(async () => {
  world = await aWorld()
  rally = await aPublishedEvent(world, {
    summary: 'Bring drums',
    price: 'free',
    onlineUrl: 'https://example.org/room',
    showContact: 'on',
  })
})

const asJson = async () =>
  JSON.parse(await (await world.get(`/api/v1/events/${rally.id}`)).text()) as Record<
    string,
    unknown
  >

const edit = (body: Record<string, unknown>) =>
  world.postJson(`${rally.manage}/revisions`, { baseRevision: 1, ...body })

test('leaves every field that it does not name', async () => {
  const { revision: _, revisedAt: __, updatedAt: ___, ...before } = await asJson()
  const answer = await edit({ price: '$5', note: 'The hall costs money' })
  expect(answer.status).toBe(200)
  expect(await asJson()).toMatchObject({ ...before, price: '$5', revision: 2 })
})

test.each([
  ['an empty text', { summary: '' }],
  ['null', { summary: null }],
])('empties a field by %s', async (_, body) => {
  expect((await edit(body)).status).toBe(200)
  expect(await asJson()).toMatchObject({ summary: '', price: 'free' })
})

test('refuses a misspelt field by its name, in an edit, a preview and a post', async () => {
  for (const [path, body] of [
    [`${rally.manage}/revisions`, { baseRevision: 1, plaecName: 'Plaza' }],
    [`${rally.manage}/preview`, { baseRevision: 1, plaecName: 'Plaza' }],
    ['/events', { ...aForm(), plaecName: 'Plaza' }],
    [`/events/${rally.id}/followers`, { email: 'ada@example.org', plaecName: 'Plaza' }],
  ] as const) {
    const answer = await world.postJson(path, body)
    expect(answer.status, path).toBe(422)
    const problem = JSON.parse(await answer.text())
    expect(problem.errors).toMatchObject([{ field: 'plaecName' }])
  }
  expect(await asJson()).toMatchObject({ revision: 1 })
})

test('a page’s form still unticks a box by not naming it', async () => {
  await world.post(`${rally.manage}/revisions`, {
    ...aForm({ price: 'free' }),
    baseRevision: '1',
    tell: 'everyone',
    note: '',
  })
  const page = await (await world.get(`/events/${rally.id}`)).text()
  expect(page).not.toContain('olga@example.org')
})

test.each([
  [{ allDay: {} }, 'allDay', 'This must be true or false.'],
  [{ allDay: [true] }, 'allDay', 'This must be true or false.'],
  [{ allDay: 'maybe' }, 'allDay', 'This must be true or false.'],
  [{ showContact: 2 }, 'showContact', 'This must be true or false.'],
  [{ title: { en: 'Picket' } }, 'title', 'This must be text.'],
])('refuses a value of another type: %j', async (body, field, message) => {
  const answer = await edit(body)
  expect(answer.status).toBe(422)
  expect(JSON.parse(await answer.text()).errors).toEqual([{ field, message }])
  expect(await asJson()).toMatchObject({ revision: 1 })
})

test('refuses a number that is none', async () => {
  const answer = await world.request(`${rally.manage}/revisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"baseRevision":1,"title":1e400}',
  })
  expect(answer.status).toBe(422)
})

test('a whole day that becomes an hour needs the hour, and its last day is never before the first', async () => {
  expect((await edit({ allDay: true, endsLocal: '2023-01-15' })).status).toBe(200)
  const midnight = await edit({ baseRevision: 2, allDay: false })
  expect(JSON.parse(await midnight.text()).errors).toMatchObject([{ field: 'startsLocal' }])
  // the last day that it does not name would be before the first
  for (const startsLocal of ['2023-01-16', '2023-01-17']) {
    const answer = await edit({ baseRevision: 2, startsLocal })
    expect(JSON.parse(await answer.text()).errors, startsLocal).toMatchObject([
      { field: 'endsLocal' },
    ])
  }
  const timed = { allDay: false, startsLocal: '2023-01-16T10:00' }
  expect((await edit({ baseRevision: 2, ...timed })).status).toBe(200)
  expect(await asJson()).toMatchObject({ ...timed, endsLocal: null })
})

test.each([{ revison: 1 }, { revision: {} }, { revision: 'first' }])(
  'a program’s confirmation that says %j publishes nothing',
  async body => {
    const posted = await world.post('/events', aForm({ contactEmail: 'rosa@example.org' }))
    const id = /\/events\/(\w+)/.exec(posted.headers.get('location') ?? '')?.[1]
    await world.work()
    const confirm = linkIn(lastAsking(world), 'confirm')
    expect((await world.postJson(confirm, body)).status).toBe(422)
    expect((await world.get(`/events/${id}`)).status).toBe(404)
    expect((await world.postJson(confirm, {})).status).not.toBe(422)
    expect((await world.get(`/events/${id}`)).status).toBe(200)
  },
)
