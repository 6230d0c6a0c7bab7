// Reads one field as it was typed, by its kind. The fields of the time are read together, in read-when.ts.

import { isolated } from '../direction.ts'
import { isEmailAddress } from '../email-address.ts'
import { isLanguage, type Language, languages, wordsOf } from '../language.ts'
import { hasLink } from '../links-in-words.ts'
import { namedAtMost } from '../named-at-most.ts'
import { readPictureName } from '../picture/picture.ts'
import { manyLines, oneLine } from '../plain-text.ts'
import { readUrl } from '../read-url.ts'
import type { Instant } from './event.ts'
import { type EventForm, typedName } from './event-form.ts'
import { fieldNames, isRequired } from './field-names.ts'
import type { FieldValue, Kept, Kind, Typed } from './field-row.ts'
import { type FieldName, fields } from './fields.ts'
import { readPoint } from './map-point.ts'
import { readTimetable } from './read-timetable.ts'
import type { When } from './read-when.ts'
import { findTerm, type TermKind, type Terms } from './terms.ts'

/** `now`: tells which year a date without one means. */
export type FormContext = { terms: Terms; language: Language; now?: Instant | undefined }

/** `when`: the time of the event, null where it could not be read. */
type FieldContext = FormContext & { when: When | null }

type Read<Value> = { value: Value } | { error: string }

/** The fields that are read by themselves. */
export type SingleField = {
  [F in FieldName]: (typeof fields)[F]['change']['aspect'] extends 'time' ? never : F
}[FieldName]

export const singleFields = fieldNames.filter(
  (name): name is SingleField => fields[name].change.aspect !== 'time',
)

/** A field of the form as it is kept, or the error beside it. */
export function readField(
  name: SingleField,
  form: EventForm,
  context: FieldContext,
): Read<Kept<Kind>> {
  const { value } = fields[name]
  const say = wordsOf(context.language).formErrors
  const reader = readers[value.kind] as Reader<Kind>
  const read = reader(form[typedName(name)], context, value)
  if ('error' in read || typeof read.value !== 'string') return read
  if (read.value === '' && isRequired(name)) return { error: say.missing[name] }
  const isTooLong = 'limit' in value && read.value.length > value.limit
  return isTooLong ? { error: say.tooLong(value.limit) } : read
}

type Reader<K extends Kind> = (
  typed: Typed<K>,
  context: FieldContext,
  value: Extract<FieldValue, { kind: K }>,
) => Read<Kept<K>>

const readers: { [K in Exclude<Kind, 'wall-time' | 'zone'>]: Reader<K> } = {
  line: typed => ({ value: oneLine(typed) }),
  name: (typed, { language }) =>
    hasLink(oneLine(typed))
      ? { error: wordsOf(language).formErrors.linkInName }
      : { value: oneLine(typed) },
  text: typed => ({ value: manyLines(typed) }),
  url(typed, { language }) {
    const url = readUrl(typed)
    return url === null ? { error: wordsOf(language).formErrors.notAnAddress } : { value: url }
  },
  term(typed, context, { of }) {
    const read = readTerms([typed], of, context)
    return 'error' in read ? read : { value: read.value[0] ?? '' }
  },
  terms(typed, context, { of, most }) {
    const read = readTerms(typed, of, context)
    const isTooMany = 'value' in read && most !== undefined && read.value.length > most
    return isTooMany ? { error: wordsOf(context.language).formErrors.tooManyValues(most) } : read
  },
  point(typed, { language }) {
    const point = typed.trim() === '' ? '' : readPoint(typed)
    return point === null ? { error: wordsOf(language).formErrors.notAPoint } : { value: point }
  },
  timetable: (typed, context) => readTimetable(typed, context),
  picture: typed => ({ value: readPictureName(unsigned(typed)) ? unsigned(typed) : '' }),
  flag: typed => ({ value: typed }),
  choice(typed, { language }, { of }) {
    const { choices, formErrors } = wordsOf(language)
    const chosen = ['' as const, ...of].find(one => one === oneLine(typed))
    return chosen === undefined
      ? { error: formErrors.unknownChoice(of.map(one => choices[one]).join(', ')) }
      : { value: chosen }
  },
  language(typed, { language }) {
    const code = oneLine(typed)
    return code === '' || isLanguage(code)
      ? { value: code }
      : { error: wordsOf(language).formErrors.unknownLanguage(languages.join(', ')) }
  },
  contact(typed, { language }) {
    const email = oneLine(typed)
    return email === '' || isEmailAddress(email)
      ? { value: email }
      : { error: wordsOf(language).formErrors.notAnEmail }
  },
}

/** The name of a picture, without the signature that the edge has looked at. */
const unsigned = (typed: string): string => typed.split('.')[0] ?? ''

function readTerms(
  typed: readonly string[],
  of: TermKind,
  { terms, language }: FormContext,
): Read<string[]> {
  const slugs = new Set<string>()
  const unknown = new Set<string>()
  for (const one of typed.filter(text => text.trim())) {
    const found = findTerm(terms, of, one)
    if (found) slugs.add(found.slug)
    else unknown.add(`“${isolated(one)}”`)
  }
  if (unknown.size === 0) return { value: [...slugs].sort() }
  const names = terms[of].map(term => term.name[language])
  const error = wordsOf(language).formErrors.unknownTerms(
    namedAtMost([...unknown], { most: 3, language }),
    namedAtMost(names, { language }),
  )
  return { error }
}
