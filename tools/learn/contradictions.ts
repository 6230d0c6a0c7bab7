// `npm run learn`: learns the weights of contradictions from tools/learn/texts and writes them down.
// `npm run learn -- --cross 7`: instead tries the weights on writers that they were not learned from.

import { writeFileSync } from 'node:fs'
import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import type { Kind } from '../../src/domain/contradiction/finding.ts'
import type { WeightsByKind } from '../../src/domain/contradiction/model/weighing.ts'
import { type KindSample, readCorpus, samplesOf } from './corpus.ts'
import { type Judged, judge } from './judge.ts'
import { learn } from './learn.ts'
import { plainTexts } from './plain-texts.ts'

const corpus = [...readCorpus(new URL('./texts/', import.meta.url)), ...plainTexts()]

function weightsOf(samples: readonly KindSample[]): WeightsByKind {
  const kinds = Map.groupBy(samples, sample => sample.kind)
  return Object.fromEntries([...kinds].map(([kind, all]) => [kind, learn(all)])) as Record<
    Kind,
    ReturnType<typeof learn>
  >
}

function learnAll(): void {
  const weights = weightsOf(corpus.flatMap(samplesOf))
  const target = new URL('../../src/domain/contradiction/model/weights.json', import.meta.url)
  const kinds = Object.entries(weights).map(([kind, one]) => `"${kind}":${JSON.stringify(one)}`)
  writeFileSync(target, `{\n${kinds.join(',\n')}\n}\n`)
}

/** Each fold of blind writers is tried with weights from everybody else; sums up what was found. */
function tryAcross(folds: number): void {
  const blind = [...new Set(corpus.filter(one => one.blind).map(one => one.writer))]
  const samples = new Map(corpus.map(one => [one, samplesOf(one)]))
  const found: Judged[] = []
  let labels = 0
  for (let fold = 0; fold < folds; fold++) {
    const left = new Set(blind.filter((_, i) => i % folds === fold))
    const rest = corpus.filter(one => !left.has(one.writer))
    const weights = weightsOf(rest.flatMap(one => samples.get(one) ?? []))
    for (const one of corpus.filter(text => left.has(text.writer))) {
      labels += one.contradictions.length
      const { contradictions } = findContradictions(one, weights)
      found.push(...judge(one, contradictions).findings)
    }
    console.error(`fold ${fold + 1} of ${folds}: ${[...left].join(' ')}`)
  }
  for (const least of [0, 0.6, 0.7, 0.8, 0.9]) {
    const likely = found.filter(one => one.certainty >= least)
    const right = likely.filter(one => one.right)
    const mended = right.filter(one => one.mended).length
    console.log(
      `certainty ${least}: precision ${(right.length / likely.length).toFixed(3)}, recall ${(right.length / labels).toFixed(3)}, F1 ${((2 * right.length) / (likely.length + labels)).toFixed(3)}, mended exactly ${(mended / labels).toFixed(3)} (${right.length} right, ${likely.length - right.length} false, of ${labels})`,
    )
  }
  for (const [kind, all] of Map.groupBy(found, one => one.kind))
    console.log(
      `${kind}: ${all.filter(one => one.right).length} right, ${all.filter(one => !one.right).length} false`,
    )
}

const cross = process.argv.indexOf('--cross')
if (cross < 0) learnAll()
else tryAcross(Number(process.argv[cross + 1]))
