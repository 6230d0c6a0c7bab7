// Draws a month as a table of days. A wide screen shows what is on each; a phone, how much, and chooses the day
// whose list stands below.

import type { Weekday } from '../../src/domain/calendar-grid.ts'
import { standingOf } from '../../src/domain/event/moved.ts'
import { dayWords, monthWords } from '../../src/domain/grid-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { type Listed, startWords } from './listing.tsx'
import { WeekdayHeads } from './small-month.tsx'
import { StateWord } from './state-line.tsx'

export type MonthDay = {
  date: string
  /** All events that stand on it. */
  count: number
  /** The first of them. */
  events: readonly Listed[]
  dayUrl: string
  /** The month with the day's list below. */
  chooseUrl: string
}

export type MonthTableProps = {
  /** Null for days of other months. */
  weeks: readonly (readonly (MonthDay | null)[])[]
  firstWeekday: Weekday
  today: string
  chosen: string
}

export function MonthTable({ weeks, firstWeekday, today, chosen }: MonthTableProps) {
  const month = weeks.flat().find(day => day !== null)?.date ?? today
  return (
    <table class={`month month-${printedLines(weeks)}`}>
      <caption class="unseen">{monthWords(month, useLanguage())}</caption>
      <WeekdayHeads firstWeekday={firstWeekday} />
      <tbody>
        {weeks.map(week => (
          <tr>
            {week.map(day =>
              day ? <Cell {...day} today={today} chosen={chosen} /> : <td class="other-month" />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/**
 * Lines that a title may take in print, so that the month stays on one page: the fullest days of its weeks
 * take 28 of them at most.
 */
function printedLines(weeks: MonthTableProps['weeks']): 1 | 2 | 3 {
  const events = weeks
    .map(week => Math.max(...week.map(day => day?.events.length ?? 0)))
    .reduce((sum, most) => sum + most, 0)
  return events <= 9 ? 3 : events <= 14 ? 2 : 1
}

type CellProps = MonthDay & { today: string; chosen: string }

function Cell({ date, count, events, dayUrl, chooseUrl, today, chosen }: CellProps) {
  const words = useWords().grid
  const language = useLanguage()
  const name = dayWords(date, today, language)
  const current = date === today ? 'date' : undefined
  const more = count - events.length
  return (
    <td class={date === chosen ? 'chosen-cell' : undefined}>
      <a class="to-day" href={dayUrl} aria-current={current} aria-label={name}>
        {Number(date.slice(8))}
      </a>
      <a class="to-choose" href={chooseUrl} aria-current={current}>
        {Number(date.slice(8))}
        {count > 0 && (
          <>
            <span class="count" aria-hidden="true">
              {count}
            </span>
            <span class="unseen">{`: ${words.events(count)}`}</span>
          </>
        )}
      </a>
      {events.length > 0 && (
        <ol class="of-day">
          {events.map(event => (
            <InMonth {...event} day={date} />
          ))}
        </ol>
      )}
      {more > 0 && (
        <a class="more-of-day" href={dayUrl}>
          {words.more(more)}
        </a>
      )}
    </td>
  )
}

function InMonth({ id, revision, changed, day }: Listed & { day: string }) {
  const words = useWords().common
  const language = useLanguage()
  const { snapshot } = revision
  return (
    <li class={`in-month listing-${snapshot.state}`}>
      <a href={`/events/${id}`}>
        <StateWord snapshot={snapshot} />
        {changed.length > 0 && standingOf(snapshot) === null && (
          <>
            <span class="changed">{words.changed}</span>{' '}
          </>
        )}
        <span class="listing-hours">{startWords(revision, day, language)}</span>{' '}
        <span class="title" dir="auto">
          {snapshot.title}
        </span>
      </a>
    </li>
  )
}
