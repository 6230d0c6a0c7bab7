// Says to the poster that their description is not shown as Markdown, and what stays of it.

import { useWords } from '../page-context.ts'
import { Notice } from './notice.tsx'

/** Nothing for a description that is within the budget. */
export function PlainTextNote({ isPlain }: { isPlain: boolean }) {
  return isPlain ? <Notice notice={useWords().plainTextNote} /> : null
}
