// Columns `region` of events and occurrences: the slugs of all regions of an event, so that a list of one is read from
// the index that orders it, and an event in two is in it once. No slug holds the space between them.

import { type RawBuilder, sql } from 'kysely'

export const joinedRegions = (slugs: readonly string[]): string => slugs.join(' ')

export const regionsIn = (joined: string): string[] => joined.split(' ').filter(Boolean)

/** True for a row with any of some regions; most events have a single one, which is looked for first. */
export function isInRegion(table: 'events' | 'occurrences', slugs: readonly string[]) {
  const column: RawBuilder<string> = sql.ref(`${table}.region`)
  const wanted = JSON.stringify(slugs)
  return sql<boolean>`(${column} IN (SELECT value FROM json_each(${wanted}))
    OR (instr(${column}, ' ') > 0 AND EXISTS (SELECT 1 FROM json_each(${wanted})
      WHERE instr(' ' || ${column} || ' ', ' ' || value || ' ') > 0)))`
}
