// Words the refusals of days and times as people type them.

import { dateWords } from '../../date-words.ts'
import { isolated } from '../../direction.ts'
import { type Language, wordsOf } from '../../language.ts'
import type { TypedRefusal } from './typed-moment.ts'

export function typedTimeRefusal(refusal: TypedRefusal, language: Language): string {
  const say = wordsOf(language).formErrors.typedTimes
  switch (refusal.refused) {
    case 'not-understood':
      return say.notUnderstood(isolated(refusal.written))
    case 'no-such-hour':
      return say.noSuchHour(isolated(refusal.written))
    case 'no-such-day':
      return say.noSuchDay(isolated(refusal.written))
    case 'two-times':
      return say.twoTimes
    case 'two-days':
      return say.twoDays
    case 'year-missing':
      return say.yearMissing
    case 'other-weekday':
      return say.otherWeekday(dateWords(`${refusal.date}T00:00`, language))
  }
}
