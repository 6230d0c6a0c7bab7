// Counts of events beside each choice of a filter: what a list would hold with that choice.

import { sql } from 'kysely'
import { type Term, type TermKind, type Terms, termsAbove } from '../domain/event/terms.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, occurrencesThatFit } from './event-lists.ts'
import { regionsIn } from './region-column.ts'

/** Events that are looked at for one count, so that its cost does not grow with the calendar. */
const mostCounted = 2000

/**
 * Events by slug, for each kind of term; other choices of the same kind are left out of the filter. An event in a
 * region is in those above it, too.
 */
export type FilterCounts = Record<TermKind, ReadonlyMap<string, number>>

/** Finds the dates of the list that choices are counted for. */
type FindDates = typeof occurrencesThatFit

/** Counts at most the first 2,000 events that fit. */
export async function filterCounts(
  db: Db,
  filter: EventFilter,
  terms: Terms,
  find: FindDates = occurrencesThatFit,
): Promise<FilterCounts> {
  const fitting = (without: Partial<EventFilter>) =>
    distinctEvents(find(db, { ...filter, ...without }))
  const [region, type, topic] = await Promise.all([
    countBy(db, fitting({ region: [] }), 'region'),
    countBy(db, fitting({ type: [] }), 'type'),
    countTopics(db, fitting({ topic: [] })),
  ])
  return { region: withAbove(region, terms.region), type, topic }
}

async function countBy(db: Db, fitting: Fitting, column: 'region' | 'type') {
  const rows = await db.query
    .selectFrom(fitting.as('fitting'))
    .innerJoin('events', 'events.id', 'fitting.id')
    .select([`events.${column} as value`, sql<number>`count(*)`.as('count')])
    .groupBy('value')
    .execute()
  return new Map(rows.map(({ value, count }) => [value, count]))
}

/** Counts by region from those by column, where an event has several: once in each, and once in what holds two of them. */
function withAbove(counts: ReadonlyMap<string, number>, regions: readonly Term[]) {
  const bySlug = new Map<string, number>()
  for (const [joined, count] of counts) {
    const all = regionsIn(joined).flatMap(slug => [slug, ...termsAbove(regions, slug)])
    for (const slug of new Set(all)) bySlug.set(slug, (bySlug.get(slug) ?? 0) + count)
  }
  return bySlug
}

async function countTopics(db: Db, fitting: Fitting) {
  const rows = await db.query
    .selectFrom(fitting.as('fitting'))
    .innerJoin('event_topics', 'event_topics.event_id', 'fitting.id')
    .select(['event_topics.topic as slug', sql<number>`count(*)`.as('count')])
    .groupBy('event_topics.topic')
    .execute()
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}

type Fitting = ReturnType<typeof distinctEvents>

/** An event counts once, however many of its dates fit. */
const distinctEvents = (dates: ReturnType<FindDates>) =>
  dates.select('occurrences.event_id as id').distinct().limit(mostCounted)
