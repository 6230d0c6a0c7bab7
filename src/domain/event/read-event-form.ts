// Reads the form as it was typed into the details of an event, or into errors beside its fields.

import { type Language, languages, wordsOf } from '../language.ts'
import { oneLine } from '../plain-text.ts'
import { readSeries, type SeriesPart } from '../recurrence/read-series.ts'
import { type RepeatForm, repeatForm } from '../recurrence/repeat-form.ts'
import { limits } from '../text-limits.ts'
import type { Details } from './event.ts'
import { type EventForm, emptyForm, type FieldError, formOrder, typedName } from './event-form.ts'
import { translatedFields } from './field-row.ts'
import { languageName } from './field-words.ts'
import { type FormContext, readField, singleFields } from './read-field.ts'
import { readWhen } from './read-when.ts'
import { translationName } from './translation.ts'
import type { TimeField } from './typed-time/start-and-end.ts'

/** Details without the contact, which the caller seals. */
export type ReadEvent = {
  details: Omit<Details, 'contact'>
  contactEmail: string
  /** Fields whose time was guessed in part (read-when.ts). */
  unsure: readonly TimeField[]
  /** Null where the form does not say that it repeats. */
  series: SeriesPart | null
}

/** Errors are in the order of the form, one a field at most but for the times. */
export function readEventForm(
  typed: EventForm & Partial<RepeatForm>,
  context: FormContext,
): ReadEvent | { errors: FieldError[] } {
  // a field that was not sent says nothing
  const form = { ...emptyForm(), ...typed }
  const when = readWhen(form, context.language, context.now)
  const errors = 'errors' in when ? when.errors : []
  const values: [string, unknown][] = []
  const dated = { ...context, when: 'errors' in when ? null : when.when }
  for (const name of singleFields) {
    const read = readField(name, form, dated)
    if ('error' in read) errors.push({ field: typedName(name), message: read.error })
    else values.push([name, read.value])
  }
  const series = 'errors' in when ? null : readSeries(repeatForm(typed), when.when, context)
  if (series && 'errors' in series) errors.push(...series.errors)
  const read = Object.fromEntries(values) as Partial<Details>
  if (read.flyer && !read.flyerAlt)
    errors.push({
      field: 'flyerAlt',
      message: wordsOf(context.language).formErrors.flyerAltMissing,
    })
  errors.push(...hiddenTranslations(read, context.language))
  if (errors.length > 0 || 'errors' in when || (series && 'errors' in series))
    return { errors: inFormOrder(errors) }
  const { contact, ...details } = { ...read, ...when.when } as Details
  if (!details.flyer) details.flyerAlt = ''
  return { details, contactEmail: contact, unsure: when.unsure ?? [], series }
}

/** A translation into the language of the texts themselves, which readers would never be shown. */
function hiddenTranslations(read: Partial<Details>, language: Language): FieldError[] {
  const own = languages.find(one => one === read.language)
  if (!own) return []
  const message = wordsOf(language).formErrors.translatedIntoItself(languageName(own, language))
  return translatedFields
    .map(field => translationName(field, own))
    .filter(field => read[field])
    .map(field => ({ field, message }))
}

const inFormOrder = (errors: readonly FieldError[]): FieldError[] =>
  errors.toSorted((a, b) => formOrder.indexOf(a.field) - formOrder.indexOf(b.field))

/** The sentence that people will read about a change; too long is refused, never cut off. */
export function readNote(
  written: string,
  { field, language }: { field: string; language: Language },
): { note: string } | { errors: FieldError[] } {
  const note = oneLine(written)
  return note.length > limits.note
    ? { errors: [{ field, message: wordsOf(language).formErrors.tooLong(limits.note) }] }
    : { note }
}
