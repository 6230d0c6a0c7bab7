// Lists events in sections by day, the nearer the finer; and what has gone on for days, in a section of
// its own.

import { dayParts } from '../../src/domain/date-words.ts'
import { type DaySection, sectionOf } from '../../src/domain/event/day-sections.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { spanWords } from '../../src/domain/grid-words.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type Listed, Listing } from './listing.tsx'

type DayListProps = {
  /** By their start on their own wall. */
  events: readonly Listed[]
  /** `2023-01-13`, in the calendar's zone. */
  today: string
  /** The first day of the list: what began earlier and still goes on stands there. */
  from: string
  /** The last day that the list may have; '' for none. */
  to: string
  /** The calendar's zone. */
  zone: string
  terms: Terms
}

export function DayList({ events, today, from, to, zone, terms }: DayListProps) {
  const dayOf = ({ revision }: Listed): string => {
    const startsOn = revision.snapshot.startsLocal.slice(0, 10)
    return startsOn < from ? from : startsOn
  }
  const sections = new Map<string, { section: DaySection; listed: Listed[] }>()
  for (const event of events) {
    const section = sectionOf(dayOf(event), { today, from, to })
    const one = sections.get(section.from) ?? { section, listed: [] }
    sections.set(section.from, one)
    one.listed.push(event)
  }
  return (
    <>
      {[...sections.values()].map(({ section, listed }) => (
        <section class="day" aria-labelledby={`day-${section.from}`}>
          <SectionHeading section={section} today={today} />
          <ol class="listings">
            {listed.map(event => (
              <Listing
                {...event}
                day={dayOf(event)}
                saysDay={section.from !== section.to}
                zone={zone}
                terms={terms}
              />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

type GoingOnProps = Omit<DayListProps, 'today' | 'to'> & { moreUrl: string | null }

/** Events that began more than three days before the list's first day, once. */
export function GoingOn({ events, from, zone, moreUrl, terms }: GoingOnProps) {
  const words = useWords().dayList
  if (events.length === 0) return null
  return (
    <section class="day" aria-labelledby="going-on">
      <h2 class="day-heading" id="going-on">
        {words.goingOn}
      </h2>
      <ol class="listings">
        {events.map(event => (
          <Listing {...event} day={from} saysDay={false} zone={zone} terms={terms} />
        ))}
      </ol>
      {moreUrl && (
        <p class="next">
          <a class="button" href={moreUrl}>
            {words.moreGoingOn}
          </a>
        </p>
      )}
    </section>
  )
}

export function SectionHeading({ section, today }: { section: DaySection; today: string }) {
  const { title, dates } = sectionWords(section, today, useLanguage())
  return (
    <h2 class="day-heading" id={`day-${section.from}`}>
      <span class="day-title">{title}</span>
      {dates && (
        <>
          {' '}
          <small class="day-dates">{dates}</small>
        </>
      )}
    </h2>
  )
}

/** `{ title: 'Tomorrow', dates: 'Tuesday, December 1' }`; the year where it is not this one. */
function sectionWords({ kind, from, to }: DaySection, today: string, language: Language) {
  const { dates: say, dayList: names } = wordsOf(language)
  const { weekday, day, month, year } = dayParts(`${from}T00:00`, language)
  const date = say.dayOfMonth(day, month)
  const dated = year === today.slice(0, 4) ? date : say.dayOfYear(day, month, year)
  if (kind === 'today' || kind === 'tomorrow')
    return { title: names[kind], dates: `${weekday}, ${dated}` }
  if (kind === 'day') return { title: weekday, dates: dated }
  if (kind === 'month') return { title: say.monthOfYear(month, year), dates: '' }
  const days = spanWords({ from, to }, today, language)
  return { title: kind === 'weekend' ? names.weekend : names.nextWeek, dates: days }
}
