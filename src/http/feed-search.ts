// Says which feed has the events of a list, and which list those of a feed: the same filters, without what is of
// the page or of the feed alone.

import { canonicalAddress } from '../domain/list-address.ts'
import { listPage } from './page-kinds.ts'

const ofPages = ['view', 'date', 'past', 'after', 'ongoing']

/** Writes the query of a feed's address: `?region=east-bay`, or nothing. */
export function feedSearch(query: URLSearchParams): string {
  const same = new URLSearchParams(
    [...query].filter(([name, value]) => value && !ofPages.includes(name)),
  )
  return same.size > 0 ? `?${same}` : ''
}

const ofLists = [...listPage.parameters, 'lang'].filter(name => !ofPages.includes(name))

/** Path and query of the list that a feed's events stand on: `/regions/east-bay`. */
export const listOfFeed = (query: URLSearchParams): string =>
  canonicalAddress(
    new URLSearchParams([...query].filter(([name, value]) => value && ofLists.includes(name))),
  )
