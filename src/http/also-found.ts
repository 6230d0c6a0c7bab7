// Looks for what the filters of a list find beside what is to come: what is over, and other spellings of its search.

import type { AlsoFound } from '../../templates/parts/also-found.tsx'
import { filtersInUse } from '../../templates/parts/filters-form.tsx'
import type { Terms } from '../domain/event/terms.ts'
import type { PageFilter } from '../domain/list-address.ts'
import type { App } from '../ports.ts'
import { countPast } from '../store/past-events.ts'
import type { ReadFilter } from './event-filter.ts'
import { spellings } from './spellings.ts'
import { linkWithin } from './view-links.ts'

type Listed = {
  query: URLSearchParams
  /** The one whose filter is in its path; null for `/`. */
  page: PageFilter | null
  read: ReadFilter
  terms: Terms
  /** The calendar's date. */
  today: string
  /** Nothing is to come. */
  isEmpty: boolean
}

/** For the end of a list that has all that is to come. */
export async function alsoFound(app: App, listed: Listed): Promise<AlsoFound> {
  const { query, page, read, terms, isEmpty } = listed
  if (!filtersInUse(read.filters)) return {}
  const past = await pastFound(app, listed)
  if (!isEmpty || past?.count) return { past }
  return { past, spellings: await spellings(app, { query, page, terms, filter: read.filter }) }
}

/** Past events that are counted for a link to them. */
const mostCounted = 100

/** Nothing where the reader chose dates. */
async function pastFound(
  { db }: App,
  { query, page, read, today }: Listed,
): Promise<AlsoFound['past']> {
  const { filter } = read
  if (filter.from || filter.to) return undefined
  const count = await countPast(db, filter, { today, most: mostCounted + 1 })
  const href = linkWithin(query, page)({ past: '1' }, ['view', 'date'])
  return { count, most: mostCounted, href }
}
