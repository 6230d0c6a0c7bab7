// Learning as a whole: nobody is tried on what they were taught, and what is kept as JSON says the same.

import { describe, expect, test } from 'vitest'
import {
  type Evidence,
  weigh as logOdds,
  sigmoid,
  type Weights,
} from '../../src/domain/contradiction/model/weigh.ts'
import { foldsOf, learn, outOfFoldScores, type Sample, train } from '../../tools/learn/learn.ts'
import { seeded } from '../../tools/learn/random.ts'
import { rounded } from '../../tools/learn/rounding.ts'

/** Probability, without a text that rivals could stand in. */
const weigh = (weights: Weights, evidence: Evidence) => sigmoid(logOdds(weights, evidence))

describe('out of fold', () => {
  test('a word that only one group has says nothing about that group', () => {
    const samples = someSamples()
    const marked = samples.map(sample =>
      sample.group === 'writer 3' && sample.label
        ? { ...sample, words: [...sample.words, 'w:hers'] }
        : sample,
    )
    const inGroup = (scores: Float64Array) =>
      scores.filter((_, i) => samples[i]?.group === 'writer 3')
    expect(inGroup(outOfFoldScores(marked))).toEqual(inGroup(outOfFoldScores(samples)))
    // while others' scores do tell that something was learned from it
    expect(outOfFoldScores(marked)).not.toEqual(outOfFoldScores(samples))
    expect(train(marked).words.w?.hers).toBeGreaterThan(0.3)
  })

  test('a word that all groups have says in each what it says in the others', () => {
    const samples = someSamples()
    const scores = outOfFoldScores(samples)
    const mean = (label: boolean) => {
      const those = scores.filter((_, i) => samples[i]?.label === label)
      return those.reduce((sum, score) => sum + score, 0) / those.length
    }
    expect(mean(true)).toBeGreaterThan(mean(false) + 0.5)
  })

  test('groups stay whole, in ten folds of about one size', () => {
    const sizes = [40, 1, 1, 30, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9]
    const samples = sizes.flatMap((size, i) =>
      Array.from({ length: size }, () => ({ ...aSample, group: `writer ${i}` })),
    )
    const folds = foldsOf(samples)
    expect(folds.size).toBe(sizes.length)
    const filled = new Array<number>(10).fill(0)
    sizes.forEach((size, i) => {
      const fold = folds.get(`writer ${i}`) ?? -1
      filled[fold] = (filled[fold] ?? 0) + size
    })
    expect(filled.toSorted((a, b) => a - b)).toEqual(
      [10, 10, 18, 18, 18, 18, 9, 9, 30, 40].sort((a, b) => a - b),
    )
  })
})

describe('rivals', () => {
  test('of one text tell by how much a passage leads over the others', () => {
    // of two passages of a text the one with the likelier words is right, however likely those are
    const samples = Array.from({ length: 400 }, (_, i): Sample => {
      const [text, first] = [i >> 1, i % 2 === 0]
      const words = Array.from({ length: (text % 4) + (first ? 1 : 0) }, (_, k) => `w:w${k}`)
      const within = { text, start: first ? 0 : 10, end: first ? 5 : 15 }
      return { words, numbers: {}, label: first, group: `writer ${text % 12}`, within }
    })
    expect(train(samples).names).toContain('lead')
    const overlapping = samples.map(sample => ({
      ...sample,
      within: { text: sample.within?.text, start: 0, end: 5 },
    }))
    expect(train(overlapping).trees).not.toEqual(train(samples).trees)
    expect(train(samples.map(({ within: _, ...sample }) => sample)).names).not.toContain('lead')
  })
})

