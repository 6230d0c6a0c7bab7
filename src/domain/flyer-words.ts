// Says of a flyer that it was made before a change: the same words on pages, in mail and in feeds.

import type { Snapshot } from './event/event.ts'
import { aspectNames } from './event/field-words.ts'
import { olderThan } from './event/flyer.ts'
import { type Language, wordsOf } from './language.ts'

/** '' where there is no flyer, or none that may say what is no longer true. */
export function olderFlyerWords(snapshot: Snapshot, language: Language): string {
  const older = olderThan(snapshot)
  return older.length > 0 ? wordsOf(language).flyer.older(aspectNames(older, language)) : ''
}
