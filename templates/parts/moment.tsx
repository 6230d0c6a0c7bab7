// Says a point in time in words, such as when a revision was made.

import { momentWords } from '../../src/domain/date-words.ts'
import type { Instant } from '../../src/domain/event/event.ts'
import { useLanguage } from '../page-context.ts'

/** `Tuesday, January 10, 2023, 3:20 PM (PST)`, machine-readable beside it. */
export const Moment = ({ at, zone }: { at: Instant; zone: string }) => (
  <time datetime={at}>{momentWords(at, zone, useLanguage())}</time>
)
