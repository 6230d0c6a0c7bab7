// The regression on words: that it stands at the minimum, and what it leaves out.

import { describe, expect, test } from 'vitest'
import {
  type Labelled,
  learnWords,
  penalisedLoss,
  scoreOf,
  wordsOf,
} from '../../tools/learn/logistic.ts'
import { seeded } from '../../tools/learn/random.ts'

const of = (label: boolean, ...words: string[]): Labelled => ({ label, words })

describe('the regression on words', () => {
  test('finds the weight that can be worked out by hand', () => {
    // as many right with the word as wrong without it: by symmetry the bias is minus half the weight,
    // and the slope of the penalised loss is 0 where weight = 4 / (1 + exp(weight / 2))
    const { bias, words } = learnWords([
      ...Array.from({ length: 4 }, () => of(true, 'moved')),
      ...Array.from({ length: 4 }, () => of(false)),
    ])
    const weight = words.moved ?? Number.NaN
    expect(weight).toBeGreaterThan(0.4)
    expect(weight).toBeCloseTo(4 / (1 + Math.exp(weight / 2)), 3)
    expect(bias).toBeCloseTo(-weight / 2, 3)
  })

  test('gives words that tell nothing no weight, and the odds to the bias', () => {
    const three = [of(true, 'at'), of(false, 'at'), of(false, 'at')]
    const { bias, words } = learnWords([...three, ...three])
    expect(words.at).toBeCloseTo(0, 3)
    expect(bias + (words.at ?? Number.NaN)).toBeCloseTo(Math.log(1 / 2), 3)
  })

  test('stands where the loss slopes in no direction', () => {
    const samples = someSamples()
    const words = wordsOf(samples)
    const loss = penalisedLoss(samples, words)
    const learned = learnWords(samples)
    const best = Float64Array.from([...words.map(word => learned.words[word] ?? 0), learned.bias])
    const slopes = (point: Float64Array) =>
      Array.from(point, (_, i) => {
        const nudged = (by: number) =>
          loss(
            point.map((at, k) => (k === i ? at + by : at)),
            new Float64Array(point.length),
          )
        return (nudged(1e-4) - nudged(-1e-4)) / 2e-4
      })
    expect(Math.max(...slopes(best).map(Math.abs))).toBeLessThan(1e-3)

    const elsewhere = best.map((at, i) => at + Math.sin(i))
    const gradient = new Float64Array(best.length)
    loss(elsewhere, gradient)
    expect(Math.max(...slopes(elsewhere).map(Math.abs))).toBeGreaterThan(0.1)
    slopes(elsewhere).forEach((slope, i) => {
      expect(gradient[i]).toBeCloseTo(slope, 5)
    })
  })

  test('leaves out a word that a single sample has, however often it stands there', () => {
    const { words } = learnWords([
      of(true, 'once', 'once', 'twice'),
      of(true, 'twice'),
      of(false, 'other'),
    ])
    expect(Object.keys(words)).toEqual(['twice'])
  })

  test('counts a word once in a sample', () => {
    const once = [of(true, 'moved'), of(true, 'moved'), of(false, 'stays'), of(false, 'stays')]
    const often = once.map(({ label, words }) => of(label, ...words, ...words))
    expect(learnWords(often)).toEqual(learnWords(once))
    const learned = learnWords(once)
    expect(scoreOf(learned, ['moved', 'moved'])).toBe(scoreOf(learned, ['moved']))
    expect(scoreOf(learned, ['moved'])).not.toBe(scoreOf(learned, []))
  })

  test('learns of words that every object has a member of', () => {
    const names = ['__proto__', 'constructor']
    const learned = learnWords([
      of(true, ...names),
      of(true, ...names),
      of(false, 'toString'),
      of(false),
    ])
    const kept: typeof learned = JSON.parse(JSON.stringify(learned))
    expect(Object.keys(kept.words).sort()).toEqual([...names].sort())
    expect(scoreOf(kept, names)).toBeGreaterThan(scoreOf(kept, []) + 0.1)
    expect(scoreOf(kept, ['toString'])).toBe(scoreOf(kept, []))
  })

  test('has odds, no certainty, where all samples are alike', () => {
    const { bias, words } = learnWords([of(true, 'moved'), of(true, 'moved')])
    expect(words).toEqual({})
    expect(bias).toBeGreaterThan(0)
    expect(bias).toBeLessThan(5)
  })
})

/** 200 samples of 30 words, of which the first five tell something. */
function someSamples(): Labelled[] {
  const random = seeded(7)
  return Array.from({ length: 200 }, () => {
    const words = Array.from({ length: 30 }, (_, i) => `w${i}`).filter(() => random() < 0.2)
    const telling = words.filter(word => Number(word.slice(1)) < 5).length
    return of(telling - 1 + random() * 2 > 0.8, ...words)
  })
}
