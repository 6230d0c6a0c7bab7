// Words of very many events: lists walk the dates for them, and find what they would find by the words.

import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#database'
import { askedWords } from '../../src/domain/search/asked-words.ts'
import type { Db } from '../../src/ports.ts'
import { isCommon } from '../../src/store/event-index.ts'
import { type EventFilter, listEvents } from '../../src/store/event-lists.ts'
import { filterCounts } from '../../src/store/filter-counts.ts'
import { listPast } from '../../src/store/past-events.ts'
import { suggestDates } from '../../src/store/suggestions.ts'
import { aRevision } from '../support/an-event.ts'

const noTerms = { region: [], type: [], topic: [] }
const words = (q: string) => askedWords(q, noTerms)
const today = '2023-02-01'
const filter = (q: string, common: boolean): EventFilter => ({
  ...{ region: [], type: [], topic: [], organizer: [], to: null },
  ...{ words: words(q), common, from: today },
})

/** One event a day from the first day of 2021 on, all of them rallies; each tenth goes on for a week. */
async function rallies(count: number): Promise<Db> {
  const db = await freshDatabase()
  const day = (more: number) => sql`date('2021-01-01', (n + ${more}) || ' days')`
  const last = sql`date('2021-01-01', (n + iif(n % 10 = 0, 6, 0)) || ' days')`
  const numbers = sql`WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${count})`
  const snapshot = JSON.stringify(aRevision({ title: 'Rally' }).snapshot)
  for (const query of [
    sql`INSERT INTO events (id, publication, created_at, published_at, revision, revised_at, starts_at, ends_at,
        starts_local, ends_on, over_at, region, type, organizer)
      ${numbers} SELECT 'e' || n, 'published', '', '', 1, '', ${day(0)}, ${last}, ${day(0)} || 'T12:00', ${last},
        ${last}, iif(n % 2, 'east-bay', 'san-francisco'), 'protest', '' FROM numbers`,
    sql`INSERT INTO revisions (event_id, number, at, by, note, quiet, snapshot, starts_at, ends_at)
      SELECT id, 1, '', 'organizer', '', 0, ${snapshot}, starts_at, ends_at FROM events`,
    sql`INSERT INTO event_search (rowid, words) SELECT seq, 'rally' || iif(seq % 7, '', ' drums') FROM events`,
    sql`INSERT INTO title_search (rowid, title) SELECT seq, 'rally' || iif(seq % 7, '', ' drums') FROM events`,
  ])
    await db.commit([{ compile: () => query.compile(db.query) }])
  return db
}

test('a word of a thousand events is common, and one of a few is not', async () => {
  const db = await rallies(1100)
  expect(await isCommon(db, words('rally'))).toBe(true)
  expect(await isCommon(db, words('drums'))).toBe(false)
  expect(await isCommon(db, words('nothing'))).toBe(false)
  expect(await isCommon(db, null)).toBe(false)
})

test('lists, counts and what is over are the same either way', async () => {
  const db = await rallies(900)
  for (const q of ['rally', 'drums']) {
    for (const part of ['days', 'going-on', undefined] as const) {
      const page = { after: null, limit: 30, part }
      const found = await listEvents(db, filter(q, true), page)
      expect(found).toEqual(await listEvents(db, filter(q, false), page))
      if (part !== 'going-on') expect(found.length).toBeGreaterThan(19)
    }
    expect(await filterCounts(db, filter(q, true), noTerms)).toEqual(
      await filterCounts(db, filter(q, false), noTerms),
    )
    const past = { today, after: null, limit: 30 }
    const over = await listPast(db, { ...filter(q, true), from: null }, past)
    expect(over).toEqual(await listPast(db, { ...filter(q, false), from: null }, past))
    expect(over).toHaveLength(30)
  }
})

test('suggestions for a common word are the nearest dates, and for another too', async () => {
  const db = await rallies(1100)
  const of = async (q: string) =>
    (await suggestDates(db, { words: words(q), today, limit: 400 })).map(one => one.startsLocal)
  const common = await of('ral')
  // what has begun within three days goes on
  expect(common.slice(0, 2)).toEqual(['2023-01-31T12:00', '2023-02-01T12:00'])
  expect(common.at(-1)).toBe('2022-12-02T12:00')
  const few = await of('dru')
  expect(few[0]?.slice(0, 7)).toBe('2023-02')
  expect(few).toHaveLength(157)
})
