// Learns a logistic regression on words that are there or not, with an L2 penalty. Must not know what the
// words mean.

import { sigmoid } from '../../src/domain/contradiction/model/weigh.ts'
import { minimum, type Smooth } from './lbfgs.ts'

export type Labelled = { words: readonly string[]; label: boolean }

/** Log-odds of no words at all, and what each word adds. */
export type WordWeights = { bias: number; words: Readonly<Record<string, number>> }

/**
 * Weight of a sample against the penalty (scikit-learn's C): of 0.1, 0.3, 1 and 3 the best on writers
 * left out.
 */
const trust = 1

/** A word of a single sample tells of that sample only. */
const leastSamples = 2

/** The penalty's curvature is 1, so no weight is further than about this from its best value. */
const tolerance = 5e-4
/**
 * The same for scores that trees ask about only by thresholds. A search that begins at weights of all samples must go
 * this far, or left-out samples would still tell of themselves.
 */
export const coarse = 2e-3

/** Samples with their words as numbers, for regressions on any part of them. */
export type Encoded = {
  /** In order; a word that a single sample has is left out. */
  vocabulary: readonly string[]
  labels: Uint8Array
  /** Sample `n` has the words from `starts[n]` to `starts[n + 1]`, each once. */
  starts: Int32Array
  indices: Int32Array
}

/** Minimises |weights|² / 2 + the sum of all samples' log-loss; the bias is not penalised. */
export function learnWords(samples: readonly Labelled[]): WordWeights {
  const encoded = encode(samples)
  const best = regress(encoded, Int32Array.from(samples.keys()))
  const { vocabulary } = encoded
  const telling = best.subarray(0, vocabulary.length).some(Boolean)
  return {
    bias: best[vocabulary.length] ?? 0,
    // fromEntries, since assigning to '__proto__' would lose that word
    words: Object.fromEntries((telling ? vocabulary : []).map((word, i) => [word, best[i] ?? 0])),
  }
}

export function encode(
  samples: readonly Labelled[],
  vocabulary: readonly string[] = wordsOf(samples),
): Encoded {
  const places = new Map(vocabulary.map((word, i) => [word, i]))
  const starts = new Int32Array(samples.length + 1)
  const indices: number[] = []
  samples.forEach(({ words }, n) => {
    for (const word of new Set(words)) {
      const place = places.get(word)
      if (place !== undefined) indices.push(place)
    }
    starts[n + 1] = indices.length
  })
  const labels = Uint8Array.from(samples, sample => (sample.label ? 1 : 0))
  return { vocabulary, labels, starts, indices: Int32Array.from(indices) }
}

/** Weights by the vocabulary's order and the bias behind them, learned from some samples; the search begins at `from`. */
export function regress(
  encoded: Encoded,
  which: Int32Array,
  { from, within = tolerance }: { from?: Float64Array | undefined; within?: number } = {},
): Float64Array {
  const size = encoded.vocabulary.length
  const right = which.reduce((sum, n) => sum + (encoded.labels[n] ?? 0), 0)
  // nothing to tell apart: an unpenalised bias would grow for ever
  if (!right || right === which.length) {
    const weights = new Float64Array(size + 1)
    weights[size] = logOdds(right, which.length - right)
    return weights
  }
  return minimum(lossOf(encoded, which), size + 1, within, from)
}

/** Log-odds of one sample by its words. */
export function scoreIn(
  { vocabulary, starts, indices }: Encoded,
  weights: Float64Array,
  n: number,
) {
  let score = weights[vocabulary.length] ?? 0
  for (let i = starts[n] ?? 0; i < (starts[n + 1] ?? 0); i++) score += weights[indices[i] ?? 0] ?? 0
  return score
}

/** Log-odds by the words alone; words nobody learned of say nothing, and each counts once. */
export function scoreOf({ bias, words }: WordWeights, said: readonly string[]): number {
  let score = bias
  for (const word of new Set(said)) {
    const weight = words[word]
    // 'constructor' is a word, too, and what every object has under it is no weight
    if (typeof weight === 'number') score += weight
  }
  return score
}

/** The log-odds of so many against so many, where none counts as half a one. */
export function logOdds(right: number, wrong: number): number {
  return Math.log(Math.max(right, 0.5) / Math.max(wrong, 0.5))
}

/** Lists the words that the regression has a weight for, in the order of its variables. */
export function wordsOf(samples: readonly Labelled[]): string[] {
  const seen = new Map<string, number>()
  for (const { words } of samples) {
    for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  return [...seen]
    .filter(([, times]) => times >= leastSamples)
    .map(([word]) => word)
    .sort()
}

/** The function to minimise: of the weights of `words`, in their order, and of the bias after them. */
export const penalisedLoss = (samples: readonly Labelled[], words: readonly string[]): Smooth =>
  lossOf(encode(samples, words), Int32Array.from(samples.keys()))

function lossOf(encoded: Encoded, which: Int32Array): Smooth {
  const { vocabulary, labels, starts, indices } = encoded
  const size = vocabulary.length
  return (weights, gradient) => {
    let loss = 0
    for (let i = 0; i < size; i++) {
      const weight = weights[i] as number
      loss += (weight * weight) / 2
      gradient[i] = weight
    }
    let biasSlope = 0
    for (const n of which) {
      const score = scoreIn(encoded, weights, n)
      const label = labels[n] as number
      const against = label ? -score : score
      loss += trust * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))))
      const slope = trust * (sigmoid(score) - label)
      const end = starts[n + 1] as number
      for (let i = starts[n] as number; i < end; i++) {
        const index = indices[i] as number
        gradient[index] = (gradient[index] as number) + slope
      }
      biasSlope += slope
    }
    gradient[size] = biasSlope
    return loss
  }
}
