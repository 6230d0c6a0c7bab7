// A change in words, for pages, mail and feeds alike: a label, what it was, what it is now.

import { momentWords, timeWords, whenWords } from './date-words.ts'
import { isolated } from './direction.ts'
import type { Change } from './event/differences.ts'
import type { Snapshot } from './event/event.ts'
import type { Aspect } from './event/fields.ts'
import { type Standing, standingOf } from './event/moved.ts'
import { type Terms, termName } from './event/terms.ts'
import type { Language, Phrases } from './language.ts'

/** `was` and `now` are null where the words themselves are not shown (long text, private address). */
export type ChangeWords = { aspect: Aspect; label: string; was: string | null; now: string | null }

type Wording = { language: Language; terms: Terms }

/** What changed, in words that stand alone: `{ label: 'Time', was: '12:00 PM to …', now: '11:00 AM to …' }`. */
export function changeWords({ aspect, was, now }: Change, wording: Wording): ChangeWords {
  const { language } = wording
  if (aspect === 'description' || aspect === 'contact')
    return { aspect, label: labels[language][aspect], was: null, now: null }
  const { movedByLaw } = now
  if (aspect === 'time' && movedByLaw && whenWords(was, language) === whenWords(now, language))
    return {
      aspect,
      label: lawLabel[language],
      was: momentWords(movedByLaw.from, 'UTC', language),
      now: momentWords(movedByLaw.to, 'UTC', language),
    }
  if (aspect === 'time' && sameDayAndZone(was, now))
    return {
      aspect,
      label: labels[language].time,
      was: hours(was, language),
      now: hours(now, language),
    }
  const isZoneAlone = was.zone !== now.zone && whenWords(was, language) === whenWords(now, language)
  if (aspect === 'time' && isZoneAlone)
    return { aspect, label: zoneLabel[language], was: was.zone, now: now.zone }
  const label =
    aspect === 'time' && was.startsLocal.slice(0, 10) !== now.startsLocal.slice(0, 10)
      ? dateLabel[language]
      : labels[language][aspect]
  return {
    aspect,
    label,
    was: valueWords(aspect, was, wording),
    now: valueWords(aspect, now, wording),
  }
}

/** The same as one sentence: "Time: was 12:00 PM, now 11:00 AM". */
export function changeSentence(words: ChangeWords, language: Language): string {
  return `${words.label}: ${changeParts(words, language).join(', ')}`
}

/** What the sentence says after its label: `['was 12:00 PM', 'now 11:00 AM']`, or `['rewritten']`. */
export function changeParts({ aspect, was, now }: ChangeWords, language: Language): string[] {
  if (was !== null && now !== null) return wasNow[language](isolated(was), isolated(now))
  return [aspect === 'description' ? rewritten[language] : changed[language]]
}

/** The word for a state, as people read it. */
export const stateWord = (state: Standing | 'announced', language: Language): string =>
  states[language][state]

/** How an event stands, in the one word that pages, feeds and mail have for it; with the reason. */
export const standingWords = (event: Snapshot, language: Language): string =>
  withReason(stateWord(standingOf(event) ?? 'announced', language), event)

const withReason = (word: string, { reason }: Snapshot): string =>
  reason ? `${word} (${isolated(reason)})` : word

function valueWords(aspect: Aspect, of: Snapshot, { language, terms }: Wording): string {
  switch (aspect) {
    case 'state':
      // whether it is on; that it moved is said by the time or the place that changed
      return withReason(states[language][of.state], of)
    case 'time':
      return whenWords(of, language)
    case 'place':
      return of.placeName || notTold[language]
    case 'online':
      return of.onlineUrl || notTold[language]
    case 'topics':
      return (
        of.topics.map(slug => termName(terms, 'topic', slug, language)).join(', ') ||
        notTold[language]
      )
    case 'type':
    case 'region':
      return termName(terms, aspect, of[aspect], language) || notTold[language]
    case 'description':
    case 'contact':
      return ''
    default:
      return of[aspect] || notTold[language]
  }
}

function hours(of: Snapshot, language: Language): string {
  const start = timeWords(of.startsLocal, language)
  return of.endsLocal ? `${start} ${to[language]} ${timeWords(of.endsLocal, language)}` : start
}

function sameDayAndZone(was: Snapshot, now: Snapshot): boolean {
  const days = [was.startsLocal, was.endsLocal, now.startsLocal, now.endsLocal]
    .filter(local => local !== null)
    .map(local => local.slice(0, 10))
  return !was.allDay && !now.allDay && was.zone === now.zone && new Set(days).size === 1
}

const labels: Phrases<Record<Aspect, string>> = {
  en: {
    state: 'Status',
    time: 'Time',
    place: 'Place',
    address: 'Address',
    city: 'City',
    online: 'Online',
    title: 'Title',
    price: 'Price',
    summary: 'Summary',
    description: 'Description',
    organizer: 'Organizer',
    contact: 'Contact',
    website: 'Website',
    languages: 'Languages',
    type: 'Kind of event',
    topics: 'Topics',
    region: 'Region',
  },
  es: {
    state: 'Estado',
    time: 'Hora',
    place: 'Lugar',
    address: 'Dirección',
    city: 'Ciudad',
    online: 'En línea',
    title: 'Título',
    price: 'Precio',
    summary: 'Resumen',
    description: 'Descripción',
    organizer: 'Organiza',
    contact: 'Contacto',
    website: 'Sitio web',
    languages: 'Idiomas',
    type: 'Tipo de evento',
    topics: 'Temas',
    region: 'Región',
  },
}

const states: Phrases<Record<Standing | 'announced', string>> = {
  en: { announced: 'on', moved: 'moved', postponed: 'postponed', cancelled: 'cancelled' },
  es: { announced: 'en pie', moved: 'cambiado', postponed: 'aplazado', cancelled: 'cancelado' },
}

const zoneLabel: Phrases<string> = { en: 'Time zone', es: 'Zona horaria' }
const dateLabel: Phrases<string> = { en: 'Date', es: 'Fecha' }
const lawLabel: Phrases<string> = { en: 'Time in UTC', es: 'Hora UTC' }
const to: Phrases<string> = { en: 'to', es: 'a' }
const notTold: Phrases<string> = { en: 'not stated', es: 'sin indicar' }
const rewritten: Phrases<string> = { en: 'rewritten', es: 'texto nuevo' }
const changed: Phrases<string> = { en: 'changed', es: 'ha cambiado' }
const wasNow: Phrases<(was: string, now: string) => string[]> = {
  en: (was, now) => [`was ${was}`, `now ${now}`],
  es: (was, now) => [`antes ${was}`, `ahora ${now}`],
}
