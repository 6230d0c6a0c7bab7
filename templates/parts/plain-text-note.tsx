// Says to the poster that their description is not shown as Markdown, and what stays of it.

import { type Language, wordsOf } from '../../src/domain/language.ts'
import { Notice } from './notice.tsx'

/** Nothing for a description that is within the budget. */
export function PlainTextNote({ isPlain, language }: { isPlain: boolean; language: Language }) {
  return isPlain ? <Notice notice={wordsOf(language).plainTextNote} /> : null
}
