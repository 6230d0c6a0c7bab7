// Draws the dates of an event that repeats: its rule in words, the coming dates, and what is off.

import { standingWords } from '../../src/domain/change-words.ts'
import { dateWords, timeWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event/event.ts'
import { isOn, standingOf } from '../../src/domain/event/moved.ts'
import type { DateOfSeries } from '../../src/domain/recurrence/series-view.ts'
import { useLanguage, useWords } from '../page-context.ts'

export type SeriesDatesProps = {
  id: string
  /** Which date the page shows; `alone`: it is the page of that date. */
  shown: string
  alone: boolean
  /** How it repeats, in words. */
  words: string
  coming: readonly DateOfSeries[]
  more: number
}

/** Dates that stand open; the others are folded. */
const mostOpen = 6

export function SeriesDates(props: SeriesDatesProps) {
  const say = useWords().repeats.page
  const off = props.coming.filter(({ revision }) => !isOn(revision.snapshot))
  const later = props.coming.slice(mostOpen)
  return (
    <section class="series" aria-labelledby="dates">
      <h2 id="dates">{say.heading}</h2>
      <p dir="auto">{props.words}</p>
      {props.alone && (
        <p>
          <a href={`/events/${props.id}`}>{say.allDates}</a>
        </p>
      )}
      {off.length > 0 && (
        <p class="series-off">
          <strong>{say.off}</strong>{' '}
          {off
            .map(({ revision }) => dateWords(revision.snapshot.startsLocal, useLanguage()))
            .join('; ')}
        </p>
      )}
      <DateList {...props} coming={props.coming.slice(0, mostOpen)} />
      {later.length > 0 && (
        <details class="folded">
          <summary>{say.more(later.length)}</summary>
          <DateList {...props} coming={later} />
        </details>
      )}
      {props.more > 0 && <p>{say.further(props.more)}</p>}
    </section>
  )
}

function DateList({ id, shown, coming }: SeriesDatesProps) {
  const language = useLanguage()
  return (
    <ul class="plain">
      {coming.map(({ key, revision: { snapshot } }) => (
        <li>
          <a href={`/events/${id}/dates/${key}`} aria-current={key === shown ? 'true' : undefined}>
            {momentOf(snapshot)}
          </a>
          {standingOf(snapshot) && (
            <>
              {': '}
              <strong>{standingWords(snapshot, language)}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function momentOf({ startsLocal, allDay }: Snapshot): string {
  const language = useLanguage()
  const date = dateWords(startsLocal, language)
  return allDay ? date : useWords().dates.moment(date, timeWords(startsLocal, language))
}
