// Draws events that last for days, each once: its title, its dates, and a bar over the dates of the page.

import { type DateSpan, daysBetween } from '../../src/domain/calendar-grid.ts'
import { firstDate, lastDate } from '../../src/domain/event/when.ts'
import { spanWords } from '../../src/domain/grid-words.ts'
import { useLanguage, useWords } from '../page-context.ts'
import type { Listed } from './listing.tsx'
import { StateWord } from './state-line.tsx'

export type LongEventsProps = {
  events: readonly Listed[]
  /** The dates of the page. */
  span: DateSpan
  today: string
  /** Address of the rest of them; null when all are here. */
  moreUrl: string | null
}

export function LongEvents({ events, span, today, moreUrl }: LongEventsProps) {
  const words = useWords().dayList
  if (events.length === 0) return null
  return (
    <section class="long-events" aria-labelledby="going-on">
      <h2 id="going-on">{words.goingOn}</h2>
      <ol>
        {events.map(event => (
          <LongEvent {...event} span={span} today={today} />
        ))}
      </ol>
      {moreUrl && (
        <p>
          <a href={moreUrl}>{words.moreGoingOn}</a>
        </p>
      )}
    </section>
  )
}

type LongEventProps = Listed & { span: DateSpan; today: string }

function LongEvent({ id, revision, span, today }: LongEventProps) {
  const language = useLanguage()
  const { snapshot } = revision
  const own = { from: firstDate(snapshot), to: lastDate(snapshot) }
  return (
    <li class={`long-event listing-${snapshot.state}`}>
      <a href={`/events/${id}`}>
        <StateWord snapshot={snapshot} />
        <span class="title" dir="auto">
          {snapshot.title}
        </span>{' '}
        <small>{spanWords(own, today, language)}</small>
        <Bar own={own} span={span} />
      </a>
    </li>
  )
}

/** By attributes, since the policy allows no style in the page. */
function Bar({ own, span }: { own: DateSpan; span: DateSpan }) {
  const days = daysBetween(span.from, span.to) + 1
  const start = Math.max(0, daysBetween(span.from, own.from))
  const end = Math.min(days, daysBetween(span.from, own.to) + 1)
  return (
    <svg class="bar" viewBox={`0 0 ${days} 1`} preserveAspectRatio="none" aria-hidden="true">
      <rect x={start} width={Math.max(0, end - start)} height="1" />
    </svg>
  )
}
