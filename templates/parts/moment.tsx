// A point in time in words, such as when a revision was made.

import { dateWords, timeWords, zoneWords } from '../../src/domain/date-words.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import type { Language } from '../../src/domain/language.ts'

/** `Tuesday, January 10, 2023, 3:20 PM (PST)`, machine-readable beside it. */
export function Moment({ at, zone, language }: { at: Instant; zone: string; language: Language }) {
  const local = wallTimeAt(at, zone)
  return (
    <time datetime={at}>
      {`${dateWords(local, language)}, ${timeWords(local, language)} (${zoneWords(at, zone, language)})`}
    </time>
  )
}
