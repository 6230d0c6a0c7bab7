// Learns gradient boosted decision trees for log-loss, grown leaf by leaf as LightGBM does. Must not know
// what the numbers mean.

import { sigmoid, type Tree } from '../../src/domain/contradiction/model/weigh.ts'
import { binned, type Column } from './bins.ts'
import { logOdds } from './logistic.ts'
import { draw, type Random, seeded } from './random.ts'
import {
  addTo,
  bestSplit,
  type Histogram,
  histogramOf,
  type Slopes,
  type Split,
  type Sums,
  without,
} from './splits.ts'

/** `least` is of samples per leaf; `rowShare` and `columnShare` are what each tree gets to see. */
export type Growth = {
  trees: number
  rate: number
  leaves: number
  least: number
  rowShare: number
  columnShare: number
  l2: number
}

export const growth: Growth = {
  trees: 100,
  rate: 0.07,
  leaves: 10,
  least: 8,
  rowShare: 0.8,
  columnShare: 0.5,
  l2: 5,
}

const seed = 1

/** Above every value. JSON has no infinity. */
const everything = 1e300

type Leaf = {
  rows: Int32Array
  sums: Sums
  histogram: Histogram
  split: Split | undefined
  children?: readonly [Leaf, Leaf]
}

/**
 * Trees that name columns by their index, and the log-odds that they give each row. NaN is unknown.
 * The first tree is a leaf, the log-odds of the labels' mean.
 */
export function growTrees(
  columns: readonly Float64Array[],
  labels: readonly boolean[],
  settings: Growth = growth,
): { trees: Tree[]; scores: Float64Array } {
  const random = seeded(seed)
  const telling = columns
    .map((values, index) => ({ ...binned(values), index }))
    .filter(({ bins }) => bins.some(bin => bin !== bins[0]))
  const right = labels.filter(Boolean).length
  const base = logOdds(right, labels.length - right)
  const scores = new Float64Array(labels.length).fill(base)
  const trees: Tree[] = [base]
  for (let turn = 0; telling.length && turn < settings.trees; turn++) {
    const shown = drawShare(random, settings.columnShare, telling.length)
    const seen = Array.from(shown, one => telling[one]).filter(column => column !== undefined)
    const rows = drawShare(random, settings.rowShare, labels.length)
    const root = grow(rows, slopesOf(scores, labels), seen, settings)
    if (!root.children) continue
    scores.forEach((score, row) => {
      scores[row] = score + leafValue(leafOf(root, row, seen), settings)
    })
    trees.push(asTree(root, seen, settings))
  }
  return { trees, scores }
}

function drawShare(random: Random, share: number, total: number): Int32Array {
  return draw(random, Math.max(1, Math.round(share * total)), total)
}

function slopesOf(scores: Float64Array, labels: readonly boolean[]): Slopes {
  const expected = scores.map(sigmoid)
  return {
    first: expected.map((chance, row) => chance - (labels[row] ? 1 : 0)),
    second: expected.map(chance => chance * (1 - chance)),
  }
}

function grow(
  rows: Int32Array,
  slopes: Slopes,
  columns: readonly Column[],
  settings: Growth,
): Leaf {
  const leaf = (rows: Int32Array, histogram: Histogram): Leaf => {
    const sums = { first: 0, second: 0, rows: 0 }
    for (const row of rows) {
      addTo(sums, { first: slopes.first[row] ?? 0, second: slopes.second[row] ?? 0, rows: 1 })
    }
    return { rows, sums, histogram, split: bestSplit(histogram, sums, columns, settings) }
  }
  const root = leaf(rows, histogramOf(rows, slopes, columns))
  let leaves = [root]
  while (leaves.length < settings.leaves) {
    const next = leaves.reduce((a, b) => ((b.split?.gain ?? 0) > (a.split?.gain ?? 0) ? b : a))
    const split = next.split
    if (!split) break
    const left = next.rows.filter(row => !goesRight(split, row, columns))
    const right = next.rows.filter(row => goesRight(split, row, columns))
    const smaller = histogramOf(left.length < right.length ? left : right, slopes, columns)
    const larger = without(next.histogram, smaller)
    const children =
      left.length < right.length
        ? ([leaf(left, smaller), leaf(right, larger)] as const)
        : ([leaf(left, larger), leaf(right, smaller)] as const)
    next.children = children
    leaves = [...leaves.filter(one => one !== next), ...children]
  }
  return root
}

function goesRight(split: Split, row: number, columns: readonly Column[]): boolean {
  const bin = columns[split.column]?.bins[row] ?? 0
  return bin === 0 ? split.unknown === 1 : bin > split.bin
}

function leafOf(root: Leaf, row: number, columns: readonly Column[]): Leaf {
  let leaf = root
  while (leaf.children && leaf.split) {
    leaf = leaf.children[goesRight(leaf.split, row, columns) ? 1 : 0]
  }
  return leaf
}

function leafValue({ sums }: Leaf, { rate, l2 }: Growth): number {
  return (-rate * sums.first) / (sums.second + l2)
}

function asTree(
  leaf: Leaf,
  columns: readonly (Column & { index: number })[],
  settings: Growth,
): Tree {
  const { split, children } = leaf
  const column = split && columns[split.column]
  if (!column || !children) return leafValue(leaf, settings)
  const [left, right] = children.map(child => asTree(child, columns, settings))
  const threshold = column.thresholds[split.bin - 1] ?? everything
  return [column.index, threshold, split.unknown, left ?? 0, right ?? 0]
}
