// Prepares a text for reading: folded to plain lower case at the same offsets, and cut into sentences.
// Knows letters and punctuation only, nothing of events.

import { monthPattern, weekdayPattern } from './words.ts'

/** Half-open range of UTF-16 offsets. */
export type Range = { start: number; end: number }

export type Text = {
  /** Name of the field, such as `description`. */
  in: string
  raw: string
  /** `raw` in lower case without accents and emphasis marks; every offset is the same in both. */
  folded: string
  /** Sentences and lines in order; together they cover the text. */
  sentences: Range[]
}

/** As much of a text as is read, in UTF-16 units; what lies beyond is reported as unread. */
export const readable = 48_000

export function prepare(name: string, text: string): Text {
  const raw = text.length > readable ? text.slice(0, readable) : text
  const folded = fold(raw)
  return { in: name, raw, folded, sentences: sentencesOf(folded, raw) }
}

/** Lower case without accents, one unit for one unit, so that offsets hold in the original. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const even = lower.length === text.length ? lower : lowerUnitByUnit(text)
  return even.replace(/[^\n -)+-^`-~]/g, plain)
}

const lowerUnitByUnit = (text: string) =>
  Array.from({ length: text.length }, (_, i) => {
    const lower = text.charAt(i).toLowerCase()
    return lower.length === 1 ? lower : text.charAt(i)
  }).join('')

const marks: Record<string, string> = {
  '*': ' ',
  _: ' ',
  '\t': ' ',
  '\r': ' ',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\ufe0f': ' ',
  '–': '-',
  '—': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
}

const known = new Map<string, string>(Object.entries(marks))

function plain(unit: string): string {
  const before = known.get(unit)
  if (before !== undefined) return before
  const base = unit.normalize('NFD').charAt(0)
  const after = /[a-z]/.test(base) ? base : unit
  if (known.size < 2000) known.set(unit, after)
  return after
}

/** Dots that end these do not end a sentence. */
const abbreviation =
  /(?:^|[^a-z])(?:[a-z]|st|ave?|blvd|rd|dr|mr|mrs|ms|no|nos|num|ste|apt|bldg|fl|sr|sra|jr|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|ene|abr|ago|dic|mon|tues?|weds?|thurs?|thu|fri|sat|sun|lun|mie|jue|vie|sab|dom|hrs?|hs|aprox|approx|avda|pza|esq|col|cp|tel|vs|etc|rev|prof|gov|sen|rep|ft|mt|cra|cl|edif|dept|depto|inc|co|us|uu|ee)$/

function sentencesOf(folded: string, raw: string): Range[] {
  const sentences: Range[] = []
  let start = 0
  const close = (end: number) => {
    if (end > start) sentences.push({ start, end })
    start = end
  }
  for (const stop of folded.matchAll(/\n|(?<![.!?…])[.!?…]+["')\]]*(?=\s)|;/g)) {
    const end = stop.index + stop[0].length
    if (stop[0] === '\n' && isWrap(folded, raw, start, stop.index)) continue
    if (
      stop[0] === '.' &&
      abbreviation.test(folded.slice(Math.max(start, stop.index - 8), stop.index))
    )
      if (!startsAnew(folded, raw, end)) continue
    close(end)
  }
  close(folded.length)
  return sentences
}

/** A long line that ends within a sentence and goes on small: text wrapped by hand or copied from a page. */
const isWrap = (folded: string, raw: string, start: number, at: number): boolean =>
  at - (folded.lastIndexOf('\n', at - 1) + 1) >= 28 &&
  /[a-z,]$/.test(raw.slice(at - 1, at)) &&
  /^\n\p{Ll}/u.test(raw.slice(at, at + 2)) &&
  /\p{Lu}/u.test(raw.slice(start, at))

/** After "p.m." a new sentence starts at a line's end, or with a capital that is no day's or month's. */
const startsAnew = (folded: string, raw: string, from: number) =>
  /^\s*$/.test(folded.slice(from, from + 4)) ||
  (/[ap]\.\s?m\.$/.test(folded.slice(Math.max(0, from - 6), from)) &&
    /^\s\p{Lu}\p{Ll}/u.test(raw.slice(from, from + 4)) &&
    !dayOrMonth.test(folded.slice(from, from + 14)))

const dayOrMonth = new RegExp(
  String.raw`^\s(?:${weekdayPattern}|${monthPattern}|noon|midnight|eastern|central|mountain|pacific)\b`,
)

/** The sentence or line that holds an offset. */
export function sentenceAt(text: Text, offset: number): Range {
  let low = 0
  let high = text.sentences.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((text.sentences[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return text.sentences[low] ?? { start: 0, end: text.raw.length }
}

export function lineAt(text: Text, offset: number): Range {
  const start = text.folded.lastIndexOf('\n', offset - 1) + 1
  const stop = text.folded.indexOf('\n', offset)
  return { start, end: stop < 0 ? text.folded.length : stop }
}

export const slice = (text: Text, range: Range): string => text.raw.slice(range.start, range.end)

/** Reduces a text to the characters that a comparison looks at: letters, digits and single spaces. */
export const bare = (text: string): string => spaced(fold(text))

/** The same of a text that is folded already. Most are ASCII then, which is read much faster. */
export const spaced = (folded: string): string =>
  folded.replace(beyondAscii.test(folded) ? notWord : notAsciiWord, ' ').trim()

const beyondAscii = /[^\0-\x7f]/
const notWord = /[^\p{L}\p{N}]+/gu
const notAsciiWord = /[^a-zA-Z\d]+/g
