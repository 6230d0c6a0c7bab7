// Says which events a feed has for those of a list: the same filters, without what is of the page alone.

const ofPages = ['view', 'date', 'past', 'after', 'ongoing']

/** Writes the query of a feed's address: `?region=east-bay`, or nothing. */
export function feedSearch(query: URLSearchParams): string {
  const same = new URLSearchParams(
    [...query].filter(([name, value]) => value && !ofPages.includes(name)),
  )
  return same.size > 0 ? `?${same}` : ''
}
