// A point in time in words, such as when a revision was made.

import { dateWords, timeWords, zoneWords } from '../../src/domain/date-words.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { wallTimeAt } from '../../src/domain/event/wall-time.ts'
import { useLanguage } from '../page-context.ts'

/** `Tuesday, January 10, 2023, 3:20 PM (PST)`, machine-readable beside it. */
export function Moment({ at, zone }: { at: Instant; zone: string }) {
  const language = useLanguage()
  const local = wallTimeAt(at, zone)
  return (
    <time datetime={at}>
      {`${dateWords(local, language)}, ${timeWords(local, language)} (${zoneWords(at, zone, language)})`}
    </time>
  )
}
