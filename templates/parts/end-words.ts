// When an event ends, as it stands beside its start.

import { dateWords, timeWords } from '../../src/domain/date-words.ts'
import type { Snapshot } from '../../src/domain/event.ts'
import type { Language, Phrases } from '../../src/domain/language.ts'
import { addDays } from '../../src/domain/wall-time.ts'

/** "12:30 PM", "1:00 AM the next day", "Sunday, January 15, 2023, 4:00 PM"; null when not to be said. */
export function endWords(
  { startsLocal, endsLocal, allDay }: Snapshot,
  language: Language,
): string | null {
  if (!endsLocal) return null
  const startsOn = startsLocal.slice(0, 10)
  const endsOn = endsLocal.slice(0, 10)
  if (allDay) return endsOn === startsOn ? null : dateWords(endsLocal, language)
  const time = timeWords(endsLocal, language)
  if (endsOn === startsOn) return time
  const isNextMorning = endsLocal < `${addDays(startsLocal, 1).slice(0, 10)}T12:00`
  return isNextMorning
    ? `${time} ${nextDay[language]}`
    : `${dateWords(endsLocal, language)}, ${time}`
}

const nextDay: Phrases<string> = { en: 'the next day', es: 'del día siguiente' }
