// A stranger's words are isolated where they run from right to left, and byte for byte as they are elsewhere.

import { expect, test } from 'vitest'
import { isolated } from '../../src/domain/direction.ts'

test.each([
  ['Rally', 'Rally'],
  ['', ''],
  ['Marcha — 8 M', 'Marcha — 8 M'],
  ['٣ قاعة', '\u2068٣ قاعة\u2069'],
  ['שלום', '\u2068שלום\u2069'],
  ['Rally قاعة 3', '\u2068Rally قاعة 3\u2069'],
  // an override would turn our words too
  ['قاعة\u202e 3', '\u2068قاعة 3\u2069'],
])('%j is %j', (words, shown) => {
  expect(isolated(words)).toBe(shown)
})
