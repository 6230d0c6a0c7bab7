// Lists the chosen day of a month below it, where the month itself has no room for titles.

import { sectionOf } from '../../src/domain/event/day-sections.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { useWords } from '../page-context.ts'
import { DayList, SectionHeading } from './day-list.tsx'
import type { Listed } from './listing.tsx'

export type ChosenDayProps = {
  date: string
  events: readonly Listed[]
  /** Address of the rest of them; null when all are here. */
  moreUrl: string | null
  today: string
  /** The calendar's zone. */
  zone: string
  terms: Terms
}

export function ChosenDay({ date, events, moreUrl, today, zone, terms }: ChosenDayProps) {
  const words = useWords()
  return (
    <div class="chosen-day">
      <DayList {...{ events, today, zone, terms }} from={date} to={date} />
      {events.length === 0 && (
        <section class="day" aria-labelledby={`day-${date}`}>
          <SectionHeading
            section={sectionOf(date, { today, from: date, to: date })}
            today={today}
          />
          <p class="nothing">{words.grid.nothing}</p>
        </section>
      )}
      {moreUrl && (
        <p class="next">
          <a class="button" href={moreUrl} rel="next">
            {words.homePage.next}
          </a>
        </p>
      )}
    </div>
  )
}
