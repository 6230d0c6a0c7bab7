// Counts of events beside each choice of a filter: what a list would hold with that choice.

import { sql } from 'kysely'
import type { TermKind } from '../domain/event/terms.ts'
import type { Db } from '../ports.ts'
import { type EventFilter, occurrencesThatFit } from './event-lists.ts'

/** Events that are looked at for one count, so that its cost does not grow with the calendar. */
const mostCounted = 2000

/** Events by slug, for each kind of term; other choices of the same kind are left out of the filter. */
export type FilterCounts = Record<TermKind, ReadonlyMap<string, number>>

/** Counts at most the first 2,000 events that fit. */
export async function filterCounts(db: Db, filter: EventFilter): Promise<FilterCounts> {
  const [region, type, topic] = await Promise.all([
    countBy(db, { ...filter, region: [] }, 'region'),
    countBy(db, { ...filter, type: [] }, 'type'),
    countTopics(db, { ...filter, topic: [] }),
  ])
  return { region, type, topic }
}

async function countBy(db: Db, filter: EventFilter, column: 'region' | 'type') {
  const rows = await db.query
    .selectFrom(fitting(db, filter).as('fitting'))
    .innerJoin('events', 'events.id', 'fitting.id')
    .select([`events.${column} as slug`, sql<number>`count(*)`.as('count')])
    .groupBy('slug')
    .execute()
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}

async function countTopics(db: Db, filter: EventFilter) {
  const rows = await db.query
    .selectFrom(fitting(db, filter).as('fitting'))
    .innerJoin('event_topics', 'event_topics.event_id', 'fitting.id')
    .select(['event_topics.topic as slug', sql<number>`count(*)`.as('count')])
    .groupBy('event_topics.topic')
    .execute()
  return new Map(rows.map(({ slug, count }) => [slug, count]))
}

/** An event counts once, however many of its dates fit. */
const fitting = (db: Db, filter: EventFilter) =>
  occurrencesThatFit(db, filter).select('occurrences.event_id as id').distinct().limit(mostCounted)
