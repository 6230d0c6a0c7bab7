// Gives the texts of an event in the language of a reader, from its translations. Pure.

import { type Language, languages } from '../language.ts'
import type { Snapshot } from './event.ts'
import { type TranslatedField, translatedFields } from './field-row.ts'
import type { TranslationName } from './fields.ts'

export const translationName = (field: TranslatedField, language: Language): TranslationName =>
  `${field}.${language}`

/** The field that holds a text as readers of a language read it: its translation, where there is one. */
export function textIn(
  snapshot: Snapshot,
  field: TranslatedField,
  language: Language,
): TranslatedField | TranslationName {
  const translated = translationName(field, language)
  return snapshot.language !== language && snapshot[translated] ? translated : field
}

/** The event as readers of a language read it. The same object where it says nothing in that language. */
export function inLanguage(snapshot: Snapshot, language: Language): Snapshot {
  const texts = translatedFields.map(field => [field, textIn(snapshot, field, language)] as const)
  if (texts.every(([field, from]) => field === from)) return snapshot
  return {
    ...snapshot,
    ...Object.fromEntries(texts.map(([field, from]) => [field, snapshot[from]])),
  }
}

/** {@link inLanguage} for what holds a revision. */
export function readIn<T extends { revision: { snapshot: Snapshot } }>(
  event: T,
  language: Language,
): T {
  const { revision } = event
  const snapshot = inLanguage(revision.snapshot, language)
  return snapshot === revision.snapshot ? event : { ...event, revision: { ...revision, snapshot } }
}

/** Languages that an event has translations into. */
export const translatedInto = (snapshot: Snapshot): Language[] =>
  languages.filter(language =>
    translatedFields.some(field => snapshot[translationName(field, language)]),
  )

/** The texts that an event has in a language. */
export const translationsInto = (snapshot: Snapshot, language: Language): string[] =>
  translatedFields
    .map(field => snapshot[translationName(field, language)])
    .filter(text => text !== '')

/** Languages that an event can be read in, where it is more than one. */
export function languagesOf(snapshot: Snapshot, calendarLanguage: Language): Language[] {
  const translated = translatedInto(snapshot)
  const own = mainLanguage(snapshot, calendarLanguage)
  return translated.length > 0
    ? languages.filter(one => one === own || translated.includes(one))
    : []
}

/** The language of the texts that are no translation. */
export const mainLanguage = (
  { language }: Pick<Snapshot, 'language'>,
  calendarLanguage: Language,
): Language => languages.find(one => one === language) ?? calendarLanguage

/** A text that has changed, and its translation, which has not. */
export type StaleTranslation = { of: TranslatedField; translation: TranslationName }

/** Translations that an edit leaves as they were beside a text that it changes. */
export const staleTranslations = (was: Snapshot, now: Snapshot): StaleTranslation[] =>
  translatedFields
    .filter(of => was[of] !== now[of])
    .flatMap(of => languages.map(into => ({ of, translation: translationName(of, into) })))
    .filter(({ translation }) => now[translation] && now[translation] === was[translation])
