// Chooses the texts of an event for a page: those in its reader's language, and the languages that the others are in.

import type { Contradiction } from '../domain/contradiction/contradiction.ts'
import type { Snapshot } from '../domain/event/event.ts'
import { type TranslatedField, translatedFields } from '../domain/event/field-row.ts'
import type { Aspect } from '../domain/event/fields.ts'
import { inLanguage, languagesOf, mainLanguage, textIn } from '../domain/event/translation.ts'
import type { Language } from '../domain/language.ts'

export type ShownTexts = {
  /** The event with these texts. */
  snapshot: Snapshot
  /** Languages of the texts that are in another one than the page; nothing is known of those left out. */
  langs: Partial<Record<TranslatedField, Language>>
  /** The language of the title, where the event says it. */
  language: Language | null
  /** Other languages that the event can be read in. */
  others: Language[]
}

export function shownTexts(
  snapshot: Snapshot,
  language: Language,
  calendarLanguage: Language,
): ShownTexts {
  const all = languagesOf(snapshot, calendarLanguage)
  const isSaid = all.length > 0 || snapshot.language !== ''
  const own = mainLanguage(snapshot, calendarLanguage)
  const languageOf = (field: TranslatedField) =>
    textIn(snapshot, field, language) === field ? own : language
  const foreign = translatedFields.filter(field => isSaid && languageOf(field) !== language)
  const shown = languageOf('title')
  return {
    snapshot: inLanguage(snapshot, language),
    langs: Object.fromEntries(foreign.map(field => [field, languageOf(field)])),
    language: isSaid ? shown : null,
    others: all.filter(one => one !== shown),
  }
}

/** The name of a change on a page: that of a text is the name that the text is shown by, and no other has it. */
export function shownAspect(aspect: Aspect, snapshot: Snapshot, language: Language): Aspect {
  const field = translatedFields.find(name => textIn(snapshot, name, language) === aspect)
  if (field) return field
  const hidden = translatedFields.find(name => name === aspect)
  return hidden ? `${hidden}.${mainLanguage(snapshot, language)}` : aspect
}

/** Selects the contradictions in texts that are shown, each under the name that it is shown by. */
export const ofShownTexts = (
  found: readonly Contradiction[],
  snapshot: Snapshot,
  language: Language,
): Contradiction[] =>
  found.flatMap(one => {
    const field = translatedFields.find(name => textIn(snapshot, name, language) === one.in)
    return field ? [{ ...one, in: field }] : []
  })
