// Refusals of a filter that cannot be read: what is wrong, and which values there are.

import { isolated } from '../domain/direction.ts'
import type { Language, Phrases } from '../domain/language.ts'
import { namedAtMost } from '../domain/named-at-most.ts'
import { mostValues } from '../domain/text-limits.ts'

export type FilterPhrases = {
  /** Of a filter that takes one of some values; every value may be listed, since few are. */
  unknown(name: string, written: string, known: readonly string[]): string
  tooMany(name: string): string
  notADate(name: string, written: string): string
  notANumber(name: string, written: string, most: number): string
  notAnInstant(name: string, written: string): string
  notAPlace(name: string): string
  notARevision: string
  /** Of a search that no text can hold, such as an emoji alone. */
  noWords(written: string): string
  /** @param alike names of a few organizers that share a word with it. */
  unknownOrganizer(written: string, alike: readonly string[]): string
  /** @param addresses what the addresses of the others of that name say. */
  organizerIsOther(written: string, addresses: readonly string[]): string
  organizerUnconfirmed(written: string, addresses: readonly string[]): string
}

/** Enough of what was written to know it again. */
const clipped = (written: string): string =>
  isolated(written.length > 100 ? `${written.slice(0, 100).toWellFormed()}…` : written)

const names = (language: Language, known: readonly string[]): string =>
  namedAtMost(known, { language })

export const filterPhrases: Phrases<FilterPhrases> = {
  en: {
    unknown: (name, written, known) =>
      `${name}=${clipped(written)} is not known. There are: ${names('en', known)}.`,
    tooMany: name => `${name}= is given too often. It may be given ${mostValues} times at most.`,
    notADate: (name, written) =>
      `${name}=${clipped(written)} is not a date. It takes one like 2027-01-13.`,
    notANumber: (name, written, most) =>
      `${name}=${clipped(written)} is not known. It takes 1 to ${most}.`,
    notAnInstant: (name, written) =>
      `${name}=${clipped(written)} is not an instant. It takes one like 2027-01-13T11:00:00Z.`,
    notAPlace: name => `${name}= is not a place in this list. Take it from the page before.`,
    notARevision: 'after= takes the number of a revision.',
    noWords: written =>
      `q=${clipped(written)} has no letter and no digit. Only words and numbers can be searched for.`,
    unknownOrganizer: (written, alike) =>
      `No event here has the organizer “${clipped(written)}”. ${alike.length > 0 ? `Names alike: ${alike.map(isolated).join('; ')}.` : 'No name here is alike.'}`,
    organizerIsOther: (written, addresses) =>
      `by= names no organizer called “${clipped(written)}”. There are: ${names('en', addresses)}.`,
    organizerUnconfirmed: (written, addresses) =>
      `Nobody has confirmed the name “${clipped(written)}” by mail. Its events are listed apart, at: ${names('en', addresses)}.`,
  },
  es: {
    unknown: (name, written, known) =>
      `No se conoce ${name}=${clipped(written)}. Hay: ${names('es', known)}.`,
    tooMany: name => `${name}= se repite demasiado. Se admite ${mostValues} veces como mucho.`,
    notADate: (name, written) =>
      `${name}=${clipped(written)} no es una fecha. Debe ser como 2027-01-13.`,
    notANumber: (name, written, most) =>
      `No se conoce ${name}=${clipped(written)}. Admite de 1 a ${most}.`,
    notAnInstant: (name, written) =>
      `${name}=${clipped(written)} no es un instante. Debe ser como 2027-01-13T11:00:00Z.`,
    notAPlace: name => `${name}= no es un lugar de esta lista. Tómelo de la página anterior.`,
    notARevision: 'after= lleva el número de una revisión.',
    noWords: written =>
      `q=${clipped(written)} no tiene letras ni cifras. Solo se buscan palabras y números.`,
    unknownOrganizer: (written, alike) =>
      `Aquí ningún evento tiene como organización «${clipped(written)}». ${alike.length > 0 ? `Nombres parecidos: ${alike.map(isolated).join('; ')}.` : 'Aquí no hay ningún nombre parecido.'}`,
    organizerIsOther: (written, addresses) =>
      `by= no corresponde a nadie con el nombre «${clipped(written)}». Hay: ${names('es', addresses)}.`,
    organizerUnconfirmed: (written, addresses) =>
      `Nadie confirmó por correo el nombre «${clipped(written)}». Sus eventos van aparte, en: ${names('es', addresses)}.`,
  },
}
