// What a list, a claim and a search may walk over: an index from where it begins, never the past.

import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#database'
import type { Db } from '../../src/ports.ts'
import { type EventFilter, startPage } from '../../src/store/event-lists.ts'

const everything: EventFilter = {
  region: [],
  type: [],
  topic: [],
  organizer: [],
  q: '',
  from: '2026-11-22T08:00:00.000Z',
  to: null,
}

test('a list begins a few days back, and finds longer events by themselves', async () => {
  const db = await freshDatabase()
  for (const filter of [everything, { ...everything, region: ['east-bay'] }]) {
    const plan = await planOf(db, filter)
    expect(plan).toContain('USING INDEX events_by_start (publication=? AND starts_at>?)')
    expect(plan).toContain('USING INDEX events_long (publication=? AND ends_at>?)')
    expect(plan).not.toContain('starts_at<?')
  }
})

test('words find their events, however many others there are', async () => {
  const plan = await planOf(await freshDatabase(), { ...everything, q: 'solidarity' })
  expect(plan).toContain('event_search VIRTUAL TABLE')
  expect(plan).toContain('SEARCH events USING INTEGER PRIMARY KEY')
})

async function planOf(db: Db, filter: EventFilter): Promise<string> {
  const { sql, parameters } = startPage(db, filter, { after: null, limit: 51 }).compile()
  const asked = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters])
  const { rows } = await db.query.executeQuery<{ detail: string }>(asked)
  return rows.map(row => row.detail).join('\n')
}
