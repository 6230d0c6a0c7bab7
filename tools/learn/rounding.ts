// Makes weights small as JSON.

import type { Tree, Weights } from '../../src/domain/contradiction/model/weigh.ts'

/** A weight below this changes a probability by 0.04 at most; two of three are. */
const leastWeight = 0.15

/** Words to 2 decimals, without those that say nearly nothing; leaves to 2 decimals, thresholds to 3 significant digits. */
export function rounded(weights: Weights): Weights {
  return {
    ...weights,
    bias: toThousandths(weights.bias),
    words: Object.fromEntries(
      Object.entries(weights.words)
        .map(([role, words]): [string, Record<string, number>] => [role, telling(words)])
        .filter(([, words]) => Object.keys(words).length),
    ),
    trees: weights.trees.map(short),
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

function short(tree: Tree): Tree {
  if (typeof tree === 'number') return Number(tree.toFixed(2))
  const [name, threshold, unknown, left, right] = tree
  const [low, high] = [short(left), short(right)]
  if (typeof low === 'number' && low === high) return low
  return [name, Number(threshold.toPrecision(3)), unknown, low, high]
}
