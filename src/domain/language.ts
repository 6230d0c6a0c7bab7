// Lists the languages that Turnout speaks. A new one is its catalogue in locales/ and a line here; the
// compiler names every message that it lacks.

import { en, type Words } from '../../locales/en.ts'
import { es } from '../../locales/es.ts'

const catalogues = { en, es } satisfies Record<string, Words>

export type Language = keyof typeof catalogues

export const languages = Object.keys(catalogues) as readonly Language[]

export const isLanguage = (value: string): value is Language => Object.hasOwn(catalogues, value)

/** The catalogue of a language. */
export const wordsOf = (language: Language): Words => catalogues[language]
