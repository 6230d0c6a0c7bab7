// How many forms one network can send, and what it is told when that was enough.

import { expect, test } from 'vitest'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld, baseUrl, type Fields, type World } from '../support/world.ts'

const from = (address: string) => ({ 'x-forwarded-for': address })

/** A different address in each, so that no limit on letters is met. */
const aPost = (n: number, fields: Fields = {}): Fields =>
  aForm({ contactEmail: `poster${n}@host${n}.example`, ...fields })

async function posts(world: World, many: number, address: string, first = 0): Promise<number[]> {
  const answers: number[] = []
  for (let n = first; n < first + many; n++)
    answers.push((await world.post('/events', aPost(n), from(address))).status)
  return answers
}

const times = (many: number, status: number) => Array.from({ length: many }, () => status)

test('one network posts ten events an hour, and others post meanwhile', async () => {
  const world = await aWorld()
  expect(await posts(world, 12, '192.0.2.1')).toEqual([...times(10, 303), 429, 429])
  expect(await posts(world, 1, '192.0.2.200', 20)).toEqual([429])
  expect(await posts(world, 1, '192.0.3.1', 21)).toEqual([303])
  world.clock.advance(3601)
  expect(await posts(world, 1, '192.0.2.1', 22)).toEqual([303])
})

test('and forty a day', async () => {
  const world = await aWorld()
  for (let hour = 0; hour < 4; hour++) {
    expect(await posts(world, 10, '2001:db8::1', 10 * hour)).toEqual(times(10, 303))
    world.clock.advance(3601)
  }
  const refused = await world.post('/events', aPost(41), from('2001:db8:0:ff::2'))
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('retry-after'))).toBe(24 * 3600 - 4 * 3601)
})

test('sixty-four at once are ten', async () => {
  const world = await aWorld()
  const answers = await Promise.all(
    Array.from({ length: 64 }, (_, n) => world.post('/events', aPost(n), from('192.0.2.1'))),
  )
  expect(answers.filter(answer => answer.status === 303)).toHaveLength(10)
})

test('what is refused for its fields does not count: a form is mended as often as it takes', async () => {
  const world = await aWorld()
  for (let n = 0; n < 12; n++)
    expect((await world.post('/events', aPost(n, { title: '' }), from('192.0.2.1'))).status).toBe(
      422,
    )
  expect(await posts(world, 10, '192.0.2.1')).toEqual(times(10, 303))
})

test('nor do two at once that are refused for their fields', async () => {
  const world = await aWorld()
  const request = new Request(`${baseUrl}/events`, { headers: from('192.0.2.1') })
  const allow = () => world.app.sources.allow(request, 'post')
  for (const one of [await allow(), await allow()]) if ('giveBack' in one) one.giveBack()
  expect(await posts(world, 10, '192.0.2.1')).toEqual(times(10, 303))
})

test('the form is shown again as it was typed, with the time from which it is taken', async () => {
  const world = await aWorld()
  await posts(world, 10, '192.0.2.1')
  world.clock.advance(600)
  const typed = aPost(11, { title: 'A title that took long to find' })
  const refused = await world.post('/events', typed, from('192.0.2.1'))
  const page = await refused.text()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('3000')
  expect(page).toContain('Too many forms from here for now.')
  expect(page).toContain('from Friday, January 6, 2023, 8:10 PM (PST)')
  expect(page).toContain('value="A title that took long to find"')
  const json = await world.post('/events', typed, {
    ...from('192.0.2.1'),
    accept: 'application/json',
  })
  expect(json.status).toBe(429)
  expect(json.headers.get('retry-after')).toBe('3000')
  expect(await json.json()).toMatchObject({ type: 'urn:turnout:problem:too-many-forms' })
})

test('of all other forms that need no private link, one network sends sixty an hour', async () => {
  const world = await aWorld()
  const { id } = await aPublishedEvent(world)
  const forms: [path: string, (n: number) => Fields, shown: string][] = [
    [
      `/events/${id}/followers`,
      n => ({ email: `ada${n}@host${n}.example` }),
      'value="ada12@host12.example"',
    ],
    [
      `/events/${id}/endorsements`,
      n => ({ email: `bruno${n}@place${n}.example`, organization: `Tenants ${n}` }),
      'value="Tenants 12"',
    ],
    ['/digests', n => ({ email: `dora${n}@town${n}.example` }), 'value="dora12@town12.example"'],
    [
      `/events/${id}/contact`,
      n => ({ email: `rita${n}@city${n}.example`, name: 'Rita', message: `Which door? ${n}` }),
      'Which door? 12',
    ],
    ['/lost-link', n => ({ email: `olga${n}@here.example` }), 'value="olga12@here.example"'],
    ['/moderation', n => ({ email: `mara${n}@here.example` }), 'value="mara12@here.example"'],
  ]
  for (const [path, fields] of forms)
    for (let n = 0; n < 10; n++)
      expect((await world.post(path, fields(n), from('192.0.2.1'))).status, path).toBe(303)
  for (const [path, fields, shown] of forms) {
    const refused = await world.post(path, fields(12), from('192.0.2.1'))
    expect(refused.status, path).toBe(429)
    expect(refused.headers.get('retry-after'), path).toBe('3600')
    expect(await refused.text(), path).toContain(shown)
    expect((await world.post(path, fields(12), from('192.0.9.1'))).status, path).toBe(303)
  }
  // posting has a limit of its own
  expect(await posts(world, 1, '192.0.2.1')).toEqual([303])
})

test('nothing of a source is stored or logged', async () => {
  const world = await aWorld()
  await posts(world, 12, '192.0.2.1')
  const { db } = world.app
  const stored = JSON.stringify([
    await db.query.selectFrom('events').selectAll().execute(),
    await db.query.selectFrom('letters').selectAll().execute(),
    await db.query.selectFrom('letter_claims').selectAll().execute(),
  ])
  expect(stored).not.toContain('192.0.2')
  expect(world.logged.join()).not.toContain('192.0.2')
})
