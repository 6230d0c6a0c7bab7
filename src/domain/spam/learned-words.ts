// Weighs the words of a post by how often advertising and genuine posts have said them: naive Bayes over a table.

import { foldName } from '../fold-name.ts'
import { wordReadAs } from '../likeness/title-words-table.ts'
import { wordTable } from '../word-table.ts'
import learned from './learned-words.json' with { type: 'json' }

/** Posts of each kind that were learned from, and how many of either said a word: `[advertising, genuine]`. */
export type Learned = {
  advertising: number
  genuine: number
  words: Readonly<Record<string, readonly number[]>>
}

/** A word of chance may not decide. */
const mostOfOne = 1.5

/** Points of all words together, at most so many in either direction. */
const most = 2.5

/** Points of a unit of log-likelihood. */
const worth = 0.3

const table = wordTable(learned.words)

/** Points for advertising, below 0 for words of genuine posts. */
export function wordPoints(text: string): number {
  let sum = 0
  for (const word of wordsIn(text)) {
    const counts = table[word]
    if (counts) sum += likelihood(counts)
  }
  return Math.max(-most, Math.min(most, worth * sum))
}

/** The words that are counted: folded, singular, in English where there is a row for it, each once. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((foldName(text).match(/\p{L}{3,}/gu) ?? []).map(wordReadAs))

function likelihood([advertising = 0, genuine = 0]: readonly number[]): number {
  const ratio =
    (advertising + 0.5) / (learned.advertising + 1) / ((genuine + 0.5) / (learned.genuine + 1))
  return Math.max(-mostOfOne, Math.min(mostOfOne, Math.log(ratio)))
}
