// When two texts say the same to whoever reads them, and when they differ in spelling alone. Pure.

import { withoutInvisible } from './invisible-text.ts'

/**
 * Folds a text to what people read: Unicode NFC, no invisible characters, straight quotes and hyphens for
 * typographic ones, runs of blank as one space. Letters, digits and case stay.
 */
export const asRead = (text: string): string =>
  withoutInvisible(text)
    .normalize('NFC')
    .replace(/[‘’‚‛ʼ´`′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .replaceAll('…', '...')
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Whether one text is the other with its spelling mended: case, accents, punctuation, a street word
 * written out, or one slip in a longer word ("Plaza Hotle"). Digits must be the same.
 */
export function isRespelled(was: string, now: string): boolean {
  const [before, after] = [words(was), words(now)]
  if (before.join('') === after.join('')) return true
  return (
    before.length === after.length &&
    before.every((word, index) => word === after[index] || isSlip(word, after[index] ?? ''))
  )
}

const words = (text: string): string[] =>
  asRead(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map(word => streetWords.get(word) ?? word)

/** Abbreviations that addresses are written with (USPS Publication 28, appendix C1). */
const streetWords = new Map([
  ['st', 'street'],
  ['ave', 'avenue'],
  ['av', 'avenue'],
  ['blvd', 'boulevard'],
  ['rd', 'road'],
  ['dr', 'drive'],
  ['ln', 'lane'],
  ['ct', 'court'],
  ['pl', 'place'],
  ['sq', 'square'],
  ['hwy', 'highway'],
])

/** Shorter words differ in one letter and mean another thing: *east*, *west*. */
const shortestSlip = 5

/** Whether two words differ by one letter added, dropped, changed, or swapped with the next. */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortestSlip || long.length - short.length > 1 || /\p{N}/u.test(one + other))
    return false
  let same = 0
  while (same < short.length && short[same] === long[same]) same++
  const [restOfShort, restOfLong] = [short.slice(same), long.slice(same)]
  if (restOfShort.length < restOfLong.length) return restOfShort === restOfLong.slice(1)
  const isSwapped = restOfShort[0] === restOfLong[1] && restOfShort[1] === restOfLong[0]
  return (
    restOfShort.slice(1) === restOfLong.slice(1) ||
    (isSwapped && restOfShort.slice(2) === restOfLong.slice(2))
  )
}
