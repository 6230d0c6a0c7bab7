// Finds contradictions between the texts and the fields of a form that is not saved yet, and mends them.

import {
  type Contradiction,
  findContradictions,
  type Unread,
} from '../contradiction/contradiction.ts'
import type { Language } from '../language.ts'
import { mendText, sentenceOf } from '../mend-text.ts'
import { oneLine } from '../plain-text.ts'
import type { Instant, Snapshot, State } from './event.ts'
import type { EventForm } from './event-form.ts'
import { readTimetable } from './read-timetable.ts'
import { readWhen } from './read-when.ts'

export type DraftContext = {
  language: Language
  now?: Instant | undefined
  state: State
  /** Earlier snapshots of the event, oldest first. */
  earlier: readonly Snapshot[]
  /** Sentences that an organizer has called right as they are. */
  dismissed: ReadonlySet<string>
}

export type ReadDraft = { open: { found: Contradiction; sentence: string }[]; unread: Unread[] }

/** Key of a draft's contradiction: the passage as its button named it, and its offset then. */
export type DraftPassage = Pick<Contradiction, 'in' | 'start' | 'text'>

/** Offsets are those of the texts as typed. Nothing while the form has no time that can be read. */
export function readDraft(
  form: EventForm,
  { language, now, state, earlier, dismissed }: DraftContext,
): ReadDraft {
  const read = readWhen(form, language, now)
  if ('errors' in read) return { open: [], unread: [] }
  const rows = readTimetable(form.timetable, { when: read.when, language })
  const timetable = 'error' in rows ? form.timetable : rows.value
  const event = { ...form, ...read.when, timetable, state }
  const { contradictions, unread } = findContradictions({ event, earlier, language })
  const open = contradictions
    .map(found => ({ found, sentence: sentenceOf(form, found) }))
    .filter(({ sentence }) => !dismissed.has(sentence))
  return { open, unread }
}

/**
 * The form with one passage mended. Typing may have moved it since it was read, so it is known by its
 * words, the nearest first; a passage that is gone leaves the form as it is.
 */
export function mendDraft<T extends EventForm>(
  form: T,
  passage: DraftPassage,
  context: DraftContext,
): T {
  const [nearest] = readDraft(form, context)
    .open.map(({ found }) => found)
    .filter(found => found.in === passage.in && oneLine(found.text) === oneLine(passage.text))
    .sort((a, b) => Math.abs(a.start - passage.start) - Math.abs(b.start - passage.start))
  return (nearest && mendText(form, nearest)) ?? form
}
