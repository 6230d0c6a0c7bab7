// Words organizers of one name: which of them a list is of, and how many others there are.

import { isolated } from './direction.ts'
import { type Language, wordsOf } from './language.ts'

/** @param place 1 for the first that confirmed the name; null where nobody confirmed it. */
export function organizerLabel(
  { name, place }: { name: string; place: number | null },
  language: Language,
): string {
  if (place === 1) return name
  return `${isolated(name)} (${place ?? wordsOf(language).organizerNames.unconfirmed})`
}

/** "All of these events are from one poster. 2 others use the name ACLU, too."; '' without others. */
export function sharedNameWords(name: string, others: number, language: Language): string {
  return others > 0 ? wordsOf(language).organizerNames.shared(isolated(name), others) : ''
}

/** Beside the name of an organizer that was not the first to use it. */
export const usedBefore = (language: Language): string =>
  wordsOf(language).organizerNames.usedBefore
