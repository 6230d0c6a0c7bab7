// A contradiction in words: what the text says, and how the event really is.

import type { Contradiction, Kind, Unread } from './contradiction/contradiction.ts'
import { dateWords, timeWords } from './date-words.ts'
import { isolated } from './direction.ts'
import type { Language, Phrases } from './language.ts'
import { oneLine } from './plain-text.ts'

/** "this says 12:00 PM; the event is at 11:00 AM" */
export function contradictionWords(found: Contradiction, language: Language): string {
  const { kind, says, event } = found
  return sentences[language][kind](
    valueWords(kind, says, language),
    valueWords(kind, event, language),
  )
}

function valueWords(kind: Kind, value: string, language: Language): string {
  if (kind === 'time' || kind === 'end-time') return timeWords(`2000-01-01T${value}`, language)
  if (kind === 'date') return dateWords(`${value}T00:00`, language)
  return kind === 'state' ? (states[language][value] ?? value) : isolated(value)
}

const states: Phrases<Record<string, string>> = {
  en: { cancelled: 'cancelled', postponed: 'postponed', announced: 'on' },
  es: { cancelled: 'cancelado', postponed: 'aplazado', announced: 'en pie' },
}

type Sentence = (says: string, event: string) => string

const sentences: Phrases<Record<Kind, Sentence>> = {
  en: {
    time: (says, event) => `this says ${says}; the event is at ${event}`,
    'end-time': (says, event) => `this says ${says}; the event ends at ${event}`,
    date: (says, event) => `this says ${says}; the event is on ${event}`,
    weekday: (says, event) => `this says ${says}; the day is a ${event}`,
    place: (says, event) => `this says ${says}; the place is ${event}`,
    address: (says, event) => `this says ${says}; the address is ${event}`,
    city: (says, event) => `this says ${says}; the city is ${event}`,
    state: (says, event) => `this says ${says}; the event is ${event}`,
    price: (says, event) => `this says ${says}; the price is ${event}`,
    link: (says, event) => `this says ${says}; the link is ${event}`,
  },
  es: {
    time: (says, event) => `aquí dice ${says}; el evento es a las ${event}`,
    'end-time': (says, event) => `aquí dice ${says}; el evento termina a las ${event}`,
    date: (says, event) => `aquí dice ${says}; el evento es el ${event}`,
    weekday: (says, event) => `aquí dice ${says}; el día es ${event}`,
    place: (says, event) => `aquí dice ${says}; el lugar es ${event}`,
    address: (says, event) => `aquí dice ${says}; la dirección es ${event}`,
    city: (says, event) => `aquí dice ${says}; la ciudad es ${event}`,
    state: (says, event) => `aquí dice ${says}; el evento está ${event}`,
    price: (says, event) => `aquí dice ${says}; el precio es ${event}`,
    link: (says, event) => `aquí dice ${says}; el enlace es ${event}`,
  },
}

/** What can be done about one, as buttons say it. */
export const contradictionPhrases: Phrases<{
  change: (suggestion: string) => string
  remove: (text: string) => string
  dismiss: string
}> = {
  en: {
    change: suggestion => `Change it to “${isolated(suggestion)}”`,
    remove: text => `Take “${isolated(text)}” out`,
    dismiss: 'It is right as it is',
  },
  es: {
    change: suggestion => `Cambiarlo por «${isolated(suggestion)}»`,
    remove: text => `Quitar «${isolated(text)}»`,
    dismiss: 'Está bien como está',
  },
}

/** The name of a text, as a label says it. */
export const textName = (of: string, language: Language): string => names[language][of] ?? of

const names: Phrases<Record<string, string>> = {
  en: { title: 'Title', summary: 'Summary', description: 'Description' },
  es: { title: 'Título', summary: 'Resumen', description: 'Descripción' },
}

/** For whoever wrote a text that was too long to be read whole. */
export function unreadWords({ in: of, from }: Unread, text: string, language: Language): string {
  return unreadSentences[language].own(
    textName(of, language).toLowerCase(),
    lastWords(text.slice(0, from)),
  )
}

/** The same for whoever reads the event. */
export const unreadByReaders = (language: Language): string => unreadSentences[language].readers

/** Enough of the end of a text to find the place again. */
const lastWords = (text: string): string =>
  oneLine(text.slice(-200)).split(' ').slice(1).slice(-6).join(' ')

const unreadSentences: Phrases<{ own: (of: string, last: string) => string; readers: string }> = {
  en: {
    own: (of, last) =>
      `The ${of} is very long: only what stands up to “… ${last}” was compared with the event. Please read on from there yourself.`,
    readers:
      'Only the first part of this text was compared with the event; what is further down may be older than what stands above.',
  },
  es: {
    own: (of, last) =>
      `El texto (${of}) es muy largo: solo se comparó con el evento hasta «… ${last}». Por favor, revise usted lo que sigue.`,
    readers:
      'Solo se comparó con el evento la primera parte de este texto; lo que sigue puede ser más antiguo que los datos de arriba.',
  },
}
