// Heads a day, a week and a month: which dates these are, and the way to the ones before, after and of today.

import { useWords } from '../page-context.ts'

type DatesLink = { label: string; href: string }

export type ViewHeadProps = {
  title: string
  /** Null beyond the years of the calendar. */
  previous: DatesLink | null
  next: DatesLink | null
  todayUrl: string
  /** The page of the list with the same dates. */
  listUrl: string
}

/** `isBelow`: the page has another heading above. */
export function ViewHead({
  title,
  previous,
  next,
  todayUrl,
  listUrl,
  isBelow,
}: ViewHeadProps & { isBelow: boolean }) {
  const words = useWords().grid
  return (
    <div class="view-head">
      {isBelow ? <h2 class="view-title">{title}</h2> : <h1 class="view-title">{title}</h1>}
      <nav class="steps-of-dates" aria-label={words.datesLabel}>
        {previous && (
          <a href={previous.href} rel="prev">
            <span aria-hidden="true">←</span> {previous.label}
          </a>
        )}
        {next && (
          <a class="forward" href={next.href} rel="next">
            {next.label} <span aria-hidden="true">→</span>
          </a>
        )}
        <a class="now" href={todayUrl}>
          {words.today}
        </a>
        <a class="as-list" href={listUrl}>
          {words.asList}
        </a>
      </nav>
    </div>
  )
}
