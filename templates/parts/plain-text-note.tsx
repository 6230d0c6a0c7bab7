// Says to the poster that their description is not shown as Markdown, and what stays of it.

import type { Language, Phrases } from '../../src/domain/language.ts'
import { Notice } from './notice.tsx'

/** Nothing for a description that is within the budget. */
export function PlainTextNote({ isPlain, language }: { isPlain: boolean; language: Language }) {
  return isPlain ? <Notice notice={phrases[language]} /> : null
}

const phrases: Phrases<string> = {
  en: 'The description is shown as plain text, because it has too many formatting signs (such as *, _, [ or >) or has them too deep inside each other. Paragraphs, line breaks and web addresses stay as you typed them. To get bold words, lists and links again, use fewer signs.',
  es: 'La descripción se muestra como texto sin formato, porque tiene demasiados signos de formato (como *, _, [ o >) o los tiene muy metidos unos dentro de otros. Los párrafos, los saltos de línea y las direcciones web quedan como usted los escribió. Para recuperar las negritas, las listas y los enlaces, use menos signos.',
}
