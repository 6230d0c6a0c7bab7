// Logistic regression on words that are there or not, with an L2 penalty. Must not know what the words mean.

import { sigmoid } from '../../src/domain/contradiction/model/weigh.ts'
import { minimum, type Smooth } from './lbfgs.ts'

export type Labelled = { words: readonly string[]; label: boolean }

/** Log-odds of no words at all, and what each word adds. */
export type WordWeights = { bias: number; words: Readonly<Record<string, number>> }

/** What a sample weighs against the penalty (scikit-learn's C): of 0.1, 0.3, 1 and 3 the best on writers left out. */
const trust = 1

/** A word of a single sample tells of that sample only. */
const leastSamples = 2

/** The penalty's curvature is 1, so no weight is further than about this from its best value. */
const tolerance = 1e-4

/** Minimises |weights|² / 2 + the sum of all samples' log-loss; the bias is not penalised. */
export function learnWords(samples: readonly Labelled[]): WordWeights {
  const right = samples.filter(sample => sample.label).length
  const wrong = samples.length - right
  // nothing to tell apart: an unpenalised bias would grow for ever
  if (!right || !wrong) return { bias: logOdds(right, wrong), words: {} }
  const words = wordsOf(samples)
  const best = minimum(penalisedLoss(samples, words), words.length + 1, tolerance)
  return {
    bias: best[words.length] ?? 0,
    // fromEntries, since assigning to '__proto__' would lose that word
    words: Object.fromEntries(words.map((word, i) => [word, best[i] ?? 0])),
  }
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

/** Whatever the regression has a weight for, in the order of its variables. */
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
export function penalisedLoss(samples: readonly Labelled[], words: readonly string[]): Smooth {
  const indices = new Map(words.map((word, i) => [word, i]))
  const rows = samples.map(sample => ({
    label: sample.label,
    indices: Int32Array.from(
      [...new Set(sample.words)]
        .map(word => indices.get(word))
        .filter(index => index !== undefined),
    ),
  }))
  return (weights, gradient) => {
    let loss = 0
    for (let i = 0; i < words.length; i++) {
      const weight = weights[i] ?? 0
      loss += (weight * weight) / 2
      gradient[i] = weight
    }
    let biasSlope = 0
    for (const { label, indices } of rows) {
      let score = weights[words.length] ?? 0
      for (const index of indices) score += weights[index] ?? 0
      const against = label ? -score : score
      loss += trust * (Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against))))
      const slope = trust * (sigmoid(score) - (label ? 1 : 0))
      for (const index of indices) gradient[index] = (gradient[index] ?? 0) + slope
      biasSlope += slope
    }
    gradient[words.length] = biasSlope
    return loss
  }
}
