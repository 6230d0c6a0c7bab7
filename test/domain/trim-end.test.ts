// What is cut off the end of a text, and what stands.

import { expect, test } from 'vitest'
import { trimEnd } from '../../src/domain/trim-end.ts'

test('a run at the end goes, one before the end stands', () => {
  expect(trimEnd('https://example.org/a/.,', '.,;')).toBe('https://example.org/a/')
  expect(trimEnd('a//b//', '/')).toBe('a//b')
  expect(trimEnd('...', '.')).toBe('')
  expect(trimEnd('', '.')).toBe('')
  // half a billion steps for a regex
  expect(trimEnd(`${'/'.repeat(1_000_000)}x`, '/')).toHaveLength(1_000_001)
})
