// One letter, drawn both ways. Knows nothing of any one mail.

import type { Letter, Rendered } from './letter.ts'
import { letterHtml } from './letter-html.tsx'
import { letterText } from './letter-text.ts'

export const renderLetter = (letter: Letter): Rendered => ({
  subject: letter.subject,
  text: letterText(letter),
  html: letterHtml(letter),
})
