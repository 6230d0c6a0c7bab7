// Words what an endorser confirms in public, and decides for how long that stands.

import { stateWord } from './change-words.ts'
import { whenWords } from './date-words.ts'
import { isolated } from './direction.ts'
import { readDifferences } from './event/differences.ts'
import type { Revision, Snapshot } from './event/event.ts'
import { isOn, type Standing } from './event/moved.ts'
import type { Language } from './language.ts'
import { sendsPeopleWrong } from './reminder.ts'

/** "Friday, January 13, 2023, 11:00 AM to 12:30 PM, 790 Market St."; whether it is on, when it is not. */
export function publicConfirmationWords(snapshot: Snapshot, language: Language): string {
  const { state, placeName, address } = snapshot
  if (!isOn(snapshot)) return stateWord(state as Standing, language)
  return [whenWords(snapshot, language), isolated(address || placeName)].filter(Boolean).join(', ')
}

/** Tells whether a confirmation of one revision is true of another: when, where and whether agree. */
export const stillHolds = (confirmed: Revision, newest: Revision): boolean =>
  !sendsPeopleWrong(readDifferences(confirmed.snapshot, newest.snapshot))
