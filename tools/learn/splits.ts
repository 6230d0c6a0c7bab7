// Finds where a leaf of a tree is best split in two, from histograms of gradients. Knows one leaf at a time.

import type { Column } from './bins.ts'

/** First and second derivative of the loss by the score, of each row. */
export type Slopes = { first: Float64Array; second: Float64Array }

/** Sums over rows. */
export type Sums = { first: number; second: number; rows: number }

/** Rows of bins up to `bin` go left, those of unknown value to side `unknown` (0 left, 1 right). */
export type Split = { column: number; bin: number; unknown: 0 | 1; gain: number }

export type Limits = { least: number; l2: number }

/** Three sums for each of 256 bins of each column. */
export type Histogram = Float64Array

const stride = 256 * 3

/** Less curvature than this is too little to divide by. */
const leastSecond = 1e-3

export function histogramOf(
  rows: Int32Array,
  slopes: Slopes,
  columns: readonly Column[],
): Histogram {
  const histogram = new Float64Array(columns.length * stride)
  columns.forEach(({ bins }, column) => {
    for (const row of rows) {
      const at = column * stride + (bins[row] ?? 0) * 3
      histogram[at] = (histogram[at] ?? 0) + (slopes.first[row] ?? 0)
      histogram[at + 1] = (histogram[at + 1] ?? 0) + (slopes.second[row] ?? 0)
      histogram[at + 2] = (histogram[at + 2] ?? 0) + 1
    }
  })
  return histogram
}

/** Subtracts one part from a whole. */
export function without(whole: Histogram, part: Histogram): Histogram {
  return whole.map((sum, i) => sum - (part[i] ?? 0))
}

/** Computes the gain of giving these rows a leaf of their own. */
export function worth(sums: Sums, l2: number): number {
  return (sums.first * sums.first) / (sums.second + l2)
}

/** The split that gains most, if any gains anything and leaves enough rows on both sides. */
export function bestSplit(
  histogram: Histogram,
  all: Sums,
  columns: readonly Column[],
  limits: Limits,
): Split | undefined {
  const before = worth(all, limits.l2)
  let best: Split | undefined

  function gainOf(left: Sums): number {
    const right = {
      first: all.first - left.first,
      second: all.second - left.second,
      rows: all.rows - left.rows,
    }
    if (Math.min(left.rows, right.rows) < limits.least) return 0
    if (Math.min(left.second, right.second) < leastSecond) return 0
    return worth(left, limits.l2) + worth(right, limits.l2) - before
  }

  function consider(split: Split): void {
    // bins that are empty here gain nothing or lose it: the last of them, as LightGBM does
    const asGood = split.column === best?.column && split.gain === best.gain
    if (asGood || split.gain > (best?.gain ?? 0)) best = split
  }

  columns.forEach(({ thresholds }, column) => {
    const start = column * stride
    const unknown = sumsAt(histogram, start)
    const known = { first: 0, second: 0, rows: 0 }
    // the last bin ends at no threshold: all that is known on the left, all that is not on the right
    const last = thresholds.length + (unknown.rows > 0 ? 1 : 0)
    for (let bin = 1; bin <= last; bin++) {
      addTo(known, sumsAt(histogram, start + bin * 3))
      const gain = gainOf(known)
      if (unknown.rows === 0) {
        consider({ column, bin, unknown: known.rows * 2 < all.rows ? 1 : 0, gain })
        continue
      }
      consider({ column, bin, unknown: 1, gain })
      const both = { ...known }
      addTo(both, unknown)
      consider({ column, bin, unknown: 0, gain: gainOf(both) })
    }
  })
  return best
}

export function addTo(sums: Sums, more: Sums): void {
  sums.first += more.first
  sums.second += more.second
  sums.rows += more.rows
}

function sumsAt(histogram: Histogram, at: number): Sums {
  return {
    first: histogram[at] ?? 0,
    second: histogram[at + 1] ?? 0,
    rows: histogram[at + 2] ?? 0,
  }
}
