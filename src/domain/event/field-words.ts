// The values of fields in words, for facts and changes alike. The time has words of its own, in date-words.ts.

import { type Language, wordsOf } from '../language.ts'
import type { Details } from './event.ts'
import { fieldNames } from './field-names.ts'
import type { FieldValue, Kept, Kind } from './field-row.ts'
import { type Aspect, type FieldName, fields } from './fields.ts'
import { type Terms, termName } from './terms.ts'

export type Wording = { language: Language; terms: Terms }

/** A value in words; '' when it is not stated, and for an address that is sealed. */
export function fieldWords(name: FieldName, of: Details, wording: Wording): string {
  const { value } = fields[name]
  const kept = of[name]
  return kept === null ? '' : (spoken[value.kind] as Spoken<Kind>)(kept, wording, value)
}

type Spoken<K extends Kind> = (
  kept: Kept<K>,
  wording: Wording,
  value: Extract<FieldValue, { kind: K }>,
) => string

/** The label of an aspect: a name of its own, else that of its field. */
export function aspectLabel(aspect: Aspect, language: Language): string {
  const { changes, fields: labels } = wordsOf(language)
  const own: Partial<Record<Aspect, string>> = changes.aspects
  const field = fieldNames.find(name => fields[name].change.aspect === aspect)
  return own[aspect] ?? (field ? labels[field].label : aspect)
}

const asKept = (kept: string): string => kept

const spoken: { [K in Kind]: Spoken<K> } = {
  line: asKept,
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
  contact: () => '',
}
