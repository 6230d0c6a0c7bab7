// Answers a finding: puts the right words into the text, or remembers that the text is right.

import type { Contradiction } from './contradiction/contradiction.ts'
import type { Snapshot } from './event/event.ts'
import type { TranslatedField } from './event/field-row.ts'
import { fields } from './event/fields.ts'
import { isTextField, type TextField } from './event/read-texts.ts'
import { manyLines, oneLine } from './plain-text.ts'
import { limits } from './text-limits.ts'

/** The texts of an event, as typed or as saved. */
export type Texts = Pick<Snapshot, TranslatedField> & Partial<Pick<Snapshot, TextField>>

/** A text by its name; '' when none has it. */
export const textOf = (of: Texts, name: string): string => (isTextField(name) && of[name]) || ''

/** The same snapshot with the suggestion in place; undefined when the text is no longer as it was read. */
export function mendText<T extends Texts>(snapshot: T, found: Contradiction): T | undefined {
  const { in: field, start, end, text, suggestion } = found
  const whole = textOf(snapshot, field)
  if (!isTextField(field) || whole.slice(start, end) !== text) return undefined
  const [before, after] = [whole.slice(0, start), whole.slice(end)]
  // where words go without others in their place, the space before them goes too
  const mended = suggestion
    ? before + suggestion + after
    : before.slice(0, wordsEnd(before)) + after
  return { ...snapshot, [field]: mended.trim() }
}

/**
 * Finds the end of the last word, before spaces and tabs; a pattern would begin anew at each of a
 * million.
 */
function wordsEnd(text: string): number {
  let end = text.length
  while (text[end - 1] === ' ' || text[end - 1] === '\t') end -= 1
  return end
}

/**
 * The sentence that a passage stands in: what "it is right as it is" is remembered for. It is the
 * same of a text as typed and of that text as it is saved.
 */
export function sentenceOf(snapshot: Texts, { in: field, start, end }: Contradiction): string {
  if (!isTextField(field)) return ''
  const text = textOf(snapshot, field)
  const before = text.slice(0, start)
  const from = Math.max(before.lastIndexOf('\n') + 1, lastStop(before))
  const length = text.slice(end).search(/\n|[.!?](?:\s|$)/)
  const sentence = text.slice(from, length < 0 ? undefined : end + length)
  const asSaved = fields[field].value.kind === 'text' ? manyLines(sentence) : oneLine(sentence)
  return asSaved.slice(0, limits.sentence)
}

/** Finds the start of the sentence after the last full stop; 0 when there is none. */
function lastStop(text: string): number {
  const stops = [...text.matchAll(/[.!?]\s+/g)]
  const last = stops.at(-1)
  return last ? last.index + last[0].length : 0
}
