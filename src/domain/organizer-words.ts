// Organizers who share a name, in words: which of them a list is of, and how many others there are.

import { isolated } from './direction.ts'
import type { Language, Phrases } from './language.ts'

/** @param place 1 for the first that confirmed the name; null where nobody confirmed it. */
export function organizerLabel(
  { name, place }: { name: string; place: number | null },
  language: Language,
): string {
  if (place === 1) return name
  return `${isolated(name)} (${place ?? phrases[language].unconfirmed})`
}

/** "All of these events are from one poster. 2 others use the name ACLU, too."; '' without others. */
export function sharedNameWords(name: string, others: number, language: Language): string {
  return others > 0 ? phrases[language].shared(isolated(name), others) : ''
}

/** Beside the name of an organizer that was not the first to use it. */
export const usedBefore = (language: Language): string => phrases[language].usedBefore

const english = {
  unconfirmed: 'not confirmed by mail',
  shared: (name: string, others: number) =>
    `All of these events are from one poster. ${
      others === 1 ? 'Another poster uses' : `${others} other posters use`
    } the name “${name}”, too.`,
  usedBefore: 'Another poster used this name here first.',
}

const phrases: Phrases<typeof english> = {
  en: english,
  es: {
    unconfirmed: 'sin confirmar por correo',
    shared: (name, others) =>
      `Todos estos eventos los publicó una misma persona. ${
        others === 1 ? 'Otra persona usa' : `Otras ${others} personas usan`
      } también el nombre «${name}».`,
    usedBefore: 'Otra persona usó antes este nombre aquí.',
  },
}
