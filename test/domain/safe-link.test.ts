// Which addresses of strangers may stand in an href, and how they stand there.

import { expect, test } from 'vitest'
import { longestAddress, safeHref } from '../../src/domain/safe-link.ts'

test.each([
  ['https://example.org', 'https://example.org/'],
  ['HTTP://Example.org/A b', null],
  ['https://example.org/a?b=c&d#e', 'https://example.org/a?b=c&d#e'],
  ['https://example.org/café', 'https://example.org/caf%C3%A9'],
  ['www.example.org', 'https://www.example.org/'],
  ['example.org/flyer.pdf', 'https://example.org/flyer.pdf'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['tel:+1-415-555-0100', 'tel:+1-415-555-0100'],
  ['desk@example.org', 'mailto:desk@example.org'],
  [' https://example.org/ ', 'https://example.org/'],
  // marks of a place are no part of an address
  ['https://exa\uF000mple.org/', 'https://example.org/'],
])('%s leads to %s', (written, href) => {
  expect(safeHref(written)).toBe(href)
})

test.each([
  '',
  ' ',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  '//example.org/',
  '/manage/token',
  '#top',
  '?q=1',
  'manage',
  'flyer.pdf',
  'http:',
  'https://',
  `https://example.org/${'a'.repeat(longestAddress)}`,
])('%j is no link', written => {
  expect(safeHref(written)).toBeNull()
})
