// Matches an earlier revision of an event with a filter, because a digest that listed it must say that it no longer
// fits. The newest revision is matched by the database.

import { foldName } from '../fold-name.ts'
import { type AskedWords, hasWords } from '../search/asked-words.ts'
import { type ChosenValues, choiceFilters } from './choice-filters.ts'
import type { Revision } from './event.ts'
import { eventWords } from './search-text.ts'
import { firstDate, lastDate } from './when.ts'

/** As the store's filter: several values of one kind mean any of them, none means all. */
export type Wanted = {
  region: readonly string[]
  type: readonly string[]
  topic: readonly string[]
  choices?: ChosenValues
  /** Names alone: whose name it was is asked of the database, too. */
  organizer: readonly string[]
  words: AskedWords
  /** Dates, the first and the last day. */
  from: string | null
  to: string | null
}

export function matches({ snapshot }: Revision, wanted: Wanted): boolean {
  const any = (values: readonly string[], of: readonly string[]) =>
    values.length === 0 || values.some(value => of.includes(value))
  return (
    any(wanted.region, snapshot.region) &&
    any(wanted.type, [snapshot.type]) &&
    any(wanted.topic, snapshot.topics) &&
    choiceFilters.every(name => any(wanted.choices?.[name] ?? [], [snapshot[name]])) &&
    any(wanted.organizer.map(foldName), [foldName(snapshot.organizer)]) &&
    (wanted.from === null || lastDate(snapshot) >= wanted.from) &&
    (wanted.to === null || firstDate(snapshot) <= wanted.to) &&
    (wanted.words === null || hasWords(eventWords(snapshot), wanted.words))
  )
}
