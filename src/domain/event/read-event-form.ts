// From what a person typed to an event's details: every rule of the form, and words for each refusal.

import { isolated } from '../direction.ts'
import { isEmailAddress } from '../email-address.ts'
import { type Language, wordsOf } from '../language.ts'
import { hasLink } from '../links-in-words.ts'
import { namedAtMost } from '../named-at-most.ts'
import { manyLines, oneLine } from '../plain-text.ts'
import { readUrl } from '../read-url.ts'
import { limits } from '../text-limits.ts'
import type { Details } from './event.ts'
import type { EventForm, FieldError } from './event-form.ts'
import { readWhen } from './read-when.ts'
import { findTerm, type TermKind, type Terms } from './terms.ts'

export type FormContext = { terms: Terms; language: Language }

/** Details without the contact, which the caller seals. */
export type ReadForm = { details: Omit<Details, 'contact'>; contactEmail: string }

export function readEventForm(
  form: EventForm,
  { terms, language }: FormContext,
): ReadForm | { errors: FieldError[] } {
  const texts = readTexts(form, language)
  const contact = readContact(form.contactEmail, language)
  const when = readWhen(form, language)
  const region = readTerms(terms, 'region', 'region', [form.region], language)
  const type = readTerms(terms, 'type', 'type', [form.type], language)
  const topics = readTerms(terms, 'topic', 'topics', form.topics, language)
  const errors = [
    ...texts.errors,
    ...('errors' in when ? when.errors : []),
    ...region.errors,
    ...type.errors,
    ...topics.errors,
    ...contact.errors,
  ]
  if (errors.length > 0 || 'errors' in when) return { errors }
  return {
    details: {
      ...texts.texts,
      ...when.when,
      region: region.slugs[0] ?? '',
      type: type.slugs[0] ?? '',
      topics: topics.slugs.sort(),
      showContact: form.showContact,
    },
    contactEmail: contact.email,
  }
}

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

function readTexts(form: EventForm, language: Language) {
  const say = wordsOf(language).formErrors
  const errors: FieldError[] = []
  const [onlineUrl, website] = [readUrl(form.onlineUrl), readUrl(form.website)]
  const texts = {
    title: oneLine(form.title),
    summary: oneLine(form.summary),
    description: manyLines(form.description),
    placeName: oneLine(form.placeName),
    address: oneLine(form.address),
    city: oneLine(form.city),
    organizer: oneLine(form.organizer),
    price: oneLine(form.price),
    languages: oneLine(form.languages),
    onlineUrl: onlineUrl ?? '',
    website: website ?? '',
  }
  if (!texts.title) errors.push({ field: 'title', message: say.titleMissing })
  if (hasLink(texts.organizer)) errors.push({ field: 'organizer', message: say.linkInName })
  if (onlineUrl === null) errors.push({ field: 'onlineUrl', message: say.notAnAddress })
  if (website === null) errors.push({ field: 'website', message: say.notAnAddress })
  for (const field of Object.keys(texts) as (keyof typeof texts)[])
    if (texts[field].length > limits[field])
      errors.push({ field, message: say.tooLong(limits[field]) })
  return { texts, errors }
}

function readTerms(
  terms: Terms,
  kind: TermKind,
  field: string,
  written: readonly string[],
  language: Language,
): { slugs: string[]; errors: FieldError[] } {
  const slugs = new Set<string>()
  const unknown = new Set<string>()
  for (const one of written.filter(text => text.trim())) {
    const found = findTerm(terms, kind, one)
    if (found) slugs.add(found.slug)
    else unknown.add(one)
  }
  if (unknown.size === 0) return { slugs: [...slugs], errors: [] }
  const names = terms[kind].map(term => term.name[language])
  const typed = [...unknown].map(one => `“${isolated(one)}”`)
  const message = wordsOf(language).formErrors.unknownTerms(
    namedAtMost(typed, { most: 3, language }),
    namedAtMost(names, { language }),
  )
  return { slugs: [...slugs], errors: [{ field, message }] }
}

function readContact(written: string, language: Language) {
  const say = wordsOf(language).formErrors
  const email = oneLine(written)
  const field = 'contactEmail'
  if (!email) return { email, errors: [{ field, message: say.contactMissing }] }
  return { email, errors: isEmailAddress(email) ? [] : [{ field, message: say.notAnEmail }] }
}
