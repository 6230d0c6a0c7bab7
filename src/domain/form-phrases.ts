// Beside a field that cannot be taken: what is wrong and what to do.

import type { Words } from '../../locales/en.ts'
import { type Language, languages, type Phrases, wordsOf } from './language.ts'

export type FormPhrases = Words['formErrors']

export const formPhrases = Object.fromEntries(
  languages.map((language): [Language, FormPhrases] => [language, wordsOf(language).formErrors]),
) as Phrases<FormPhrases>
