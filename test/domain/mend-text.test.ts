// Mending a text costs what its length says, whatever stands in it.

import { expect, test } from 'vitest'
import { mendText } from '../../src/domain/mend-text.ts'

test('words that go take the space before them along, however much of it the text holds', () => {
  const before = `Rally${' '.repeat(200_000)}at noon`
  const description = `${before} \t CANCELLED`
  const [start, end] = [before.length + 3, description.length]
  const found = { in: 'description', start, end, text: 'CANCELLED', suggestion: '' } as const
  const texts = { title: '', summary: '', description }
  const contradiction = { ...found, kind: 'state', event: 'on', sure: true } as never
  expect(mendText(texts, contradiction)?.description).toBe(before)
})
