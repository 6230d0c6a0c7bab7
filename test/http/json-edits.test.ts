// A program's edit says what changes: a field that it does not name stays, an empty one is emptied, and
// a misspelt one is refused.

import { beforeEach, expect, test } from 'vitest'
import { aForm, aPublishedEvent, type Rally } from '../support/people.ts'
import { aWorld, type World } from '../support/world.ts'

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
