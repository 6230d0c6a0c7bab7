import { expect, test } from 'vitest'
import { readUrl } from '../../src/domain/read-url.ts'

test.each([
  ['example.org/page', 'https://example.org/page'],
  [' HTTP://Example.org ', 'http://example.org/'],
  ['localhost.example:8080/a', 'https://localhost.example:8080/a'],
  ['https://us02web.zoom.example/j/81234567890', 'https://us02web.zoom.example/j/81234567890'],
  ['http://192.0.2.7/hall', 'http://192.0.2.7/hall'],
  ['münchen.example', 'https://xn--mnchen-3ya.example/'],
  ['', ''],
])('takes %j for a link', (written, url) => {
  expect(readUrl(written)).toBe(url)
})

test.each([
  'https://us02web.zoom.example/j/81234567890 Passcode: 4411',
  'https://example.org/a https://example.org/b',
  'N.A.',
  'None.',
  'n/a',
  '1.2',
  '12.30',
  'https://1.2',
  'e.g.',
  'desk@example.org',
  'https://ada:secret@example.org/',
  'javascript:alert(1)',
])('takes %j for no link', written => {
  expect(readUrl(written)).toBeNull()
})
