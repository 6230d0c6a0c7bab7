// What a list, a claim and a search may walk over: an index from where it begins, never the past.

import { CompiledQuery, type KyselyPlugin } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '#database'
import { askedWords } from '../../src/domain/search/asked-words.ts'
import type { Db } from '../../src/ports.ts'
import { findUnanswered } from '../../src/store/confirmations.ts'
import { hasContradictedSince } from '../../src/store/contradictions.ts'
import { daysWithEvents } from '../../src/store/days-with-events.ts'
import { type EventFilter, occurrencesByLength, startPage } from '../../src/store/event-lists.ts'
import { countUnrendered } from '../../src/store/feed-rows.ts'
import { nextOfOrganizer } from '../../src/store/next-of-organizer.ts'
import { watchedEventsStarting } from '../../src/store/reminders.ts'
import { countWaiting } from '../../src/store/reviews.ts'

const noTerms = { region: [], type: [], topic: [] }

const everything: EventFilter = {
  region: [],
  type: [],
  topic: [],
  organizer: [],
  words: null,
  from: '2026-11-22',
  to: null,
}

test('a list begins a few days back, and finds longer events by themselves', async () => {
  const db = await freshDatabase()
  for (const filter of [everything, { ...everything, region: ['east-bay'] }]) {
    const plan = await planOf(db, filter)
    expect(plan).toContain('COVERING INDEX occurrences_by_day (publication=? AND starts_local>?)')
    expect(plan).toContain('COVERING INDEX occurrences_long (publication=? AND ends_on>?)')
    expect(plan).not.toContain('starts_local<?')
  }
})

test('the days of a month are counted in one index, and long events found in theirs', async () => {
  const db = await freshDatabase()
  const month = { from: '2026-11-01', to: '2026-11-30' }
  const counts = await planOfRead(db, asked =>
    daysWithEvents(asked, everything, month, { aDay: 0, long: 0 }),
  )
  expect(counts).toContain(
    'COVERING INDEX occurrences_by_day (publication=? AND starts_local>? AND starts_local<?)',
  )
  const long = occurrencesByLength(db, { ...everything, ...month }).long.select('event_id')
  expect(await explained(db, long.compile())).toContain(
    'COVERING INDEX occurrences_long (publication=? AND ends_on>?)',
  )
})

test('words find their events, however many others there are', async () => {
  const plan = await planOf(await freshDatabase(), {
    ...everything,
    words: askedWords('solidarity', noTerms),
  })
  expect(plan).toContain('event_search VIRTUAL TABLE')
  expect(plan).toContain('SEARCH events USING INTEGER PRIMARY KEY')
})

test('words of very many events are looked for while the dates are walked', async () => {
  const words = askedWords('solidarity', noTerms)
  const plan = await planOf(await freshDatabase(), { ...everything, words, common: true })
  expect(plan).toContain('occurrences_by_day (publication=? AND starts_local>?')
  expect(plan).toContain('event_search VIRTUAL TABLE')
})

test('an organizer’s events are found by the organizer', async () => {
  const plan = await planOf(await freshDatabase(), { ...everything, organizer: ['Front'] })
  expect(plan).toContain('USING INDEX events_by_organizer (organizer_identity=?')
  expect(plan).not.toContain('SCAN events')
})

const now = '2026-11-22T08:00:00.000Z'

test('the look for reminders begins with the events that start, and asks each for a watcher', async () => {
  const db = await freshDatabase()
  const plan = await planOfRead(db, asked =>
    watchedEventsStarting(asked, now, '2026-11-24T08:00:00.000Z'),
  )
  expect(plan).toMatch(/occurrences_by_start \(publication=\? AND starts_at>\? AND starts_at<\?\)/)
  expect(plan).toContain('USING INDEX watchers_behind (event_id=?)')
})

test('the sweep reads what is new, and health what waits: never the whole calendar', async () => {
  const db = await freshDatabase()
  const news = await planOfRead(db, asked =>
    hasContradictedSince(asked, { since: now, until: now, now }),
  )
  expect(news).toContain('SEARCH events USING INDEX events_by_update (publication=? AND <expr>>?)')
  const before = { publish: now, endorse: now, follow: now, digest: now, contact: now, ask: now }
  const unanswered = await planOfRead(db, asked => findUnanswered(asked, before, 50))
  expect(unanswered).toContain('USING INDEX confirmations_unanswered (expires_at<?)')
  expect(await planOfRead(db, countUnrendered)).toContain('USING INDEX revisions_unrendered')
  expect(await planOfRead(db, asked => countWaiting(asked, now))).toContain(
    'USING INDEX reviews_waiting',
  )
})

test('what comes next from an organizer begins with today, in the index of their events', async () => {
  const plan = await planOfRead(await freshDatabase(), asked => nextOfOrganizer(asked, 'x', now))
  expect(plan).toContain('INDEX events_by_organizer (organizer_identity=? AND starts_local>?)')
  expect(plan).not.toMatch(/SCAN (?:events|other|revisions)/)
})

const planOf = (db: Db, filter: EventFilter): Promise<string> =>
  explained(db, startPage(db, filter, { after: null, limit: 51 }).compile())

async function explained(db: Db, { sql, parameters }: Pick<CompiledQuery, 'sql' | 'parameters'>) {
  const asked = CompiledQuery.raw(`EXPLAIN QUERY PLAN ${sql}`, [...parameters])
  const { rows } = await db.query.executeQuery<{ detail: string }>(asked)
  return rows.map(row => row.detail).join('\n')
}

/** The plan of the one query that a read executes. */
async function planOfRead(db: Db, read: (db: Db) => Promise<unknown>): Promise<string> {
  const asked: Pick<CompiledQuery, 'sql' | 'parameters'>[] = []
  const compiler = db.query.getExecutor()
  const noting: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      asked.push(compiler.compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  await read({ ...db, query: db.query.withPlugin(noting) })
  const [query] = asked
  if (!query) throw new Error('nothing was read')
  return explained(db, query)
}
