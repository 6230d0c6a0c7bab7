// What can be done about a contradiction: put the right words in, or remember that the text is right.

import type { Contradiction } from './contradiction.ts'
import type { Snapshot } from './event.ts'

type TextField = 'title' | 'summary' | 'description'
type Texts = Pick<Snapshot, TextField>

const isTextField = (name: string): name is TextField =>
  name === 'title' || name === 'summary' || name === 'description'

/** The same snapshot with the suggestion in place; undefined when the text is no longer as it was read. */
export function mendText<T extends Texts>(snapshot: T, found: Contradiction): T | undefined {
  const { in: field, start, end, text, suggestion } = found
  if (!isTextField(field) || snapshot[field].slice(start, end) !== text) return undefined
  const [before, after] = [snapshot[field].slice(0, start), snapshot[field].slice(end)]
  // where words go without others in their place, the space before them goes too
  const mended = suggestion ? before + suggestion + after : before.replace(/[ \t]+$/, '') + after
  return { ...snapshot, [field]: mended.trim() }
}

/** The sentence that a passage stands in: what "it is right as it is" is remembered for. */
export function sentenceOf(snapshot: Texts, { in: field, start, end }: Contradiction): string {
  if (!isTextField(field)) return ''
  const text = snapshot[field]
  const before = text.slice(0, start)
  const from = Math.max(before.lastIndexOf('\n') + 1, lastStop(before))
  const length = text.slice(end).search(/\n|[.!?](?:\s|$)/)
  return text.slice(from, length < 0 ? undefined : end + length).trim()
}

/** Where the sentence after the last full stop begins; 0 when there is none. */
function lastStop(text: string): number {
  const stops = [...text.matchAll(/[.!?]\s+/g)]
  const last = stops.at(-1)
  return last ? last.index + last[0].length : 0
}
