// The languages that Turnout speaks. Add one here and the compiler names every text that it lacks.

export const languages = ['en', 'es'] as const
export type Language = (typeof languages)[number]

export const isLanguage = (value: string): value is Language =>
  (languages as readonly string[]).includes(value)

/** One text in every language. */
export type Phrases<T> = Record<Language, T>
