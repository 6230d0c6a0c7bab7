// Compares two titles as people write one event's: shortened, translated, with its place or without.

import { foldName } from '../fold-name.ts'
import { isCommon, isKind, silent, wordReadAs } from './title-words-table.ts'

export type PreparedTitle = {
  /** Folded words as they are read, without silent ones. */
  words: readonly string[]
  /** Pairs of neighbouring letters of each word. */
  grams: ReadonlySet<string>
  /** Words in capitals, which may be the initials of others: "GA". */
  initials: readonly string[]
  /** Every folded word, for the initials of another title. */
  all: readonly string[]
  /** Numbers that tell one session from another. */
  numbers: readonly string[]
}

/** A title ready to be compared with many others. */
export function prepareTitle(title: string): PreparedTitle {
  const all = lettersOf(foldName(title))
  const words = unique(
    all.filter(word => !silent.has(word) && !/^\d{1,2}$/.test(word)).map(wordReadAs),
  )
  return {
    words,
    all,
    grams: new Set(words.flatMap(gramsOf)),
    initials: isShouted(title) ? [] : (title.match(/\b\p{Lu}{2,5}\b/gu) ?? []).map(foldName),
    numbers: [
      ...foldName(title).matchAll(
        /(?:#|\b(?:part|session|week|day|parte|sesion|vol|no|round|class|clase|lesson|episode)\.? ?)(\d+|[a-d]|i{1,3}|iv)\b/g,
      ),
    ].map(match => match[1] ?? ''),
  }
}

export type TitleLikeness = {
  /** 0 to 1. */
  likeness: number
  /** Shared words, each counted by how much it tells; 1 for a word that few titles have. */
  shared: number
  /** One names another kind of gathering than the other (a ride and a walk), or each says more of its own than both share. */
  isOtherKind: boolean
}

/** @param placeWords words of either's place and city: both events are there, so in a title they prove little. */
export function titleLikeness(
  one: PreparedTitle,
  other: PreparedTitle,
  placeWords: ReadonlySet<string>,
): TitleLikeness {
  const weight = (word: string) => (placeWords.has(word) ? 0.25 : isCommon(word) ? 0.45 : 1)
  const sum = (words: readonly string[]) => words.reduce((total, word) => total + weight(word), 0)
  const [a, b] = [expand(one, other), expand(other, one)]
  const shared = (mine: readonly string[], its: readonly string[]) =>
    sum(mine.filter(word => its.some(one => isSame(word, one))))
  const both = Math.min(shared(a, b), shared(b, a))
  const [ofA, ofB] = [sum(a), sum(b)]
  const rare = (mine: readonly string[], its: readonly string[]) =>
    sum(mine.filter(word => weight(word) === 1 && !its.some(one => isSame(word, one))))
  const isOtherKind =
    kindsDiffer(a, b) || isOneWordOther(one, other) || Math.min(rare(a, b), rare(b, a)) > both
  if (ofA === 0 || ofB === 0) {
    const likeness = one.all.join(' ') === other.all.join(' ') ? 1 : 0
    return { likeness, shared: 0, isOtherKind }
  }
  const jaccard = both / (ofA + ofB - both)
  const least = Math.min(ofA, ofB)
  // one common word is within many titles
  const overlap = (both / least) * Math.min(1, 0.35 + least / 2.5)
  const grams = dice(one.grams, other.grams) * Math.min(1, both / 0.9)
  return { likeness: Math.max(jaccard, 0.9 * overlap, grams), shared: both, isOtherKind }
}

function kindsDiffer(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one.filter(isKind), other.filter(isKind)]
  return a.length > 0 && b.length > 0 && !a.some(word => b.includes(word))
}

/** True when the titles are the same but for one word in its place: "Training A" and "Training B", "Peace in Gaza" and "in Ukraine". */
function isOneWordOther(one: PreparedTitle, other: PreparedTitle): boolean {
  const [a, b] = [one, other].map(({ all }) => all.map(wordReadAs)) as [string[], string[]]
  if (a.length !== b.length || a.length < 2) return false
  const apart = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? ''] as const]))
  return apart.length === 1 && apart.every(([mine, its]) => !isSame(mine, its))
}

/** True when both titles carry a number of the kind and none is the same: "Session 2" and "Session 3". */
export const isOtherNumber = (one: PreparedTitle, other: PreparedTitle): boolean =>
  one.numbers.length > 0 &&
  other.numbers.length > 0 &&
  !one.numbers.some(number => other.numbers.includes(number))

export const lettersOf = (folded: string): string[] =>
  folded
    .replace(/['.]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)

/** The words, with initials that the other title writes out in their place. */
function expand(title: PreparedTitle, other: PreparedTitle): readonly string[] {
  if (title.initials.length === 0) return title.words
  return unique(
    title.words.flatMap(word => {
      const written = title.initials.includes(word) ? writtenOut(word, other.all) : null
      return written ? written.filter(one => !silent.has(one)).map(wordReadAs) : [word]
    }),
  )
}

/** The words in a row whose first letters are these; silent words between may be passed over. */
export function writtenOut(initials: string, words: readonly string[]): string[] | null {
  for (const kept of [words, words.filter(word => !silent.has(word))])
    for (let at = 0; at + initials.length <= kept.length; at++) {
      const run = kept.slice(at, at + initials.length)
      if (run.every((word, i) => word.length > 1 && word[0] === initials[i])) return run
    }
  return null
}

/** The same word, or one slip in a longer one, or the beginning that both have. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length >= 5 && long.startsWith(short) && long.length - short.length <= 4) return true
  return (
    short.length >= 6 &&
    long.length - short.length <= 1 &&
    dice(new Set(gramsOf(one)), new Set(gramsOf(other))) >= 0.7
  )
}

const gramsOf = (word: string): string[] => {
  const padded = ` ${word} `
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3))
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared++
  return (2 * shared) / (one.size + other.size)
}

/** Capitals mean nothing in a title that has long words in capitals too. */
const isShouted = (title: string): boolean => /\p{Lu}{6}/u.test(title)

const unique = (words: readonly string[]): string[] => [...new Set(words)]
