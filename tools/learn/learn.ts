// Learns weights from labelled evidence, for src/domain/contradiction to weigh with. Must not know what
// the evidence says.

import {
  leadOfWords,
  leadOver,
  scoreOfWords,
  type Tree,
  type Weights,
} from '../../src/domain/contradiction/model/weigh.ts'
import { coarse, type Encoded, encode, regress, scoreIn } from './logistic.ts'
import { rounded } from './rounding.ts'
import { growTrees } from './trees.ts'

/** Samples of one group are alike, such as all that one writer wrote: no model is tried on its own. */
export type Sample = {
  /** Each with its role: `L1:at`. */
  words: readonly string[]
  numbers: Readonly<Record<string, number>>
  label: boolean
  group: string
  /** Text that it stands in, with its range: others there are its rivals. */
  within?: { text: unknown; start: number; end: number }
}

const mostFolds = 10

/** Weights that are small as JSON. */
export function learn(samples: readonly Sample[]): Weights {
  return rounded(train(samples))
}

/** Weights in full precision. */
export function train(samples: readonly Sample[]): Weights {
  const names = [...new Set(samples.flatMap(sample => Object.keys(sample.numbers)))].sort()
  for (const taken of [scoreOfWords, leadOfWords])
    if (names.includes(taken)) throw new Error(`No number may be named ${taken}.`)
  const columns = names.map(name =>
    Float64Array.from(samples, sample => finite(name, sample.numbers[name] ?? Number.NaN)),
  )
  const encoded = encode(samples)
  const best = regress(encoded, Int32Array.from(samples.keys()))
  const scores = outOfFoldScores(samples, encoded, best)
  const { trees } = growTrees(
    [...columns, leadsOf(samples, scores), scores],
    samples.map(sample => sample.label),
  )
  const { vocabulary } = encoded
  const bias = best[vocabulary.length] ?? 0
  const words = Object.fromEntries(vocabulary.map((word, i) => [word, best[i] ?? 0]))
  return { bias, words: byRole(words), ...onlyAsked([...names, leadOfWords, scoreOfWords], trees) }
}

/**
 * Each sample's score by words that were learned from other groups only. Trees that saw scores of a
 * regression's own samples would believe it more than it deserves.
 */
export function outOfFoldScores(
  samples: readonly Sample[],
  encoded: Encoded = encode(samples),
  from?: Float64Array,
): Float64Array {
  const scores = new Float64Array(samples.length)
  const folds = foldsOf(samples)
  const foldOf = samples.map(sample => folds.get(sample.group))
  for (const fold of new Set(folds.values())) {
    const others = Int32Array.from(samples.keys()).filter(n => foldOf[n] !== fold)
    const weights = regress(encoded, others, { from, within: coarse })
    foldOf.forEach((own, n) => {
      if (own === fold) scores[n] = scoreIn(encoded, weights, n)
    })
  }
  return scores
}

/** By how much each sample's score leads over those of its text that lie elsewhere; unknown without a text. */
function leadsOf(samples: readonly Sample[], scores: Float64Array): Float64Array {
  const texts = Map.groupBy(samples.keys(), i => samples[i]?.within?.text)
  return Float64Array.from(samples, ({ within }, i) => {
    if (!within) return Number.NaN
    const rivals = (texts.get(within.text) ?? []).filter(other => {
      const there = samples[other]?.within
      return there && (there.start >= within.end || there.end <= within.start)
    })
    return leadOver(
      scores[i] ?? 0,
      rivals.map(other => scores[other] ?? 0),
    )
  })
}

/** Whole groups, the largest first, each into the fold that is the smallest so far. */
export function foldsOf(samples: readonly Sample[]): Map<string, number> {
  const groups = [...Map.groupBy(samples, sample => sample.group)]
    .map(([group, { length }]) => ({ group, length }))
    .sort((a, b) => b.length - a.length || (a.group < b.group ? -1 : 1))
  const sizes = Array.from({ length: Math.min(mostFolds, groups.length) }, () => 0)
  return new Map(
    groups.map(({ group, length }) => {
      const fold = sizes.indexOf(Math.min(...sizes))
      sizes[fold] = (sizes[fold] ?? 0) + length
      return [group, fold]
    }),
  )
}

function finite(name: string, value: number): number {
  if (Math.abs(value) === Number.POSITIVE_INFINITY) throw new Error(`${name} is infinite.`)
  return value
}

/** `L1:at` under `L1`, as evidence has it. */
function byRole(words: Readonly<Record<string, number>>): Weights['words'] {
  const roles = Map.groupBy(Object.entries(words), ([word]) => word.slice(0, word.indexOf(':')))
  return Object.fromEntries(
    [...roles].map(([role, said]) => [
      role,
      Object.fromEntries(said.map(([word, weight]) => [word.slice(role.length + 1), weight])),
    ]),
  )
}

/** The same trees with only the names that one of them asks for. */
function onlyAsked(names: readonly string[], trees: readonly Tree[]) {
  const asked = [...new Set(trees.flatMap(namesIn))].sort((a, b) => a - b)
  const places = new Map(asked.map((name, place) => [name, place]))
  const renamed = (tree: Tree): Tree => {
    if (typeof tree === 'number') return tree
    const [name, threshold, unknown, left, right] = tree
    return [places.get(name) ?? 0, threshold, unknown, renamed(left), renamed(right)]
  }
  return { names: asked.map(name => names[name] ?? ''), trees: trees.map(renamed) }
}

function namesIn(tree: Tree): number[] {
  return typeof tree === 'number' ? [] : [tree[0], ...namesIn(tree[3]), ...namesIn(tree[4])]
}
