// Says which event may be the one that is posted, and what the two have in common.

import { whenWords } from '../date-words.ts'
import { isolated } from '../direction.ts'
import type { Snapshot } from '../event/event.ts'
import { type Language, wordsOf } from '../language.ts'
import { type Likeness, samePoints } from './likeness.ts'

export type AlikeEvent = Likeness & { snapshot: Snapshot }

/** "This looks like yours: Friday, January 13, 11:00 AM, 790 Market. The same: title, start." */
export function alikeWords({ snapshot, points, reasons }: AlikeEvent, language: Language): string {
  const words = wordsOf(language).alike
  const where = [snapshot.placeName, snapshot.city].filter(Boolean).map(isolated).join(', ')
  const facts = [whenWords(snapshot, language), where].filter(Boolean).join(' · ')
  const shared = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    reasons.map(reason => words.reasons[reason]),
  )
  return `${points >= samePoints ? words.surely : words.perhaps} ${facts}. ${words.shared(shared)}`
}
