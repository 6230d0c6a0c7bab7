// Counts of events beside each choice of a filter: what a list would hold with that choice.

import { sql } from 'kysely'
import { choiceFilters, choiceKey, valuesOf } from '../domain/event/choice-filters.ts'
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
export type FilterCounts = Record<TermKind, ReadonlyMap<string, number>> & {
  /** By key, `accessStepFree=yes`. */
  choices: ReadonlyMap<string, number>
}

/** Finds the dates of the list that choices are counted for. */
type FindDates = typeof occurrencesThatFit

/** Counts at most the first 2,000 events that fit. */
export async function filterCounts(
  db: Db,
  filter: EventFilter,
  terms: Terms,
  find: FindDates = occurrencesThatFit,
): Promise<FilterCounts> {
  const asked = fittingEvents(find(db, filter))
  // a kind of which nothing is chosen leaves the filter as it is, so that one query serves all such kinds
  const without = (kind: TermKind) =>
    filter[kind].length === 0 ? asked : fittingEvents(find(db, { ...filter, [kind]: [] }))
  const [ofRegions = [], ofTypes = [], ofTopics = []] = await Promise.all(
    (['region', 'type', 'topic'] as const).map(without),
  )
  const unchosen = countKeys(db, await asked)
  const choices = await Promise.all(
    choiceFilters.map(async name => {
      const { [name]: chosen = [], ...others } = filter.choices ?? {}
      const counts =
        chosen.length === 0
          ? await unchosen
          : await countKeys(db, await fittingEvents(find(db, { ...filter, choices: others })))
      return valuesOf(name).map((value): [string, number] => {
        const key = choiceKey(name, value)
        return [key, counts.get(key) ?? 0]
      })
    }),
  )
  return {
    region: withAbove(countEach(ofRegions.map(({ region }) => region)), terms.region),
    type: countEach(ofTypes.map(({ type }) => type)),
    topic: filter.topic.length === 0 ? await unchosen : await countKeys(db, ofTopics),
    choices: new Map(choices.flat()),
  }
}

type Fitting = { id: string; region: string; type: string }

/** An event counts once, however many of its dates fit. All columns are of the index that finds the dates. */
const fittingEvents = (dates: ReturnType<FindDates>): Promise<Fitting[]> =>
  dates
    .select(['occurrences.event_id as id', 'occurrences.region', 'occurrences.type'])
    .distinct()
    .limit(mostCounted)
    .execute()

function countEach(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
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

/** Events by topic, and by each of their choices. */
async function countKeys(db: Db, events: readonly Fitting[]): Promise<Map<string, number>> {
  const ids = JSON.stringify(events.map(({ id }) => id))
  const rows = await db.query
    .selectFrom('event_topics')
    .where('event_id', 'in', sql<string>`(SELECT value FROM json_each(${ids}))`)
    .select(['topic', sql<number>`count(*)`.as('count')])
    .groupBy('topic')
    .execute()
  return new Map(rows.map(({ topic, count }) => [topic, count]))
}
