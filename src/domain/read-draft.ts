// Reads a form that was not saved yet: what its texts say against its own fields.

import { type Contradiction, findContradictions } from './contradiction.ts'
import type { Snapshot, State } from './event.ts'
import type { EventForm } from './event-form.ts'
import type { Language } from './language.ts'
import { sentenceOf } from './mend-text.ts'
import { readWhen } from './read-when.ts'

export type DraftContext = {
  language: Language
  state: State
  /** What the event's fields were before, oldest first. */
  earlier: readonly Snapshot[]
  /** Sentences that somebody has called right as they are. */
  dismissed: ReadonlySet<string>
}

/** Offsets are those of the texts as typed. Nothing while the form has no time that can be read. */
export function readDraft(
  form: EventForm,
  { language, state, earlier, dismissed }: DraftContext,
): { found: Contradiction; sentence: string }[] {
  const read = readWhen(form, language)
  if ('errors' in read) return []
  const event = { ...form, ...read.when, state }
  return findContradictions({ event, earlier, language })
    .contradictions.map(found => ({ found, sentence: sentenceOf(form, found) }))
    .filter(({ sentence }) => !dismissed.has(sentence))
}
