// Leads from the end of a list to what else its filters find: what is over, or another spelling.

import { useWords } from '../page-context.ts'

export type AlsoFound = {
  /** Events that are over; `count` is more than `most` where not all were counted. */
  past?: { count: number; most: number; href: string } | undefined
  /** Searches that find something where this one finds nothing. */
  spellings?: readonly { label: string; href: string }[] | undefined
}

export function AlsoFoundLinks({ past, spellings = [] }: AlsoFound) {
  return (
    <>
      {spellings.length > 0 && <Spellings spellings={spellings} />}
      {past && past.count > 0 && <Past {...past} />}
    </>
  )
}

function Spellings({ spellings }: Required<Pick<AlsoFound, 'spellings'>>) {
  return (
    <div class="also-found">
      <p>{useWords().alsoFound.meant}</p>
      <ul class="links">
        {spellings?.map(({ label, href }) => (
          <li>
            <a href={href} dir="auto">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Past(past: NonNullable<AlsoFound['past']>) {
  const words = useWords().alsoFound
  return (
    <p class="also-found links">
      <a href={past.href}>
        {past.count > past.most ? words.manyPast(past.most) : words.past(past.count)}
      </a>
    </p>
  )
}
