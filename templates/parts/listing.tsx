// Draws one event of a list: time, title, state, place, kind. What changed stands beside the value.

import type { ChangeWords } from '../../src/domain/change-words.ts'
import { dayParts, timeWords } from '../../src/domain/date-words.ts'
import { isolated } from '../../src/domain/direction.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { fieldWords } from '../../src/domain/event/field-words.ts'
import { shownOn } from '../../src/domain/event/shown-fields.ts'
import type { Terms } from '../../src/domain/event/terms.ts'
import { lastEvening } from '../../src/domain/event/when.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { zonesWords } from './end-words.ts'
import { placeWords } from './event-in-words.tsx'
import { StateLine } from './state-line.tsx'

export type Listed = {
  id: string
  revision: Revision
  /** Recent changes; empty when there are none. */
  changed: readonly ChangeWords[]
  /** Which date of an event that repeats; absent where one line stands for all of them. */
  date?: string
  /** Further dates that the line stands for. */
  more?: number
}

type ListingProps = Listed & {
  /** The day that it is listed under. */
  day: string
  /** True in a section of several days. */
  saysDay: boolean
  /** The calendar's zone, which is not said. */
  zone: string
  terms: Terms
}

export function Listing(props: ListingProps) {
  const { id, revision, changed, terms } = props
  const language = useLanguage()
  const { snapshot } = revision
  const kinds = shownOn('list').map(name => fieldWords(name, snapshot, { terms, language }))
  const isMoved = changed.some(({ aspect }) => placeAspects.has(aspect))
  const place = placeWords(snapshot) || (snapshot.onlineUrl ? useWords().common.online : '')
  return (
    <li
      class={`listing listing-${snapshot.state} h-event`}
      data-geo={snapshot.geo || undefined}
      data-day={snapshot.geo ? props.day : undefined}
    >
      <Times {...props} isChanged={changed.some(({ aspect }) => aspect === 'time')} />
      <div class="listing-what">
        <h3 class="listing-title" dir="auto">
          <a
            class="u-url p-name"
            href={props.date ? `/events/${id}/dates/${props.date}` : `/events/${id}`}
          >
            {snapshot.title}
          </a>
        </h3>
        <StateLine snapshot={snapshot} />
        {place && (
          <p class="listing-place p-location" dir="auto">
            {isMoved ? <mark>{place}</mark> : place}
          </p>
        )}
        {props.more !== undefined && props.more > 0 && (
          <p class="listing-type">
            <a href={`/events/${id}#dates`}>{useWords().repeats.page.more(props.more)}</a>
          </p>
        )}
        <Changes changes={changed} />
        <p class="listing-type">{kinds.filter(words => words !== '').join(', ')}</p>
      </div>
    </li>
  )
}

const placeAspects: ReadonlySet<string> = new Set(['place', 'address', 'city', 'online'])

/** "Changed · Time: was 12:00 noon to 1:30 PM". */
function Changes({ changes }: { changes: readonly ChangeWords[] }) {
  const { common: words, changes: say } = useWords()
  if (changes.length === 0) return null
  const sentence = ({ aspect, label, was }: ChangeWords): string => {
    if (was !== null) return `${label}: ${words.was} ${isolated(was)}`
    return `${label}: ${aspect === 'description' ? say.rewritten : say.changed}`
  }
  return (
    <p class="listing-changes" dir="auto">
      <strong class="changed">{words.changed}</strong> {changes.map(sentence).join('; ')}
    </p>
  )
}

/** The time as it concerns one day: "11:00 AM" and "to 12:30 PM", "All day", "since Thu 12". */
function Times({ day, saysDay, zone, revision, isChanged }: ListingProps & { isChanged: boolean }) {
  const language = useLanguage()
  const { snapshot, startsAt } = revision
  const { startsLocal, allDay } = snapshot
  const words = wordsOf(language)
  const began = startsLocal.slice(0, 10) < day
  const first = startWords(revision, day, language)
  const end = endOf(revision, language)
  const says = snapshot.zone !== zone && !allDay
  const start = (
    <time class="dt-start" datetime={allDay ? startsLocal.slice(0, 10) : startsAt}>
      {saysDay && !began && (
        <span class="listing-day">{`${shortDay(startsLocal, startsLocal, language)} `}</span>
      )}
      {first}
    </time>
  )
  return (
    <p class="listing-time">
      <span class="listing-hours">{isChanged ? <mark>{start}</mark> : start}</span>
      {end && <small>{` ${words.dayList.until(end)}`}</small>}
      {says && <small class="listing-zone">{` ${zonesWords(revision, language)}`}</small>}
    </p>
  )
}

/** When it begins, as it concerns one day: "11:00 AM", "All day", "since Thu 12". */
export function startWords({ snapshot }: Revision, day: string, language: Language): string {
  const { startsLocal, allDay } = snapshot
  const { dayList, common } = wordsOf(language)
  if (startsLocal.slice(0, 10) < day) return dayList.since(shortDay(startsLocal, day, language))
  return allDay ? common.allDay : timeWords(startsLocal, language)
}

/** "12:30 PM", "Sun 15"; null when nothing is to be said of its end. */
function endOf({ snapshot }: Revision, language: Language): string | null {
  const { startsLocal, endsLocal, allDay } = snapshot
  if (!endsLocal || endsLocal === startsLocal) return null
  const sameDay = endsLocal.slice(0, 10) === startsLocal.slice(0, 10)
  if (allDay) return sameDay ? null : shortDay(endsLocal, startsLocal, language)
  // an end in the night belongs to the evening before it
  const isNight = lastEvening({ startsLocal, endsLocal, allDay }) === startsLocal.slice(0, 10)
  if (sameDay || isNight) return timeWords(endsLocal, language)
  return shortDay(endsLocal, startsLocal, language)
}

/** `Fri 4`; `June 4` in another month than that of `beside`, `June 4, 2027` in another year. */
function shortDay(local: string, beside: string, language: Language): string {
  const { dates } = wordsOf(language)
  const { day, month, year } = dayParts(local, language)
  if (year !== beside.slice(0, 4)) return dates.dayOfYear(day, month, year)
  if (local.slice(0, 7) !== beside.slice(0, 7)) return dates.dayOfMonth(day, month)
  return dates.shortDay(dates.shortWeekdays[new Date(`${local}Z`).getUTCDay()] ?? '', day)
}
