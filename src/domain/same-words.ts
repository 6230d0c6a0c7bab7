// Compares texts as readers do, and recognizes a difference of spelling alone. Pure.

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
 * True when one text is the other with its spelling mended: case, accents, punctuation, an abbreviation
 * written out, or one slip in a longer word ("Plaza Hotle"). Numbers must be the same, each for itself:
 * "Room 1.5" is not "Room 15".
 */
export function isRespelled(was: string, now: string): boolean {
  if (String(numbers(was)) !== String(numbers(now))) return false
  const [before, after] = [words(was), words(now)]
  if (before.length === 0 || after.length === 0) return asRead(was) === asRead(now)
  if (before.join('') === after.join('')) return true
  return (
    before.length === after.length &&
    before.every((word, index) => isSameWord(word, after[index] ?? ''))
  )
}

/** A minus belongs to a number ("Level -1"), a hyphen between two of them does not ("12-14"). */
const numbers = (text: string): string[] => asRead(text).match(/(?<![^\s(])-?\p{N}+|\p{N}+/gu) ?? []

/** Accents are dropped where letters are read without them; in other scripts marks are letters. */
const words = (text: string): string[] =>
  asRead(text)
    .normalize('NFD')
    .replace(/(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

const isSameWord = (one: string, other: string): boolean =>
  one === other || isAbbreviated(one, other) || isSlip(one, other)

const isAbbreviated = (one: string, other: string): boolean =>
  longForms(one).some(form => longForms(other).includes(form))

const longForms = (word: string): string[] => [word, ...(abbreviations.get(word) ?? [])]

/** Abbreviations in addresses, in English (USPS Publication 28, appendices B and C), Spanish and French. */
const abbreviations = new Map(
  Object.entries({
    apt: 'apartment',
    av: 'avenue avenida',
    avda: 'avenida',
    ave: 'avenue avenida',
    bd: 'boulevard',
    bldg: 'building',
    blvd: 'boulevard bulevar',
    boul: 'boulevard',
    c: 'calle',
    ct: 'court',
    ctr: 'center',
    dr: 'drive doctor',
    e: 'east este est',
    fl: 'floor',
    ft: 'fort',
    hwy: 'highway',
    ln: 'lane',
    mt: 'mount',
    n: 'north norte nord',
    ne: 'northeast',
    nw: 'northwest',
    o: 'oeste ouest',
    pkwy: 'parkway',
    pl: 'place plaza',
    plz: 'plaza',
    pza: 'plaza',
    r: 'rue',
    rd: 'road',
    rm: 'room',
    s: 'south sur sud',
    se: 'southeast',
    sq: 'square',
    st: 'street saint',
    sta: 'santa',
    ste: 'suite sainte',
    sw: 'southwest',
    ter: 'terrace',
    w: 'west',
  }).map(([short, long]) => [short, long.split(' ')] as const),
)

/** Shorter words differ in one letter and mean another thing: *east*, *west*. */
const shortestSlip = 5

/** Scripts whose words are spelled letter by letter: one letter of another script may be a word. */
const isSpelled = (word: string): boolean =>
  /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}]+$/u.test(word)

/** Words for numbers are a letter apart: *sixth* and *sixty*, *sesenta* and *setenta*, *XVIII* and *XXIII*. */
const isNumeral = (word: string): boolean =>
  /^(?:thir|four|for|fif|six|seven|eigh|nine)t(?:h|y|een|eenth|ieth)$|^se[st]enta$|^x{0,3}(?:ix|iv|v?i{0,3})$/.test(
    word,
  )

/**
 * True when two words differ by one letter added, dropped, changed, or swapped with the next. Their first
 * letters are the same: few people mistype it, and many names differ in nothing else (*Fremont*, *Tremont*).
 */
function isSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < shortestSlip || long.length - short.length > 1) return false
  if (short[0] !== long[0] || !isSpelled(one + other)) return false
  if (isNumeral(one) && isNumeral(other)) return false
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