describe('learning', () => {
  test('tells apart by words and numbers together', () => {
    const weights = learn(someSamples())
    const others = someSamples(99)
    const right = others.filter(sample => weigh(weights, told(sample)) > 0.5 === sample.label)
    expect(right.length / others.length).toBeGreaterThan(0.85)
    const withoutWords = others.filter(
      sample => weigh(weights, { ...told(sample), words: [] }) > 0.5 === sample.label,
    )
    expect(withoutWords.length).toBeLessThan(right.length - 10)
  })

  test('gives the same JSON for the same samples', () => {
    expect(JSON.stringify(learn(someSamples()))).toBe(JSON.stringify(learn(someSamples())))
    expect(JSON.stringify(learn(someSamples()))).not.toBe(JSON.stringify(learn(someSamples(99))))
  })

  test('says the same after JSON, and nearly the same in short numbers', () => {
    const samples = someSamples()
    const weights = train(samples)
    const kept: Weights = JSON.parse(JSON.stringify(weights))
    const short: Weights = JSON.parse(JSON.stringify(rounded(weights)))
    expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(weights).length * 0.7)
    const chances = samples.map(sample => weigh(weights, told(sample)))
    expect(Math.max(...chances) - Math.min(...chances)).toBeGreaterThan(0.8)
    samples.forEach((sample, i) => {
      expect(Math.abs(weigh(kept, told(sample)) - (chances[i] ?? 0))).toBeLessThan(1e-6)
      const shortTrees = { ...short, bias: weights.bias, words: weights.words }
      expect(Math.abs(weigh(shortTrees, told(sample)) - (chances[i] ?? 0))).toBeLessThan(0.03)
    })
    // a score of words that lies next to a threshold may come to lie on its other side
    const near = samples.filter(
      (sample, i) => Math.abs(weigh(short, told(sample)) - (chances[i] ?? 0)) < 0.05,
    )
    expect(near.length / samples.length).toBeGreaterThan(0.9)
  })

  test('keeps the names that trees ask for and no other', () => {
    const samples = someSamples().map(sample => ({
      ...sample,
      numbers: { ...sample.numbers, always: 1, never: Number.NaN },
    }))
    expect(learn(samples).names).toEqual(['distance', 'words'])
    expect(learn(samples).trees).toEqual(learn(someSamples()).trees)
  })

  test('takes a number that is absent for one that is NaN', () => {
    const samples = someSamples()
    const weights = learn(samples)
    const absent = samples.map(
      ({ numbers, ...sample }): Sample => ({
        ...sample,
        numbers: Number.isNaN(numbers.distance) ? {} : numbers,
      }),
    )
    expect(absent.some(({ numbers }) => !('distance' in numbers))).toBe(true)
    expect(learn(absent)).toEqual(weights)
    const nan: Evidence = { words: ['w', 'moved'], numbers: { distance: Number.NaN } }
    expect(weigh(weights, { words: ['w', 'moved'], numbers: {} })).toBe(weigh(weights, nan))
    expect(weigh(weights, { words: ['w', 'moved'], numbers: { distance: 9 } })).not.toBe(
      weigh(weights, nan),
    )
  })

  test('has only the odds to go by where there is one sample, or one group', () => {
    expect(weigh(learn([aSample]), told(aSample))).toBeCloseTo(sigmoid(Math.log(2)), 2)
    const alone = someSamples().map(sample => ({ ...sample, group: 'writer 1' }))
    expect(learn(alone).names).toEqual(['distance'])
  })

  test('refuses numbers that it could not keep apart', () => {
    expect(() => learn([{ ...aSample, numbers: { words: 1 } }])).toThrow('named words')
    expect(() => learn([{ ...aSample, numbers: { far: Number.POSITIVE_INFINITY } }])).toThrow(
      'far is infinite',
    )
  })
})

/** A sample as the weigher gets it: roles and words in turn. */
const told = ({ words, numbers }: Sample): Evidence => ({
  words: words.flatMap(word => word.split(':')),
  numbers,
})

const aSample: Sample = { words: ['w:moved'], numbers: {}, label: true, group: 'writer 1' }

/** 360 passages by 12 writers. What is right hangs on two words and a distance that one often not knows. */
function someSamples(seed = 1): Sample[] {
  const random = seeded(seed)
  return Array.from({ length: 360 }, (_, i) => {
    const moved = random() < 0.4
    const stays = random() < 0.4
    const distance = random() < 0.2 ? Number.NaN : Math.floor(random() * 10)
    const chatter = Array.from({ length: 20 }, (_, k) => `w:w${k}`).filter(() => random() < 0.2)
    return {
      words: [...(moved ? ['w:moved'] : []), ...(stays ? ['w:stays'] : []), ...chatter],
      numbers: { distance },
      label: (moved ? 1 : 0) - (stays ? 1 : 0) + (distance > 5 ? 1 : 0) >= 1,
      group: `writer ${i % 12}`,
    }
  })
}
