// Lists names in a message: a few of them, and how many more there are.

import { type Language, wordsOf } from './language.ts'
import { mostNames } from './text-limits.ts'

/** "labor, arts and 12 more": no message grows with the number of names there are. */
export function namedAtMost(
  names: readonly string[],
  { most = mostNames, language }: { most?: number; language: Language },
): string {
  const more = names.length - most
  const named = names.slice(0, most).join(', ')
  return more > 0 ? wordsOf(language).names.andMore(named, more) : named
}
