// Sets the date as a picture: weekday, day, month and time large; days as a span where the event lasts
// several.

import type { Child } from 'hono/jsx'
import { dayParts, timeWords } from '../../src/domain/date-words.ts'
import type { Revision, Snapshot, WallTime } from '../../src/domain/event/event.ts'
import { lastDate } from '../../src/domain/event/when.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'
import { useLanguage, useWords } from '../page-context.ts'
import { endsNextMorning, endWords, zonesWords } from './end-words.ts'
import { type MarkedChange, New, Was } from './marks.tsx'

type DatelineProps = {
  revision: Revision
  /** A change of its time, which is marked. */
  change?: MarkedChange | undefined
}

/** The one picture of a handbill. The state is said in words by the page around it. */
export function Dateline({ revision, change }: DatelineProps) {
  const { snapshot } = revision
  const { startsLocal, state } = snapshot
  const last = lastDayOf(snapshot)
  const isOtherDay =
    change &&
    (change.before.startsLocal.slice(0, 10) !== startsLocal.slice(0, 10) ||
      lastDayOf(change.before) !== last)
  return (
    <div class={`dateline dateline-${state}`}>
      {last ? (
        <Days snapshot={snapshot} last={last} isNew={isOtherDay} />
      ) : (
        <Day startsLocal={startsLocal} isNew={isOtherDay} />
      )}
      <Times revision={revision} isSeveral={last !== null} before={change?.before} />
      <Was change={change} beside />
    </div>
  )
}

/** The last day of an event that people come to on several; null for one day, and for a night out. */
function lastDayOf(snapshot: Snapshot): string | null {
  const last = lastDate(snapshot)
  return last === snapshot.startsLocal.slice(0, 10) || endsNextMorning(snapshot) ? null : last
}

type IsNew = { isNew: boolean | undefined }

function Day({ startsLocal, isNew }: IsNew & { startsLocal: WallTime }) {
  const { weekday, day, month, year } = dayParts(startsLocal, useLanguage())
  return (
    <p class="dateline-day">
      <span class="dateline-number">
        <New when={isNew}>{day}</New>
      </span>{' '}
      <span class="dateline-names">
        <span class="dateline-weekday">{weekday}</span>{' '}
        <span class="dateline-month">
          {month} <span class="dateline-year">{year}</span>
        </span>
      </span>
    </p>
  )
}

/** "Fri 4 – Sun 6 December 2026" */
function Days({ snapshot, last, isNew }: IsNew & { snapshot: Snapshot; last: string }) {
  const language = useLanguage()
  const { startsLocal, allDay } = snapshot
  const from = dayParts(startsLocal, language)
  const to = dayParts(`${last}T00:00`, language)
  const month =
    from.year !== to.year ? `${from.month} ${from.year}` : from.month === to.month ? '' : from.month
  const until = dayOfSpan(`${last}T00:00`, to.month, language)
  return (
    <p class="dateline-day dateline-days">
      <span class="dateline-span">
        <New when={isNew}>
          <span>{dayOfSpan(startsLocal, month, language)} –</span>{' '}
          <span>{allDay ? <End datetime={last}>{until}</End> : until}</span>
        </New>
      </span>{' '}
      <span class="dateline-year">{to.year}</span>
    </p>
  )
}

function dayOfSpan(local: WallTime, month: string, language: Language): string {
  const { shortWeekdays, dayOfSpan: say } = wordsOf(language).dates
  const weekday = shortWeekdays[new Date(`${local}Z`).getUTCDay()] ?? ''
  return say(weekday, dayParts(local, language).day, month)
}

const End = ({ datetime, children }: { datetime: string; children?: Child }) => (
  <time class="dt-end" datetime={datetime}>
    {children}
  </time>
)

type TimesProps = { revision: Revision; isSeveral: boolean; before: Snapshot | undefined }

function Times({ revision, isSeveral, before }: TimesProps) {
  const language = useLanguage()
  const { snapshot, startsAt, endsAt } = revision
  const { startsLocal, endsLocal, allDay, zone } = snapshot
  const { common: words, eventPage: say } = useWords()
  const end = allDay && isSeveral ? null : endWords(snapshot, language, isSeveral)
  const isOther = (name: 'startsLocal' | 'endsLocal') =>
    before && (before.allDay !== allDay || before[name]?.slice(11) !== snapshot[name]?.slice(11))
  return (
    <>
      <p class="dateline-time">
        <time class="dt-start" datetime={allDay ? startsLocal.slice(0, 10) : startsAt}>
          <New when={isOther('startsLocal')}>
            {allDay ? words.allDay : timeWords(startsLocal, language)}
          </New>
        </time>{' '}
        <span class="dateline-end">
          {end && (
            <>
              {end.joint}{' '}
              <End datetime={allDay ? (endsLocal ?? '').slice(0, 10) : endsAt}>
                <New when={isOther('endsLocal')}>{end.end}</New>
              </End>{' '}
            </>
          )}
          {!allDay && <abbr title={zone}>{zonesWords(revision, language)}</abbr>}
        </span>
      </p>
      {!allDay && (
        <p class="own-time" data-zone={zone} hidden>
          {say.ownTime}{' '}
        </p>
      )}
    </>
  )
}
