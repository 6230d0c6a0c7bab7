// Weighs evidence with learned weights: a logistic regression reads its words, boosted trees its numbers
// and what the regression made of the words. Must not know what the evidence says or who learned from it.

/**
 * `words` are roles and words in turn (`L1`, `at`, `R1`, `sharp`), none twice: pairs, since making one string
 * of each takes longer than to weigh it. A number that is NaN or absent is unknown.
 */
export type Evidence = {
  words: readonly string[]
  numbers: Readonly<Record<string, number>>
}

/**
 * A leaf is log-odds to add. An inner node is the index of its number in `names`, the threshold up to
 * which (inclusive) a value goes left, the side of an unknown value (0 left, 1 right), left and right.
 */
export type Tree =
  | number
  | readonly [name: number, threshold: number, unknown: 0 | 1, left: Tree, right: Tree]

/** Plain JSON. The first of the trees is a leaf: the log-odds before anything is known. */
export type Weights = {
  bias: number
  /** By role, then by word. */
  words: Readonly<Record<string, Readonly<Record<string, number>>>>
  names: readonly string[]
  trees: readonly Tree[]
}

/** The names under which trees ask for the words' score and its lead. No number of the evidence may have them. */
export const scoreOfWords = 'words'
export const leadOfWords = 'lead'

/** Log-odds by words below which the rest of the evidence has never yet turned the scale. */
export const hopeless = -6

/** By how much words say more for one passage than for the likeliest of its rivals, which lie elsewhere. */
export const leadOver = (score: number, rivals: readonly number[]): number =>
  score - Math.max(hopeless, ...rivals)

/** Log-odds by the words alone; words nobody learned of say nothing. */
export function wordScore(
  weights: Pick<Weights, 'bias' | 'words'>,
  ...lists: readonly (readonly string[])[]
): number {
  const known = wordsOf(weights.words)
  let score = weights.bias
  for (const words of lists)
    for (let i = 0; i < words.length; i += 2)
      score += known.get(words[i] ?? '')?.get(words[i + 1] ?? '') ?? 0
  return score
}

/** Maps, which are asked in half the time that objects with thousands of keys take. */
function wordsOf(words: Weights['words']): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const before = mapped.get(words)
  if (before) return before
  const roles = Object.entries(words).map(
    ([role, said]) => [role, new Map(Object.entries(said))] as const,
  )
  const known = new Map(roles)
  mapped.set(words, known)
  return known
}
const mapped = new WeakMap<Weights['words'], Map<string, Map<string, number>>>()

/** Log-odds that the evidence is of what the weights were learned for; `score` is its `wordScore`. */
export function weigh(
  weights: Weights,
  { words, numbers }: Evidence,
  score = wordScore(weights, words),
  lead = Number.NaN,
): number {
  const values = new Float64Array(weights.names.length)
  weights.names.forEach((name, i) => {
    values[i] =
      name === scoreOfWords ? score : name === leadOfWords ? lead : (numbers[name] ?? Number.NaN)
  })
  let logOdds = 0
  for (const tree of weights.trees) logOdds += leafOf(tree, values)
  return logOdds
}

export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function leafOf(tree: Tree, values: Float64Array): number {
  let node = tree
  while (typeof node !== 'number') {
    const value = values[node[0]] ?? Number.NaN
    const right = value <= node[1] ? 0 : value > node[1] ? 1 : node[2]
    node = right ? node[4] : node[3]
  }
  return node
}
