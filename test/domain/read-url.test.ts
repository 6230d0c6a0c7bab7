import { expect, test } from 'vitest'
import { readUrl } from '../../src/domain/read-url.ts'

test.each([
  ['example.org/page', 'https://example.org/page'],
  [' HTTP://Example.org ', 'http://example.org/'],
  ['localhost.example:8080/a', 'https://localhost.example:8080/a'],
  ['https://us02web.zoom.example/j/81234567890', 'https://us02web.zoom.example/j/81234567890'],
  ['http://192.0.2.7/hall', 'http://192.0.2.7/hall'],
  ['münchen.example', 'https://xn--mnchen-3ya.example/'],
  ['example.org.', 'https://example.org/'],
  ['https://example.org./a', 'https://example.org/a'],
  ['https://example.org/a,', 'https://example.org/a'],
  ['<https://example.org/a>', 'https://example.org/a'],
  ['(example.org)', 'https://example.org/'],
  ['https://example.org/wiki/Bus_(band)', 'https://example.org/wiki/Bus_(band)'],
  ['https://en.example.org/wiki/Apple_Inc.', 'https://en.example.org/wiki/Apple_Inc.'],
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
  'JAVASCRIPT://example.org/%0aalert(1)',
  'data:text/html,x',
  'mailto:desk@example.org',
  'blob:https://example.org/1',
  'https://https://example.org',
  'example.org:99999',
  'http://[::1]/',
  '2130706433',
  ',',
])('takes %j for no link', written => {
  expect(readUrl(written)).toBeNull()
})
