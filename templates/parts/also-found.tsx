// Leads from the end of a list to what else its filters find: what is over.

import { useWords } from '../page-context.ts'

export type AlsoFound = {
  /** Events that are over; `count` is more than `most` where not all were counted. */
  past?: { count: number; most: number; href: string } | undefined
}

export function AlsoFoundLinks({ past }: AlsoFound) {
  const words = useWords().alsoFound
  if (!past || past.count === 0) return null
  return (
    <p class="also-found">
      <a href={past.href}>
        {past.count > past.most ? words.manyPast(past.most) : words.past(past.count)}
      </a>
    </p>
  )
}
