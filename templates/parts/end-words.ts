// Words the end of an event beside its start.

import {
  dateWords,
  dayParts,
  endsAtMidnight,
  timeWords,
  zonesOfSpan,
} from '../../src/domain/date-words.ts'
import type { Revision, Snapshot } from '../../src/domain/event/event.ts'
import { addDays } from '../../src/domain/event/wall-time.ts'
import { type Language, wordsOf } from '../../src/domain/language.ts'

/** The word that joins the end to its start, and the end: `{ joint: 'to', end: '12:30 PM' }`. */
export type EndWords = { joint: string; end: string }

/**
 * "to 1:00 AM the next day", "until Sunday, January 15, 2023"; null when nothing is to be said.
 * @param hasDate whether its date stands beside it, so that a weekday is enough: "until Sunday, 5:00 PM".
 */
export function endWords(
  { startsLocal, endsLocal, allDay }: Snapshot,
  language: Language,
  hasDate = false,
): EndWords | null {
  if (!endsLocal) return null
  const words = wordsOf(language).endWords
  const sameDay = endsLocal.slice(0, 10) === startsLocal.slice(0, 10)
  if (allDay && sameDay) return null
  const date = dateWords(endsLocal, language)
  if (allDay) return { joint: words.untilDay, end: date }
  const time = timeWords(endsLocal, language)
  if (sameDay || endsAtMidnight({ startsLocal, endsLocal })) return { joint: words.to, end: time }
  if (endsNextMorning({ startsLocal, endsLocal, allDay }))
    return { joint: words.to, end: `${time} ${words.nextDay}` }
  const day = hasDate ? dayParts(endsLocal, language).weekday : date
  return { joint: words.untilDay, end: `${day}, ${time}` }
}

/** Tells whether an event goes on into the next morning and no further, which is one night to people. */
export const endsNextMorning = ({
  startsLocal,
  endsLocal,
  allDay,
}: Pick<Snapshot, 'startsLocal' | 'endsLocal' | 'allDay'>): boolean =>
  !allDay &&
  endsLocal !== null &&
  endsLocal.slice(0, 10) > startsLocal.slice(0, 10) &&
  endsLocal < `${addDays(startsLocal, 1).slice(0, 10)}T12:00`

/** "PST"; "PDT to PST" where the clocks change while it lasts, so that neither time is misread. */
export function zonesWords({ startsAt, endsAt, snapshot }: Revision, language: Language): string {
  const [start, end] = zonesOfSpan({ startsAt, endsAt }, { zone: snapshot.zone, language })
  return start === end ? start : `${start} ${wordsOf(language).endWords.to} ${end}`
}
