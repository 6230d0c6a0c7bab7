// Composes the one mail that may still go to an address which stopped all mail.

import { type Language, wordsOf } from '../../src/domain/language.ts'
import type { Block } from './mail-document.ts'

/** @param url the page about all mail to this address; null for anybody who did not stop it. */
export function wayBackBlocks(url: string | null, language: Language): Block[] {
  if (url === null) return []
  const say = wordsOf(language).wayBack
  return [
    { kind: 'say', words: say.once },
    { kind: 'link', words: say.page, url },
  ]
}
