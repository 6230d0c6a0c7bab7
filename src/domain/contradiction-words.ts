// Words a contradiction: what the text says, and how the event really is.

import type { Contradiction, Kind, Unread } from './contradiction/contradiction.ts'
import { dateWords, timeWords } from './date-words.ts'
import { isolated } from './direction.ts'
import { fieldLabel } from './event/field-words.ts'
import { isTextField } from './event/read-texts.ts'
import { type Language, languages, wordsOf } from './language.ts'
import { oneLine } from './plain-text.ts'

/** "this says 12:00 PM; the event is at 11:00 AM" */
export function contradictionWords(found: Contradiction, language: Language): string {
  const { kind, says, event } = found
  return wordsOf(language).contradictions.sentences[kind](
    valueWords(kind, says, language),
    kind === 'weekday' ? weekdayWords(event, language) : valueWords(kind, event, language),
  )
}

function valueWords(kind: Kind, value: string, language: Language): string {
  if (kind === 'time' || kind === 'end-time') return timeWords(`2000-01-01T${value}`, language)
  if (kind === 'date') return dateWords(`${value}T00:00`, language)
  const states: Record<string, string> = wordsOf(language).standing
  return kind === 'state' ? (states[value] ?? value) : isolated(value)
}

/** A weekday, which comes in the language of the text, in that of the reader. */
function weekdayWords(name: string, language: Language): string {
  const place = languages
    .map(one =>
      wordsOf(one).dates.weekdays.findIndex(day => day.toLowerCase() === name.toLowerCase()),
    )
    .find(index => index >= 0)
  return place === undefined ? name : (wordsOf(language).dates.weekdays[place] ?? name)
}

/** Words the correction of a contradiction, as a button says it. */
export function correctionWords(
  { suggestion, text }: Pick<Contradiction, 'suggestion' | 'text'>,
  language: Language,
): string {
  const { change, remove } = wordsOf(language).contradictions
  return suggestion ? change(isolated(suggestion)) : remove(isolated(text))
}

/** The name of a text, as a label says it. */
export function textName(of: string, language: Language): string {
  return isTextField(of) ? fieldLabel(of, language) : of
}

/** For whoever wrote a text that was too long to be read whole. */
export function unreadWords({ in: of, from }: Unread, text: string, language: Language): string {
  return wordsOf(language).contradictions.unread(
    textName(of, language).toLowerCase(),
    lastWords(text.slice(0, from)),
  )
}

/** The same for whoever reads the event. */
export const unreadByReaders = (language: Language): string =>
  wordsOf(language).contradictions.unreadByReaders

/** Enough of the end of a text to find the place again. */
const lastWords = (text: string): string =>
  oneLine(text.slice(-200)).split(' ').slice(1).slice(-6).join(' ')
