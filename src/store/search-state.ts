// Holds the SQL of table calendar: how far the indexes of words are of this release, and whether deleted
// words are left in them.

import { CompiledQuery, type RawBuilder, sql } from 'kysely'
import { searchRelease } from '../domain/search/release.ts'
import type { Db, Write } from '../ports.ts'

export type SearchState = {
  /** Sequence number of the last event that was indexed anew; null when all are of this release. */
  indexAfter: number | null
  /** Words of deleted rows are in the file, and are to leave it. */
  isStale: boolean
}

export async function searchState(db: Db): Promise<SearchState> {
  const row = await db.query
    .selectFrom('calendar')
    .select(['search_release', 'search_after', 'search_stale'])
    .executeTakeFirstOrThrow()
  return {
    indexAfter: row.search_release === searchRelease ? null : row.search_after,
    isStale: row.search_stale >= mostStale,
  }
}

export type Indexable = { seq: number; id: string; number: number; snapshot: string }

/** Events that are not removed in the order of their posting, with the JSON of their newest snapshot. */
export async function listIndexable(db: Db, after: number, limit: number): Promise<Indexable[]> {
  return db.query
    .selectFrom('events')
    .innerJoin('revisions', join =>
      join
        .onRef('revisions.event_id', '=', 'events.id')
        .onRef('revisions.number', '=', 'events.revision'),
    )
    .select(['events.seq', 'events.id', 'revisions.number', 'revisions.snapshot'])
    .where('events.seq', '>', after)
    .where('events.publication', '<>', 'removed')
    .orderBy('events.seq')
    .limit(limit)
    .execute()
}

export function noteIndexed(db: Db, after: number): Write {
  return db.query.updateTable('calendar').set({ search_after: after })
}

/** Every event is indexed anew; what was indexed before is to leave the file. */
export function noteAllIndexed(db: Db): Write {
  return db.query
    .updateTable('calendar')
    .set({ search_release: searchRelease, search_after: 0, search_stale: mostStale })
}

/**
 * Commits after which the words that they deleted are merged out of the indexes. FTS5 would do so by itself, and
 * merge a large segment whole within one commit.
 */
const mostStale = 5_000

/** Counts a commit that may have deleted words. */
export const noteStaleWords = (db: Db): Write =>
  db.query.updateTable('calendar').set({ search_stale: sql`search_stale + 1` })

const indexes = ['event_search', 'title_search']

/** Keeps FTS5 from merging by itself for the sake of deleted rows; kept in the index. */
export const mergeByClockAlone: readonly string[] = indexes.map(
  table => `INSERT INTO ${table} (${table}, rank) VALUES ('deletemerge', 0)`,
)

/** {@link mergeByClockAlone} as writes. */
export const leaveMergingToClock = (): Write[] =>
  mergeByClockAlone.map(one => ({ compile: () => CompiledQuery.raw(one) }))

/** Pages of a segment that are merged at once, a millisecond or two each. */
const pagesAtOnce = 50

/** Changes that are counted in a batch below that merges nothing. */
const changesOfNothing = 3

/**
 * Merges segments by so many pages, which leaves deleted words out, and notes whether more are left. Those of a
 * small calendar are gone with the batch that deletes them.
 */
export function mergeSearch(db: Db): Write[] {
  const write = (query: RawBuilder<unknown>): Write => ({ compile: () => query.compile(db.query) })
  return [
    write(sql`UPDATE calendar SET search_stale = total_changes() + 1`),
    // a negative number merges all segments into one (FTS5, "merge")
    ...indexes.map(table =>
      write(
        sql`INSERT INTO ${sql.table(table)} (${sql.ref(table)}, rank) VALUES ('merge', ${sql.lit(-pagesAtOnce)})`,
      ),
    ),
    write(sql`UPDATE calendar SET search_stale = CASE
      WHEN total_changes() + 1 - search_stale > ${sql.lit(changesOfNothing)} THEN ${sql.lit(mostStale)}
      ELSE 0 END`),
  ]
}
