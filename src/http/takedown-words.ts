// Words an event that was taken down: by which role, when and why.

import { momentWords } from '../domain/date-words.ts'
import { type Language, wordsOf } from '../domain/language.ts'
import type { Takedown } from '../domain/takedown.ts'

/** Names the role, the time and the reason; stands in place of the catalogue's detail. */
export function takedownWords(
  { act, by, at, reason }: Takedown,
  { zone, language }: { zone: string; language: Language },
): string {
  const say = wordsOf(language).takedown
  const when = momentWords(at, zone, language)
  return [say[act === 'hidden' ? act : by](when), reason && say.reason(reason)]
    .filter(Boolean)
    .join(' ')
}
