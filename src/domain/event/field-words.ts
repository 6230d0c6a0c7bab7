// Puts the values of fields into words, for facts and changes alike. The time has words of its own, in
// date-words.ts.

import { isLanguage, type Language, wordsOf } from '../language.ts'
import { timetableWords } from '../timetable-words.ts'
import type { Details } from './event.ts'
import { fieldNames } from './field-names.ts'
import type { FieldRow, FieldValue, Kept, Kind } from './field-row.ts'
import { type Aspect, type FieldName, fields, type TranslationName } from './fields.ts'
import { type Terms, termName } from './terms.ts'

export type Wording = { language: Language; terms: Terms }

/** A value in words; '' when it is not stated, and for an address that is sealed. */
export function fieldWords(name: FieldName, of: Details, wording: Wording): string {
  const { value } = fields[name]
  const kept = of[name]
  if (value.kind === 'timetable') return timetableWords(of, wording.language).join('; ')
  return kept === null ? '' : (spoken[value.kind] as Spoken<SpokenKind>)(kept, wording, value)
}

/** A timetable is spoken with its day. */
type SpokenKind = Exclude<Kind, 'timetable'>

type Spoken<K extends Kind> = (
  kept: Kept<K>,
  wording: Wording,
  value: Extract<FieldValue, { kind: K }>,
) => string

/** The label of an aspect: a name of its own, else that of its field. */
export function aspectLabel(aspect: Aspect, language: Language): string {
  const { changes } = wordsOf(language)
  const own: Partial<Record<Aspect, string>> = changes.aspects
  const field = fieldNames.find(name => fields[name].change.aspect === aspect)
  return own[aspect] ?? (field ? fieldLabel(field, language) : aspect)
}

/** The label of a field: "Title", "Title in Spanish". */
export function fieldLabel(name: FieldName, language: Language): string {
  const { fields: labels, translations: say } = wordsOf(language)
  const { translation } = rowOf(name)
  if (!translation) return labels[name as LabelledField].label
  return say.label(labels[translation.of].label, languageName(translation.into, language))
}

const rowOf = (name: FieldName): FieldRow<Aspect> => fields[name]

/** Fields with labels of their own in the catalogues. */
export type LabelledField = Exclude<FieldName, TranslationName>

/** The name of a language in the words of another, else in its own. */
export function languageName(of: Language, language: Language): string {
  const names: Partial<Record<Language, string>> = wordsOf(language).translations.names
  return names[of] ?? wordsOf(of).name
}

/** Names aspects in small letters: "time, address". */
export const aspectNames = (aspects: readonly Aspect[], language: Language): string =>
  aspects.map(aspect => aspectLabel(aspect, language).toLowerCase()).join(', ')

const asKept = (kept: string): string => kept

const spoken: { [K in SpokenKind]: Spoken<K> } = {
  line: asKept,
  point: asKept,
  name: asKept,
  text: asKept,
  url: asKept,
  'wall-time': asKept,
  zone: asKept,
  term: (slug, { terms, language }, { of }) => termName(terms, of, slug, language),
  terms: (slugs, { terms, language }, { of }) =>
    slugs.map(slug => termName(terms, of, slug, language)).join(', '),
  flag: (isSet, { language }) => wordsOf(language).choices[isSet ? 'yes' : 'no'],
  choice: (chosen, { language }, { of }) => {
    const choice = of.find(one => one === chosen)
    return choice ? wordsOf(language).choices[choice] : ''
  },
  language: (code, { language }) => (isLanguage(code) ? languageName(code, language) : ''),
  contact: () => '',
  picture: () => '',
}
