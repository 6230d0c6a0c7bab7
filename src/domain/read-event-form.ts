// From what a person typed to an event's details: every rule of the form, and words for each refusal.

import { isEmailAddress } from './email-address.ts'
import type { Details } from './event.ts'
import type { EventForm, FieldError } from './event-form.ts'
import { type FormPhrases, formPhrases } from './form-phrases.ts'
import type { Language } from './language.ts'
import { manyLines, oneLine } from './plain-text.ts'
import { readUrl } from './read-url.ts'
import { findTerm, type TermKind, type Terms } from './terms.ts'
import { isZone } from './tz-database.ts'
import { isWallTime, resolveWallTime } from './wall-time.ts'
import { endInstant, startInstant } from './when.ts'

/** Characters (UTF-16 units) that each field takes at most. */
export const limits = {
  title: 200,
  summary: 500,
  description: 50_000,
  placeName: 200,
  address: 300,
  city: 100,
  onlineUrl: 1000,
  organizer: 200,
  website: 1000,
  price: 200,
  languages: 200,
} as const

export type FormContext = { terms: Terms; language: Language }

/** Details without the contact, which the caller seals, and what the person should know of them. */
export type ReadForm = {
  details: Omit<Details, 'contact'>
  contactEmail: string
  notices: string[]
}

export function readEventForm(
  form: EventForm,
  { terms, language }: FormContext,
): ReadForm | { errors: FieldError[] } {
  const say = formPhrases[language]
  const errors: FieldError[] = []
  const refuse = (field: string, message: string) => void errors.push({ field, message })

  const title = oneLine(form.title)
  if (!title) refuse('title', say.titleMissing)
  const details = {
    title,
    summary: oneLine(form.summary),
    description: manyLines(form.description),
    placeName: oneLine(form.placeName),
    address: oneLine(form.address),
    city: oneLine(form.city),
    organizer: oneLine(form.organizer),
    price: oneLine(form.price),
    languages: oneLine(form.languages),
    onlineUrl: readUrl(form.onlineUrl),
    website: readUrl(form.website),
  }
  for (const field of ['onlineUrl', 'website'] as const)
    if (details[field] === null) refuse(field, say.notAnAddress)
  for (const [field, most] of Object.entries(limits))
    if ((details[field as keyof typeof limits] ?? '').length > most)
      refuse(field, say.tooLong(most))

  const term = (kind: TermKind, field: string, written: string) => {
    const found = findTerm(terms, kind, written)
    if (!found && written.trim())
      refuse(
        field,
        say.unknownTerm(
          written,
          terms[kind].map(one => one.name[language]),
        ),
      )
    return found?.slug ?? ''
  }
  const topics = form.topics
    .filter(topic => topic.trim())
    .map(topic => term('topic', 'topics', topic))

  const contactEmail = form.contactEmail.trim()
  if (!contactEmail) refuse('contactEmail', say.contactMissing)
  else if (!isEmailAddress(contactEmail)) refuse('contactEmail', say.notAnEmail)

  const when = readWhen(form, say, refuse)
  const region = term('region', 'region', form.region)
  const type = term('type', 'type', form.type)
  if (errors.length > 0 || !when) return { errors }
  return {
    details: {
      ...details,
      onlineUrl: details.onlineUrl ?? '',
      website: details.website ?? '',
      ...when.when,
      region,
      type,
      topics: [...new Set(topics)].sort(),
      showContact: form.showContact,
    },
    contactEmail,
    notices: when.notices,
  }
}

type When = Pick<Details, 'startsLocal' | 'endsLocal' | 'zone' | 'allDay'>
type Refuse = (field: string, message: string) => void

function readWhen(
  form: EventForm,
  say: FormPhrases,
  refuse: Refuse,
): { when: When; notices: string[] } | undefined {
  const zone = form.zone.trim()
  const startsLocal = readWallTime(form.startsLocal, form.allDay)
  const endsLocal = form.endsLocal.trim() ? readWallTime(form.endsLocal, form.allDay) : null
  if (!isZone(zone)) refuse('zone', say.unknownZone(zone))
  if (!form.startsLocal.trim()) refuse('startsLocal', say.startMissing)
  else if (!startsLocal) refuse('startsLocal', say.notATime)
  if (endsLocal === undefined) refuse('endsLocal', say.notATime)
  if (!isZone(zone) || !startsLocal || endsLocal === undefined) return undefined

  const notices: string[] = []
  const fields = form.allDay
    ? []
    : ([
        ['startsLocal', startsLocal],
        ['endsLocal', endsLocal],
      ] as const)
  let skipped = false
  for (const [field, local] of fields) {
    const resolved = local && resolveWallTime(local, zone)
    if (!resolved) continue
    if (resolved.kind === 'skipped') {
      skipped = true
      refuse(field, say.skippedHour(local, zone, resolved.before, resolved.after))
    } else if (resolved.kind === 'repeated')
      notices.push(say.repeatedHour(local, zone, resolved.at))
  }
  if (skipped) return undefined
  const when = { startsLocal, endsLocal, zone, allDay: form.allDay }
  if (endsLocal && endInstant(when) < startInstant(when)) {
    refuse('endsLocal', say.endBeforeStart)
    return undefined
  }
  return { when, notices }
}

/** Takes `2027-01-13T11:00`, with seconds or a space too, and a bare date for a whole day. */
function readWallTime(written: string, allDay: boolean): string | undefined {
  const text = written
    .trim()
    .replace(' ', 'T')
    .replace(/(T\d\d:\d\d):\d\d(?:\.\d+)?$/, '$1')
  const local = allDay ? `${text.slice(0, 10)}T00:00` : text
  return isWallTime(local) ? local : undefined
}
