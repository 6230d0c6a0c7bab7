// The spellings that reach one inbox, and those that do not.

import { expect, test } from 'vitest'
import { foldAddress } from '../../src/domain/folded-address.ts'

test.each([
  ['ada@example.org', 'ada@example.org', 'example.org'],
  [' Ada@Example.ORG ', 'ada@example.org', 'example.org'],
  ['ada+rally@example.org', 'ada@example.org', 'example.org'],
  ['ada+a+b@example.org', 'ada@example.org', 'example.org'],
  // dots and a second domain are Gmail's alone
  ['a.d.a+x@gmail.com', 'ada@gmail.com', 'gmail.com'],
  ['A.da@googlemail.com', 'ada@gmail.com', 'gmail.com'],
  ['a.da@example.org', 'a.da@example.org', 'example.org'],
  // part of a real name
  ['ada-lovelace@example.org', 'ada-lovelace@example.org', 'example.org'],
  // both forms of an international domain
  ['ada@bücher.example', 'ada@xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example', 'xn--bcher-kva.example'],
])('%s counts as %s', (typed, address, domain) => {
  expect(foldAddress(typed)).toEqual({ address, domain })
})
