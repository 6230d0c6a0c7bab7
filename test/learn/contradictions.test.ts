// What the weights in the repository make of the labelled texts: what was taught is known, and of the texts
// that nothing was learned from, about as much as when the weights were made.

import { expect, test } from 'vitest'
import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import { readCorpus, samplesOf } from '../../tools/learn/corpus.ts'
import { judge } from '../../tools/learn/judge.ts'
import { plainTexts } from '../../tools/learn/plain-texts.ts'

const folder = new URL('../../tools/learn/texts/', import.meta.url)

/** Precision and recall over a folder's texts of one language. */
function figures(part: URL, language: string) {
  const judged = readCorpus(part)
    .filter(one => one.language === language)
    .map(one => judge(one, findContradictions(one).contradictions))
  const findings = judged.flatMap(one => one.findings)
  const right = findings.filter(one => one.right).length
  const labels = right + judged.flatMap(one => one.missed).length
  return { precision: right / findings.length, recall: right / labels }
}

test.each(['en', 'es'])('what was taught in "%s" is known', language => {
  const { precision, recall } = figures(folder, language)
  expect(precision).toBeGreaterThan(0.96)
  expect(recall).toBeGreaterThan(0.96)
})

test.each([
  ['held-out/', 'en'],
  ['held-out/', 'es'],
  ['unseen/', 'en'],
  ['unseen/', 'es'],
])('most is found in the texts of %s that nobody learned from, in "%s"', (part, language) => {
  const { precision, recall } = figures(new URL(part, folder), language)
  expect(precision).toBeGreaterThan(0.85)
  expect(recall).toBeGreaterThan(0.8)
})

test('every label is of a passage that is weighed, but for one in a hundred', () => {
  const corpus = readCorpus(folder)
  const labels = corpus.flatMap(one => one.contradictions).length
  const weighed = corpus.flatMap(samplesOf).filter(sample => sample.label).length
  expect(weighed / labels).toBeGreaterThan(0.99)
})

test('what is plain in a text of one line is known, and said in public', () => {
  const judged = plainTexts().map(one => judge(one, findContradictions(one).contradictions))
  const found = judged.flatMap(one => one.findings).filter(one => one.certainty >= 0.7)
  const labels = judged.flatMap(one => [...one.missed, ...one.findings.filter(f => f.right)])
  const right = found.filter(one => one.right).length
  expect(right / found.length).toBeGreaterThan(0.97)
  expect(right / labels.length).toBeGreaterThan(0.93)
})
