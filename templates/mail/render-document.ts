// Renders a mail as text and as HTML. Must not know any one mail.

import { documentHtml } from './document-html.tsx'
import { documentText } from './document-text.ts'
import type { MailDocument, RenderedMail } from './mail-document.ts'

export const renderDocument = (letter: MailDocument): RenderedMail => ({
  subject: letter.subject,
  text: documentText(letter),
  html: documentHtml(letter),
  language: letter.language,
})
