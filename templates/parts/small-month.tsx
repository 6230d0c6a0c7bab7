// Draws a month as a small table beside a list: days that have something are links.

import { type Weekday, weekdaysFrom } from '../../src/domain/calendar-grid.ts'
import { monthWords } from '../../src/domain/grid-words.ts'
import { useLanguage, useWords } from '../page-context.ts'

type MonthLink = { label: string; href: string }

type SmallDay = { date: string; count: number; href: string }

export type SmallMonthProps = {
  /** A day of it. */
  month: string
  /** Null for days of other months. */
  weeks: readonly (readonly (SmallDay | null)[])[]
  firstWeekday: Weekday
  today: string
  /** The day that the page shows; null for a list. */
  chosen: string | null
  /** The month as a page of its own. */
  monthUrl: string
  previous: MonthLink | null
  next: MonthLink | null
}

export function SmallMonth(props: SmallMonthProps) {
  const { month, weeks, firstWeekday, previous, next } = props
  const words = useWords().grid
  return (
    <section class="small-month">
      <table>
        <caption>
          <a href={props.monthUrl}>{monthWords(month, useLanguage())}</a>
        </caption>
        <WeekdayHeads firstWeekday={firstWeekday} />
        <tbody>
          {weeks.map(week => (
            <tr>
              {week.map(day => (
                <td>{day && <Day {...day} today={props.today} chosen={props.chosen} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <nav class="steps-of-dates" aria-label={words.monthLabel}>
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
      </nav>
    </section>
  )
}

/** The columns of a month, by the short names of the weekdays. */
export function WeekdayHeads({ firstWeekday }: { firstWeekday: Weekday }) {
  const { weekdays, shortWeekdays } = useWords().dates
  return (
    <thead>
      <tr>
        {weekdaysFrom(firstWeekday).map(weekday => (
          <th scope="col">
            <abbr title={weekdays[weekday]}>{shortWeekdays[weekday]}</abbr>
          </th>
        ))}
      </tr>
    </thead>
  )
}

type DayProps = SmallDay & { today: string; chosen: string | null }

function Day({ date, count, href, today, chosen }: DayProps) {
  const words = useWords().grid
  const number = String(Number(date.slice(8)))
  const current = date === today ? 'date' : date === chosen ? 'true' : undefined
  if (count === 0) return <span aria-current={current}>{number}</span>
  return (
    <a href={href} aria-current={current}>
      {number}
      <span class="unseen">{`: ${words.events(count)}`}</span>
    </a>
  )
}
