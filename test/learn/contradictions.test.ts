// What the weights in the repository make of the labelled texts: what was taught is known, and of the texts
// that nothing was learned from, about as much as when the weights were made.

import { expect, test } from 'vitest'
import { findContradictions } from '../../src/domain/contradiction/contradiction.ts'
import { readCorpus, samplesOf } from '../../tools/learn/corpus.ts'
import { judge } from '../../tools/learn/judge.ts'

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
  expect(precision).toBeGreaterThan(0.97)
  expect(recall).toBeGreaterThan(0.95)
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

test('rules that know a text by heart teach nothing about it', () => {
  const [old] = readCorpus(folder).filter(one => !one.blind)
  const [later] = readCorpus(folder).filter(one => one.blind)
  if (!old || !later) throw new Error('The corpus has texts of both sorts.')
  expect(samplesOf(later).some(({ numbers }) => 'points' in numbers)).toBe(true)
  expect(samplesOf(old).some(({ numbers }) => 'points' in numbers)).toBe(false)
  expect(samplesOf(old).length).toBeGreaterThan(0)
})
