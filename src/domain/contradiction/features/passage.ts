// Declares a passage that may contradict the event, with the evidence for and against it. Shapes only.

import type { Kind } from '../finding.ts'
import type { Moment } from '../reading/phrases.ts'
import type { Range } from '../reading/text.ts'

export type Passage = Range & {
  kind: Kind
  /** Value that the passage gives: times as `12:00`, dates as `2023-01-14`, the rest as written. */
  says: string
  /** The same in the event's own zone, where the text names another. */
  means?: string
  /** Evidence by words, roles and words in turn: `how`, `other number`. */
  words: readonly string[]
  /** Evidence by numbers. */
  numbers: Readonly<Record<string, number>>
  /** The phrase of a date, weekday or time. */
  moment?: Moment
  /** Reads the numbers that cost most: of many passages the words alone show that they are none. */
  tell?: () => Passage['numbers']
}

export const yes = (fact: boolean | undefined): number => (fact ? 1 : 0)
