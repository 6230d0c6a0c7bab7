// Names the filters that fields with a few values give to lists, one a field, and the keys that events are found by.

import { type Language, wordsOf } from '../language.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import type { Choice } from './field-row.ts'
import { fieldLabel } from './field-words.ts'
import { type FieldName, fields } from './fields.ts'

export type ChoiceFilter = {
  [F in FieldName]: (typeof fields)[F]['value']['kind'] extends 'choice' ? F : never
}[FieldName]

/** `accessStepFree`: a filter is called as its field is. */
export const choiceFilters: readonly ChoiceFilter[] = fieldNames.filter(
  (name): name is ChoiceFilter => fieldValue(name).kind === 'choice',
)

/** Values of each filter that was chosen; several mean any of them. */
export type ChosenValues = Partial<Record<ChoiceFilter, readonly string[]>>

export const valuesOf = (name: ChoiceFilter): readonly Choice[] => fields[name].value.of

/** `accessStepFree=yes`, which is the slug of no topic. */
export const choiceKey = (name: ChoiceFilter, value: string): string => `${name}=${value}`

/** The keys of an event; none for what it does not tell. */
export const choiceKeys = (snapshot: Record<ChoiceFilter, string>): string[] =>
  choiceFilters.filter(name => snapshot[name] !== '').map(name => choiceKey(name, snapshot[name]))

/** "Step-free access: yes". */
export function choiceLabel(name: ChoiceFilter, value: string, language: Language): string {
  const known = valuesOf(name).find(one => one === value)
  return `${fieldLabel(name, language)}: ${known ? wordsOf(language).choices[known] : value}`
}

/** Each filter that was chosen in words: "Step-free access: yes". */
export const chosenLabels = (chosen: ChosenValues, language: Language): string[] =>
  choiceFilters.flatMap(name =>
    (chosen[name] ?? []).filter(Boolean).map(value => choiceLabel(name, value, language)),
  )

/** The values of an address, by filter. */
export const chosenIn = (query: URLSearchParams): ChosenValues =>
  Object.fromEntries(
    choiceFilters
      .map(name => [name, [...new Set(query.getAll(name).filter(Boolean))]] as const)
      .filter(([, values]) => values.length > 0),
  )
