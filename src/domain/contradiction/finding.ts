// Defines findings of the reader of texts, and how sure they are. Shapes and small makers, no rules.

import { type Range, slice, type Text } from './reading/text.ts'

export type Kind =
  | 'time'
  | 'end-time'
  | 'date'
  | 'weekday'
  | 'place'
  | 'address'
  | 'city'
  | 'state'
  | 'price'
  | 'link'

/** A passage that says something else than the event. */
export type Contradiction = Range & {
  /** Name of the text, such as `description`. */
  in: string
  /** The passage as written; `start` and `end` are its UTF-16 offsets. */
  text: string
  kind: Kind
  /** Value that the passage gives: times as `12:00`, dates as `2023-01-14`, the rest as written. */
  says: string
  event: string
  /** Replacement in the passage's own style; '' where the passage should go. */
  suggestion: string
  /** 0 to 1. */
  certainty: number
}

/** The finding that a passage should hold a field's value. */
export const instead = (
  text: Text,
  range: Range,
  { kind, value, certainty }: { kind: Kind; value: string; certainty: number },
): Contradiction => ({
  in: text.in,
  start: range.start,
  end: range.end,
  text: slice(text, range),
  kind,
  says: slice(text, range),
  event: value,
  suggestion: inManner(text, range, value),
  certainty,
})

/** A field's value in the letters of the text: capitals for capitals, small for small. */
function inManner(text: Text, range: Range, value: string): string {
  const old = slice(text, range)
  if (/\p{Lu}{2}/u.test(old) && !/\p{Ll}/u.test(old)) return value.toUpperCase()
  const around = text.raw.slice(Math.max(0, range.start - 120), range.end + 60)
  if (/\p{L}/u.test(old) && !/\p{Lu}/u.test(around)) return value.toLowerCase()
  // "309 e. 8th st", "calle Molinos 38"
  if (/\d/.test(old) && /\p{L}/u.test(old) && !/\p{Lu}/u.test(old)) return value.toLowerCase()
  if (/^(?:calle|avenida|av\.|c\/|plaza|paseo|carrera) /.test(old) && /^\p{Lu}/u.test(value))
    return value.charAt(0).toLowerCase() + value.slice(1)
  return value
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end
