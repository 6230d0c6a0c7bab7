// The date as a picture: weekday, day, month and time set large; ruled through when it is not on.

import { dayParts } from '../../src/domain/date-words.ts'
import type { Revision } from '../../src/domain/event/event.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { endWords, zonesWords } from './end-words.ts'

type DatelineProps = { revision: Revision }

/** The one picture of a handbill. The state is said in words by whoever places this. */
export function Dateline({ revision }: DatelineProps) {
  const language = useLanguage()
  const { snapshot, startsAt, endsAt } = revision
  const { startsLocal, endsLocal, allDay, zone, state } = snapshot
  const { weekday, day, month, year, time } = dayParts(startsLocal, language)
  const words = useWords().common
  const end = endWords(snapshot, language)
  return (
    <div class={`dateline dateline-${state}`}>
      <p class="dateline-day">
        <span class="dateline-number">{day}</span>{' '}
        <span class="dateline-names">
          <span class="dateline-weekday">{weekday}</span>{' '}
          <span class="dateline-month">
            {month} <span class="dateline-year">{year}</span>
          </span>
        </span>
      </p>
      <p class="dateline-time">
        <time class="dt-start" datetime={allDay ? startsLocal.slice(0, 10) : startsAt}>
          {allDay ? words.allDay : time}
        </time>{' '}
        <span class="dateline-end">
          {end && (
            <>
              {end.joint}{' '}
              <time class="dt-end" datetime={allDay ? (endsLocal ?? '').slice(0, 10) : endsAt}>
                {end.end}
              </time>{' '}
            </>
          )}
          {!allDay && <abbr title={zone}>{zonesWords(revision, language)}</abbr>}
        </span>
      </p>
    </div>
  )
}
