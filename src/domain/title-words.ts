// Puts an event's state before its title, the same in the head of a page, in feeds and in files.

import { stateWord } from './change-words.ts'
import { isolated } from './direction.ts'
import type { Snapshot } from './event/event.ts'
import { type Standing, standingOf } from './event/moved.ts'
import type { Language } from './language.ts'

/** The title, after the state of an event that is not on as announced: Google hides STATUS. */
export function titleWords(
  snapshot: Pick<Snapshot, 'title' | 'state' | 'moved'>,
  language: Language,
): string {
  const standing = standingOf(snapshot)
  return standing
    ? `${stateHeading(standing, language)}: ${isolated(snapshot.title)}`
    : snapshot.title
}

/** "CANCELLED" */
export const stateHeading = (standing: Standing, language: Language): string =>
  stateWord(standing, language).toUpperCase()
