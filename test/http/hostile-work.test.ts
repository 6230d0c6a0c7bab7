// What a stranger can make the server work at: bounded, whatever is sent. A test that hangs has failed.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { aForm, aPublishedEvent } from '../support/people.ts'
import { aWorld } from '../support/world.ts'

test('a search of thousands of words looks for the first few', async () => {
  const world = await aWorld()
  const rally = await aPublishedEvent(world, { description: 'a b c d e f g h i j k l m' })
  const words = Array.from({ length: 7000 }, (_, n) => 'abcdefghijklm'[n % 13]).join('+')
  const found = await world.get(`/?q=${words}`)
  expect(found.status).toBe(200)
  expect(await found.text()).toContain(rally.id)
})

test('texts made to be slow are read as fast as others', async () => {
  const world = await aWorld()
  for (const unit of ['.', 'a** ', '> ', '- a\n', '[', '<a ', '`'])
    expect(
      (await world.post('/readings', aForm({ description: unit.repeat(12_000) }))).status,
    ).toBe(200)
  for (const sign of ['/', '.', '!']) {
    const description = `https://example.org/${sign.repeat(45_000)}x`
    expect((await world.post('/readings', aForm({ description }))).status).toBe(200)
  }
  const rally = await aPublishedEvent(world, { description: `x${'a** '.repeat(12_000)}` })
  expect((await world.get(`/events/${rally.id}`)).status).toBe(200)
})

test('an organizer of thousands of words is nobody, and is not looked for', async () => {
  const world = await aWorld()
  await aPublishedEvent(world)
  await sql`INSERT INTO title_search (rowid, organizer)
    WITH RECURSIVE n (i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
    SELECT i, 'Friends of the library of the east side' FROM n`.execute(world.app.db.query)
  const began = performance.now()
  expect((await world.get(`/?organizer=${'the+of+'.repeat(1500)}`)).status).toBe(200)
  expect(performance.now() - began).toBeLessThan(1000)
})
