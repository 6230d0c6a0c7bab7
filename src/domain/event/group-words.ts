// Puts the fields of a group into words: those that are told, and the names of those that are not told yet.

import type { Language } from '../language.ts'
import type { Details } from './event.ts'
import { groupOf } from './event-form.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import type { Group } from './field-row.ts'
import { fieldLabel, fieldWords } from './field-words.ts'
import type { FieldName } from './fields.ts'

type Told = { name: FieldName; label: string; words: string }

export const fieldsOfGroup = (group: Group): FieldName[] =>
  fieldNames.filter(name => groupOf(name) === group)

/** Fields of a group that have a value, in the order of the table. */
export const toldOfGroup = (group: Group, of: Details, language: Language): Told[] =>
  fieldsOfGroup(group)
    .map(name => ({
      name,
      label: fieldLabel(name, language),
      words: fieldWords(name, of, { language, terms: noTerms }),
    }))
    .filter(({ words }) => words !== '')

/** Questions of a group without an answer, once any field of it is told; an event that tells nothing is asked nothing. */
export const untoldOfGroup = (group: Group, of: Details, language: Language): string[] =>
  fieldsOfGroup(group).every(name => of[name] === '')
    ? []
    : fieldsOfGroup(group)
        .filter(name => fieldValue(name).kind === 'choice' && of[name] === '')
        .map(name => fieldLabel(name, language))

/** A group has no terms. */
const noTerms = { type: [], topic: [], region: [] }
