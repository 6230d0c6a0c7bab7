// What is taken for an e-mail address, and how it stands in a mailto link.

import { expect, test } from 'vitest'
import { isEmailAddress, mailtoUrl } from '../../src/domain/email-address.ts'

test.each([
  'ada@example.org',
  'ada.lovelace+rally@mail.example.org',
  "o'hara@example.org",
  'ada_@example.co',
  'josé@ejemplo.es',
  'ada@bücher.example',
  `${'a'.repeat(64)}@example.org`,
])('%s is one', text => {
  expect(isEmailAddress(text)).toBe(true)
})

test.each([
  '',
  'ada',
  'ada@',
  '@example.org',
  'ada@localhost',
  'ada@example',
  'ada@.example.org',
  'ada@example.org.',
  'ada@example..org',
  'a..da@example.org',
  'ada @example.org',
  'Ada <ada@example.org>',
  'ada@example.org\r\nBcc: eve@example.org',
  'ada@example.org,eve@example.org',
  '"ada"@example.org',
  'ada@[127.0.0.1]',
  'ada\u200b@example.org',
  // compatibility forms reach the plain spelling
  '\uff41da@example.org',
  'ada@\uff45xample.org',
  `${'a'.repeat(65)}@example.org`,
  `ada@${'a'.repeat(247)}.org`,
])('%j is none', text => {
  expect(isEmailAddress(text)).toBe(false)
})

test.each([
  ['ada@example.org', 'mailto:ada@example.org'],
  ['ada+b@example.org', 'mailto:ada+b@example.org'],
  ['a?b#c,d@example.org', 'mailto:a%3Fb%23c%2Cd@example.org'],
  ['josé@ejemplo.es', 'mailto:jos%C3%A9@ejemplo.es'],
])('%s stands as %s', (address, url) => {
  expect(mailtoUrl(address)).toBe(url)
})
