// Draws a week: a heading and a list for each day, side by side where there is room.

import type { Terms } from '../../src/domain/event/terms.ts'
import { dayWords } from '../../src/domain/grid-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type Listed, Listing } from './listing.tsx'

export type WeekDay = {
  date: string
  /** All events that stand on it. */
  count: number
  /** The first of them. */
  events: readonly Listed[]
  dayUrl: string
}

export type WeekDaysProps = {
  days: readonly WeekDay[]
  today: string
  /** The calendar's zone. */
  zone: string
  terms: Terms
}

/** Chooses how much a printed page says of each event, by the number on the fullest day. */
function printing(days: readonly WeekDay[]): string {
  const most = Math.max(...days.map(({ events }) => events.length))
  return most <= 3 ? 'week-roomy' : most <= 7 ? '' : 'week-dense'
}

export function WeekDays({ days, ...props }: WeekDaysProps) {
  return (
    <div class={`week ${printing(days)}`}>
      {days.map(day => (
        <OneDay {...day} {...props} />
      ))}
    </div>
  )
}

type OneDayProps = WeekDay & Omit<WeekDaysProps, 'days'>

function OneDay({ date, count, events, dayUrl, today, zone, terms }: OneDayProps) {
  const { grid: words, dates } = useWords()
  const more = count - events.length
  return (
    <section class="day" aria-labelledby={`day-${date}`}>
      <h2 class="day-heading" id={`day-${date}`}>
        <a href={dayUrl} aria-current={date === today ? 'date' : undefined}>
          <span class="day-title">{dates.weekdays[new Date(`${date}T00:00Z`).getUTCDay()]}</span>{' '}
          <small class="day-dates">{dayWords(date, today, useLanguage())}</small>
        </a>
      </h2>
      {events.length > 0 ? (
        <ol class="listings">
          {events.map(event => (
            <Listing {...event} day={date} saysDay={false} zone={zone} terms={terms} />
          ))}
        </ol>
      ) : (
        <p class="nothing">{words.nothing}</p>
      )}
      {more > 0 && (
        <p class="more-of-day">
          <a href={dayUrl}>{words.more(more)}</a>
        </p>
      )}
    </section>
  )
}
