// Makes weights small as JSON. Thresholds have as few digits as they can from the start: see bins.ts.

import type { Tree, Weights } from '../../src/domain/contradiction/model/weigh.ts'

/** A weight below this changes a probability by 0.025 at most; more than half are. */
const leastWeight = 0.1

/** Words to 2 decimals, without those that say nearly nothing; leaves to 3 significant digits. */
export function rounded(weights: Weights): Weights {
  return {
    ...weights,
    bias: toThousandths(weights.bias),
    words: Object.fromEntries(
      Object.entries(weights.words)
        .map(([role, words]): [string, Record<string, number>] => [role, telling(words)])
        .filter(([, words]) => Object.keys(words).length),
    ),
    trees: weights.trees.map(withShortLeaves),
  }
}

function telling(words: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(words)
      .filter(([, weight]) => Math.abs(weight) >= leastWeight)
      .map(([word, weight]) => [word, Number(weight.toFixed(2))]),
  )
}

function toThousandths(weight: number): number {
  return Number(weight.toFixed(3))
}

function withShortLeaves(tree: Tree): Tree {
  if (typeof tree === 'number') return Number(tree.toPrecision(3))
  const [name, threshold, unknown, left, right] = tree
  return [name, threshold, unknown, withShortLeaves(left), withShortLeaves(right)]
}
