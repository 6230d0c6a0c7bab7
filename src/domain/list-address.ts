// Makes addresses of lists: a page of its own for one region, topic, kind of event or organizer, else `/`
// with filters.

import type { TermKind } from './event/terms.ts'

/** Filters that have pages of their own, by the first part of their addresses. */
const folders = {
  region: 'regions',
  topic: 'topics',
  type: 'types',
  organizer: 'organizers',
} as const satisfies Record<TermKind | 'organizer', string>

export type PageFilter = keyof typeof folders

const pageFilters = ['region', 'topic', 'type', 'organizer'] as const

export const termPath = (kind: TermKind, slug: string): string => pagePath(kind, slug)

/** @param by id of one organizer among those of the name; '' for the first. */
export const organizerPath = ({ name, by }: { name: string; by: string }): string =>
  listAddress(new URLSearchParams({ organizer: name, ...(by && { by }) }), 'organizer')

export const pagePath = (filter: PageFilter, value: string): string =>
  `/${folders[filter]}/${encodeURIComponent(value.toWellFormed())}`

/** Path and query of a list on the page of one filter; of `/` when the query has not one value of it. */
export function listAddress(query: URLSearchParams, page: PageFilter | null): string {
  const values = page ? query.getAll(page).filter(Boolean) : []
  const [value] = values
  if (!page || !value || values.length > 1 || !isSegment(value)) return withQuery('/', query)
  const rest = new URLSearchParams(query)
  rest.delete(page)
  return withQuery(pagePath(page, value), rest)
}

/** The filters of a list at one of its addresses; null for an address of something else. */
export function filtersAt({ pathname, searchParams }: URL): URLSearchParams | null {
  if (pathname === '/') return searchParams
  const [, folder, value, ...more] = pathname.split('/')
  const page = pageFilters.find(one => folders[one] === folder)
  if (!page || !value || more.length > 0) return null
  return withOwnFilter(searchParams, page, decoded(value))
}

/** The filters of a page: those of its address, and the one that it is of. */
export function withOwnFilter(
  query: URLSearchParams,
  page: PageFilter,
  value: string,
): URLSearchParams {
  const whole = new URLSearchParams({ [page]: value })
  for (const [name, other] of query) if (name !== page) whole.append(name, other)
  return whole
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** The one address of a list that search engines keep: a page of its own for a list with one filter. */
export const canonicalAddress = (query: URLSearchParams): string =>
  listAddress(query, onlyFilter(query))

function onlyFilter(query: URLSearchParams): PageFilter | null {
  const used = (['region', 'topic', 'type', 'organizer', 'q'] as const).filter(name =>
    query.get(name),
  )
  const [only] = used
  return used.length === 1 && only !== undefined && only !== 'q' ? only : null
}

const withQuery = (path: string, query: URLSearchParams): string =>
  query.size > 0 ? `${path}?${query}` : path

/** URLs take `.` and `..` for other folders (WHATWG URL, path state). */
const isSegment = (value: string): boolean => !/^\.{1,2}$/.test(value)
