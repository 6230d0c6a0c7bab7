// Events grouped by day, the date set large beside them; and what has gone on for days, in a section of its own.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { dateWords, dayParts, timeWords } from '../../src/domain/date-words.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { fieldWords } from '../../src/domain/event/field-words.ts'
import { shownOn } from '../../src/domain/event/shown-fields.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { addDays } from '../../src/domain/event/wall-time.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { endWords, zonesWords } from './end-words.ts'
import { placeWords } from './event-in-words.tsx'
import { StateLine } from './state-line.tsx'
import { ChangedMarks } from './was-now.tsx'

type Listed = { id: string; revision: Revision; changed: readonly ChangeWords[] }

type DayListProps = {
  /** By their start on their own wall. */
  events: readonly Listed[]
  /** `2023-01-13`, in the calendar's zone. */
  today: string
  /** The first day of the list: what began earlier and still goes on stands there. */
  from: string
  terms: Terms
}

export function DayList({ events, today, from, terms }: DayListProps) {
  const days = Map.groupBy(events, ({ revision }) => {
    const startsOn = revision.snapshot.startsLocal.slice(0, 10)
    return startsOn < from ? from : startsOn
  })
  return (
    <>
      {[...days].map(([day, listed]) => (
        <section class="day" aria-labelledby={`day-${day}`}>
          <DayHeading day={day} today={today} />
          <ol class="listings">
            {listed.map(event => (
              <Listing {...event} day={day} terms={terms} />
            ))}
          </ol>
        </section>
      ))}
    </>
  )
}

type GoingOnProps = Omit<DayListProps, 'today'> & { moreUrl: string | null }

/** Events that began more than three days before the list's first day, once. */
export function GoingOn({ events, from, moreUrl, terms }: GoingOnProps) {
  const words = useWords().dayList
  if (events.length === 0) return null
  return (
    <section class="day" aria-labelledby="going-on">
      <h2 class="day-heading" id="going-on">
        {words.goingOn}
      </h2>
      <div>
        <ol class="listings">
          {events.map(event => (
            <Listing {...event} day={from} terms={terms} />
          ))}
        </ol>
        {moreUrl && (
          <p class="next">
            <a class="button" href={moreUrl}>
              {words.moreGoingOn}
            </a>
          </p>
        )}
      </div>
    </section>
  )
}

function DayHeading({ day, today }: { day: string; today: string }) {
  const language = useLanguage()
  const words = useWords().dayList
  const { weekday, day: number, month, year } = dayParts(`${day}T00:00`, language)
  const tomorrow = addDays(`${today}T00:00`, 1).slice(0, 10)
  const nearness = day === today ? words.today : day === tomorrow ? words.tomorrow : null
  return (
    <h2 class="day-heading" id={`day-${day}`}>
      <span class="day-weekday">{weekday}</span> <span class="day-number">{number}</span>{' '}
      <span class="day-month">
        {month}
        {year !== today.slice(0, 4) && ` ${year}`}
        {nearness && <span class="day-nearness">{`, ${nearness}`}</span>}
      </span>
    </h2>
  )
}

type ListingProps = Listed & { day: string; terms: Terms }

function Listing({ id, revision, changed, day, terms }: ListingProps) {
  const language = useLanguage()
  const { snapshot } = revision
  const place = placeWords(snapshot)
  return (
    <li class={`listing listing-${snapshot.state} h-event`}>
      <Times day={day} revision={revision} />
      <h3 class="listing-title" dir="auto">
        <a class="u-url p-name" href={`/events/${id}`}>
          {snapshot.title}
        </a>
      </h3>
      <StateLine snapshot={snapshot} />
      {place && (
        <p class="p-location" dir="auto">
          {place}
        </p>
      )}
      {!place && snapshot.onlineUrl && <p>{useWords().common.online}</p>}
      {changed.length > 0 && <ChangedMarks changes={changed} />}
      <p class="listing-type">
        {shownOn('list')
          .map(name => fieldWords(name, snapshot, { terms, language }))
          .filter(words => words !== '')
          .join(', ')}
      </p>
    </li>
  )
}

/** The time as it concerns one day: "11:00 AM to 12:30 PM", "All day", "since … until …". */
function Times({ day, revision }: { day: string; revision: Revision }) {
  const language = useLanguage()
  const { snapshot, startsAt } = revision
  const { startsLocal, allDay } = snapshot
  const words = useWords().common
  const began = startsLocal.slice(0, 10) < day
  const first = began
    ? `${useWords().dayList.began} ${dateWords(startsLocal, language)}`
    : allDay
      ? words.allDay
      : timeWords(startsLocal, language)
  const last = endWords(snapshot, language)
  return (
    <p class="listing-time">
      <span class="listing-hours">
        <time class="dt-start" datetime={allDay ? startsLocal.slice(0, 10) : startsAt}>
          {first}
        </time>
        {last && ` ${last.joint} ${last.end}`}
      </span>
      {!allDay && <span class="listing-zone"> {zonesWords(revision, language)}</span>}
    </p>
  )
}
