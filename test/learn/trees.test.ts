// Boosted trees: what they can learn that no sum of weights can, unknown values, and their limits.

import { describe, expect, test } from 'vitest'
import { sigmoid, type Tree, weigh } from '../../src/domain/contradiction/model/weigh.ts'
import { between, binned } from '../../tools/learn/bins.ts'
import { draw, seeded } from '../../tools/learn/random.ts'
import { type Growth, growTrees, growth } from '../../tools/learn/trees.ts'

const unknown = Number.NaN

describe('boosted trees', () => {
  test('learn that one of two must be so, but not both', () => {
    const random = seeded(3)
    const points = Array.from({ length: 400 }, () => [random(), random()] as const)
    const labels = points.map(([a, b]) => a > 0.5 !== b > 0.5)
    const columns = [0, 1].map(at => Float64Array.from(points, point => point[at] ?? unknown))
    const { trees } = growTrees(columns, labels, { ...growth, columnShare: 1 })
    const chance = (a: number, b: number) => chanceOf(trees, [a, b])
    expect(chance(0.2, 0.8)).toBeGreaterThan(0.9)
    expect(chance(0.8, 0.2)).toBeGreaterThan(0.9)
    expect(chance(0.2, 0.2)).toBeLessThan(0.1)
    expect(chance(0.8, 0.8)).toBeLessThan(0.1)
  })

  test('send unknown values to the side they are like, whichever it is', () => {
    for (const side of [true, false]) {
      const values = Float64Array.from({ length: 90 }, (_, i) =>
        i % 3 === 0 ? unknown : i % 3 === 1 ? 1 : 2,
      )
      const labels = Array.from(values, value => (Number.isNaN(value) ? side : value === 2))
      const { trees } = growTrees([values], labels)
      expect(chanceOf(trees, [unknown]) > 0.5).toBe(side)
      expect(chanceOf(trees, [1])).toBeLessThan(0.2)
      expect(chanceOf(trees, [2])).toBeGreaterThan(0.8)
    }
  })

  test('learn from a value being unknown where all known ones are alike', () => {
    const values = Float64Array.from({ length: 80 }, (_, i) => (i % 2 ? unknown : 5))
    const { trees } = growTrees(
      [values],
      Array.from(values, value => Number.isNaN(value)),
    )
    expect(chanceOf(trees, [unknown])).toBeGreaterThan(0.9)
    expect(chanceOf(trees, [5])).toBeLessThan(0.1)
    expect(chanceOf(trees, [5000])).toBeLessThan(0.1)
    const kept: Tree[] = JSON.parse(JSON.stringify(trees))
    expect(kept).toEqual(trees)
  })

  test('say by thresholds what they learned by bins', () => {
    const { columns, labels } = aMixedTable()
    const { trees, scores } = growTrees(columns, labels)
    expect(new Set(scores).size).toBeGreaterThan(100)
    scores.forEach((score, row) => {
      const values = columns.map(column => column[row] ?? unknown)
      expect(Math.abs(chanceOf(trees, values) - sigmoid(score))).toBeLessThan(1e-6)
    })
  })

  test('begin with the odds of the labels and stay there when nothing tells them apart', () => {
    const labels = Array.from({ length: 40 }, (_, i) => i % 4 === 0)
    const { trees } = growTrees([new Float64Array(40).fill(3)], labels)
    expect(trees).toEqual([Math.log(1 / 3)])
  })

  test('have no more leaves than they may, and in each as many samples as they must', () => {
    const { columns, labels } = aMixedTable()
    const settings: Growth = { ...growth, trees: 20, rowShare: 1, leaves: 5, least: 30 }
    const { trees } = growTrees(columns, labels, settings)
    const leaves = trees.map(tree => leavesOf(tree).length)
    expect(Math.max(...leaves)).toBe(5)
    for (const tree of trees.slice(1)) {
      const rows = new Map<number, number>()
      labels.forEach((_, row) => {
        const leaf = leafOf(
          tree,
          columns.map(column => column[row] ?? unknown),
        )
        rows.set(leaf, (rows.get(leaf) ?? 0) + 1)
      })
      expect(Math.min(...rows.values())).toBeGreaterThanOrEqual(30)
    }
  })
})

describe('bins', () => {
  test('have the shortest thresholds between neighbouring values while there are few', () => {
    const { bins, thresholds } = binned(Float64Array.of(4, unknown, 1, 2, 4, 1))
    expect(thresholds).toEqual([1, 3])
    expect([...bins]).toEqual([3, 0, 1, 2, 3, 1])
  })

  test('are never more than 255, and hold about as many each', () => {
    const random = seeded(5)
    const { bins, thresholds } = binned(Float64Array.from({ length: 5000 }, () => random() ** 3))
    expect(thresholds.length).toBe(253)
    const sizes = [...Map.groupBy(bins, bin => bin).values()].map(rows => rows.length)
    expect(sizes.length).toBe(254)
    expect(Math.max(...sizes)).toBeLessThan(30)
  })

  test('keep neighbours apart that differ by the least there is', () => {
    for (const [low, high] of [
      [0.1 + 0.2, 0.3],
      [1, 1 + Number.EPSILON],
      [-1e-9, 1e-9],
      [123456.1, 123456.2],
      [0, Number.MIN_VALUE],
    ] as const) {
      const threshold = between(Math.min(low, high), Math.max(low, high))
      expect(Math.min(low, high)).toBeLessThanOrEqual(threshold)
      expect(threshold).toBeLessThan(Math.max(low, high))
    }
    expect(between(0, 1 / 3)).toBe(0.2)
  })
})

test('a draw has as many different ones as were wanted, and each as often as any', () => {
  const random = seeded(11)
  const times = new Float64Array(10)
  for (let turn = 0; turn < 3000; turn++) {
    const drawn = draw(random, 4, 10)
    expect(new Set(drawn).size).toBe(4)
    for (const one of drawn) times[one] = (times[one] ?? 0) + 1
  }
  expect(times.every(often => often > 1080 && often < 1320)).toBe(true)
})

function chanceOf(trees: readonly Tree[], values: readonly number[]): number {
  const names = values.map((_, i) => `n${i}`)
  const numbers = Object.fromEntries(values.map((value, i) => [`n${i}`, value]))
  return sigmoid(weigh({ bias: 0, words: {}, names, trees }, { words: [], numbers }))
}

function leafOf(tree: Tree, values: readonly number[]): number {
  if (typeof tree === 'number') return tree
  const [name, threshold, side, left, right] = tree
  const value = values[name] ?? unknown
  const goesRight = Number.isNaN(value) ? side === 1 : value > threshold
  return leafOf(goesRight ? right : left, values)
}

function leavesOf(tree: Tree): number[] {
  return typeof tree === 'number' ? [tree] : [...leavesOf(tree[3]), ...leavesOf(tree[4])]
}

/** 600 rows: numbers with many values, with few, with unknown ones; and labels that hang on all three. */
function aMixedTable() {
  const random = seeded(9)
  const rows = Array.from({ length: 600 }, () => {
    const many = random() * 100
    const few = Math.floor(random() * 4)
    const some = random() < 0.3 ? unknown : random()
    return { values: [many, few, some], label: many / 100 + few / 4 + (some || 0.9) > 1.5 }
  })
  return {
    columns: [0, 1, 2].map(at => Float64Array.from(rows, row => row.values[at] ?? unknown)),
    labels: rows.map(row => row.label),
  }
}
