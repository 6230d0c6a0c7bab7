// Weighs the words of a post by how often advertising and genuine posts have said them: naive Bayes over a table that
// a calendar begins with, and over what its own moderators have answered since.

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

/** The same of a calendar's own moderators, by buckets of words. */
export type OwnLearned = {
  advertising: number
  genuine: number
  buckets: ReadonlyMap<number, readonly [advertising: number, genuine: number]>
}

/** A word of chance may not decide. */
const mostOfOne = 1.5

/** Points of all words together, at most so many in either direction. */
const most = 2.5

/** Points of a unit of log-likelihood. */
const worth = 0.3

/** Many words share a bucket, so that a table of buckets does not say what was written. */
const bucketCount = 65_536

const nothingOwn: OwnLearned = { advertising: 0, genuine: 0, buckets: new Map() }

const table = wordTable(learned.words)

/** Points for advertising, below 0 for words of genuine posts. */
export function wordPoints(text: string, own: OwnLearned = nothingOwn): number {
  const posts = {
    advertising: learned.advertising + own.advertising,
    genuine: learned.genuine + own.genuine,
  }
  let sum = 0
  for (const word of wordsIn(text)) {
    const [advertising = 0, genuine = 0] = table[word] ?? []
    const [ownAdvertising, ownGenuine] = own.buckets.get(bucketOf(word)) ?? [0, 0]
    const said = { advertising: advertising + ownAdvertising, genuine: genuine + ownGenuine }
    // a word that was never met says nothing
    if (said.advertising + said.genuine > 0) sum += likelihood(said, posts)
  }
  return Math.max(-most, Math.min(most, worth * sum))
}

/** The words that are counted: folded, singular, in English where there is a row for it, each once. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set((foldName(text).match(/\p{L}{3,}/gu) ?? []).map(wordReadAs))

/** The buckets of a text's words, each once. */
export const bucketsOf = (text: string): number[] => [...new Set([...wordsIn(text)].map(bucketOf))]

/** FNV-1a of the UTF-16 units, folded to 16 bits. */
function bucketOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++)
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193) >>> 0
  return (hash ^ (hash >>> 16)) & (bucketCount - 1)
}

type Counts = { advertising: number; genuine: number }

function likelihood(said: Counts, posts: Counts): number {
  const ratio =
    (said.advertising + 0.5) /
    (posts.advertising + 1) /
    ((said.genuine + 0.5) / (posts.genuine + 1))
  return Math.max(-mostOfOne, Math.min(mostOfOne, Math.log(ratio)))
}
