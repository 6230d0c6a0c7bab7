// Collects the words that an event is found by, from the table of fields.

import { termWord } from '../search/asked-words.ts'
import { textWords } from '../search/text-words.ts'
import type { Snapshot } from './event.ts'
import { fieldNames, fieldValue } from './field-names.ts'
import type { SearchPart } from './field-row.ts'
import { fields } from './fields.ts'

/** Every word of an event: of its texts, and one for each of its terms. */
export function eventWords(snapshot: Snapshot): Set<string> {
  const words = textWords(partText(snapshot, ['title', 'place', 'organizer', 'text']))
  for (const name of searchedFields('term')) {
    const value = fieldValue(name)
    if (value.kind === 'term' || value.kind === 'terms')
      for (const slug of [snapshot[name]].flat()) words.add(termWord(value.of, String(slug)))
  }
  return words
}

/** The words of one part of an event. */
export const partWords = (snapshot: Snapshot, part: SearchPart): Set<string> =>
  textWords(partText(snapshot, [part]))

const partText = (snapshot: Snapshot, parts: readonly SearchPart[]): string =>
  parts
    .flatMap(searchedFields)
    .map(name => String(snapshot[name]))
    .join('\n')

const searchedFields = (part: SearchPart) =>
  fieldNames.filter(name => fields[name].reading.search === part)
